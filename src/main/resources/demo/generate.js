// From the form to finished documents.
import { Findings } from './check.js';
import { page } from './dom.js';
import { expect } from './documents.js';
import { documentsNotice, followNew } from './following.js';
import { GraphqlError, whileSignedIn } from './graphql.js';
import { AWAY, requestNotice, trouble } from './recovery.js';
import { submit } from './submission.js';

const GIVEN_UP = 'You switched the user before an answer came, so the request was given up. If it had arrived by then, its documents are in the folder.';

const SERIES_MS = 1500;

let busy = false;
let pressed = -Infinity; // when it was, in a series that has made something

/** Whether this is one more of presses in quick succession, such as a double click, of which the first has made something. */
function isRepeated() {
  const repeated = performance.now() - pressed < SERIES_MS;
  if (repeated) pressed = performance.now();
  return repeated;
}


/** Whether the button may be pressed: a template can be filled, and no request is under way. */
export function offer(possible) {
  page.generate.dataset.possible = possible;
  if (!possible) page.anyway.hidden = true;
  page.generate.ariaDisabled = String(!possible || busy); // not disabled, which would take the focus away
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

/**
 * Requests the documents and shows them until the first news of them is there. Does nothing without a form, while it does so
 * already, and when it is pressed twice.
 */
export async function generate(form, check, documents = null) {
  if (isRepeated() || busy || !form) return;
  if (!isComplete()) return page.output.querySelector('[aria-invalid=true]').focus();
  const user = whileSignedIn();
  work(true);
  pressed = performance.now();
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
    }, user, () => requestNotice.say(AWAY));
    requestNotice.clear();
    expect(requested);
    page.results.scrollIntoView({ block: 'nearest' });
    await followNew(group.id, rejectedDocuments);
  } catch (error) {
    pressed = -Infinity;
    if (user.aborted) documentsNotice.say(GIVEN_UP);
    else if (error instanceof GraphqlError && error.code === 'BAD_USER_INPUT') showRefusal(error, form);
    else trouble(error, null);
  } finally {
    work(false);
  }
}
