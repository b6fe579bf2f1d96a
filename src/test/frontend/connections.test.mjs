// What connections go through: a restart of the gateway, and ten thousand clients that come and go.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient as createEvents } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, CREATE } from './gateway.mjs';
import { startGateway } from './ownGateway.mjs';

const PORT = 18291;
const SUBSCRIPTION = 'subscription($id: ID!) { docgenJobUpdated(id: $id) { job { status } } }';
const PENDING = '10000000102';

let box; // its sandbox outlives the gateway under test
let gateway;

const startTested = () => startGateway(PORT, { BOX_API_URL: 'http://127.0.0.1:18287' });

before(async () => {
  box = await startGateway(18285, { BOX_SANDBOX_ENABLED: 'true', BOX_SANDBOX_PORT: '18287', BOX_SANDBOX_JOB_DURATION: '8s' });
  gateway = await startTested();
});

after(() => Promise.all([box?.stop(), gateway?.stop()]));

const socket = () =>
  createSocket({
    url: `ws://127.0.0.1:${PORT}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: authorization },
    retryAttempts: 100,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 100)),
    shouldRetry: () => true,
  });
const events = () =>
  createEvents({
    url: `http://127.0.0.1:${PORT}/graphql`,
    headers: { authorization },
    retryAttempts: 100,
    retry: () => new Promise((resolve) => setTimeout(resolve, 100)),
  });

async function newJob() {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: CREATE, variables: { names: [{ name: 'Restart', data: { customer_name: 'Ada' } }] } }),
  });
  return (await response.json()).data.createDocgenBatch.batch.jobs.nodes[0].id;
}

for (const [name, create] of [['graphql-ws', socket], ['graphql-sse', events]]) {
  test(`${name}: goes on when the gateway has restarted`, async () => {
    const client = create();
    const statuses = [];
    let restarted;
    for await (const { data } of client.iterate({ query: SUBSCRIPTION, variables: { id: await newJob() } })) {
      statuses.push(data.docgenJobUpdated.job.status);
      restarted ??= gateway.stop().then(async () => (gateway = await startTested()));
    }
    await restarted;
    assert.equal(statuses.at(-1), 'COMPLETED');
    assert.ok(statuses.length > 1, statuses.join());
    client.dispose();
  });

  test(`${name}: ten thousand clients that come and go leave nothing`, { timeout: 120_000 }, async () => {
    let left = 10_000;
    const comeAndGo = async () => {
      while (left-- > 0) {
        const client = create();
        for await (const { data } of client.iterate({ query: SUBSCRIPTION, variables: { id: PENDING } })) {
          assert.equal(data.docgenJobUpdated.job.status, 'PENDING');
          break;
        }
        client.dispose();
      }
    };
    await Promise.all([...Array(50)].map(comeAndGo));
    const open = () => Promise.all(['graphql_subscriptions_active', 'graphql_subscriptions_pollers', 'graphql_websockets_open'].map((it) => gateway.metric(it)));
    for (let waited = 0; waited < 100 && (await open()).some((it) => it > 0); waited++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(await open(), [0, 0, 0]);
  });
}
