// The gateway, by fetch alone: queries and mutations as JSON, subscriptions as server-sent events.

let token = null; // in memory only

export function useToken(value) {
  token = value;
}

/** An error of a result; `extensions.code` says what it is, `extensions.retryAfter` when to try again. */
export class GraphqlError extends Error {
  constructor({ message, extensions = {} }) {
    super(message);
    this.code = extensions.code;
    this.retryAfter = extensions.retryAfter;
  }
}

function send(accept, query, variables) {
  const headers = { 'content-type': 'application/json', accept };
  if (token) headers.authorization = `Bearer ${token}`;
  return fetch('graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

/** The data of a query or mutation. Throws a GraphqlError. */
export async function request(query, variables) {
  const { data, errors } = await (await send('application/json', query, variables)).json();
  if (errors) throw new GraphqlError(errors[0]);
  return data;
}

/** The data of each event of a subscription, until it completes. Throws a GraphqlError. */
export async function* subscribe(query, variables) {
  const response = await send('text/event-stream', query, variables);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const events = (text + read.value).split('\n\n');
      text = events.pop();
      for (const event of events) {
        if (event.startsWith('event: complete')) return;
        const line = event.split('\n').find((it) => it.startsWith('data: '));
        if (line) {
          const { data, errors } = JSON.parse(line.slice(6));
          if (errors) throw new GraphqlError(errors[0]);
          yield data;
        }
      }
    }
  } finally {
    reader.cancel(); // also when nobody reads on
  }
  throw new Error('The connection broke off.');
}
