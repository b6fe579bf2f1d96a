import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, cacheExchange as documentCache, fetchExchange, subscriptionExchange, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { createClient as createSocket } from 'graphql-ws';
import { createClient as createEvents } from 'graphql-sse';
import WebSocket from 'ws';
import { INVOICES, authorization, newBatch, recordingFetch, socketUrl, url } from './gateway.mjs';

const graphcache = () =>
  cacheExchange({
    keys: {
      DocgenBatchProgress: () => null,
      DocgenJobConnection: () => null,
      DocgenJobEdge: () => null,
      DocgenJobFailures: () => null,
      DocgenJobUpdate: () => null,
      DocgenBatchUpdate: () => null,
      DocgenDelay: () => null,
      PageInfo: () => null,
    },
    resolvers: {
      Query: { docgenJob: (_, { id }) => ({ __typename: 'DocgenJob', id }) }, // also known from a list or a subscription
      DocgenBatch: { jobs: relayPagination() },
    },
  });
const client = (exchanges, options) =>
  new Client({ url, exchanges, preferGetMethod: false, fetchOptions: { headers: { authorization } }, ...options });

const JOB = gql`query Job($id: ID!) { docgenJob(id: $id) { id status outputFile { id name } } }`;
const PAGE = gql`query Page($id: ID!, $after: String) {
  docgenBatch(id: $id) { id jobs(first: 10, after: $after) { edges { cursor node { id status } } pageInfo { hasNextPage endCursor hasPreviousPage startCursor } } }
}`;
const UPDATES = gql`subscription Updates($id: ID!) {
  docgenJobUpdated(id: $id) { job { id status outputFile { id name } } delay { code } }
}`;

test('reads a job once and then from the normalized cache', async () => {
  const fetching = recordingFetch();
  const urql = client([graphcache(), fetchExchange], { fetch: fetching });
  const first = await urql.query(JOB, { id: '12345' });
  const second = await urql.query(JOB, { id: '12345' });
  assert.equal(first.error, undefined);
  assert.equal(second.data.docgenJob.outputFile.name, 'Contract.pdf');
  assert.equal(fetching.requests.length, 1);
});

test('sends queries by GET if preferred', async () => {
  const fetching = recordingFetch();
  const { data } = await client([documentCache, fetchExchange], { fetch: fetching, preferGetMethod: true }).query(JOB, { id: '12345' });
  assert.equal(data.docgenJob.status, 'COMPLETED');
  assert.equal(fetching.requests[0].method, 'GET');
});

test('merges pages', async () => {
  const urql = client([graphcache(), fetchExchange]);
  let { data } = await urql.query(PAGE, { id: INVOICES });
  while (data.docgenBatch.jobs.pageInfo.hasNextPage) {
    ({ data } = await urql.query(PAGE, { id: INVOICES, after: data.docgenBatch.jobs.pageInfo.endCursor }));
  }
  assert.equal(data.docgenBatch.jobs.edges.length, 25);
});

test('gets data and errors by code together', async () => {
  const { data, error } = await client([documentCache, fetchExchange]).query(JOB, { id: '10000000108' });
  assert.equal(data.docgenJob.status, 'COMPLETED');
  assert.equal(error.graphQLErrors[0].extensions.code, 'FORBIDDEN');
});

function untilCompleted(urql, id) {
  return new Promise((resolve, reject) => {
    const jobs = [];
    urql.subscription(UPDATES, { id }).subscribe(({ data, error }) => {
      if (error) return reject(error);
      jobs.push(data.docgenJobUpdated.job);
      if (jobs.at(-1).status === 'COMPLETED') resolve(jobs); // and the gateway completes the subscription
    });
  });
}

const transports = {
  'fetch: server-sent events or multipart': () => client([graphcache(), fetchExchange], { fetchSubscriptions: true }),
  'graphql-ws': () => {
    const socket = createSocket({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });
    return client([graphcache(), fetchExchange, forward(socket)]);
  },
  'graphql-sse': () => client([graphcache(), fetchExchange, forward(createEvents({ url, headers: { authorization } }))]),
};

function forward(transport) {
  return subscriptionExchange({
    forwardSubscription: ({ query, variables }) => ({
      subscribe: (sink) => ({ unsubscribe: transport.subscribe({ query: query ?? '', variables }, sink) }),
    }),
  });
}

for (const [name, create] of Object.entries(transports)) {
  test(`sees a job become ready over ${name}`, async () => {
    const batch = await newBatch(`urql ${name.slice(0, 11).replace(':', '')}`);
    const urql = create();
    const jobs = await untilCompleted(urql, batch.jobs.nodes[0].id);
    assert.ok(jobs.length >= 2);
    assert.match(jobs.at(-1).outputFile.name, /\.pdf$/);
    const cached = await urql.query(JOB, { id: jobs.at(-1).id }, { requestPolicy: 'cache-only' });
    assert.equal(cached.data.docgenJob.status, 'COMPLETED');
  });
}
