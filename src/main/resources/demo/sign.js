// Sends a document to people who are to sign it, and shows what they do.
import { button, element } from './dom.js';
import { UnreachableError, request, whileSignedIn } from './graphql.js';
import { drop, keep, kept } from './kept.js';
import { follow } from './live.js';
import { notice, sentenceOf } from './notice.js';
import { SIGN, SIGNATURES, SIGNED } from './operations.js';
import { AWAY, trouble } from './recovery.js';
import { signerForm } from './signers.js';
import { submit } from './submission.js';

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

const GONE = ['NOT_FOUND', 'BAD_USER_INPUT'];

const parts = new Map(); // what a row has of it, by the id of its job: the row is made again with each news

/** Ends to follow all: they are another person's. */
export function forgetSigning() {
  parts.forEach(({ ended }) => ended.abort());
  parts.clear();
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
  const keyOfJob = `sign request of job ${job}`;
  const open = button('Send to sign', { 'aria-label': `Send to sign ${title}`, 'aria-expanded': 'false' }, () => show(form.hidden));
  const form = signerForm(send, () => show(false));
  place.append(form, news);

  function show(shown) {
    form.hidden = !shown;
    open.ariaExpanded = String(shown);
    if (shown) form.querySelector('input').focus();
    else open.focus();
  }

  async function send(emails) {
    said.clear();
    const input = { docgenJobId: job, signers: emails.map((email, i) => ({ email, order: i + 1 })) };
    try {
      const { createSignRequest } = await submit(SIGN, input, whileSignedIn(), () => said.say(AWAY, { kind: 'hint' }));
      keep(keyOfJob, createSignRequest.signRequest.id);
      place.focus();
      watch(createSignRequest.signRequest.id);
    } catch (error) {
      said.tell(error);
    }
  }

  /** Shows what becomes of a request, in place of the form: nobody sends it twice. */
  function watch(id) {
    form.hidden = true;
    open.hidden = true;
    const onUpdate = ({ signRequestUpdated: { signRequest, delay } }) => {
      if (delay) said.say('Box asks to wait.', { seconds: delay.retryAfter, kind: 'hint', then: 'It is asked again in' });
      if (!signRequest) return false;
      const { status, signers } = signRequest;
      if (!delay) said.say(STATES[status] ?? 'In a state that is not known.', { kind: OPEN.includes(status) ? 'hint' : GOOD.includes(status) ? 'good' : 'problem' });
      news.append(element('ul', { className: 'signers' }, ...(signers ?? []).filter(({ role }) => role !== 'FINAL_COPY_READER').map(line)));
      if (status === 'SIGNED') news.append(button('Download signed', { 'aria-label': `Download signed ${title}` }, () => download(id)));
      if (!OPEN.includes(status)) open.hidden = GOOD.includes(status);
      return !OPEN.includes(status);
    };
    const onTrouble = (error, ms) => {
      if (error.code === 'UNAUTHENTICATED') return trouble(error, null);
      if (GONE.includes(error.code)) { // or another person's
        drop(keyOfJob);
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
  const before = kept(keyOfJob);
  if (before) watch(before);
  return { open, place, ended };
}

function line({ email, hasViewedDocument, decision }) {
  const state = decision
    ? { SIGNED: 'has signed', DECLINED: 'has declined' }[decision.type] ?? 'has decided'
    : hasViewedDocument ? 'has opened it' : 'has not opened it yet';
  const reason = decision?.type === 'DECLINED' && decision.additionalInfo ? `: ${decision.additionalInfo}` : '';
  return element('li', {}, `${email} ${state}${reason}.`);
}
