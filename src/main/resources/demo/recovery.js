// Goes on by itself where that is a matter of time, of the network or of a token.
import { page } from './dom.js';
import { GraphqlError } from './graphql.js';
import { notice } from './notice.js';
import { askForToken } from './session.js';

export const AWAY = 'The network is away, or the gateway is. The page goes on by itself when it is back.';

const AGAIN_MS = 3000;

export const requestNotice = notice(page['request-notice']);

let waiting = null;

/** Does what waits. */
function goOn() {
  const again = waiting;
  waiting = null;
  if (again) {
    requestNotice.clear();
    again();
  }
}

/** Shows what went wrong; `again` is done when the network is back. What was given up is no trouble. */
export function trouble(error, again) {
  if (error.name === 'AbortError') return;
  if (error.code === 'UNAUTHENTICATED') {
    waiting = null;
    askForToken(error.message);
  } else if (!(error instanceof GraphqlError) && again) {
    waiting = again;
    requestNotice.say(AWAY);
    setTimeout(() => waiting === again && goOn(), AGAIN_MS);
  } else {
    requestNotice.tell(error);
  }
}

window.addEventListener('online', () => {
  requestNotice.clear();
  goOn();
});
window.addEventListener('offline', () =>
  requestNotice.say('You are offline. The page goes on by itself when the network is back.', { kind: 'hint' }));
