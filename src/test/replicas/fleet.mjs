// Three replicas behind nginx, round robin, with their store and their Box.
import assert from 'node:assert/strict';
import { startGateway } from '../frontend/ownGateway.mjs';
import { startBox } from './box.mjs';
import { startNginx, startRedis } from './parts.mjs';
import { assertContents } from './store.mjs';

const REPLICAS = [10, 12, 14];

/**
 * Starts them on ports from `base` on. `port` is that of nginx, `ports` are those of the replicas, `secrets` what the store must
 * not have beside what Box hears, such as keys.
 */
export async function startFleet(base, settings = {}) {
  const [boxPort, redisPort, port] = [base, base + 1, base + 2];
  const commands = [];
  const box = await startBox(boxPort);
  const environment = { ...box.settings, QUARKUS_REDIS_HOSTS: `redis://127.0.0.1:${redisPort}`, GRAPHQL_SHUTDOWN_DELAY: '0s', ...settings };
  const ports = REPLICAS.map((offset) => base + offset);
  const startReplica = (index) => startGateway(ports[index], environment);
  const fleet = {
    port, ports, box, secrets: new Set(),
    redis: await startRedis(redisPort, { commands }),
    replicas: await Promise.all(ports.map((_, index) => startReplica(index))),
    /** The number of batches whose first document has this name. */
    made: (name) => box.made.filter(([first]) => first.startsWith(name)).length,
    async startRedis(folder) {
      fleet.redis = await startRedis(redisPort, { commands, folder });
    },
    /** Ends a replica as Kubernetes does, and starts another in its place. */
    async restart(index) {
      await fleet.replicas[index].stop();
      fleet.replicas[index] = await startReplica(index);
    },
    /** Ends all, when what is in the store has been read. */
    async stop() {
      try {
        assert.ok(assertContents(redisPort, commands, [...box.heard, ...fleet.secrets]) > 0, 'nothing was written');
      } finally {
        await Promise.all(fleet.replicas.map((replica) => replica.stop()));
        for (const part of [nginx, fleet.redis]) part.kill('SIGKILL');
        box.stop();
      }
    },
  };
  const nginx = await startNginx(port, ports);
  return fleet;
}
