// One submission of a form is one idempotency key, however often it is sent.
import { UnreachableError, request } from './graphql.js';
import { pause } from './dom.js';

const LIFETIME_MS = 9 * 60_000; // the gateway keeps a key for ten minutes
const AGAIN_MS = 2000;

/** A UUID, also where the page is not served over HTTPS. */
function newKey() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Waits for the network, or a moment if it is there. */
const network = (signal) =>
  navigator.onLine
    ? pause(AGAIN_MS)
    : new Promise((resolve) => {
        window.addEventListener('online', resolve, { once: true, signal });
        signal.addEventListener('abort', resolve);
      });

/** What is to be sent once. It can be kept as JSON, and sent again after a reload. */
export const submission = (input) => ({ input: { ...input, idempotencyKey: newKey() }, since: Date.now() });

/** Whether nothing is done twice if it is sent again. */
export const isRepeatable = ({ since }) => Date.now() - since < LIFETIME_MS;

/**
 * The data of a mutation. When no answer comes, sends the same again: with its key nothing is done twice. `onTrouble` is
 * called before it waits for the network. Nothing is sent any more when `signal` is aborted.
 */
export async function submit(mutation, once, signal, onTrouble) {
  for (;;) {
    try {
      return await request(mutation, { input: once.input }, signal);
    } catch (error) {
      if (!(error instanceof UnreachableError) || !isRepeatable(once)) throw error;
      onTrouble();
      await network(signal);
      signal.throwIfAborted();
    }
  }
}
