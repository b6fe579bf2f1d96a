// The check of what is in the store finds what must not be there, in what was written and in what is there.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startRedis } from './parts.mjs';
import { assertContents } from './store.mjs';

const PORT = 20190, TOKEN = 'tulip';
const hash = (text) => createHash('sha256').update(text).digest('hex');
const key = `docgen-gateway:request:${hash('key')}`;
const request = (more) => JSON.stringify({ fingerprint: `CreateDocgenBatchPayload ${hash('')}`, holder: randomUUID(), attempt: randomUUID(), ...more });
const running = request({ state: 'RUNNING' });
const failed = (message) => request({ state: 'FAILED', failure: { code: 'UPSTREAM_ERROR', message, safeToRetry: false } });
const commands = [];
let redis;

const redisCli = (...args) => execFileSync('redis-cli', ['-p', PORT, ...args], { encoding: 'utf8' });

before(async () => { redis = await startRedis(PORT, { commands }); });
after(() => redis.kill('SIGKILL'));

/** Writes it, and waits until it was recorded. */
async function write(...args) {
  redisCli('FLUSHALL');
  commands.length = 0;
  redisCli('SET', ...args);
  while (!commands.some(([name]) => name === 'SET')) await new Promise((resolve) => setTimeout(resolve, 10));
}

const check = () => assertContents(PORT, commands, [TOKEN]);

test('what may be there', async () => {
  for (const value of [running, request({ state: 'SUCCEEDED', result: randomUUID() }), failed('Box took too long.')]) {
    await write(key, value, 'PX', '60000');
    assert.equal(check(), 2, 'as it was written, and as it is there');
  }
});

for (const [name, args, message] of [
  ['a token in a value', [key, failed(`The token ${TOKEN} has expired.`), 'PX', '60000'], /was sent tulip/],
  ['a token as a key', [`docgen-gateway:user:${TOKEN}`, '71', 'PX', '60000'], /the store has docgen-gateway:user:tulip/],
  ['the name of a document', [key, request({ state: 'RUNNING', name: 'Contract' }), 'PX', '60000'], /a field name/],
  ['a result with more than ids', [key, request({ state: 'SUCCEEDED', result: 'Contract' }), 'PX', '60000'], /Contract/],
  ['a key in clear', ['docgen-gateway:request:form-7', running, 'PX', '60000'], /the store has docgen-gateway:request:form-7/],
  ['a value for ever', [key, running], /lifetime/],
  ['a value for an hour', [key, running, 'PX', '3600000'], /lifetime/],
  ['the name of a folder', ['docgen-gateway:batch:1', `Contracts 1 ${hash('')} 1764500000000`, 'PX', '60000'], /Contracts/],
]) {
  test(name, async () => {
    await write(...args);
    assert.throws(check, message);
    commands.length = 0;
    assert.throws(check, message, 'found where it is');
  });
}

for (const [message, failure] of [
  ['Contract', /has sent Contract/], [`${randomUUID()} names Contract`, /has sent names/],
  [`${randomUUID()} documents ${hash('')} { docgenJob(id: "1") }`, /docgenJob/], [`${randomUUID()} listed-jobs ${hash('')} {"1":["2026-05-11T17:56:11Z","Mr. Hopper",null,null]}`, /Hopper/],
]) {
  test(`the message ${message.replace(/[0-9a-f-]{36,}/g, '…')}`, () => {
    redisCli('FLUSHALL');
    commands.splice(0, commands.length, ['publish', 'docgen-gateway', message]);
    assert.throws(check, failure);
  });
}
