// Follows what changes until it is done, also over interruptions.
import { GraphqlError, UnreachableError } from './graphql.js';
import { subscribe } from './stream.js';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;

/** Codes after which asking again brings nothing else. */
const FINAL = ['NOT_FOUND', 'BAD_USER_INPUT', 'FORBIDDEN', 'INTERNAL', 'QUERY_TOO_COMPLEX'];

/** Waits, or until the network is back. */
function rest(ms, signal) {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}

/**
 * Follows a subscription to something with an id. `onUpdate` gets the data of each event and the errors of its parts, and returns whether it was
 * the last. `onTrouble` gets the error and the milliseconds until it is tried again, without these if it is not.
 */
export async function follow(subscription, id, signal, onUpdate, onTrouble) {
  for (let failures = 0; !signal.aborted; ) {
    const attempt = new AbortController();
    const abort = () => attempt.abort(new UnreachableError('The network is away.'));
    window.addEventListener('offline', abort); // an open connection does not notice for a long time
    signal.addEventListener('abort', abort);
    try {
      for await (const { data, errors } of subscribe(subscription, { id }, attempt.signal)) {
        failures = 0;
        if (onUpdate(data, errors)) return;
      }
      await rest(FIRST_PAUSE_MS, signal); // it has completed for another reason, such as its age
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof GraphqlError && (error.code === 'UNAUTHENTICATED' || FINAL.includes(error.code))) {
        onTrouble(error);
        return;
      }
      const ms = error.retryAfter ? error.retryAfter * 1000 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures++);
      onTrouble(error, ms);
      await rest(ms, signal);
    } finally {
      window.removeEventListener('offline', abort);
      signal.removeEventListener('abort', abort);
    }
  }
}
