// One key, one document: three replicas of the packaged jar behind nginx, with and without a store that they share.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startGateway } from '../frontend/ownGateway.mjs';
import { startBox } from './box.mjs';
import { create as createAt } from './client.mjs';
import { startNginx, startRedis } from './parts.mjs';
import { assertContents } from './store.mjs';

const BOX = 20100, REDIS = 20101, ROUND_ROBIN = 20102, AFFINITY = 20103, PORTS = [20110, 20112, 20114], ALONE = [20120, 20122];
const parts = [], commands = [];
let box, replicas, redis;

before(async () => {
  box = await startBox(BOX);
  redis = await startRedis(REDIS, { commands });
  const settings = { ...box.settings, GRAPHQL_SHUTDOWN_DELAY: '0s' };
  const shared = { ...settings, QUARKUS_REDIS_HOSTS: `redis://127.0.0.1:${REDIS}` };
  replicas = await Promise.all(PORTS.map((port) => startGateway(port, shared)));
  const alone = await Promise.all(ALONE.map((port) => startGateway(port, settings)));
  parts.push(await startNginx(ROUND_ROBIN, PORTS), await startNginx(AFFINITY, ALONE, '$client'));
  parts.push(redis, ...[...replicas, ...alone].map((gateway) => ({ kill: () => gateway.stop() })));
});

after(async () => {
  try {
    assert.ok(assertContents(REDIS, commands, box.heard) > 0);
  } finally {
    await Promise.all(parts.map((part) => part.kill('SIGKILL')));
    box.stop();
  }
});

const create = (key, { port = ROUND_ROBIN, ...options } = {}) => createAt(port, key, options);
const made = (name) => box.made.filter((names) => names[0].startsWith(name)).length;

test('in sequence', async () => {
  const key = randomUUID();
  const ids = [];
  for (let i = 0; i < 6; i++) ids.push((await create(key, { name: 'Sequence' })).id);
  assert.equal(new Set(ids).size, 1);
  assert.ok(ids[0]);
  assert.equal(made('Sequence'), 1);
});

test('at once', async () => {
  box.delay = 700;
  const key = randomUUID();
  const results = await Promise.all(Array.from({ length: 24 }, () => create(key, { name: 'Once' })));
  box.delay = 20;
  assert.equal(new Set(results.map((result) => result.id)).size, 1, JSON.stringify(results));
  assert.ok(results[0].id);
  assert.equal(made('Once'), 1);
});

test('as a group', async () => {
  const key = randomUUID();
  const results = await Promise.all(Array.from({ length: 9 }, () => create(key, { name: 'Group', field: 'createDocgenBatchGroup' })));
  assert.equal(new Set(results.map((result) => result.id)).size, 1, JSON.stringify(results));
  assert.equal(made('Group'), 3);
});

test('another caller, another content, another kind', async () => {
  const key = randomUUID();
  const first = await create(key, { name: 'Mine' });
  assert.notEqual((await create(key, { name: 'Mine', token: 'orchid' })).id, first.id);
  for (let i = 0; i < 3; i++) assert.equal((await create(key, { name: 'Other' })).code, 'BAD_USER_INPUT');
  for (let i = 0; i < 3; i++) assert.equal((await create(key, { name: 'Mine', field: 'createDocgenBatchGroup' })).code, 'BAD_USER_INPUT');
  assert.equal(made('Mine'), 2);
});

test('a replica that is killed while it asks Box', async () => {
  box.delay = 60_000;
  const key = randomUUID();
  const lost = create(key, { name: 'Killed', port: PORTS[2] }).catch(() => 'lost');
  while (made('Killed') === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  replicas[2].kill();
  assert.equal(await lost, 'lost');
  const [one, two] = await Promise.all([create(key, { name: 'Killed', port: PORTS[0] }), create(key, { name: 'Killed', port: PORTS[1] })]);
  for (const result of [one, two]) assert.deepEqual([result.code, result.safeToRetry], ['UPSTREAM_UNAVAILABLE', false]);
  box.delay = 20;
  assert.equal(made('Killed'), 1);
});

test('a store that hangs, and one that is away', async () => {
  const [stopped, continued] = ['SIGSTOP', 'SIGCONT'];
  redis.kill(stopped);
  const began = Date.now();
  const refused = await create(randomUUID(), { name: 'Refused', port: PORTS[0] });
  assert.deepEqual([refused.code, refused.safeToRetry], ['UPSTREAM_UNAVAILABLE', true]);
  assert.ok(Date.now() - began < 2000);
  assert.ok((await create(null, { name: 'Without key', port: PORTS[0] })).id);
  redis.kill(continued);
  redis.kill('SIGKILL');
  assert.equal((await create(randomUUID(), { name: 'Refused', port: PORTS[1] })).code, 'UPSTREAM_UNAVAILABLE');
  assert.equal(made('Refused'), 0);
  redis = await startRedis(REDIS, { commands });
  parts.push(redis);
  const key = randomUUID();
  const deadline = Date.now() + 15_000;
  let result;
  do result = await create(key, { name: 'Recovered', port: PORTS[0] });
  while (!result.id && Date.now() < deadline);
  assert.equal((await create(key, { name: 'Recovered', port: PORTS[1] })).id, result.id);
  assert.equal(made('Recovered'), 1);
});

test('without a store, by affinity alone', async () => {
  const key = randomUUID();
  const ids = [];
  for (let i = 0; i < 6; i++) ids.push((await create(key, { name: 'Affinity', port: AFFINITY })).id);
  assert.equal(new Set(ids).size, 1);
  assert.equal(made('Affinity'), 1);
});
