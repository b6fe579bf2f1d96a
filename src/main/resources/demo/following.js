// The documents of the last request, of the person who is signed in, from its first news to the last.
import { clear, progress, update } from './documents.js';
import { page } from './dom.js';
import { UnreachableError } from './graphql.js';
import { drop, keep, kept } from './kept.js';
import { follow } from './live.js';
import { notice, sentenceOf } from './notice.js';
import { DOCUMENTS } from './operations.js';
import { AWAY, trouble } from './recovery.js';
import { forgetSigning, signAs } from './sign.js';

export const documentsNotice = notice(page['documents-notice']);

let following = new AbortController();
let key = null; // of what the person has requested; null if nobody knows who that is
let shown = null; // the id of the group

/** Takes the documents away, and ends to follow them: they are another person's. */
export function forget() {
  following.abort();
  key = null;
  shown = null;
  documentsNotice.clear();
  forgetSigning();
  clear();
}

/** Goes on with what a person has requested in this tab. */
export function resume(person) {
  key = person ? `documents of ${person}` : null;
  signAs(person);
  const before = key && kept(key);
  if (before && before.group !== shown) show(before, () => drop(`documents of ${person}`));
}

/** Follows documents that were just requested. Ends with the first news, so that the next request finds them listed. */
export function followNew(group, rejected) {
  const requested = { group, rejected: rejected.map(({ name, message }) => [name, message]) };
  if (key) keep(key, requested);
  return show(requested);
}

/** `lost` is called in place of a message if there is no such group any more. */
function show({ group: id, rejected }, lost) {
  following.abort();
  following = new AbortController();
  shown = id;
  const { signal } = following;
  const problems = new Map(rejected);
  return new Promise((resolve) => {
    const onUpdate = ({ docgenBatchGroupUpdated: { group, changedDocuments, delay } }, errors) => {
      const unread = (i) => errors.find(({ path }) => path?.[1] === 'changedDocuments' && path[2] === i)?.message;
      if (group.progress) progress(group.progress);
      update(changedDocuments.map((document, i) => ({ ...document, unread: unread(i), refused: problems.get(document.name) })));
      if (delay) documentsNotice.say('Box asks to wait.', { seconds: delay.retryAfter, kind: 'hint', then: 'It is asked again in' });
      else documentsNotice.clear();
      resolve();
      return group.progress?.done;
    };
    const onTrouble = (error, ms) => {
      resolve();
      if (error.code === 'UNAUTHENTICATED') return trouble(error, null);
      if (lost && ['NOT_FOUND', 'BAD_USER_INPUT'].includes(error.code)) return lost();
      const text = error instanceof UnreachableError ? AWAY : sentenceOf(error);
      documentsNotice.say(text, ms ? { kind: 'hint', seconds: Math.ceil(ms / 1000), then: 'Next attempt in' } : {});
    };
    follow(DOCUMENTS, id, signal, onUpdate, onTrouble).finally(resolve);
  });
}
