// From the form to finished documents.
import { Findings } from './check.js';
import { page } from './dom.js';
import { expect, progress, update } from './documents.js';
import { GraphqlError, UnreachableError } from './graphql.js';
import { follow } from './live.js';
import { notice } from './notice.js';
import { AWAY, requestNotice, trouble } from './recovery.js';
import { submit } from './submission.js';

const documentsNotice = notice(page['documents-notice']);

let following = new AbortController();
let busy = false;

/** Whether the button may be pressed: a template can be filled, and no request is under way. */
export function offer(possible) {
  page.generate.dataset.possible = possible;
  page.generate.disabled = !possible || busy;
}

function work(begins) {
  busy = begins;
  page.generate.textContent = begins ? 'Requesting…' : 'Generate';
  if (begins) page.anyway.hidden = true;
  offer(page.generate.dataset.possible === 'true');
}

/** Shows a problem at a control, or none. */
function mark(control, message) {
  control.setAttribute('aria-invalid', Boolean(message));
  page[`${control.id}-problem`].textContent = message ?? '';
}

/** Whether what the page itself knows about the documents to make is right. Says at the controls what is not. */
export function isComplete() {
  const count = page.count.valueAsNumber;
  mark(page.name, page.name.value.trim() ? null : 'Give the documents a name.');
  mark(page.count, Number.isInteger(count) && count >= 1 && count <= 25 ? null : 'Choose a number from 1 to 25.');
  mark(page.folder, /^\d+$/.test(page.folder.value) ? null : 'The id of a folder has digits only; 0 is your root folder.');
  return !page.output.querySelector('[aria-invalid=true]');
}

/** A message of the gateway without the path that it begins with, which says where the value is in the request. */
function sentence(message) {
  const text = message.replace(/^'[^']*'\s*/, 'This ');
  return text[0].toUpperCase() + text.slice(1);
}

/** Shows what the gateway refuses at the controls, by the paths of its errors. */
function showRefusal(error, form) {
  const controls = { name: page.name, destinationFolderId: page.folder };
  const inData = [];
  const others = [];
  for (const { message, extensions } of error.errors) {
    const [, name, path] = /^(?:input\.)?(?:documents\[\d+\]\.)?(\w+)\.?(.*)$/.exec(extensions?.argument ?? '') ?? [];
    if (name === 'data' && path) inData.push({ path, message: sentence(message) });
    else if (controls[name]) mark(controls[name], sentence(message));
    else others.push(sentence(message));
  }
  const findings = new Findings(inData);
  form.mark(findings);
  requestNotice.say([...new Set(['Nothing was made.', ...others, ...findings.left()])].join(' '), { seconds: error.retryAfter });
  page.anyway.hidden = inData.length === 0;
  page.request.querySelector('[aria-invalid=true]')?.focus();
}

function names() {
  const name = page.name.value.trim();
  const count = page.count.valueAsNumber;
  return count === 1 ? [name] : Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);
}

/** Requests the documents and shows them until the first news of them is there. Does nothing while it does so already. */
export async function generate(form, check, documents = null) {
  if (busy) return;
  if (!isComplete()) return page.output.querySelector('[aria-invalid=true]').focus();
  work(true);
  requestNotice.clear();
  try {
    const data = form.read();
    const requested = documents ?? names();
    const { group, rejectedDocuments } = await submit({
      templateFileId: page.template.value,
      destinationFolderId: page.folder.value,
      outputType: page.format.value,
      check,
      documents: requested.map((name) => ({ name, data })),
    }, () => requestNotice.say(AWAY));
    requestNotice.clear();
    expect(requested);
    page.results.scrollIntoView({ block: 'nearest' });
    await firstNews(group.id, new Map(rejectedDocuments.map(({ name, message }) => [name, message])));
  } catch (error) {
    if (error instanceof GraphqlError && error.code === 'BAD_USER_INPUT') showRefusal(error, form);
    else trouble(error, null);
  } finally {
    work(false);
  }
}

/** Follows the documents. Ends with the first news, so that the button is not offered before they are listed. */
function firstNews(groupId, problems) {
  following.abort();
  following = new AbortController();
  const { signal } = following;
  return new Promise((resolve) => {
    const onUpdate = ({ group, changedDocuments, delay }, errors) => {
      const unread = (i) => errors.find(({ path }) => path?.[1] === 'changedDocuments' && path[2] === i)?.message;
      if (group.progress) progress(group.progress);
      update(changedDocuments.map((document, i) => ({ ...document, unread: unread(i), refused: problems.get(document.name) })));
      if (delay) documentsNotice.say('Box asks to wait.', { seconds: delay.retryAfter, kind: 'hint', then: 'It is asked again in' });
      else documentsNotice.clear();
      resolve();
    };
    const onTrouble = (error, ms) => {
      resolve();
      if (error.code === 'UNAUTHENTICATED') return trouble(error, begin);
      const text = error instanceof UnreachableError ? AWAY : error.message;
      documentsNotice.say(text, ms ? { kind: 'hint', seconds: Math.ceil(ms / 1000), then: 'Next attempt in' } : {});
    };
    const begin = () => follow(groupId, signal, onUpdate, onTrouble).finally(resolve);
    begin();
  });
}
