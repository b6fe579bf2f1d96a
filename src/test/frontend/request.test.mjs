// graphql-request with the query cache of TanStack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueryClient, QueryObserver } from '@tanstack/query-core';
import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { authorization, newBatch, url } from './gateway.mjs';

const client = new GraphQLClient(url, { headers: { authorization } });
const PROGRESS = gql`query Progress($id: ID!) { docgenBatch(id: $id, waitUntilDone: 20) { progress { total completed done } } }`;

test('polls until a batch is done', async () => {
  const { id } = await newBatch('TanStack');
  const queries = new QueryClient();
  const observer = new QueryObserver(queries, {
    queryKey: ['progress', id],
    queryFn: () => client.request(PROGRESS, { id }),
    refetchInterval: ({ state }) => (state.data?.docgenBatch.progress.done ? false : 1000),
  });
  const progress = await new Promise((resolve) => {
    const stop = observer.subscribe(({ data }) => {
      if (data?.docgenBatch.progress.done) {
        stop();
        resolve(data.docgenBatch.progress);
      }
    });
  });
  assert.deepEqual(progress, { total: 2, completed: 2, done: true });
  queries.clear();
});

test('throws errors with their codes', async () => {
  const failure = await client.request(gql`{ docgenJob(id: "999999") { status } }`).catch((error) => error);
  assert.ok(failure instanceof ClientError);
  assert.equal(failure.response.errors[0].extensions.code, 'NOT_FOUND');
});
