// A rolling restart of three replicas, under clients that repeat with the same key and under subscriptions: nothing is lost or made twice.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { create, createPersistently } from './client.mjs';
import { startFleet } from './fleet.mjs';
import { subscribe } from './subscriber.mjs';

const BASE = 20130, CLIENTS = 4, SUBSCRIBERS = 6;
let fleet;

before(async () => { fleet = await startFleet(BASE, { GRAPHQL_SHUTDOWN_DELAY: '500ms' }); });
after(() => fleet.stop());

test('a stream of mutations with keys, each sent twice, and subscriptions', async (context) => {
  fleet.box.delay = 150; // so that some are with Box when their replica is to end
  const { id: open } = await create(fleet.port, null, { name: 'open' });
  const subscribers = Array.from({ length: SUBSCRIBERS }, () => subscribe(fleet.port, `${open}-0`));
  context.after(() => subscribers.forEach((subscriber) => subscriber.stop()));
  await Promise.all(subscribers.map((subscriber) => subscriber.news(1)));

  let ended = false;
  const [results, refusals] = [new Map(), []];
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let n = 0; !ended; n++) {
      const [name, key] = [`Rolling ${client}-${n} letter`, randomUUID()];
      results.set(name, await Promise.all([1, 2].map(() => createPersistently(fleet.port, key, { name }, refusals))));
      await new Promise((pause) => setTimeout(pause, 50)); // leaves some CPU to the replicas that start
    }
  });
  for (const index of fleet.replicas.keys()) {
    const before = results.size;
    await fleet.restart(index);
    while (results.size < before + CLIENTS) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  ended = true;
  await Promise.all(clients);

  for (const [name, [one, two]] of results) {
    assert.ok(one.id, `${name} ${JSON.stringify(one)}`);
    assert.deepEqual(two, one, name);
    assert.equal(fleet.made(name), 1, name);
  }
  assert.deepEqual(refusals.filter((refusal) => ![502, 503].includes(refusal)), []);
  await Promise.all(subscribers.map((subscriber) => subscriber.news(subscriber.closed.length + 1)));
  assert.deepEqual([...new Set(subscribers.flatMap((subscriber) => subscriber.closed))], [1012]);
  assert.deepEqual(subscribers.flatMap((subscriber) => subscriber.refused).filter((status) => ![502, 503].includes(status)), []);
});
