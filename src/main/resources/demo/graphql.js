// The gateway, by fetch alone: queries and mutations as JSON, subscriptions as server-sent events.

const SILENCE_MS = 60_000; // the gateway sends something every few seconds

let token = null; // in memory only
let onSent = () => {};

export function useToken(value) {
  token = value;
}

/** Calls back with each operation that is sent, and again when its result, or each event of it, is there. */
export function watch(callback) {
  onSent = callback;
}

/** The errors of a result. `code` says what it is, `retryAfter` when to try again, in seconds. */
export class GraphqlError extends Error {
  constructor(errors) {
    super(errors[0].message);
    this.errors = errors;
    this.code = errors[0].extensions?.code;
    this.retryAfter = errors[0].extensions?.retryAfter;
    this.safeToRetry = errors[0].extensions?.safeToRetry;
  }
}

/** No answer of the gateway: it is not known whether it got the request. */
export class UnreachableError extends Error {}

async function send(accept, query, variables, signal) {
  const headers = { 'content-type': 'application/json', accept, 'graphql-cost': '1' };
  if (token) headers.authorization = `Bearer ${token}`;
  try {
    return await fetch('graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }), signal });
  } catch (failure) {
    throw away(failure);
  }
}

function away(failure) {
  return failure.name === 'AbortError' ? failure : new UnreachableError('The gateway cannot be reached.', { cause: failure });
}

function start(query, variables) {
  const [, name] = /^(?:query|mutation|subscription) (\w+)/.exec(query);
  const entry = { name, query, variables, events: 0, calls: 0, ms: null, error: null };
  const startedAt = performance.now();
  onSent(entry);
  return (result, error = result?.errors?.[0]) => {
    entry.events += result ? 1 : 0;
    entry.calls += result?.extensions?.cost?.calls ?? 0;
    entry.ms = performance.now() - startedAt;
    entry.error = error ? (error.extensions?.code ?? error.message) : null;
    onSent(entry);
  };
}

/** The data of a query or mutation. Throws a GraphqlError or an UnreachableError. */
export async function request(query, variables, signal) {
  const answered = start(query, variables);
  try {
    const response = await send('application/json', query, variables, signal);
    const result = await response.json().catch((failure) => {
      throw failure instanceof SyntaxError ? new UnreachableError(`The answer, with status ${response.status}, is not one of the gateway.`) : away(failure);
    });
    answered(result);
    if (result.errors) throw new GraphqlError(result.errors);
    return result.data;
  } catch (failure) {
    if (!(failure instanceof GraphqlError)) answered(null, failure);
    throw failure;
  }
}

const isEmpty = (data) => Object.values(data ?? {}).every((value) => value === null);

/**
 * The data of each event of a subscription, with the errors of its parts, until it completes. Throws a GraphqlError if there is
 * no data, or an UnreachableError.
 */
export async function* subscribe(query, variables, signal) {
  const answered = start(query, variables);
  try {
    yield* events(await send('text/event-stream', query, variables, signal), answered);
  } catch (failure) {
    if (!(failure instanceof GraphqlError)) answered(null, failure);
    throw failure;
  }
}

async function* events(response, answered) {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    throw new UnreachableError(`The answer, with status ${response.status}, is no stream of the gateway.`);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let read = await next(reader); !read.done; read = await next(reader)) {
      const parts = (text + read.value).split('\n\n');
      text = parts.pop();
      for (const event of parts) {
        if (event.startsWith('event: complete')) return;
        const line = event.split('\n').find((it) => it.startsWith('data: '));
        if (line) {
          const result = JSON.parse(line.slice('data: '.length));
          answered(result);
          if (result.errors && isEmpty(result.data)) throw new GraphqlError(result.errors);
          yield { data: result.data, errors: result.errors ?? [] };
        }
      }
    }
  } finally {
    reader.cancel().catch(() => {}); // also when nobody reads on; it fails if the connection has
  }
  throw new UnreachableError('The connection broke off.');
}

/** What comes next. A connection that is silent is broken, although nobody says so. */
async function next(reader) {
  let timer;
  const silence = new Promise((resolve, reject) => {
    timer = setTimeout(() => reject(new UnreachableError('The gateway is silent.')), SILENCE_MS);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch (failure) {
    throw failure instanceof UnreachableError ? failure : away(failure);
  } finally {
    clearTimeout(timer);
  }
}
