// Whether every caller gets its own answers: many callers ask equal questions at the same moment, over HTTP and WebSocket, while
// coalescing and caches are on. Box, on loopback in this process, puts the caller's token into each name. Prints the wrong answers.
//   node isolation.mjs [port of the gateway] [port of Box] [answers] [callers]
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(new URL('./compare/peers/package.json', import.meta.url));
const { Pool } = require('undici');
const WebSocket = require('ws');

const [port = 8080, boxPort = 9099, answers = 500_000, callers = 50] = process.argv.slice(2).map(Number);
const IN_FLIGHT = 4; // of each caller and transport
const JOBS = 5; // few, so that equal questions meet
const QUERY = 'query Job($id: ID!) { docgenJob(id: $id) { id templateFile { name } outputFile { id name } } }';
const FEW = 'query Jobs { docgenBatch(id: "7") { jobs(first: 3) { nodes { id outputFile { name } } } } }';

const file = (id, token) => ({ type: 'file', id, name: `${token} ${id}` });
const job = (id) => ({
  id, type: 'docgen_job', batch: { id: '7', type: 'docgen_batch' }, status: id === '1' ? 'submitted' : 'completed', output_type: 'pdf',
  template_file: { type: 'file', id: '99' }, template_file_version: { type: 'file_version', id: '1' },
  output_file: { type: 'file', id: `2${id}` }, output_file_version: { type: 'file_version', id: '1' },
});
let calls = 0;
const box = createServer((request, response) => {
  calls++;
  const [kind, id] = request.url.split('?')[0].split('/').slice(2);
  const token = request.headers.authorization.slice('Bearer '.length);
  const body = kind === 'files' ? file(id, token) : kind === 'docgen_jobs' ? job(id) : { entries: [job('1'), job('2'), job('3')], next_marker: null };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}).listen(boxPort, '127.0.0.1');

const questions = [
  ...Array.from({ length: JOBS }, (_, i) => ({
    request: { query: QUERY, variables: { id: `${i + 1}` } },
    expected: (token) => ({ docgenJob: { id: `${i + 1}`, templateFile: { name: `${token} 99` }, outputFile: { id: `2${i + 1}`, name: `${token} 2${i + 1}` } } }),
  })),
  {
    request: { query: FEW },
    expected: (token) => ({ docgenBatch: { jobs: { nodes: ['1', '2', '3'].map((id) => ({ id, outputFile: { name: `${token} 2${id}` } })) } } }),
  },
];

let [asked, right, wrong, refused] = [0, 0, 0, 0];
const isOverloaded = (errors) => errors?.[0]?.extensions?.code === 'OVERLOADED';
const check = (result, question, token) => {
  if (isOverloaded(result.errors ?? result)) {
    refused++; // asked again, since only answers are counted
    asked--;
  } else if (JSON.stringify(result) === JSON.stringify({ data: question.expected(token) })) {
    right++;
  } else if (wrong++ < 5) {
    console.error(token, JSON.stringify(result));
  }
};
const next = () => questions[asked++ % questions.length];

async function overHttp(pool, token) {
  while (asked < answers) {
    const question = next();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const { body } = await pool.request({ path: '/graphql', method: 'POST', headers, body: JSON.stringify(question.request) });
    check(await body.json(), question, token);
  }
}

function overWebSocket(token) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
    const open = new Map();
    let id = 0;
    const ask = () => {
      if (asked >= answers) {
        if (open.size === 0) {
          socket.close();
          resolve();
        }
        return;
      }
      const question = next();
      open.set(`${++id}`, question);
      socket.send(JSON.stringify({ id: `${id}`, type: 'subscribe', payload: question.request }));
    };
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } })));
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      if (message.type === 'connection_ack') {
        for (let i = 0; i < IN_FLIGHT; i++) ask();
      } else if (message.type === 'next' || message.type === 'error') {
        check(message.payload, open.get(message.id), token);
        if (message.type === 'error') open.delete(message.id) && ask();
      } else if (message.type === 'complete') {
        open.delete(message.id);
        ask();
      }
    });
    socket.on('error', reject);
    socket.on('close', (code) => (open.size ? reject(new Error(`closed with ${code}`)) : resolve()));
  });
}

const pool = new Pool(`http://127.0.0.1:${port}`, { connections: 64 });
const started = Date.now();
const work = Array.from({ length: callers }, (_, i) => `caller${i}`).flatMap((token) => [
  ...Array.from({ length: IN_FLIGHT }, () => overHttp(pool, token)),
  overWebSocket(token),
]);
await Promise.all(work);
console.log(JSON.stringify({ answers: right + wrong, right, wrong, refused, calls, seconds: Math.round((Date.now() - started) / 1000) }));
await pool.close();
box.close();
process.exit(wrong === 0 ? 0 : 1);
