// A renewed token of the same user: one key is one batch at every replica, whichever of them has asked for the users of the tokens.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { create, post } from './client.mjs';
import { startFleet } from './fleet.mjs';

const BASE = 22000;
let fleet;

before(async () => { fleet = await startFleet(BASE); });
after(() => fleet.stop());

const viewer = async (port, token) => (await post(port, '{ viewer { id } }', {}, token)).data.viewer.id;

test('tokens of which each was asked for its user at another replica', async () => {
  fleet.box.users = { violet: '71', 'violet.renewed': '71', orchid: '72' };
  for (const [index, [token, user]] of Object.entries(fleet.box.users).entries()) assert.equal(await viewer(fleet.ports[index], token), user);
  const [key, name] = [randomUUID(), 'Renewed'];
  const first = await create(fleet.ports[0], key, { name, token: 'violet' });
  assert.ok(first.id);
  for (const port of fleet.ports) assert.deepEqual(await create(port, key, { name, token: 'violet.renewed' }), first);
  assert.equal(fleet.made(name), 1);
  assert.notEqual((await create(fleet.ports[1], key, { name, token: 'orchid' })).id, first.id);
});
