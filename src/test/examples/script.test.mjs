// The example of a script, as its README runs it, with a gateway in front of its sandbox.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const scriptOf = (name) => fileURLToPath(new URL(`../../examples/script/${name}.mjs`, import.meta.url));
const WELCOME_LETTER = '1700000000004';
const RUN = Date.now(); // Box adds a time to a name that is taken.
const folder = mkdtempSync(join(tmpdir(), 'docgen-gateway-script-'));
after(() => rmSync(folder, { recursive: true }));

let lists = 0;

const TOKEN = { TOKEN: 'alice' };
const ACCOUNT = { CLIENT_ID: 'any', CLIENT_SECRET: 'any', ENTERPRISE_ID: '1' };

const run = (who, ...parameters) => start('generate', who, ...parameters);

function start(script, who, ...parameters) {
  return new Promise((resolve) => {
    execFile(process.execPath, [scriptOf(script), ...parameters], { env: { ...process.env, ...who }, timeout: 60_000 }, (error, output, problems) =>
      resolve({ code: error?.code ?? 0, output, problems }));
  });
}

function list(...documents) {
  const file = join(folder, `documents-${++lists}.json`);
  writeFileSync(file, JSON.stringify(documents));
  return file;
}

test('prints what to fill in', async () => {
  const { code, output, problems } = await run(TOKEN, WELCOME_LETTER);
  assert.deepEqual(JSON.parse(output), [{ name: 'Document 1', data: { customer_name: '' } }]);
  assert.equal(problems, 'customer_name: TEXT\n');
  assert.equal(code, 0);
});

for (const [name, who] of Object.entries({ 'a token': TOKEN, 'a service account': ACCOUNT })) {
  test(`saves documents, and makes none twice, with ${name}`, async () => {
    const target = join(folder, name);
    const documents = list(...['Ada', 'Grace'].map((customer) => ({ name: `${customer} ${RUN} by ${name}`, data: { customer_name: customer } })));
    const first = await run(who, WELCOME_LETTER, '0', documents, target);
    assert.deepEqual([first.problems, first.code], ['', 0]);
    assert.deepEqual(readdirSync(target).sort(), [`Ada ${RUN} by ${name}.pdf`, `Grace ${RUN} by ${name}.pdf`]);
    assert.match(readFileSync(join(target, `Ada ${RUN} by ${name}.pdf`), 'latin1'), /^%PDF-.*Ada/s);
    const again = await run(who, WELCOME_LETTER, '0', documents, target);
    const batch = /^Batch (.*)$/m;
    assert.equal(again.output.match(batch)[1], first.output.match(batch)[1]);
  });
}

test('says which document has failed, and saves the others', async () => {
  const target = join(folder, 'failed');
  const documents = list({ name: 'One fails', data: { customer_name: 'Ada' } }, { name: `Other ${RUN}`, data: { customer_name: 'Ada' } });
  const { code, problems } = await run(TOKEN, WELCOME_LETTER, '0', documents, target);
  assert.match(problems, /^Job \d+: FAILED The document could not be generated/);
  assert.deepEqual([code, readdirSync(target)], [1, [`Other ${RUN}.pdf`]]);
});

for (const [name, [parameters, expected, settings = TOKEN]] of Object.entries({
  'no arguments': [[], /^usage: /],
  'a folder and no documents': [[WELCOME_LETTER, '0'], /^usage: /],
  'nobody to ask as': [[WELCOME_LETTER], /^Set TOKEN/, { TOKEN: '' }],
  'a file that is not there': [[WELCOME_LETTER, '0', join(folder, 'none.json')], /none.json is no list of documents: ENOENT/],
  'a gateway that is not there': [[WELCOME_LETTER], /^http:\/\/127.0.0.1:1\/graphql cannot be reached: \w+/, { ...TOKEN, GATEWAY_URL: 'http://127.0.0.1:1/graphql' }],
  'a list that is as it was printed': [
    [WELCOME_LETTER, '0', list({ name: 'Document 1', data: { customer_name: '' } })], /^Document 1: nothing is filled in/],
})) {
  test(`says in a sentence what is wrong with ${name}`, async () => {
    const { code, output, problems } = await run(settings, ...parameters);
    assert.match(problems, expected);
    assert.doesNotMatch(problems, /\n\s+at /);
    assert.deepEqual([code, output], [1, '']);
  });
}

