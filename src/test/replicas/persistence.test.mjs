// What a restart of the store leaves of the keys: those that it wrote to its disk. A replica knows its own all the same.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createPersistently } from './client.mjs';
import { startFleet } from './fleet.mjs';

let fleet;

before(async () => { fleet = await startFleet(20170); });
after(() => fleet.stop());

async function restartRedis(folder) {
  fleet.redis.kill('SIGKILL');
  await fleet.redis.ended;
  await fleet.startRedis(folder);
}

for (const [persistence, folder, made] of [['without', undefined, 2], ['with', mkdtempSync(join(tmpdir(), 'redis-')), 1]]) {
  test(`${persistence} persistence`, async () => {
    await restartRedis(folder);
    const [key, name] = [randomUUID(), `Restart ${persistence} disk`];
    const request = (replica) => createPersistently(fleet.ports[replica], key, { name }, []);
    const first = await request(0);
    assert.deepEqual(await request(1), first);
    await restartRedis(folder);
    const other = await request(2);
    assert.equal(other.id === first.id, made === 1);
    for (const known of [0, 1]) assert.deepEqual(await request(known), first);
    assert.equal(fleet.made(name), made);
  });
}
