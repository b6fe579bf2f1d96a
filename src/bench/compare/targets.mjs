// What is measured. Each has a command, and the URL of Box in its environment or arguments. Of a Box with HTTPS it trusts the certificate.
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const peers = join(here, 'peers');
const root = join(here, '../../..');
const JVM = (process.env.BENCH_JVM ?? '-Xmx512m').split(' ');
const JAVA = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

/** Without caches and load shedding, which would answer instead of the gateway's work. */
const gateway = (port, { url, certificate }) => ({
  BOX_API_URL: url,
  ...(certificate && { QUARKUS_REST_CLIENT_BOX_TLS_CONFIGURATION_NAME: 'box', QUARKUS_TLS_BOX_TRUST_STORE_PEM_CERTS: certificate }),
  QUARKUS_HTTP_PORT: port,
  QUARKUS_MANAGEMENT_PORT: port + 1,
  BOX_CACHE_JOBS: '0s',
  BOX_CACHE_FILE_VERSIONS: '0s',
  QUARKUS_LOG_LEVEL: 'WARN',
});

const jar = (path, flags) => (port, upstream) => ({ command: JAVA, args: [...JVM, ...flags, '-jar', path], env: gateway(port, upstream) });

const executable = (path, flags) => (port, upstream) => ({ command: path, args: ['-Xmx512m', ...flags], env: gateway(port, upstream) });

/** A name, or the path of a jar or an executable. With an @ further flags of the JVM or the executable follow: gateway@-XX:+UseParallelGC */
export function target(nameAndFlags) {
  const [name, ...flags] = nameAndFlags.split('@');
  if (name.endsWith('.jar')) {
    return jar(name, flags);
  }
  if (name.endsWith('-runner')) {
    return executable(name, flags);
  }
  switch (name) {
    case 'gateway':
      return jar(join(root, 'target/quarkus-app/quarkus-run.jar'), flags);
    case 'native':
      return executable(join(root, 'target', readdirSync(join(root, 'target')).find((file) => file.endsWith('-runner')) ?? 'no-runner'), flags);
    case 'smallrye':
      return (port, { url, certificate }) => ({
        command: JAVA,
        args: [...JVM, ...flags, '-jar', join(peers, 'smallrye/target/quarkus-app/quarkus-run.jar')],
        env: {
          QUARKUS_HTTP_PORT: port,
          QUARKUS_REST_CLIENT_BOX_URL: url,
          ...(certificate && { QUARKUS_REST_CLIENT_BOX_TLS_CONFIGURATION_NAME: 'box', QUARKUS_TLS_BOX_TRUST_STORE_PEM_CERTS: certificate }),
        },
      });
    case 'mercurius':
    case 'yoga':
      return (port, { url, certificate }) => ({
        command: process.execPath,
        args: [join(peers, `${name}.mjs`), port, url],
        env: certificate ? { NODE_EXTRA_CA_CERTS: certificate } : {},
      });
    case 'tailcall':
      return (port, { url, certificate }) => {
        const config = join(mkdtempSync(join(tmpdir(), 'tailcall-')), 'config.graphql');
        const text = readFileSync(join(peers, 'tailcall.graphql'), 'utf8');
        writeFileSync(config, text.replaceAll('{{port}}', port).replaceAll('{{upstream}}', url).replaceAll('{{verify}}', !certificate));
        const command = join(peers, 'node_modules/@tailcallhq/core-linux-x64-gnu/bin/tailcall');
        return { command, args: ['start', config], env: { TAILCALL_TRACKER: 'false', TAILCALL_LOG_LEVEL: 'error' } };
      };
    default:
      throw new Error(`unknown target ${name}`);
  }
}
