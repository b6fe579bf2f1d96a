// The gateway, by fetch alone: queries and mutations as JSON. Subscriptions are in stream.js.

let token = null; // in memory only
let signedIn = new AbortController();
let onSent = () => {};

/** Ends what was asked with the token before: nothing is ever sent again with the token of another person. */
export function useToken(value) {
  token = value;
  signedIn.abort();
  signedIn = new AbortController();
}

/** A signal that is aborted as soon as another token is used. */
export const whileSignedIn = () => signedIn.signal;

/** Calls back with each operation that is sent, and again when its result, or each event of it, is there. */
export function watch(callback) {
  onSent = callback;
}

/** The errors of a result, and the data beside them. `code` says what it is, `retryAfter` when to try again, in seconds. */
export class GraphqlError extends Error {
  constructor(errors, data) {
    super(errors[0].message);
    this.errors = errors;
    this.data = data;
    this.code = errors[0].extensions?.code;
    this.retryAfter = errors[0].extensions?.retryAfter;
  }
}

/** No answer of the gateway: it is not known whether it got the request. */
export class UnreachableError extends Error {}

export async function send(accept, query, variables, signal) {
  const headers = { 'content-type': 'application/json', accept, 'graphql-cost': '1' };
  const ends = AbortSignal.any([signedIn.signal, ...(signal ? [signal] : [])]);
  if (token) headers.authorization = `Bearer ${token}`;
  try {
    return await fetch('graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal: ends });
  } catch (failure) {
    throw away(failure);
  }
}

export function away(failure) {
  return failure.name === 'AbortError' ? failure : new UnreachableError('The gateway cannot be reached.', { cause: failure });
}

export function start(query, variables) {
  const [, name] = /^(?:query|mutation|subscription) (\w+)/.exec(query);
  const entry = { name, query, variables, withToken: token !== null, events: 0, calls: 0, ms: null, error: null };
  const startedAt = performance.now();
  onSent(entry);
  return (result, error = result?.errors?.[0]) => {
    entry.events += result ? 1 : 0;
    entry.calls += result?.extensions?.cost?.actual ?? 0;
    entry.ms = performance.now() - startedAt;
    entry.error = error ? (error.extensions?.code ?? error.message) : null;
    onSent(entry);
  };
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a result. What is none, whatever its status, is an answer of something else, such as a proxy: an UnreachableError. */
export function resultOf(text, status) {
  let result;
  try {
    result = JSON.parse(text);
  } catch {
    // said below
  }
  const errors = Array.isArray(result?.errors) && result.errors.length > 0 && result.errors.every(isObject) ? result.errors : null;
  if (errors === null && !(isObject(result?.data) && Object.values(result.data).some((value) => value !== null))) {
    throw new UnreachableError(`The answer, with status ${status}, is not one of the gateway.`);
  }
  return { ...result, errors: errors?.map((error) => ({ ...error, message: error.message || 'The gateway has refused this, and does not say why.' })) };
}

/** The data of a query or mutation. Throws a GraphqlError or an UnreachableError. */
export async function request(query, variables, signal) {
  const answered = start(query, variables);
  try {
    const response = await send('application/json', query, variables, signal);
    const text = await response.text().catch((failure) => {
      throw away(failure);
    });
    const result = resultOf(text, response.status);
    answered(result);
    if (result.errors) throw new GraphqlError(result.errors, result.data);
    return result.data;
  } catch (failure) {
    if (!(failure instanceof GraphqlError)) answered(null, failure);
    throw failure;
  }
}
