// What one replica learns and the others get to know: three replicas of the packaged jar with a store, each asked by itself.
import assert from 'node:assert/strict';
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import WebSocket from 'ws';
import { startGateway } from '../frontend/ownGateway.mjs';
import { startRedis } from './parts.mjs';
import { assertContents } from './store.mjs';

const BOX = 22050, REDIS = 22051, PORTS = [22060, 22062, 22064], KEY = 'SamplePrimaryKey', FOLDER = '7001', FILE = '7002';
const [A, B, C] = PORTS;
const [calls, commands] = [[], []];
let box, redis, gateways, status = 'submitted', limited = false, batch;

const job = (more) => ({ id: '12345', type: 'docgen_job', batch: { id: batch, type: 'docgen_batch' }, template_file: { id: FILE, type: 'file' },
  template_file_version: { id: '7003', type: 'file_version' }, output_type: 'pdf', status,
  ...(status === 'completed' && { output_file: { id: '7004', type: 'file' }, output_file_version: { id: '7005', type: 'file_version' } }), ...more });

/** One job of each batch; a batch that nobody has heard of is 404. */
function answer(method, path) {
  if (limited) return [429, { code: 'rate_limit_exceeded' }, { 'retry-after': '30' }];
  if (method === 'POST') return [202, { id: (batch = randomUUID()), type: 'docgen_batch' }];
  if (path === '/2.0/docgen_jobs/12345') return [200, job()];
  if (path === '/2.0/docgen_jobs') return [200, { entries: [job({ created_at: '2026-05-11T17:56:11Z', source: 'api' })], limit: 100 }];
  if (path.startsWith(`/2.0/docgen_batch_jobs/${batch}`)) return [200, { entries: [job()], limit: 100 }];
  return [404, { code: 'not_found' }];
}

before(async () => {
  box = createServer((request, response) => {
    const path = request.url.split('?')[0];
    request.resume().on('end', () => {
      calls.push(path);
      const [code, body, headers] = answer(request.method, path);
      response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
    });
  });
  await new Promise((listening) => box.listen(BOX, '127.0.0.1', listening));
  redis = await startRedis(REDIS, { commands });
  gateways = await Promise.all(PORTS.map((port) => startGateway(port, { BOX_API_URL: `http://127.0.0.1:${BOX}`, BOX_WEBHOOKS_PRIMARY_KEY: KEY,
    QUARKUS_REDIS_HOSTS: `redis://127.0.0.1:${REDIS}`, BOX_POLLING_INTERVAL: '1m', BOX_POLLING_MAX_INTERVAL: '1m',
    GRAPHQL_TRUSTED_DOCUMENTS_MODE: 'allow', GRAPHQL_SHUTDOWN_DELAY: '0s' })));
});

after(async () => {
  assertContents(REDIS, commands, ['Letter', ...['ada', 'bob', 'carol', 'dave'].map((token) => `${token}"`)]);
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  redis.kill('SIGKILL');
  box.closeAllConnections();
  box.close();
});

async function ask(port, query, { token = 'ada', ...more } = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', body: JSON.stringify({ query, ...more }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` } });
  return response.json();
}

const storeState = async (port) => (await (await fetch(`http://127.0.0.1:${port + 1}/q/health/ready`)).json()).checks.find(({ name }) => name === 'store').data.state;

async function until(condition) {
  for (const deadline = Date.now() + 20_000; !(await condition()); await new Promise((resolve) => setTimeout(resolve, 20))) {
    assert.ok(Date.now() < deadline, `not within 20 s: ${condition}`);
  }
}

/** A subscription over a WebSocket; `events` has what has come. */
async function subscribe(port, field, token = 'ada') {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws');
  const events = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: `subscription { ${field} }` } }));
    if (message.type === 'next') events.push(JSON.stringify(message.payload.data));
  };
  socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await until(() => events.length > 0);
  return { events, close: () => socket.close() };
}

/** A webhook about an item, as Box signs it. Returns the status of the answer. */
function webhook(port, id, { at = new Date().toISOString(), delivery = randomUUID() } = {}) {
  const body = JSON.stringify({ type: 'webhook_event', trigger: 'FILE.UPLOADED', source: { id, type: 'file', parent: { id: FOLDER, type: 'folder' } } });
  return fetch(`http://127.0.0.1:${port}/webhooks/box`, { method: 'POST', body, headers: { 'content-type': 'application/json',
    'box-delivery-id': delivery, 'box-delivery-timestamp': at, 'box-signature-version': '1', 'box-signature-algorithm': 'HmacSHA256',
    'box-signature-primary': createHmac('sha256', KEY).update(body + at).digest('base64') } }).then((response) => response.status);
}

const createBatch = (port, documents) => ask(port, `mutation($documents: [DocgenDocumentInput!]!) { createDocgenBatch(input: {templateFileId: "${FILE}",
  destinationFolderId: "${FOLDER}", outputType: PDF, documents: $documents}) { batch { id } } }`,
{ variables: { documents: Array.from({ length: documents }, (_, i) => ({ name: `Letter ${i}`, data: {} })) } });

