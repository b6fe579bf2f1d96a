// A message about one request, at the place where it was made, which goes away by itself when it may be made again.
import { button, element } from './dom.js';

/** What to say of a code, where the message of the gateway needs more. */
const NEXT = {
  OVERLOADED: 'Many are at work here.',
  INTERNAL: 'This is a fault of the gateway. Its operator finds the cause in the log.',
};

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
    say([error.message, NEXT[error.code]].filter(Boolean).join(' '), { seconds: error.retryAfter, untilEdited: !error.retryAfter });
  };
  const edited = () => edits && clear();
  return { say, tell, clear, edited, offer: (text, action) => place.append(button(text, {}, action)) };
}
