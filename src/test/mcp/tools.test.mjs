// Tools of the gateway at GATEWAY_URL, as the official client, the inspector and the conformance suite see them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';

const url = new URL('/mcp', process.env.GATEWAY_URL);
const template = '1700000000006';
const run = promisify(execFile);
const require = createRequire(import.meta.url);

async function connect(token) {
  const transport = new StreamableHTTPClientTransport(url, { requestInit: { headers: { Authorization: `Bearer ${token}` } } });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  return { client, transport };
}

let alice;
let words = 0;

before(async () => (alice = await connect('alice')));
after(async () => {
  await alice.transport.terminateSession();
  await alice.client.close();
});

/** The client checks structured content against the output schema of the tool. */
async function call(name, args, isError = false) {
  const result = await alice.client.callTool({ name, arguments: args });
  assert.equal(result.isError, isError, result.content[0].text);
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent);
  words += result.content[0].text.length;
  return result.structuredContent;
}

test('the whole story takes less than 2,000 tokens of output', async () => {
  const { tools } = await alice.client.listTools();
  assert.equal(tools.length, 8);
  await call('readiness', {});
  const { docgenTemplates } = await call('find_template', { name: 'service contract' });
  const templateId = docgenTemplates.nodes[0].id;
  assert.equal(templateId, template);
  const { docgenTemplate } = await call('template_fields', { templateId });
  const data = docgenTemplate.dataSkeleton;
  const missing = await call('check_data', { templateId, data: { ...data, client: { name: 'Ada' } } });
  assert.deepEqual(missing.checkDocgenData.documents[0].missing.map(({ path }) => path), ['client.city']);
  const args = { templateId, folderId: '0', name: 'Made by an agent', data };
  const { createDocgenBatch } = await call('generate_document', args);
  const again = await call('generate_document', args);
  assert.equal(again.createDocgenBatch.batch.id, createDocgenBatch.batch.id);
  let batch;
  do {
    batch = (await call('generation_status', { batchId: createDocgenBatch.batch.id })).docgenBatch;
  } while (!batch.progress.done);
  const { file } = await call('document', { fileId: batch.jobs.nodes[0].outputFile.id, download: true });
  assert.equal(file.name, 'Made by an agent.pdf');
  assert.match(file.downloadUrl, /^https:/);
  assert.ok(words < 2_000 * 4, `${words} characters`); // a token of English and JSON has about four
});

test('nonsense is an error that says what is wrong', async () => {
  const wrong = await call('generate_document', { templateId: template, folderId: '0', name: 'x', data: { nothing: 1 } }, true);
  assert.ok(wrong.errors.every(({ code, message }) => code === 'BAD_USER_INPUT' && message));
  const unknown = await call('document', { fileId: '99999999' }, true);
  assert.deepEqual(unknown.errors.map(({ code }) => code), ['NOT_FOUND']);
  await assert.rejects(alice.client.callTool({ name: 'nothing', arguments: {} }), { code: -32602 });
});

test('a call that is repeated by hosts with equal and other sessions', async () => {
  const args = { templateId: template, folderId: '0', name: 'Once', data: { provider: {}, ...(await skeleton()) } };
  const made = await Promise.all(Array.from({ length: 5 }, () => call('generate_document', args)));
  assert.equal(new Set(made.map(({ createDocgenBatch }) => createDocgenBatch.batch.id)).size, 1);
  const other = await connect('alice');
  const { structuredContent } = await other.client.callTool({ name: 'generate_document', arguments: args });
  assert.notEqual(structuredContent.createDocgenBatch.batch.id, made[0].createDocgenBatch.batch.id);
  await other.client.close();
});

async function skeleton() {
  return (await call('template_fields', { templateId: template })).docgenTemplate.dataSkeleton;
}

test('a host with a dead token is sent to sign in', async () => {
  const { client } = await connect('dead');
  await assert.rejects(client.callTool({ name: 'readiness', arguments: {} }), { code: 401 });
  await client.close();
});

test('the inspector lists and calls tools', async () => {
  const inspect = async (...args) => {
    const { stdout } = await run(process.execPath, [bin('inspector', 'mcp-inspector'), '--cli', url.href, '--transport', 'http',
      '--header', 'Authorization: Bearer alice', ...args]);
    return JSON.parse(stdout);
  };
  const { tools } = await inspect('--method', 'tools/list');
  assert.ok(tools.some(({ name }) => name === 'check_data'));
  const { structuredContent } = await inspect('--method', 'tools/call', '--tool-name', 'find_template', '--tool-arg', 'name=offer');
  assert.equal(structuredContent.docgenTemplates.nodes[0].fileName, 'Offer letter.docx');
});

// It sends no token, so a proxy adds one. The other scenarios want tools, resources and prompts of the suite's own.
const proxy = createServer((incoming, outgoing) => {
  const headers = { ...incoming.headers, authorization: 'Bearer alice' };
  incoming.pipe(request(url, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode, answer.headers);
    answer.pipe(outgoing);
  }));
});
before(() => new Promise((listening) => proxy.listen(0, '127.0.0.1', listening)));
after(() => proxy.close());

for (const scenario of ['server-initialize', 'ping', 'tools-list', 'server-sse-multiple-streams', 'dns-rebinding-protection']) {
  test(`conformance: ${scenario}`, async () => {
    const node = require.resolve('node/bin/node'); // it needs a newer one than the other tests
    const { stdout } = await run(node, [bin('conformance', 'conformance'), 'server', '--scenario', scenario,
      '--url', `http://127.0.0.1:${proxy.address().port}/mcp`]);
    assert.match(stdout, /Passed: [1-9][0-9]*\/[0-9]+, 0 failed/);
  });
}

function bin(name, command) {
  const manifest = new URL(`../node_modules/@modelcontextprotocol/${name}/package.json`, import.meta.url);
  return new URL(require(manifest.pathname).bin[command], manifest).pathname;
}
