// A Box on loopback for load tests: answers jobs, batches and files, and a share of the calls badly.
//   node box.mjs [port] [share of bad answers, 0 to 1] [milliseconds that an answer takes]
import { createServer } from 'node:http';

const port = Number(process.argv[2] ?? 9099);
const bad = Number(process.argv[3] ?? 0);
const pause = Number(process.argv[4] ?? 0);
const calls = new Map();

const json = (response, body) => {
  const answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (pause) setTimeout(answer, pause); else answer();
};

const job = id => ({
  id, type: 'docgen_job', batch: { id: '12345', type: 'docgen_batch' },
  template_file: { type: 'file', id: '1' }, template_file_version: { type: 'file_version', id: '12345' },
  output_file: { type: 'file', id: '2' + id }, output_file_version: { type: 'file_version', id: '12345' },
  status: 'completed', output_type: 'pdf', failures: null,
});

const file = id => ({
  type: 'file', id, name: `Letter ${id}.pdf`, extension: 'pdf', size: 68142, item_status: 'active',
  version_number: '1', file_version: { type: 'file_version', id: '12345' },
});

const faults = [
  (request, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html>no</html>'),
  (request, response) => response.writeHead(503, { 'content-type': 'application/json' }).end('{}'),
  request => request.socket.resetAndDestroy(),
  (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 }).write('{"id":');
    setTimeout(() => request.socket.destroy(), 5);
  },
  (request, response) => setTimeout(() => json(response, job('1')), 3000),
  (request, response) => response.writeHead(429, { 'retry-after': '1' }).end(),
];

createServer((request, response) => {
  const [kind, id] = request.url.split('?')[0].split('/').slice(2);
  calls.set(kind, (calls.get(kind) ?? 0) + 1);
  if (kind === 'calls') {
    json(response, Object.fromEntries(calls));
  } else if (Math.random() < bad) {
    faults[Math.floor(Math.random() * faults.length)](request, response);
  } else if (kind === 'docgen_jobs' && id) {
    json(response, job(id));
  } else if (kind === 'docgen_jobs' || kind === 'docgen_batch_jobs') {
    const jobs = Array.from({ length: 100 }, (none, n) => ({ ...job(String(1000 + n)), output_file: { type: 'file', id: String(1 + n % 20) } }));
    json(response, { entries: jobs, limit: 100, next_marker: null });
  } else {
    json(response, file(id ?? '1'));
  }
}).listen(port, '127.0.0.1', () => console.log(`Box on ${port}, ${bad * 100} % bad answers`));
