// The gateway behind nginx, which terminates TLS and adds a prefix to the path: the configuration of operations.md.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { connect } from 'node:tls';
import { createClient as createEvents } from 'graphql-sse';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { execute, gateway, open, screenshot, useBrowser } from './browser.mjs';

process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'; // of the certificate made here
const used = useBrowser();
const PORT = 18443;
const PREFIX = '/documents';
const behind = `https://127.0.0.1:${PORT}${PREFIX}`;
const documented = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8').match(/```nginx\n(location .*?)```/s)[1];
let nginx;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docgen-gateway-nginx-'));
  const [key, certificate, configuration] = ['key.pem', 'certificate.pem', 'nginx.conf'].map((name) => join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  writeFileSync(
    configuration,
    `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}
    http {
      access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`).join(' ')}
      map $http_upgrade $connection_upgrade { default upgrade; '' close; }
      server {
        listen 127.0.0.1:${PORT} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key};
        ${documented.replace('location /', `location ${PREFIX}/`).replace('http://127.0.0.1:8080', `${gateway.origin}/`)}
      }
    }`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', configuration]); // or what is wrong with it
  nginx = spawn('nginx', ['-c', configuration], { stdio: 'inherit' });
  for (let i = 0; i < 50 && !(await fetch(`${behind}/graphiql/`).catch(() => null)); i++) await new Promise((wait) => setTimeout(wait, 100));
});
after(() => {
  nginx.kill();
  rmSync(folder, { recursive: true });
});

test('GraphiQL and the demo page work at the prefix', async () => {
  const page = await open(used.browser, `${behind}/graphiql?query=${encodeURIComponent('{ docgenJob(id: "12345") { status } }')}`);
  await execute(page);
  await page.locator('.graphiql-response .view-lines', { hasText: /"status":\s"COMPLETED"/ }).waitFor({ timeout: 30000 });
  await page.goto(`${behind}/`);
  await page.locator('#check', { hasText: 'fits' }).waitFor();
  await page.getByRole('button', { name: 'Generate', exact: true }).click();
  await page.locator('#status', { hasText: 'Done.' }).waitFor({ timeout: 60000 });
  await screenshot(page, 'behind-nginx');
  const opened = page.context().waitForEvent('page');
  await page.locator('#operations a', { hasText: 'Documents' }).click();
  await (await opened).locator('.graphiql-query-editor', { hasText: 'docgenBatchGroupUpdated' }).waitFor();
  assert.deepEqual(page.problems, []);
  await page.context().close();
});

const updates = { query: 'subscription { docgenJobUpdated(id: "10000000115") { job { status } } }' };
for (const [name, client] of [
  ['graphql-ws', () => createSocket({ url: `${behind.replace('https', 'wss')}/graphql`, webSocketImpl: WebSocket, connectionParams: { Authorization: 'Bearer alice' } })],
  ['graphql-sse', () => createEvents({ url: `${behind}/graphql`, headers: { authorization: 'Bearer alice' }, retryAttempts: 0 })],
]) {
  test(`${name} gets the end of a job`, async () => {
    const statuses = [];
    for await (const result of client().iterate(updates)) statuses.push(result.data.docgenJobUpdated.job.status);
    assert.equal(statuses.at(-1), 'COMPLETED');
  });
}

/** The response to a request whose bytes come in small records of TLS. */
async function inSmallRecords(body, random) {
  const socket = connect({ host: '127.0.0.1', port: PORT, ALPNProtocols: ['http/1.1'] });
  socket.setNoDelay(true);
  const bytes = Buffer.from(
    `POST ${PREFIX}/graphql HTTP/1.1\r\nHost: 127.0.0.1:${PORT}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Authorization: Bearer alice\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
  for (let from = 0; from < bytes.length; ) {
    const to = from + 1 + Math.floor(random() * (bytes.length > 5000 ? 2000 : 50));
    socket.write(bytes.subarray(from, to));
    from = to;
  }
  let response = '';
  for await (const chunk of socket) response += chunk;
  return response;
}

test('requests in small records are answered', async () => {
  let seed = 35;
  const random = () => ((seed = (seed * 16807) % 2147483647) / 2147483647);
  for (let i = 1; i <= 30; i++) {
    const id = `100000001${String(1 + (i % 14)).padStart(2, '0')}`;
    const response = await inSmallRecords(
      JSON.stringify({
        extensions: { padding: 'é'.repeat(i % 5 ? i : 4000 * i) },
        query: 'query($id: ID!) { docgenJob(id: $id) { id } }',
        variables: { id },
      }),
      random,
    );
    assert.match(response, new RegExp(`"docgenJob":{"id":"${id}"}`), `request ${i}`);
  }
});

/** A server of this test alone, while it runs. */
async function serving(port, handler, work) {
  const server = createServer(handler);
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening));
  try {
    return await work(`http://127.0.0.1:${port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const app = (request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>App</title><link rel="icon" href="data:,">');

test('a page of another origin asks for permission once', async () => {
  const methods = [];
  const counting = (incoming, outgoing) => {
    methods.push(incoming.method);
    incoming.pipe(request(gateway, { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    }));
  };
  await serving(18446, counting, (counted) => serving(18444, app, async (allowed) => {
    const page = await open(used.browser, allowed);
    const answers = await page.evaluate(async (url) => {
      const ask = async (id) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: 'Bearer alice' },
          body: JSON.stringify({ query: `{ docgenJob(id: "${id}") { status } }` }),
        });
        return response.json();
      };
      return [await ask('12345'), await ask('12345'), await ask('10000000429')];
    }, `${counted}graphql`);
    assert.equal(answers[1].data.docgenJob.status, 'COMPLETED');
    assert.equal(answers[2].errors[0].extensions.code, 'RATE_LIMITED');
    assert.deepEqual(methods, ['OPTIONS', 'POST', 'POST', 'POST']);
    await page.context().close();
  }));
});

test('a page of an origin that is not allowed gets nothing', () =>
  serving(18445, app, async (refused) => {
    const page = await open(used.browser, refused);
    const failure = await page.evaluate(
      (url) => fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' }).then(() => 'answered', String),
      gateway.href,
    );
    assert.match(failure, /Failed to fetch/);
    await page.context().close();
  }));
