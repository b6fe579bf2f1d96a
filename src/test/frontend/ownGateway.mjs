// Gateways of a test's own, from the packaged jar, or from GATEWAY_EXECUTABLE: for settings and faults that the others should not see.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const JAR = fileURLToPath(new URL('../../../target/quarkus-app/quarkus-run.jar', import.meta.url));

/** Starts one on a port of loopback; its management interface has the next port. It ends with the test process. */
export async function startGateway(port, settings) {
  const executable = process.env.GATEWAY_EXECUTABLE || null;
  const java = spawn(executable ?? 'java', executable ? [] : ['-jar', JAR], {
    stdio: 'ignore',
    env: { ...process.env, QUARKUS_HTTP_HOST: '127.0.0.1', QUARKUS_HTTP_PORT: port, QUARKUS_MANAGEMENT_PORT: port + 1, ...settings },
  });
  const kill = () => java.kill('SIGKILL');
  process.once('exit', kill);
  process.once('SIGTERM', () => process.exit(1)); // of a test that takes too long
  const exited = once(java, 'exit').then(([code]) => process.off('exit', kill) && code);
  const management = `http://127.0.0.1:${port + 1}`;
  while (!(await fetch(`${management}/q/health/ready`).catch(() => ({}))).ok) {
    if (java.exitCode !== null) throw new Error(`The gateway on port ${port} has ended: ${java.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    /** Ends it as Kubernetes does, and returns its exit code. */
    stop: () => java.kill('SIGTERM') && exited,
    /** Ends it as a fault does. */
    kill,
    /** The sum of a metric over its labels. */
    async metric(name) {
      const lines = (await (await fetch(`${management}/q/metrics`)).text()).split('\n');
      return lines.filter((line) => line.startsWith(name) && ' {'.includes(line[name.length])).reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
  };
}
