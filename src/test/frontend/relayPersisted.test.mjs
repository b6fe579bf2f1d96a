// Relay sends the hashes of its documents, which a gateway that executes only trusted documents knows from Relay's compiler.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createClient } from 'graphql-ws';
import { Environment, Network, Observable, RecordSource, Store, createOperationDescriptor, fetchQuery, requestSubscription } from 'relay-runtime';
import WebSocket from 'ws';
import Page from './persisted/artifacts/relayDocumentsPageQuery.graphql.js';
import Updates from './persisted/artifacts/relayDocumentsUpdatesSubscription.graphql.js';
import { INVOICES, authorization } from './gateway.mjs';
import { startGateway } from './ownGateway.mjs';

let gateway;
before(async () => {
  gateway = await startGateway(18275, {
    BOX_SANDBOX_ENABLED: 'true',
    BOX_SANDBOX_PORT: '18277',
    GRAPHQL_TRUSTED_DOCUMENTS_MODE: 'only',
    GRAPHQL_TRUSTED_DOCUMENTS_PATH: fileURLToPath(new URL('persisted/documents.json', import.meta.url)),
  });
});
after(() => gateway?.stop());

async function post(body) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
  return response.json();
}

const send = ({ id }, variables) => post({ documentId: id, variables });

function relay() {
  const socket = createClient({ url: gateway.url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: { Authorization: authorization } });
  const subscribe = ({ id }, variables) => Observable.create((sink) => socket.subscribe({ query: '', documentId: id, variables }, sink)); // graphql-ws requires query
  const environment = new Environment({ network: Network.create(send, subscribe), store: new Store(new RecordSource()), getDataID: ({ nodeId }) => nodeId });
  return { environment, socket };
}

test('sends no documents', () => {
  assert.equal(Page.params.text, null);
  assert.match(Page.params.id, /^[0-9a-f]{64}$/);
});

test('reads by a hash', async () => {
  const { environment } = relay();
  await fetchQuery(environment, Page, { id: INVOICES }).toPromise();
  const { data } = environment.lookup(createOperationDescriptor(Page, { id: INVOICES }).fragment);
  assert.ok(data.docgenBatch);
});

test('subscribes by a hash', async () => {
  const { environment, socket } = relay();
  const statuses = [];
  await new Promise((resolve, reject) =>
    requestSubscription(environment, {
      subscription: Updates,
      variables: { id: '12345' },
      onNext: (data) => statuses.push(data.docgenJobUpdated.job.status),
      onError: reject,
      onCompleted: resolve,
    }),
  );
  assert.deepEqual(statuses, ['COMPLETED']);
  await socket.dispose();
});

test('other documents are refused', async () => {
  const { errors } = await post({ query: '{ viewer { id } }' });
  assert.match(JSON.stringify(errors), /trusted/i);
});