for (const [name, [who, data, expected]] of Object.entries({
  'data that does not fit the template': [TOKEN, { customer_nam: 'Ada' }, /^Letter: 'customer_name' is missing/],
  'a token that has expired': [{ TOKEN: 'expired' }, {}, /^UNAUTHENTICATED: /],
  'a secret that is wrong': [{ ...ACCOUNT, CLIENT_SECRET: 'wrong' }, {}, /^No token for the service account: 400/],
})) {
  test(`requests nothing with ${name}`, async () => {
    const { code, output, problems } = await run(who, WELCOME_LETTER, '0', list({ name: 'Letter', data }), folder);
    assert.match(problems, expected);
    assert.deepEqual([code, output], [1, '']);
  });
}

test('delivers a document: makes it, shares it, and sends it to sign, once', async () => {
  const documents = list({ name: `Delivered ${RUN}`, data: { customer_name: 'Ada' } });
  const deliver = () => start('deliver', TOKEN, WELCOME_LETTER, '0', documents, 'grace@example.com', 'alan@example.com');
  const { code, output, problems } = await deliver();
  assert.deepEqual([problems, code], ['', 0]);
  assert.match(output, new RegExp(`^Delivered ${RUN}.pdf: https://\\S+\nSign request [\\w-]+: (CONVERTING|SENT)\n$`));
  const sent = /^Sign request (\S+):/m;
  assert.equal((await deliver()).output.match(sent)[1], output.match(sent)[1]);
});

test('prints the link of a document that cannot be sent to be signed', async () => {
  const documents = list({ name: `Not sent ${RUN}`, data: { customer_name: 'Ada' } });
  const signers = Array.from({ length: 36 }, (_, i) => `signer${i}@example.com`);
  const { code, output, problems } = await start('deliver', TOKEN, WELCOME_LETTER, '0', documents, ...signers);
  assert.match(output, new RegExp(`^Not sent ${RUN}.pdf: https://\\S+\n$`));
  assert.match(problems, /^BAD_USER_INPUT: 'signers'/);
  assert.equal(code, 1);
});

/** The gateway, with an address for downloads at which nobody speaks TLS. */
async function withoutDownloads() {
  const proxy = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { authorization, accept = '*/*' } = request.headers;
    const headers = { authorization, accept, 'content-type': 'application/json' };
    const answer = await fetch(process.env.GATEWAY_URL, { method: 'POST', headers, body: Buffer.concat(chunks) });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') });
    response.end((await answer.text()).replace('"downloadUrl":"http:', '"downloadUrl":"https:'));
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  after(() => proxy.close());
  return `http://127.0.0.1:${proxy.address().port}/graphql`;
}

test('says in a sentence that a document cannot be downloaded over TLS, without its URL', async () => {
  const documents = list({ name: `Untrusted ${RUN}`, data: { customer_name: 'Ada' } });
  const { code, problems } = await run({ ...TOKEN, GATEWAY_URL: await withoutDownloads() }, WELCOME_LETTER, '0', documents, folder);
  assert.match(problems, /^https:\/\/[\w.:]+ cannot be reached: \w+\n$/);
  assert.equal(code, 1);
});

for (const [name, [parameters, expected]] of Object.entries({
  'nobody who signs': [[WELCOME_LETTER, '0', list({ name: 'Letter', data: {} })], /^usage: /],
  'two documents': [[WELCOME_LETTER, '0', list({ name: 'A', data: {} }, { name: 'B', data: {} }), 'grace@example.com'], /is no list of one document/],
  'no address': [[WELCOME_LETTER, '0', list({ name: 'Letter', data: { customer_name: 'Ada' } }), 'notanemail'], /^notanemail is no e-mail address/],
  'one person twice': [
    [WELCOME_LETTER, '0', list({ name: 'Letter', data: { customer_name: 'Ada' } }), 'a@example.com', 'A@example.com'], /^Each can sign once/],
  'a list that is as it was printed': [
    [WELCOME_LETTER, '0', list({ name: 'Document 1', data: { customer_name: '' } }), 'grace@example.com'], /^Document 1: nothing is filled in/],
  'data that does not fit': [[WELCOME_LETTER, '0', list({ name: 'Letter', data: {} }), 'grace@example.com'], /^BAD_USER_INPUT: .*customer_name/],
  'a document that fails': [
    [WELCOME_LETTER, '0', list({ name: 'One fails', data: { customer_name: 'Ada' } }), 'grace@example.com'], /^Job \d+: FAILED /],
})) {
  test(`delivers nothing with ${name}`, async () => {
    const { code, output, problems } = await start('deliver', TOKEN, ...parameters);
    assert.match(problems, expected);
    assert.deepEqual([code, output], [1, '']);
  });
}
