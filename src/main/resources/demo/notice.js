// A message about one request, at the place where it was made, which goes away by itself when it may be made again.
import { element } from './dom.js';
import { GraphqlError, UnreachableError } from './graphql.js';

/** What to say of a code, where the message of the gateway needs more. */
const NEXT = {
  OVERLOADED: 'Many are at work here.',
  INTERNAL: 'This is a fault of the gateway. Its operator finds the cause in the log.',
};

/** What to say of an error. Those of JavaScript are for nobody who uses the page. */
export function sentenceOf(error) {
  if (error instanceof GraphqlError || error instanceof UnreachableError) return [error.message, NEXT[error.code]].filter(Boolean).join(' ');
  console.error(error);
  return 'The answer of the gateway is not one that this page can read.';
}

/**
 * A notice in an element. `say` shows a text, with a countdown if there are seconds to wait. What was said `untilEdited`, and
 * each error without a countdown, goes away by `edited`.
 */
export function notice(place) {
  let countdown;
  let edits = false;
  const clear = () => {
    clearInterval(countdown);
    place.replaceChildren();
  };
  const say = (text, { seconds, kind = 'problem', then = 'You can try again in', untilEdited = false } = {}) => {
    clear();
    edits = untilEdited;
    const message = element('p', { className: kind, role: kind === 'problem' ? 'alert' : 'status' }, text);
    place.append(message);
    if (!seconds) return;
    const timer = element('span', { role: 'timer' });
    message.append(' ', timer);
    const until = Date.now() + seconds * 1000;
    const tick = () => {
      const left = Math.ceil((until - Date.now()) / 1000);
      if (left <= 0) clear();
      else timer.textContent = `${then} ${left} s.`;
    };
    countdown = setInterval(tick, 250);
    tick();
  };
  const tell = (error) => {
    if (error.name === 'AbortError') return clear(); // another person asks now
    say(sentenceOf(error), { seconds: error.retryAfter, untilEdited: !error.retryAfter });
    if (error instanceof UnreachableError) window.addEventListener('online', edited, { once: true });
  };
  const edited = () => edits && clear();
  return { say, tell, clear, edited };
}
