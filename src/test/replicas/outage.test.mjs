// The store hangs, ends and comes back under load: every answer comes, nothing is made twice, and all else goes on.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { create, createPersistently, post } from './client.mjs';
import { startFleet } from './fleet.mjs';

const BASE = 20150, BOUND = 2000; // ms
let fleet;

before(async () => { fleet = await startFleet(BASE); });
after(() => fleet.stop());

/**
 * Clients of each kind, one request after the other, until `stop`. `done` has what each has got; `slowest` is the longest that one
 * without a key has waited, in ms, of those begun at `from` or later.
 */
function load() {
  const state = { ended: false, done: { keyed: [], keyless: [], queries: [] }, refusals: [], from: Infinity, slowest: 0 };
  const run = (kind, request) => Array.from({ length: 2 }, async (_, client) => {
    for (let n = 0; !state.ended; n++) {
      const began = Date.now();
      const name = `${kind} ${randomUUID()}`;
      const result = await request(name);
      state.done[kind].push({ name, ...result });
      if (kind !== 'keyed' && began >= state.from) state.slowest = Math.max(state.slowest, Date.now() - began);
    }
  });
  const clients = [
    ...run('keyed', (name) => createPersistently(fleet.port, randomUUID(), { name }, state.refusals)),
    ...run('keyless', (name) => create(fleet.port, null, { name })),
    ...run('queries', async () => ({ id: (await post(fleet.port, '{ viewer { id } }')).data?.viewer?.id })),
  ];
  /** Waits until each of these kinds has got some more. */
  state.more = async (count, kinds = Object.keys(state.done)) => {
    const before = Object.fromEntries(kinds.map((kind) => [kind, state.done[kind].length]));
    while (kinds.some((kind) => state.done[kind].length < before[kind] + count)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  state.stop = async () => {
    state.ended = true;
    await Promise.all(clients);
  };
  return state;
}

async function assertUnharmed(state) {
  await state.more(10); // by itself
  await state.stop();
  for (const { name, ...result } of Object.values(state.done).flat()) assert.ok(result.id, `${name} ${JSON.stringify(result)}`);
  for (const { name } of [...state.done.keyed, ...state.done.keyless]) assert.equal(fleet.made(name), 1, name);
  assert.deepEqual([...new Set(state.refusals)], ['UPSTREAM_UNAVAILABLE']);
  assert.ok(state.slowest < BOUND, `${state.slowest} ms`);
}

test('it hangs', async () => {
  const state = load();
  await state.more(10);
  state.from = Date.now(); // not the first ones, of replicas that have just started
  fleet.redis.kill('SIGSTOP');
  await state.more(100, ['keyless', 'queries']);
  fleet.redis.kill('SIGCONT');
  await assertUnharmed(state);
});

test('it ends, and another one comes', async () => {
  const state = load();
  await state.more(10);
  state.from = Date.now(); // not the first ones, of replicas that have just started
  fleet.redis.kill('SIGKILL');
  await fleet.redis.ended;
  await state.more(100, ['keyless', 'queries']);
  await fleet.startRedis();
  await assertUnharmed(state);
});

test('it restarts at once, several times', async () => {
  const state = load();
  state.from = Date.now();
  for (let n = 0; n < 5; n++) {
    await state.more(5, ['keyless', 'queries']);
    fleet.redis.kill('SIGTERM');
    await fleet.redis.ended;
    await fleet.startRedis();
  }
  await assertUnharmed(state);
});
