// A Box that counts, over HTTPS and in small pieces: it makes each batch that it is asked for, and lists its jobs, perhaps later.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { certify } from '../../bench/compare/certificate.mjs';
import { jobs } from './jobs.mjs';

const PIECES = [1, 2, 3, 5, 8, 13, 21, 34]; // bytes

async function answer(response, status, body) {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': 'application/json' });
  for (let from = 0, n = 0; from < bytes.length; from += PIECES[n++ % PIECES.length]) {
    response.write(bytes.subarray(from, from + PIECES[n % PIECES.length]));
    await setImmediate(); // or Node would send several in one record of TLS
  }
  response.end();
}

/**
 * Starts one on a port of loopback.
 *
 * `settings` is the environment of a gateway that is to call it. `made` has the names of the documents of each batch, `reads`
 * counts the other calls, and `heard` has the tokens, names and data, and the ids of templates, that it was sent. `delay` is how long a batch takes, in
 * ms; `lag` is how long the lists do not have its jobs; `users` has the id of the user of each token.
 */
export async function startBox(port) {
  const { certificate, key } = certify(mkdtempSync(join(tmpdir(), 'box-')));
  const box = { made: [], reads: 0, heard: new Set(), delay: 20, lag: 0, users: {}, batches: new Map() };
  box.settings = {
    BOX_API_URL: `https://localhost:${port}`,
    QUARKUS_TLS_BOX_TRUST_STORE_PEM_CERTS: certificate,
    QUARKUS_REST_CLIENT_BOX_TLS_CONFIGURATION_NAME: 'box',
  };
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key), noDelay: true }, async (request, response) => {
    const token = request.headers.authorization?.replace('Bearer ', '');
    if (token) box.heard.add(token);
    let body = '';
    for await (const piece of request) body += piece;
    if (request.method === 'POST' && request.url === '/2.0/docgen_batches') {
      const documents = hear(box, JSON.parse(body));
      box.made.push(documents);
      const id = randomUUID();
      box.batches.set(id, { documents, listed: Date.now() + box.lag });
      setTimeout(() => answer(response, 202, { id, type: 'docgen_batch' }), box.delay).unref();
      return;
    }
    box.reads++;
    answer(response, 200, request.url.startsWith('/2.0/users/me') ? { id: box.users[token] ?? '1', type: 'user' } : jobs(box, request.url));
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  box.stop = () => server.closeAllConnections() || server.close();
  return box;
}

/** Remembers what is in the request for a batch, and returns the names of its documents. */
function hear(box, { file, document_generation_data: documents }) {
  for (const { generated_file_name: name, user_input: data } of documents) {
    for (const secret of [file.id, name, ...Object.entries(data).flat()]) box.heard.add(secret);
  }
  return documents.map((document) => document.generated_file_name);
}
