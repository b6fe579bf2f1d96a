// Subscriptions of the gateway, as server-sent events by fetch.
import { GraphqlError, UnreachableError, away, resultOf, send, start } from './graphql.js';

const SILENCE_MS = 60_000; // the gateway sends something every few seconds

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
          const result = resultOf(line.slice('data: '.length), response.status);
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
