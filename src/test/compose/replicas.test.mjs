// compose.replicas.yaml without docker: its services as processes, with its environment, and with its configuration of nginx.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startGateway } from '../frontend/ownGateway.mjs';
import { startRedis, untilListening } from '../replicas/parts.mjs';
import { DOCKER, services } from './file.mjs';

const SANDBOX = 21000, STORE = 21001, ROUND_ROBIN = 21002, AFFINITY = 21003, ALONE = 21008;
const PORTS = { 'gateway-1': 21010, 'gateway-2': 21012, 'gateway-3': 21014 };
const compose = services('compose.replicas.yaml');
const folder = mkdtempSync(join(tmpdir(), 'compose-'));
const parts = [];

/** The addresses of this machine in place of those in the network of the containers. */
const here = (value) => `${value}`.replace('sandbox:8081', `127.0.0.1:${SANDBOX}`).replace('valkey:6379', `127.0.0.1:${STORE}`)
  .replace(/(gateway-\d):8080/g, (_, name) => `127.0.0.1:${PORTS[name]}`);
const environment = (name) => Object.fromEntries(Object.entries(compose[name].environment).map(([key, value]) => [key, here(value)]));

/** nginx with the template, whose variables its image would replace. */
async function startNginx(port, balance) {
  const variables = { ...environment('nginx'), LISTEN: `127.0.0.1:${port}`, BALANCE: balance };
  const site = readFileSync(resolve(DOCKER, 'nginx.conf.template'), 'utf8').replace(/\$\{(\w+)\}/g, (_, name) => variables[name]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((part) => `${part}_temp_path ${folder}/${part};`).join(' ');
  const file = join(folder, `${balance}.conf`);
  writeFileSync(file, `daemon off; master_process off; pid ${folder}/${balance}.pid; events { } http { access_log off; ${temporary} ${site} }`);
  const nginx = spawn('nginx', ['-e', join(folder, 'error.log'), '-c', file], { stdio: 'ignore' });
  parts.push(nginx);
  process.once('exit', () => parts.forEach((part) => part.kill('SIGKILL')));
  await untilListening(port, nginx);
}

before(async () => {
  parts.push(await startRedis(STORE));
  const sandbox = { ...environment('sandbox'), BOX_SANDBOX_HOST: '127.0.0.1', BOX_SANDBOX_PORT: SANDBOX };
  const gateways = [startGateway(ALONE, sandbox), ...Object.keys(PORTS).map((name) => startGateway(PORTS[name], environment(name)))];
  parts.push(...(await Promise.all(gateways)));
  await startNginx(ROUND_ROBIN, compose.nginx.environment.BALANCE);
  await startNginx(AFFINITY, services('compose.replicas.yaml', { BALANCE: 'affinity' }).nginx.environment.BALANCE);
});

after(() => {
  parts.forEach((part) => part.kill('SIGKILL'));
  rmSync(folder, { recursive: true });
});

async function ask(query, { operationName, variables, port = ROUND_ROBIN, token = 'alice' } = {}) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, operationName, variables }),
  });
  return response.json();
}

const create = async (key, name) => (await ask(`mutation($key: String!, $name: String!) { createDocgenBatch(input: {templateFileId: "1700000000004",
  destinationFolderId: "300000000001", outputType: PDF, idempotencyKey: $key, documents: [{name: $name, data: {customer_name: "Ada"}}]}) { batchId } }`,
  { variables: { key, name } })).data.createDocgenBatch.batchId;

/** How many operations of a name each gateway has executed. */
const executed = (name) => Promise.all(Object.values(PORTS).map(async (port) => {
  const metrics = await (await fetch(`http://127.0.0.1:${port + 1}/q/metrics`)).text();
  return metrics.split('\n').filter((line) => line.startsWith('graphql_operation_seconds_count') && line.includes(`operation="${name}"`))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}));

test('round robin: every replica answers the main query', async () => {
  for (let i = 0; i < 6; i++) {
    const { data } = await ask('query Turns { docgenJob(id: "12345") { status outputFile { name } } }', { operationName: 'Turns' });
    assert.deepEqual(data, { docgenJob: { status: 'COMPLETED', outputFile: { name: 'Contract.pdf' } } });
  }
  assert.deepEqual(await executed('Turns'), [2, 2, 2]);
});

test('affinity: one replica answers a client', async () => {
  for (let i = 0; i < 6; i++) await ask('query Same { docgenJob(id: "12345") { status } }', { operationName: 'Same', port: AFFINITY });
  assert.deepEqual((await executed('Same')).sort(), [0, 0, 6]);
});

test('one key over all replicas makes one batch, which all of them see in the one sandbox', async () => {
  const key = randomUUID();
  const batches = new Set();
  for (let i = 0; i < 6; i++) batches.add(await create(key, 'One'));
  assert.equal(batches.size, 1);
  for (let i = 0; i < 3; i++) {
    const { data } = await ask(`{ docgenBatch(id: "${[...batches][0]}") { jobs { nodes { id } } } }`);
    assert.equal(data.docgenBatch.jobs.nodes.length, 1);
  }
});

test('a WebSocket passes nginx, and the replica at its end sees what another one has requested', { timeout: 60_000 }, async () => {
  const id = await create(randomUUID(), 'Live');
  const client = createClient({
    url: `ws://127.0.0.1:${ROUND_ROBIN}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: 'Bearer alice' },
  });
  const results = [];
  for await (const result of client.iterate({ query: `subscription { docgenBatchUpdated(id: "${id}") { batch { progress { completed } } } }` })) {
    assert.equal(result.errors, undefined);
    results.push(result.data.docgenBatchUpdated.batch.progress.completed);
  }
  assert.equal(results.at(-1), 1);
  await client.dispose();
});

test('the demo page is served', async () => {
  assert.match(await (await fetch(`http://127.0.0.1:${ROUND_ROBIN}/`)).text(), /main\.js/);
});
