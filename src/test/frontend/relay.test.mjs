import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Environment, Network, Observable, RecordSource, Store, createOperationDescriptor, fetchQuery, getSelector, requestSubscription } from 'relay-runtime';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import Batch from './__generated__/relayDocuments_batch.graphql.js';
import Page from './__generated__/relayDocumentsPageQuery.graphql.js';
import Refetch from './__generated__/relayDocumentsRefetchQuery.graphql.js';
import Updates from './__generated__/relayDocumentsUpdatesSubscription.graphql.js';
import { INVOICES, authorization, newBatch, socketUrl, url } from './gateway.mjs';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });

async function send({ text }, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
}

const subscribe = ({ text, name }, variables) =>
  Observable.create((sink) => socket.subscribe({ operationName: name, query: text, variables }, sink));

const environment = () =>
  new Environment({
    network: Network.create(send, subscribe),
    store: new Store(new RecordSource()),
    getDataID: ({ nodeId }) => nodeId,
  });

function read(relay, query, variables) {
  const { data } = relay.lookup(createOperationDescriptor(query, variables).fragment);
  return relay.lookup(getSelector(Batch, data.docgenBatch)).data;
}

test('reads the pages of a connection', async () => {
  const relay = environment();
  const query = createOperationDescriptor(Page, { id: INVOICES });
  relay.retain(query);
  await fetchQuery(relay, Page, { id: INVOICES }).toPromise();
  let batch = read(relay, Page, { id: INVOICES });
  assert.equal(batch.jobs.edges.length, 10);
  while (batch.jobs.pageInfo.hasNextPage) {
    const variables = { nodeId: batch.nodeId, count: 10, cursor: batch.jobs.pageInfo.endCursor };
    await fetchQuery(relay, Refetch, variables).toPromise();
    batch = read(relay, Page, { id: INVOICES });
  }
  assert.equal(batch.jobs.edges.length, 25);
  assert.match(batch.jobs.edges[24].node.outputFile.name, /^Invoice/);
});

test('sees a job become ready', async () => {
  const { jobs } = await newBatch('Relay');
  const statuses = [];
  await new Promise((resolve, reject) =>
    requestSubscription(environment(), {
      subscription: Updates,
      variables: { id: jobs.nodes[0].id },
      onNext: (data) => statuses.push(data.docgenJobUpdated.job.status),
      onError: reject,
      onCompleted: resolve,
    }),
  );
  assert.equal(statuses.at(-1), 'COMPLETED');
  await socket.dispose();
});