test('a batch with fewer jobs than documents is not done on any', async () => {
  await createBatch(A, 3);
  status = 'completed';
  for (const port of PORTS) {
    assert.deepEqual((await ask(port, `{ docgenBatch(id: "${batch}") { progress { total done } } }`)).data.docgenBatch.progress, { total: 1, done: false });
  }
  status = 'submitted';
});

test('a new batch that Box does not know yet is a list without jobs on all', async () => {
  await createBatch(A, 1);
  const requested = batch;
  batch = 'another';
  for (const port of PORTS) {
    assert.deepEqual(await ask(port, `{ docgenBatch(id: "${requested}") { jobs { edges { cursor } } } }`), { data: { docgenBatch: { jobs: { edges: [] } } } });
  }
  assert.equal((await ask(B, `{ docgenBatch(id: "${requested}") { jobs { edges { cursor } } } }`, { token: 'bob' })).errors[0].extensions.code, 'NOT_FOUND');
});

test('what a list returns of a job', async () => {
  await ask(A, '{ docgenJobs { edges { node { id } } } }');
  for (const port of PORTS) {
    await until(async () => (await ask(port, '{ docgenJob(id: "12345") { createdAt } }')).data.docgenJob.createdAt === '2026-05-11T17:56:11Z');
    assert.equal((await ask(port, '{ docgenJob(id: "12345") { createdAt } }', { token: 'bob' })).data.docgenJob.createdAt, null);
  }
});

test('a registered document, unless it has a literal', async () => {
  const persisted = (query) => ({ persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } });
  const query = 'query($id: ID!) { docgenJob(id: $id) { status } }', literal = '{ docgenJob(id: "12345") { status } }';
  await ask(A, query, { extensions: persisted(query), variables: { id: '12345' } });
  await ask(A, literal, { extensions: persisted(literal) });
  for (const port of PORTS) {
    await until(async () => (await ask(port, undefined, { extensions: persisted(query), variables: { id: '12345' } })).data?.docgenJob.status);
  }
  assert.equal((await ask(B, undefined, { extensions: persisted(literal) })).errors[0].message, 'PersistedQueryNotFound');
});

test('a webhook wakes the subscriptions of all, once', async () => {
  await createBatch(A, 1);
  const job = 'docgenJobUpdated(id: "12345") { job { status } }', jobs = `docgenBatchUpdated(id: "${batch}") { batch { progress { completed } } }`;
  const subscribed = await Promise.all([subscribe(A, job), subscribe(B, job), subscribe(B, jobs), subscribe(C, jobs)]);
  status = 'completed';
  const delivery = { at: new Date().toISOString(), delivery: randomUUID() };
  assert.equal(await webhook(C, '7004', delivery), 204); // nobody knows the file yet, but its folder is that of the batch
  await until(() => subscribed.every(({ events }) => /COMPLETED|"completed":1/.test(events.at(-1))));
  for (const port of PORTS) assert.equal(await webhook(port, '7004', delivery), 409);
  subscribed.forEach((subscription) => subscription.close());
  status = 'submitted';
});

test('a mutation drops what the others have cached of its caller', async () => {
  status = 'completed';
  const counted = async (port, token) => {
    calls.length = 0;
    await ask(port, '{ docgenJob(id: "12345") { status } }', { token });
    return calls.length;
  };
  for (const token of ['ada', 'bob']) await counted(B, token);
  assert.deepEqual([await counted(B, 'ada'), await counted(B, 'bob')], [0, 0]);
  await createBatch(A, 1);
  await until(async () => await counted(B, 'ada') === 1);
  assert.equal(await counted(B, 'bob'), 0);
  status = 'submitted';
});

test('a 429', async () => {
  limited = true;
  assert.equal((await ask(A, '{ docgenJobs { edges { cursor } } }')).errors[0].extensions.code, 'RATE_LIMITED');
  limited = false;
  for (const port of [B, C]) {
    await until(async () => (await ask(port, '{ docgenJobs { edges { cursor } } }')).errors?.[0].extensions.code === 'RATE_LIMITED');
    calls.length = 0;
    assert.ok((await ask(port, '{ docgenJobs { edges { cursor } } }')).errors[0].extensions.retryAfter > 20);
    assert.equal((await ask(port, '{ docgenJobs { edges { cursor } } }', { token: 'bob' })).errors, undefined);
    assert.deepEqual(calls, ['/2.0/docgen_jobs']);
  }
});

test('after an outage of the store', async () => {
  assert.equal(await storeState(A), 'answers');
  redis.kill('SIGKILL');
  await until(async () => await storeState(A) === 'away');
  await ask(A, '{ docgenJobs { edges { node { id } } } }', { token: 'carol' });
  assert.equal((await ask(B, '{ docgenJob(id: "12345") { status createdAt } }', { token: 'carol' })).data.docgenJob.createdAt, null);
  assert.equal(await webhook(A, '1'), 204);
  redis = await startRedis(REDIS, { commands });
  let users = 0;
  await until(async () => {
    const token = `dave-${++users}`;
    await ask(A, '{ docgenJobs { edges { node { id } } } }', { token });
    const known = await Promise.all([B, C].map((port) => ask(port, '{ docgenJob(id: "12345") { createdAt } }', { token })));
    return known.every(({ data }) => data.docgenJob.createdAt);
  });
});
