// A row for each document: its state, why it failed, and what to do with it.
import { button, element, page } from './dom.js';
import { request } from './graphql.js';
import { DOWNLOAD, PREVIEW } from './operations.js';
import { copyLink } from './link.js';
import { notice } from './notice.js';
import { signing } from './sign.js';

const STATES = {
  PENDING: 'Waiting',
  SUBMITTED: 'In progress',
  COMPLETED: 'Ready',
  COMPLETED_WITH_ERROR: 'Ready, with errors',
  FAILED: 'Failed',
  UNKNOWN: 'In a state that is not known',
};

const kilobytes = (size) => `${Math.max(1, Math.round(Number(size) / 1024))} KB`;

/** Opens a preview in a tab of its own. The tab is opened at once, or the browser takes it for one that nobody wanted. */
async function preview(id, said) {
  said.clear();
  const tab = window.open('', '_blank');
  try {
    const { file } = await request(PREVIEW, { id });
    if (tab) {
      tab.opener = null;
      tab.location = file.embedUrl;
    } else said.say('The browser has kept the preview from opening. Allow pop-ups of this page.');
  } catch (error) {
    tab?.close();
    said.tell(error);
  }
}

async function download(id, said) {
  said.clear();
  try {
    const { file } = await request(DOWNLOAD, { id }); // when it is clicked: the URL expires
    window.location.assign(file.downloadUrl);
  } catch (error) {
    said.tell(error);
  }
}

/** Shows a document, in the row that it has already. */
function row({ name, job, unread, refused }) {
  const shown = [...page.documents.children].find((row) => row.dataset.name === name) ?? element('li');
  const status = job?.status ?? (unread ? 'UNKNOWN' : refused ? 'FAILED' : 'PENDING');
  const file = job?.outputFile;
  shown.dataset.name = name;
  shown.className = `document ${status.toLowerCase()}`;
  const title = file?.name ?? name;
  const state = element('span', { className: 'state' }, STATES[status] ?? status);
  if (file?.size) state.append(` · ${kilobytes(file.size)}`);
  shown.replaceChildren(element('span', { className: 'light', 'aria-hidden': 'true' }), element('span', { className: 'name' }, title), state);
  const reasons = [unread, refused, ...(job?.failures?.errors ?? []), ...(job?.failures?.warnings ?? [])].filter(Boolean);
  if (reasons.length) shown.append(element('ul', { className: 'reasons' }, ...reasons.map((reason) => element('li', {}, reason))));
  if (file) {
    const place = element('div', { className: 'notice' });
    const said = notice(place);
    const sign = status === 'COMPLETED' ? signing(job.id, title) : null; // people refuse to send what may be incomplete
    shown.append(
      element('span', { className: 'links' },
        button('Preview', { 'aria-label': `Preview ${title}` }, () => preview(file.id, said)),
        button('Download', { 'aria-label': `Download ${title}` }, () => download(file.id, said)),
        button('Copy link', { 'aria-label': `Copy link of ${title}` }, () => copyLink(file.id, said, place)),
        ...(sign ? [sign.open] : [])),
      place,
      ...(sign ? [sign.place] : []),
    );
  }
  if (!shown.parentElement) page.documents.append(shown);
}

/** Rows for documents that were just requested. */
export function expect(names) {
  page.documents.replaceChildren();
  names.forEach((name) => row({ name }));
  progress({ total: names.length, completed: 0, completedWithError: 0, failed: 0 });
}

/** What scrolls can be scrolled by keyboard too. */
const scrolls = new ResizeObserver(() => {
  if (page.results.scrollHeight > page.results.clientHeight) page.results.tabIndex = 0;
  else page.results.removeAttribute('tabindex');
});
[page.documents, page.results].forEach((it) => scrolls.observe(it));

/** Shows none. */
export function clear() {
  page.documents.replaceChildren();
  page.bar.hidden = true;
  page.status.textContent = 'Nothing was requested yet.';
}

/** Shows documents. Without a job, `unread` says why it cannot be read, and `refused` why it was not requested. */
export function update(documents) {
  documents.forEach(row);
}

/** The parts of the bar, which is full only of what is ready. */
export function progress({ total, completed, completedWithError, failed, done }) {
  const ready = completed + completedWithError;
  const parts = { completed, completed_with_error: completedWithError, failed, pending: total - ready - failed };
  page.bar.replaceChildren(
    ...Object.entries(parts).filter(([, size]) => size > 0).map(([name, size]) => {
      const part = element('span', { className: name });
      part.style.flexGrow = size;
      return part;
    }),
  );
  page.bar.hidden = false;
  const text = [
    `${ready} of ${total} ready`,
    completedWithError && `${completedWithError} of them with errors`,
    failed && `${failed} failed`,
  ].filter(Boolean).join(', ');
  page.bar.ariaLabel = text;
  page.status.textContent = done ? `${text}. Done.` : `${text}.`;
}
