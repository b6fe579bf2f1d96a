// A Box that counts: it makes each batch that it is asked for, and remembers the names of its documents.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/** Starts one on a port of loopback. `made` has the names of the documents of each batch; `delay` is how long a batch takes, in ms. */
export async function startBox(port) {
  const box = { made: [], reads: 0, delay: 20 };
  const server = createServer((request, response) => {
    const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    let body = '';
    request.on('data', (piece) => (body += piece)).on('end', () => {
      if (request.method === 'POST' && request.url === '/2.0/docgen_batches') {
        box.made.push(JSON.parse(body).document_generation_data.map((document) => document.generated_file_name));
        setTimeout(() => answer(202, { id: randomUUID(), type: 'docgen_batch' }), box.delay);
        return;
      }
      box.reads++;
      answer(200, { entries: [], limit: 100 });
    });
  });
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  box.stop = () => server.closeAllConnections() || server.close();
  return box;
}
