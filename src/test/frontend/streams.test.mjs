// The reference clients of both protocols.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient as createEvents } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, newBatch, newGroup, socketUrl, url } from './gateway.mjs';

const updates = (id) => ({ query: 'subscription($id: ID!) { docgenJobUpdated(id: $id) { job { id status } delay { code retryAfter } } }', variables: { id } });
const socket = (options) => createSocket({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization }, ...options });
const events = (options) => createEvents({ url, headers: { authorization }, retryAttempts: 0, ...options });

async function all(stream) {
  const results = [];
  for await (const result of stream) results.push(result);
  return results;
}

for (const [name, create] of [['graphql-ws', socket], ['graphql-sse', events]]) {
  test(`${name}: sends the states of a job and completes`, async () => {
    const batch = await newBatch(name);
    const client = create();
    const results = await all(client.iterate(updates(batch.jobs.nodes[0].id)));
    const statuses = results.map((it) => it.data.docgenJobUpdated.job.status);
    assert.equal(statuses.at(-1), 'COMPLETED');
    assert.deepEqual(statuses, [...new Set(statuses)], 'each state once');
    client.dispose();
  });

  test(`${name}: one connection for many, each with its own end`, async () => {
    const batch = await newBatch(`${name} many`);
    const client = create();
    const results = await Promise.all([...Array(20)].map((_, n) => all(client.iterate(updates(batch.jobs.nodes[n % 2].id)))));
    assert.ok(results.every((each) => each.at(-1).data.docgenJobUpdated.job.status === 'COMPLETED'));
    client.dispose();
  });

  test(`${name}: says which document of a group has failed`, async () => {
    const query = `subscription($id: ID!) { docgenBatchGroupUpdated(id: $id) {
      group { progress { done failed total } } changedDocuments { name job { status failures { errors } } } } }`;
    const id = await newGroup('Letter 1', 'Letter 2 fails', 'Letter 3');
    const results = await all(create().iterate({ query, variables: { id } }));
    const last = new Map(results.flatMap((it) => it.data.docgenBatchGroupUpdated.changedDocuments).map((it) => [it.name, it.job]));
    assert.deepEqual([...last].map(([document, job]) => `${document}: ${job.status}`), ['Letter 1: COMPLETED', 'Letter 2 fails: FAILED', 'Letter 3: COMPLETED']);
    assert.ok(last.get('Letter 2 fails').failures.errors.length > 0);
    assert.deepEqual(results.at(-1).data.docgenBatchGroupUpdated.group.progress, { done: true, failed: 1, total: 3 });
  });

  test(`${name}: goes on after a rate limit`, async () => {
    const results = await all(create().iterate(updates('10000000430')));
    assert.equal(results.at(-1).data.docgenJobUpdated.job.status, 'COMPLETED');
  });

  for (const [id, code] of [['999999', 'NOT_FOUND'], ['a/b', 'BAD_USER_INPUT'], ['10000000403', 'FORBIDDEN']]) {
    test(`${name}: fails with ${code}`, async () => {
      const failure = await all(create().iterate(updates(id))).catch((error) => error);
      assert.match(JSON.stringify(failure), new RegExp(code));
    });
  }

  test(`${name}: tells at once why Box cannot be asked yet`, async () => {
    for await (const { data, errors } of create().iterate(updates('10000000429'))) {
      assert.equal(errors, undefined);
      assert.equal(data.docgenJobUpdated.job, null);
      assert.equal(data.docgenJobUpdated.delay.code, 'RATE_LIMITED');
      break;
    }
  });
}

const REJECTED = '10000000401';

test('graphql-ws: connects again with fresh parameters when Box rejects a token that it accepted before', async () => {
  let connects = 0;
  const client = socket({
    lazy: false,
    connectionParams: () => ({ Authorization: authorization, attempt: ++connects }),
    retryWait: async () => {},
    shouldRetry: () => true,
  });
  await all(client.iterate({ query: '{ viewer { id } }' }));
  const failure = await all(client.iterate(updates(REJECTED))).catch((error) => error);
  assert.match(JSON.stringify(failure), /UNAUTHENTICATED/);
  assert.equal(connects, 2, 'one for the accepted token, one after 4403');
  await client.dispose();
});

test('graphql-ws: gets an error, and does not connect again, when Box never accepted the token', async () => {
  let connects = 0;
  const client = socket({
    connectionParams: () => ({ Authorization: authorization, attempt: ++connects }),
    retryWait: async () => {},
    shouldRetry: () => true,
  });
  const failure = await all(client.iterate(updates(REJECTED))).catch((error) => error);
  assert.match(JSON.stringify(failure), /UNAUTHENTICATED/);
  assert.equal(connects, 1);
  await client.dispose();
});

test('graphql-sse: gets an error when Box rejects the token', async () => {
  const results = await all(events().iterate(updates(REJECTED))).catch((error) => error);
  assert.match(JSON.stringify(results), /UNAUTHENTICATED/);
});
