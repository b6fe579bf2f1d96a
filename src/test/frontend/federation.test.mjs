// The gateway as a subgraph: composed with another one, and asked through a router.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
import { execute } from '@graphql-tools/executor';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { authorization } from './gateway.mjs';
import { startGateway } from './ownGateway.mjs';

// Knows ids of files and jobs alone, and adds a field to files.
const CONTRACTS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
  type Query { contracts: [Contract!]! }
  type Contract @key(fields: "id") { id: ID! job: DocgenJob document: File! }
  type DocgenJob @key(fields: "id", resolvable: false) { id: ID! }
  type File @key(fields: "id") { id: ID! isSigned: Boolean! }
  type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
`;
const contracts = makeExecutableSchema({
  typeDefs: `type Query { contracts: [Contract!]! _entities(representations: [_Any!]!): [_Entity]! } scalar _Any union _Entity = Contract | File
    type Contract { id: ID! job: DocgenJob document: File! } type DocgenJob { id: ID! } type File { id: ID! isSigned: Boolean! }`,
  resolvers: {
    Query: {
      contracts: () => [['1', '12345', '42037322'], ['2', '999999', '42037322']].map(([id, job, file]) => ({ id, job: { id: job }, document: { id: file } })),
      _entities: (_, { representations }) => representations,
    },
    _Entity: { __resolveType: ({ __typename }) => __typename },
    File: { isSigned: ({ id }) => id === '42037322' },
  },
});

let gateway;
let graph;
const requests = [];

before(async () => {
  gateway = await startGateway(18281, { BOX_SANDBOX_ENABLED: 'true', BOX_SANDBOX_PORT: 18283, GRAPHQL_FEDERATION_ENABLED: 'true' });
  const docgen = buildHTTPExecutor({
    endpoint: gateway.url,
    headers: { authorization },
    fetch: (url, init) => requests.push(JSON.parse(init.body)) && fetch(url, init),
  });
  const { data } = await docgen({ document: parse('{ _service { sdl } }') });
  const composed = composeServices([
    { name: 'docgen', typeDefs: parse(data._service.sdl), url: gateway.url },
    { name: 'contracts', typeDefs: parse(CONTRACTS), url: 'http://contracts' },
  ]);
  assertCompositionSuccess(composed, JSON.stringify(composed.errors));
  graph = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl: composed.supergraphSdl,
    onSubschemaConfig: (subschema) => {
      subschema.executor = subschema.name.toLowerCase() === 'docgen' ? docgen : ({ document, variables }) => execute({ schema: contracts, document, variableValues: variables });
    },
    batch: true,
  });
});

after(() => gateway?.stop());

const ask = (query) => execute({ schema: graph, document: parse(query) });

test('objects that another subgraph refers to are read by their ids, in one request', async () => {
  requests.length = 0;
  const { data, errors } = await ask('{ contracts { id document { name isSigned } } }');
  assert.equal(errors, undefined);
  assert.deepEqual(data.contracts.map(({ document }) => document.isSigned), [true, true]);
  assert.match(data.contracts[0].document.name, /\.(pdf|docx)$/);
  assert.equal(requests.length, 1);
});

test('fields that another subgraph adds can be selected below a job', async () => {
  const { data, errors } = await ask('{ docgenJob(id: "12345") { status outputFile { name isSigned } } }');
  assert.equal(errors, undefined);
  assert.equal(typeof data.docgenJob.outputFile.isSigned, 'boolean');
});

test('one object that cannot be read leaves the others', async () => {
  const { data, errors } = await ask('{ contracts { id job { id rawStatus: status } } }');
  assert.equal(data?.contracts?.[0].job.rawStatus ?? JSON.stringify(errors), 'COMPLETED');
  assert.equal(errors.length, 1);
  assert.equal(errors[0].extensions.code, 'NOT_FOUND');
});
