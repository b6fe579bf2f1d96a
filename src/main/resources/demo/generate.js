// From the form to finished documents.
import { Findings } from './check.js';
import { page } from './dom.js';
import { expect } from './documents.js';
import { documentsNotice, followNew } from './following.js';
import { GraphqlError, whileSignedIn } from './graphql.js';
import { GENERATE } from './operations.js';
import { folderId, isComplete, mark, names } from './output.js';
import { showReadiness } from './readiness.js';
import { AWAY, requestNotice, trouble } from './recovery.js';
import { sentence } from './sentences.js';
import { submission, submit } from './submission.js';

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

window.addEventListener('beforeunload', (event) => busy && event.preventDefault()); // it may not have been sent

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

/** Shows what the gateway refuses at the controls, by the paths of its errors. */
function showRefusal(error, form) {
  const controls = { name: page.name, destinationFolderId: page.folder };
  const inData = [];
  const others = [];
  for (const { message, extensions } of error.errors) {
    const [, name, path] = /^(?:input\.)?(?:documents\[\d+\]\.)?(\w+)\.?(.*)$/.exec(extensions?.argument ?? '') ?? [];
    if (name === 'data' && path) inData.push({ path, message });
    else if (controls[name]) mark(controls[name], sentence(message));
    else others.push(sentence(message, name === 'data' ? 'The data of a document' : 'This'));
  }
  const findings = new Findings(inData);
  form.mark(findings);
  page.anyway.hidden = inData.length === 0;
  refuse(...others, ...findings.left());
}

/** Says that nothing was made, and why, until something is changed. */
function refuse(...reasons) {
  requestNotice.say([...new Set(['Nothing was made.', ...reasons])].join(' '), { untilEdited: true });
  page.request.querySelector('[aria-invalid=true]')?.focus();
}

/** Of a folder Box says the same as of what else is not there, and the readiness more. */
async function explain(error) {
  const found = await showReadiness(page.template.value, folderId());
  if (found?.docgenEnabled.state === 'OK' && found.destinationFolder.state === 'FAILED') refuse();
  else trouble(error, null);
}

/** Takes back what was said of values that are others now. */
export function edited() {
  requestNotice.edited();
  page.anyway.hidden = true;
}

/**
 * Requests the documents and shows them until the first news of them is there. Does nothing without a form, while it does so
 * already, and when it is pressed twice. Whether they were requested.
 */
export async function generate(form, check, documents = null) {
  if (isRepeated() || busy || !form) return false;
  const wrong = isComplete() ? form.wrong()[0]?.input : page.output.querySelector('[aria-invalid=true]');
  if (wrong) {
    wrong.focus();
    return false;
  }
  const user = whileSignedIn();
  work(true);
  pressed = performance.now();
  requestNotice.clear();
  try {
    const data = form.read();
    const requested = documents ?? names();
    const { group, rejectedDocuments } = (await submit(GENERATE, submission({
      templateFileId: page.template.value,
      destinationFolderId: folderId(),
      outputType: page.format.value,
      check,
      documents: requested.map((name) => ({ name, data })),
    }), user, () => requestNotice.say(AWAY))).createDocgenBatchGroup;
    requestNotice.clear();
    expect(requested);
    page.results.scrollIntoView({ block: 'nearest' });
    await followNew(group.id, rejectedDocuments);
    return true;
  } catch (error) {
    pressed = -Infinity;
    if (user.aborted) documentsNotice.say(GIVEN_UP);
    else if (error instanceof GraphqlError && error.code === 'BAD_USER_INPUT') showRefusal(error, form);
    else if (['NOT_FOUND', 'FORBIDDEN'].includes(error.code)) await explain(error);
    else trouble(error, null);
    return false;
  } finally {
    work(false);
  }
}
