// From a template to finished documents: what a frontend asks the gateway, and what it shows meanwhile.
import { questions, read, show } from './form.js';
import { request, subscribe, useToken } from './graphql.js';

const TEMPLATES = '{ docgenTemplates(first: 50) { nodes { id fileName } } }';
const SCHEMA = 'query Schema($id: ID!) { docgenTemplate(id: $id) { processing dataSchema } }';
const CREATE = `mutation Create($input: CreateDocgenBatchInput!) {
  createDocgenBatchGroup(input: $input) { groupId rejectedDocuments { name message } }
}`;
const UPDATES = `subscription Documents($id: ID!) {
  docgenBatchGroupUpdated(id: $id) {
    group { progress { total completed completedWithError failed done } }
    changedDocuments { name job { id status failures { errors warnings } outputFile { id name } } }
    delay { code retryAfter }
  }
}`;
const DOWNLOAD = 'query Download($id: ID!) { file(id: $id) { downloadUrl } }';
const RATE_LIMITED = '{ docgenJob(id: "10000000429") { status } }'; // a job of the sandbox

const STATES = {
  PENDING: 'Waiting',
  SUBMITTED: 'In progress',
  COMPLETED: 'Ready',
  COMPLETED_WITH_ERROR: 'Ready, with errors',
  FAILED: 'Failed',
  UNKNOWN: 'Unknown',
};

const page = Object.fromEntries([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));
let asked = [];
let countdown;
let followed;

/** Counts the seconds until the gateway asks Box again, or until the person should. */
function wait(seconds, text) {
  clearInterval(countdown);
  page.delay.textContent = '';
  if (!seconds) return;
  const until = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
    page.delay.textContent = left ? `${text} ${left} s` : '';
    if (!left) clearInterval(countdown);
  };
  countdown = setInterval(tick, 250);
  tick();
}

function showError(error) {
  page.problem.textContent = error.message;
  if (!page.progress.hasAttribute('value')) {
    page.progress.value = 0;
    page.status.textContent = 'Nothing was requested.';
  }
  if (error.code === 'UNAUTHENTICATED') page.access.hidden = false;
  if (error.retryAfter) wait(error.retryAfter, 'You can try again in');
}

/** Runs what a person asked for, and shows what went wrong. */
async function attempt(work) {
  page.problem.textContent = '';
  try {
    await work();
  } catch (error) {
    showError(error);
  }
}

async function loadTemplates() {
  const { docgenTemplates } = await request(TEMPLATES);
  page.template.replaceChildren(...docgenTemplates.nodes.map(({ id, fileName }) => new Option(fileName ?? id, id)));
  await loadSchema();
}

async function loadSchema() {
  const { docgenTemplate } = await request(SCHEMA, { id: page.template.value });
  asked = questions(docgenTemplate.dataSchema ?? {});
  show(page.data, asked);
  if (docgenTemplate.processing) page.problem.textContent = 'Box is still reading this template. Choose it again in a moment.';
}

/** Shows a document, in the row that it has already. */
function row({ name, job, problem }) {
  const item = [...page.documents.children].find((row) => row.dataset.name === name) ?? document.createElement('li');
  item.dataset.name = name;
  const part = (className, textContent) => Object.assign(document.createElement('span'), { className, textContent });
  const status = job?.status ?? 'FAILED';
  const reasons = [problem, ...(job?.failures?.errors ?? []), ...(job?.failures?.warnings ?? [])].filter(Boolean).join(' ');
  item.replaceChildren(
    part('name', job?.outputFile?.name ?? name),
    part(status === 'FAILED' ? 'failed' : 'state', STATES[status] ?? status),
  );
  if (reasons) item.append(part('failed', reasons));
  if (job?.outputFile) item.append(downloadButton(job.outputFile));
  if (!item.parentElement) page.documents.append(item);
}

function downloadButton({ id, name }) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Download' });
  button.setAttribute('aria-label', `Download ${name ?? id}`);
  button.addEventListener('click', () =>
    attempt(async () => {
      const { file } = await request(DOWNLOAD, { id }); // when it is clicked: the URL expires
      window.location.assign(file.downloadUrl);
    }),
  );
  return button;
}

async function generate() {
  const data = read(page.data, asked);
  const documents = Array.from({ length: page.count.valueAsNumber }, (_, i) => ({ name: `${page.name.value} ${i + 1}`, data }));
  const input = { templateFileId: page.template.value, destinationFolderId: '0', outputType: page.format.value, documents };
  page.documents.replaceChildren();
  page.progress.removeAttribute('value');
  page.status.textContent = 'Requested.';
  const { groupId, rejectedDocuments } = (await request(CREATE, { input })).createDocgenBatchGroup;
  const problems = new Map(rejectedDocuments.map(({ name, message }) => [name, message]));
  await follow(groupId, problems);
}

async function follow(id, problems) {
  followed = id;
  page.query.href = `graphiql/?${new URLSearchParams({ query: UPDATES, variables: JSON.stringify({ id }, null, 2) })}`;
  page.query.hidden = false;
  for await (const { docgenBatchGroupUpdated } of subscribe(UPDATES, { id })) {
    if (followed !== id) return; // others were requested meanwhile
    const { group, changedDocuments, delay } = docgenBatchGroupUpdated;
    const { total, completed, completedWithError, failed, done } = group.progress;
    const ready = completed + completedWithError;
    page.progress.max = total || 1;
    page.progress.value = ready + failed;
    page.status.textContent = `${ready} of ${total} ready${failed ? `, ${failed} failed` : ''}${done ? '. Done.' : '.'}`;
    changedDocuments.forEach((document) => row({ ...document, problem: problems.get(document.name) }));
    wait(delay?.retryAfter, 'Box is asked again in');
  }
}

page.template.addEventListener('change', () => attempt(loadSchema));
page.request.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(generate);
});
page.access.addEventListener('submit', (event) => {
  event.preventDefault();
  useToken(page.token.value);
  page.access.hidden = true;
  attempt(loadTemplates);
});
page.limit.hidden = document.body.dataset.sandbox !== 'true';
if (document.body.dataset.sandbox === 'true') {
  document.querySelector('label[for=token]').textContent = 'Token of the sandbox: alice or bob';
}
page.limit.addEventListener('click', () => attempt(() => request(RATE_LIMITED)));
attempt(loadTemplates);
