// Box: nginx with a fixed body for each path. Needs nginx, for a delay its module "echo", and for HTTPS openssl.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bodies } from './cases.mjs';
import { certify } from './certificate.mjs';

const ECHO = '/usr/lib/nginx/modules/ngx_http_echo_module.so';

/** Starts it. The result has its URL and, with TLS, the path of its certificate; it counts requests and stops it. */
export function startUpstream(port, delayMillis, withTls) {
  const root = mkdtempSync(join(tmpdir(), 'compare-'));
  for (const [path, body] of Object.entries(bodies)) {
    mkdirSync(dirname(join(root, 'body', path)), { recursive: true });
    writeFileSync(join(root, 'body', path), JSON.stringify(body));
  }
  const tls = withTls ? certify(root) : null;
  const answer = 'root ' + join(root, 'body') + '; default_type application/json;';
  writeFileSync(
    join(root, 'nginx.conf'),
    `${delayMillis ? `load_module ${ECHO};` : ''}
    user root; worker_processes 1; pid ${root}/pid; error_log ${root}/error.log; daemon off;
    events { worker_connections 4096; }
    http {
      access_log off; keepalive_requests 100000000; keepalive_timeout 600s; open_file_cache max=1000; server_tokens off;
      server {
        listen 127.0.0.1:${port} ${tls ? 'ssl' : ''} backlog=4096;
        listen 127.0.0.1:${port + 1};
        ${tls ? `ssl_protocols TLSv1.2 TLSv1.3; ssl_certificate ${tls.certificate}; ssl_certificate_key ${tls.key};` : ''}
        location = /count { stub_status; }
        ${delayMillis ? `location / { echo_sleep ${delayMillis / 1000}; echo_exec @body; } location @body { ${answer} }` : `location / { ${answer} }`}
      }
    }`,
  );
  const nginx = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'inherit' });
  return {
    url: `http${tls ? 's' : ''}://127.0.0.1:${port}`,
    certificate: tls?.certificate,
    async requests() {
      const status = await (await fetch(`http://127.0.0.1:${port + 1}/count`)).text();
      return Number(status.split('\n')[2].trim().split(/\s+/)[2]);
    },
    stop: () => nginx.kill('SIGTERM'),
  };
}
