// Sends a document to people who are to sign it, and shows what they do.
import { button, element } from './dom.js';
import { UnreachableError, request, whileSignedIn } from './graphql.js';
import { drop, keep, kept } from './kept.js';
import { follow } from './live.js';
import { notice, sentenceOf } from './notice.js';
import { SIGN, SIGNATURES, SIGNED } from './operations.js';
import { AWAY, trouble } from './recovery.js';
import { signerForm } from './signers.js';
import { isRepeatable, submission, submit } from './submission.js';

const STATES = {
  CONVERTING: 'Box prepares it to be signed.',
  CREATED: 'Box prepares it to be signed.',
  SENT: 'Sent to be signed.',
  VIEWED: 'Sent to be signed, and opened.',
  FINALIZING: 'All have signed. Box writes the signatures.',
  SIGNED: 'All have signed.',
  CANCELLED: 'The request to sign was cancelled.',
  DECLINED: 'It was not signed.',
  EXPIRED: 'It was not signed in time.',
  ERROR: 'Box could not have it signed.',
  ERROR_CONVERTING: 'Box could not prepare it to be signed.',
  ERROR_SENDING: 'Box could not send the e-mails.',
  ERROR_FINALIZING: 'All have signed, and Box could not write the signatures.',
};
const GOOD = ['SIGNED'];
const OPEN = ['CONVERTING', 'CREATED', 'SENT', 'VIEWED', 'FINALIZING', 'UNKNOWN'];

const NOT_KNOWN = 'No answer came before the page was closed, so it is not known whether this was sent to be signed. Look in Box before you send it again.';
const WRITING = 'All have signed. Box writes the signatures into the files.';

const GONE = ['NOT_FOUND', 'BAD_USER_INPUT'];

let person = null; // who has signed in; null if nobody knows
const parts = new Map(); // what a row has of it, by the id of its job: the row is made again with each news

/** Ends to follow all: they are another person's. */
export function forgetSigning() {
  parts.forEach(({ ended }) => ended.abort());
  parts.clear();
  person = null;
}

/** Whose sign requests are kept: what one has sent is never sent by another. */
export function signAs(id) {
  person = id ?? null;
}

/** The button and the place for a document of a job that can be signed. */
export function signing(job, title) {
  if (!parts.has(job)) parts.set(job, create(job, title));
  return parts.get(job);
}

function create(job, title) {
  const place = element('div', { className: 'notice' });
  const news = element('div');
  const said = notice(news);
  const ended = new AbortController();
  const key = person && `sign request of job ${job} by ${person}`;
  const open = button('Send to sign', { 'aria-label': `Send to sign ${title}`, 'aria-expanded': 'false' }, () => show(form.hidden));
  const form = signerForm(send, () => show(false));
  place.append(form, news);

  function show(shown) {
    form.hidden = !shown;
    open.ariaExpanded = String(shown);
    if (shown) form.querySelector('input').focus();
    else open.focus();
  }

  function send(emails) {
    return submitOnce(submission({ docgenJobId: job, signers: emails.map((email, i) => ({ email, order: i + 1 })) }));
  }

  /** Sends it, and keeps it before: a reload meanwhile sends the same once more. */
  async function submitOnce(once) {
    said.clear();
    if (key) keep(key, once);
    try {
      const { createSignRequest } = await submit(SIGN, once, whileSignedIn(), () => said.say(AWAY, { kind: 'hint' }));
      if (key) keep(key, createSignRequest.signRequest.id);
      place.focus();
      watch(createSignRequest.signRequest.id);
    } catch (error) {
      if (error.name !== 'AbortError' && key) drop(key);
      said.tell(error);
    }
  }

  /** Goes on with what was under way when the page was closed. */
  async function goOn(once) {
    if (!isRepeatable(once)) {
      drop(key);
      return said.say(NOT_KNOWN);
    }
    open.hidden = true;
    const answered = submitOnce(once);
    said.say('Sending…', { kind: 'hint' });
    await answered;
    if (!kept(key)) open.hidden = false;
  }

  /** Shows what becomes of a request, in place of the form: nobody sends it twice. */
  function watch(id) {
    form.hidden = true;
    open.hidden = true;
    const onUpdate = ({ signRequestUpdated: { signRequest, delay } }) => {
      if (delay) said.say('Box asks to wait.', { seconds: delay.retryAfter, kind: 'hint', then: 'It is asked again in' });
      if (!signRequest) return false;
      const { status, signers, isReadyForDownload } = signRequest;
      const writing = status === 'SIGNED' && isReadyForDownload === false;
      const over = !OPEN.includes(status) && !writing;
      const kind = !over ? 'hint' : GOOD.includes(status) ? 'good' : 'problem';
      if (!delay) said.say(writing ? WRITING : STATES[status] ?? 'In a state that is not known.', { kind });
      news.append(element('ul', { className: 'signers' }, ...(signers ?? []).filter(({ role }) => role !== 'FINAL_COPY_READER').map(line)));
      if (status === 'SIGNED' && over) news.append(button('Download signed', { 'aria-label': `Download signed ${title}` }, () => download(id)));
      if (over) open.hidden = GOOD.includes(status);
      return over;
    };
    const onTrouble = (error, ms) => {
      if (error.code === 'UNAUTHENTICATED') return trouble(error, null);
      if (GONE.includes(error.code)) { // or another person's
        if (key) drop(key);
        open.hidden = false;
        return said.clear();
      }
      const text = error instanceof UnreachableError ? AWAY : sentenceOf(error);
      said.say(text, ms ? { kind: 'hint', seconds: Math.ceil(ms / 1000), then: 'Next attempt in' } : {});
    };
    follow(SIGNATURES, id, ended.signal, onUpdate, onTrouble);
  }

  async function download(id) {
    try {
      const { signRequest } = await request(SIGNED, { id }); // when it is clicked: the URL expires
      window.location.assign(signRequest.signFiles[0].downloadUrl);
    } catch (error) {
      said.tell(error);
    }
  }

  place.tabIndex = -1; // takes the focus from the form that goes away
  const before = key && kept(key);
  if (before?.input) goOn(before);
  else if (before) watch(before);
  return { open, place, ended };
}

function line({ email, hasViewedDocument, decision }) {
  const state = decision
    ? { SIGNED: 'has signed', DECLINED: 'has declined' }[decision.type] ?? 'has decided'
    : hasViewedDocument ? 'has opened it' : 'has not opened it yet';
  const reason = decision?.type === 'DECLINED' && decision.additionalInfo ? `: ${decision.additionalInfo}` : '';
  return element('li', {}, `${email} ${state}${reason}.`);
}
