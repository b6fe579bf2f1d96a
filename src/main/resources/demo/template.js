// The templates of a person, and the form of the one that is chosen.
import { element, page, pause } from './dom.js';
import { form } from './fields.js';
import { request } from './graphql.js';
import { TEMPLATE, TEMPLATES } from './operations.js';

const MOST_PAGES = 5;
const AGAIN_MS = 2000;
const LONG_MS = 30_000;
const READING = 'Box is still reading this template. The form appears as soon as it has: this takes a few seconds.';
const READING_LONG = 'Box is still reading this template, which takes longer than usual. The form appears as soon as it has. You can choose another template meanwhile.';

const forms = new Map(); // by template, with what was written into them

let chosen = 0;

/** Fills the list of templates. The person comes with it. */
export async function loadTemplates() {
  const options = [];
  let viewer;
  for (let after = null, i = 0; i === 0 || (after && i < MOST_PAGES); i++) {
    const { docgenTemplates, viewer: found } = await request(TEMPLATES, { after });
    viewer = found;
    options.push(...docgenTemplates.nodes.map(({ id, fileName }) => new Option(fileName ?? id, id)));
    after = docgenTemplates.pageInfo.hasNextPage ? docgenTemplates.pageInfo.endCursor : null;
  }
  const before = page.template.value;
  page.template.replaceChildren(...options);
  if (options.some(({ value }) => value === before)) page.template.value = before;
  return { viewer, any: options.length > 0 };
}

/** The nested part of the answer has as many levels as the query asks for. */
const complete = (field) => ({ ...field, fields: (field.fields ?? []).map(complete) });

/**
 * The form of a template, in the page, with what was written into it before. While Box still reads it, calls `reads` and asks
 * again. Undefined if another was chosen meanwhile.
 */
export async function loadForm(id, reads) {
  const mine = ++chosen;
  const since = Date.now();
  page.fields.ariaBusy = 'true';
  for (;;) {
    const { docgenTemplate } = await request(TEMPLATE, { id });
    if (mine !== chosen) return undefined;
    if (!docgenTemplate.processing) return show(id, docgenTemplate.fields ?? []);
    reads();
    const long = Date.now() - since > LONG_MS;
    page['data-hint'].textContent = '';
    page.fields.replaceChildren();
    page['template-problem'].textContent = long ? READING_LONG : READING;
    page['template-problem'].className = 'hint waits';
    await pause(long ? LONG_MS / 3 : AGAIN_MS);
    if (mine !== chosen) return undefined;
  }
}

function show(id, fields) {
  const of = JSON.stringify(fields);
  if (forms.get(id)?.of !== of) forms.set(id, { of, form: form(fields.map(complete)) });
  const { form: shown } = forms.get(id);
  page['template-problem'].textContent = '';
  page['data-hint'].textContent = fields.length
    ? 'Made from the tags of the template and filled with samples. What has a * is needed.'
    : 'This template has no tags, so it needs no data.';
  page.fields.replaceChildren(...shown.shown);
  page.fields.ariaBusy = null;
  return shown;
}

/** Forgets what was written: it is another person's. */
export function forgetForms() {
  forms.clear();
  noForm('');
}

/** Shows nothing of a template: there is none, or it cannot be read. */
export function noForm(hint) {
  chosen++;
  page.fields.replaceChildren();
  page.lamps.replaceChildren();
  page['template-problem'].textContent = '';
  page['data-hint'].replaceChildren(element('span', {}, hint));
}
