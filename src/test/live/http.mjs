// Requests to Box and to the gateway. Neither follows redirects, which could take the token to another host, and the token goes over
// plain HTTP only to this machine.
const TIMEOUT = 30_000;
const LONGEST_WAIT = 60;
const DOCGEN = '2025.0';

/** Why the check cannot go on. Its message has no secret. */
export class CannotCheck extends Error {}

/** The URL, if a token may be sent there. */
export function safeUrl(name, text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new CannotCheck(`${name} is not a URL`);
  }
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) {
    throw new CannotCheck(`${name} must be https: the token would be readable on its way to ${url.host}`);
  }
  return url;
}

async function send(name, url, options) {
  let response;
  let text;
  try {
    response = await fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    text = await response.text();
  } catch (failure) {
    throw new CannotCheck(`${name} does not answer at ${url.host}: ${failure.cause?.code ?? failure.cause?.message ?? failure.name}`);
  }
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined; // empty, or HTML
  }
  return { status: response.status, headers: Object.fromEntries(response.headers), text, body };
}

/** Asks Box. Doc Gen's paths get their version unless another one, or null for none, is given. */
export function boxClient(base, token) {
  return async (path, { version = path.startsWith('/docgen_') ? DOCGEN : null, auth = token, headers = {} } = {}) => {
    const url = new URL(`/2.0${path}`, base);
    const options = {
      headers: { ...headers, ...(version && { 'box-version': version }), ...(auth && { authorization: `Bearer ${auth}` }) },
    };
    const answer = await send('Box', url, options);
    const wait = Number(answer.headers['retry-after']);
    if (answer.status !== 429 || !(wait <= LONGEST_WAIT)) return answer;
    await pause(wait * 1000);
    return send('Box', url, options);
  };
}

/** Asks the gateway: its answer, with data and errors, and its status. */
export function gatewayClient(url, token) {
  return async (query, variables = {}, auth = token) => {
    const answer = await send('The gateway', url, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(auth && { authorization: `Bearer ${auth}` }) },
    });
    if (answer.body === undefined || !('data' in answer.body || 'errors' in answer.body)) {
      throw new CannotCheck(`${url.host} answers ${answer.status}, but not as a GraphQL server: is the path right?`);
    }
    return { status: answer.status, data: answer.body.data ?? null, errors: answer.body.errors ?? [] };
  };
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
