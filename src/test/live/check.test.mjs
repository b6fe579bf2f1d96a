// The check against the sandbox over TLS, through the gateway and through gateways and a Box with a fault:
//   GATEWAY_URL=http://127.0.0.1:PORT/graphql CHECK_BOX_URL=https://127.0.0.1:PORT NODE_EXTRA_CA_CERTS=sandbox.pem node --test check.test.mjs
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const { GATEWAY_URL: gateway, CHECK_BOX_URL: box } = process.env;
const TOKEN = 'alice';
assert.ok(gateway && box?.startsWith('https:'), 'GATEWAY_URL and CHECK_BOX_URL, with https, are needed');

/** Its exit code and its output. */
const check = (args, env = {}) => new Promise((resolve) => {
  const script = fileURLToPath(new URL('check.mjs', import.meta.url));
  const run = spawn(process.execPath, [script, ...args], { env: { ...process.env, CHECK_TOKEN: TOKEN, ...env } });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => (output += text));
  run.on('close', (code) => resolve({ code, output }));
});

/** Does work while a server of its own runs. */
async function serving(handler, work) {
  const server = createServer(handler);
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Forwards requests, and changes the answers. */
const proxy = (target, change) => async (incoming, outgoing) => {
  const { authorization, 'content-type': type, 'box-version': version, 'if-none-match': etag } = incoming.headers;
  const headers = Object.entries({ authorization, 'content-type': type, 'box-version': version, 'if-none-match': etag }).filter(([, value]) => value);
  const body = incoming.method === 'POST' ? Buffer.concat(await incoming.toArray()) : undefined;
  const answer = await fetch(new URL(incoming.url, target), { method: incoming.method, headers, body, redirect: 'manual' });
  const changed = change({ status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() }, incoming.url);
  for (const name of ['content-length', 'transfer-encoding']) delete changed.headers[name];
  outgoing.writeHead(changed.status, changed.headers).end(changed.headers['content-encoding'] ? gzipSync(changed.text) : changed.text);
};

test('all agrees with the sandbox', async () => {
  const { code, output } = await check([gateway]);
  assert.equal(code, 0, output);
  assert.match(output, /\d\d agrees, 0 DIFFERS, \d\d confirmed, 0 REFUTED/);
  assert.doesNotMatch(output, new RegExp(TOKEN));
});

test('a document is created and followed', async () => {
  const { code, output } = await check(['--create', '1700000000004', '300000000001', gateway]);
  assert.equal(code, 0, output);
  assert.match(output, /seen: (pending, )?submitted, completed\)/);
  assert.match(output, /agrees +the new document/);
});

test('recordings have nothing of the account', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'docgen-gateway-recordings-'));
  try {
    const { code, output } = await check(['--record', folder, gateway]);
    assert.equal(code, 0, output);
    const recorded = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
    const [job, list, tags] = ['job_completed', 'batch_jobs', 'tags'].map((name) => JSON.parse(recorded[`${name}.json`]));
    assert.equal(job.type, 'docgen_job');
    assert.match(job.batch.id, /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    assert.equal(list.entries[0].batch.id, job.batch.id); // the same in all files
    assert.deepEqual(tags.entries[0].json_paths, [tags.entries[0].tag_content.slice(2, -2)]);
    assert.match(recorded['error_404_job.json'], /"message": "Invalid value '9\d+'\. 'job_id' with value/);
    const known = /alice|Moss|moss|170000000000[14]|11446498|300000000001|1910967|5a3c1e86|customer|contract|127\.0\.0\.1|America/i;
    for (const [name, content] of Object.entries(recorded)) assert.doesNotMatch(content.replace('src/test/live/check.mjs', ''), known, name);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a gateway that changes one field is found', () =>
  serving(proxy(gateway, (answer) => ({ ...answer, text: answer.text.replaceAll('"rawOutputType":"pdf"', '"rawOutputType":"PDF"') })), async (wrong) => {
    const { code, output } = await check([`${wrong}/graphql`]);
    assert.equal(code, 1, output);
    assert.match(output, /DIFFERS +job \d+: rawOutputType is "pdf", and "PDF" at the gateway/);
  }));

test('answers of Box that have another form are found', () =>
  serving(proxy(box, (answer) => ({ ...answer, text: answer.text.replaceAll('"template_file"', '"template"') })), async (wrong) => {
    const { code, output } = await check([gateway], { CHECK_BOX_URL: wrong });
    assert.equal(code, 1, output);
    assert.match(output, /DIFFERS +job \d+: templateFile is null, and/);
    assert.match(output, /REFUTED +Ids of files, versions.*another form/);
  }));

test('a Box that is not as the reference says is found', () =>
  serving(proxy(box, (answer) => ({ ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic' } })), async (wrong) => {
    const { code, output } = await check([gateway], { CHECK_BOX_URL: wrong });
    assert.equal(code, 1, output);
    assert.match(output, /REFUTED +With an invalid token/);
  }));

test('a Box without jobs and templates leaves facts unchecked', () => {
  const without = (list, path) => (answer, url) =>
    url.startsWith(path) ? { ...answer, text: answer.text.replace(new RegExp(`"${list}":\\[.*\\]`), `"${list}":[]`) } : answer;
  return serving(proxy(box, without('entries', '/2.0/docgen_')), (empty) => serving(proxy(gateway, without('nodes', '/graphql')), async (ours) => {
    const { code, output } = await check([`${ours}/graphql`], { CHECK_BOX_URL: empty });
    assert.equal(code, 0, output);
    assert.match(output, /unchecked +a job, its batch and its files: there are no jobs/);
    assert.match(output, /unchecked +Ids of batches are UUIDs/);
  }));
});

test('the token follows no redirect', () => {
  let followed = 0;
  return serving((request, response) => response.end(String(followed++)), (elsewhere) =>
    serving((request, response) => response.writeHead(302, { location: elsewhere }).end(), async (redirecting) => {
      assert.equal((await check([gateway], { CHECK_BOX_URL: redirecting })).code, 2);
      assert.equal((await check([`${redirecting}/graphql`])).code, 2);
      assert.equal(followed, 0);
    }));
});

for (const [what, args, env, reason] of [
  ['no token', [gateway], { CHECK_TOKEN: '' }, /CHECK_TOKEN=/],
  ['no gateway', [], {}, /URL of the gateway/],
  ['a refused token', [gateway], { CHECK_TOKEN: 'expired' }, /refuses the token/],
  ['a gateway far away without TLS', ['http://gateway.example/graphql'], {}, /must be https/],
  ['a certificate that is not trusted', [gateway], { NODE_EXTRA_CA_CERTS: '' }, /Box does not answer/],
  ['another path of the gateway', [gateway.replace('/graphql', '/q')], {}, /not as a GraphQL server/],
]) {
  test(`${what} is an error of its own`, async () => {
    const { code, output } = await check(args, env);
    assert.equal(code, 2, output);
    assert.match(output, reason);
  });
}
