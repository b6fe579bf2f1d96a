// Runs a Redis at a port until it is told to end, and then fails if it was sent what must not be in the store.
//   node record.mjs 6379 secret...
import assert from 'node:assert/strict';
import { startRedis } from './parts.mjs';
import { assertContents } from './store.mjs';

const [port, ...secrets] = process.argv.slice(2);
const commands = [];
const redis = await startRedis(port, { commands });
process.once('SIGTERM', () => {
  const requests = assertContents(port, commands, secrets);
  assert.ok(requests > 0, 'no request with a key was written');
  console.log(`${commands.length} commands to the store, ${requests} of them about requests with a key: no secret in them`);
  redis.kill('SIGKILL');
  process.exit(0);
});
