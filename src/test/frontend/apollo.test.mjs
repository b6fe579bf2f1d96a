import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { INVOICES, authorization, newBatch, recordingFetch, socketUrl, url } from './gateway.mjs';

const cache = () =>
  new InMemoryCache({
    typePolicies: {
      DocgenBatch: { fields: { jobs: relayStylePagination() } },
      DocgenBatchProgress: { merge: true },
    },
  });
const http = (options) => new HttpLink({ uri: url, headers: { authorization }, ...options });
const client = (link = http()) => new ApolloClient({ link, cache: cache() });

const JOB = gql`query Job($id: ID!) { docgenJob(id: $id) { id status outputFile { id name size } } }`;
const UPDATES = gql`subscription Updates($id: ID!) {
  docgenBatchUpdated(id: $id) {
    batch { id progress { total completed done } }
    changedJobs { id status outputFile { id name } }
    delay { code retryAfter }
  }
}`;

test('reads a job once and then from its cache', async () => {
  const fetching = recordingFetch();
  const apollo = client(http({ fetch: fetching }));
  const variables = { id: '12345' };
  const first = await apollo.query({ query: JOB, variables });
  const second = await apollo.query({ query: JOB, variables });
  assert.equal(first.data.docgenJob.status, 'COMPLETED');
  assert.deepEqual(second.data, first.data);
  assert.equal(fetching.requests.length, 1);
});

test('merges pages by relayStylePagination', async () => {
  const query = gql`query Page($id: ID!, $after: String) {
    docgenBatch(id: $id) { id jobs(first: 10, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }
  }`;
  const apollo = client();
  const variables = { id: INVOICES };
  const cached = () => apollo.readQuery({ query, variables }).docgenBatch.jobs;
  const watched = apollo.watchQuery({ query, variables });
  const subscription = watched.subscribe(() => {});
  await watched.refetch();
  while (cached().pageInfo.hasNextPage) {
    await watched.fetchMore({ variables: { after: cached().pageInfo.endCursor } });
  }
  subscription.unsubscribe();
  const ids = cached().edges.map((edge) => edge.node.id);
  assert.equal(new Set(ids).size, 25);
  assert.equal(ids.length, 25);
});

test('keeps what only a list has of a job', async () => {
  const apollo = client();
  const fields = 'id createdAt source createdBy { id } enterprise { id }';
  const { data } = await apollo.query({ query: gql(`{ docgenJobs(first: 1) { nodes { ${fields} } } }`) });
  const [listed] = data.docgenJobs.nodes;
  assert.ok(listed.createdAt && listed.source && listed.createdBy.id && listed.enterprise.id);
  const query = gql(`query Again($id: ID!) { docgenJob(id: $id) { ${fields} status } }`);
  const again = await apollo.query({ query, variables: { id: listed.id }, fetchPolicy: 'network-only' });
  assert.equal(again.data.docgenJob.createdAt, listed.createdAt);
  assert.deepEqual(again.data.docgenJob.createdBy, listed.createdBy);
});

test('gets data and errors by code together', async () => {
  const result = await client().query({ query: JOB, variables: { id: '10000000108' }, errorPolicy: 'all' });
  assert.equal(result.data.docgenJob.outputFile.name, null);
  assert.ok(CombinedGraphQLErrors.is(result.error));
  assert.equal(result.error.errors[0].extensions.code, 'FORBIDDEN');
});

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

for (const useGETForHashedQueries of [false, true]) {
  test(`registers persisted queries, ${useGETForHashedQueries ? 'GET' : 'POST'}`, async () => {
    const fetching = recordingFetch();
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries }).concat(http({ fetch: fetching }));
    const query = gql(`query Persisted${useGETForHashedQueries ? 'Get' : 'Post'}${process.pid} { docgenJob(id: "12345") { status } }`);
    for (let round = 0; round < 2; round++) {
      const { data } = await client(link).query({ query });
      assert.equal(data.docgenJob.status, 'COMPLETED');
    }
    assert.equal(fetching.requests.length, 3, 'hash, hash and text, hash');
    assert.equal(fetching.requests[2].method, useGETForHashedQueries ? 'GET' : 'POST');
    assert.ok(!String(fetching.requests[2].body ?? fetching.requests[2].url).includes('docgenJob'));
  });
}

function collect(apollo, query, variables) {
  return new Promise((resolve, reject) => {
    const results = [];
    apollo.subscribe({ query, variables }).subscribe({ next: (it) => results.push(it), error: reject, complete: () => resolve(results) });
  });
}

function assertUpdates(results) {
  const updates = results.map((it) => it.data.docgenBatchUpdated);
  assert.deepEqual(results.flatMap((it) => (it.error ? [it.error] : [])), []);
  assert.equal(updates[0].batch.progress.done, false);
  assert.deepEqual(updates.at(-1).batch.progress, { __typename: 'DocgenBatchProgress', total: 2, completed: 2, done: true });
  const completed = updates.flatMap((it) => it.changedJobs).filter((job) => job.status === 'COMPLETED');
  assert.equal(completed.length, 2);
  assert.ok(completed.every((job) => job.outputFile.name.endsWith('.pdf')));
}

test('subscribes by multipart responses, which need no link', async () => {
  const { id } = await newBatch('Apollo multipart');
  const apollo = client();
  assertUpdates(await collect(apollo, UPDATES, { id }));
  const done = apollo.readFragment({ id: `DocgenBatch:${id}`, fragment: gql`fragment P on DocgenBatch { progress { done } }` });
  assert.equal(done.progress.done, true, 'the cache has what the subscription sent');
});

test('subscribes by WebSocket', async () => {
  const { id } = await newBatch('Apollo socket');
  const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: () => ({ Authorization: authorization }) });
  assertUpdates(await collect(client(ApolloLink.from([new GraphQLWsLink(socket)])), UPDATES, { id }));
  await socket.dispose();
});

test('learns by multipart that there is no such job', async () => {
  const query = gql`subscription Missing { docgenJobUpdated(id: "999999") { job { id } } }`;
  const results = await collect(client(), query, {}).catch((error) => [{ error }]);
  assert.match(JSON.stringify(results.map((it) => it.error?.errors ?? it.error)), /NOT_FOUND/);
});
