// A client of the gateway.

export const TEMPLATE = '4100200300400', FOLDER = '4100200300500';

/** Executes an operation at a port: its `data` and `errors`, or the `status` of what refused it. */
export async function post(port, query, variables = {}, token = 'tulip') {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return [502, 503].includes(response.status) ? { status: (await response.text()) && response.status } : response.json();
}

/** Requests documents with a key: the id of the batch or group, or the extensions of the error, or a status. */
export async function create(port, key, { token, name = 'Letter', data = { to: 'Mr. Hopper' }, field = 'createDocgenBatch' } = {}) {
  const result = field === 'createDocgenBatch' ? 'batch { id }' : 'group { id }';
  const documents = field === 'createDocgenBatch' ? [name] : [`${name} 1`, `${name} 2`, `${name} 3`];
  const query = `mutation($documents: [DocgenDocumentInput!]!, $key: String) { ${field}(input: {templateFileId: "${TEMPLATE}",
    destinationFolderId: "${FOLDER}", outputType: PDF, idempotencyKey: $key, documents: $documents}) { ${result} } }`;
  const variables = { key, documents: documents.map((document) => ({ name: document, data })) };
  const { status, data: payloads, errors } = await post(port, query, variables, token);
  const payload = payloads?.[field];
  return { ...(status && { status }), ...(payload && { id: (payload.batch ?? payload.group).id }), ...errors?.[0]?.extensions };
}

/**
 * Requests a document as a client does that repeats, with the same key, what it could not send, 502, 503, and errors with
 * `safeToRetry: true`. `refusals` gets each of these.
 */
export async function createPersistently(port, key, options, refusals) {
  for (;;) {
    const result = await create(port, key, options).catch((failure) => ({ lost: failure.cause?.code ?? failure.message }));
    if (result.id || !(result.lost || result.status || result.safeToRetry)) return result;
    refusals.push(result.lost ?? result.status ?? result.code);
    await new Promise((pause) => setTimeout(pause, 50));
  }
}
