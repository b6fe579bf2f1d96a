// The real parts around the replicas: nginx and Redis, each a process of the test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordCommands } from './store.mjs';

/** Waits until a process listens at a port. */
export async function untilListening(port, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} has ended instead of listening on port ${port}: ${child.exitCode}`);
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(() => true, () => false);
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const children = [];
process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

function start(command, args) {
  const child = spawn(command, args, { stdio: 'ignore' });
  child.once('error', (missing) => { throw new Error(`${command} is needed: ${missing.message}`); });
  children.push(child);
  child.ended = once(child, 'exit');
  return child;
}

/** A Redis that keeps nothing on disk, or what it is told in `folder`. `commands` gets what it is asked. */
export async function startRedis(port, { commands = [], folder } = {}) {
  const persistence = folder ? ['--appendonly', 'yes', '--dir', folder] : ['--appendonly', 'no'];
  const redis = start('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', ...persistence]);
  await untilListening(port, redis);
  await recordCommands(port, commands);
  return redis;
}

/** An nginx before some ports: round robin, or by `hash`, an expression of nginx. It never sends a request to a second replica. */
export async function startNginx(port, replicas, hash) {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((part) => `${part}_temp_path ${folder}/${part};`).join(' ')}
      map $http_authorization $client { '' $remote_addr; default $http_authorization; }
      map $http_upgrade $upgraded { '' ''; default upgrade; }
      upstream gateway { ${hash ? `hash ${hash} consistent;` : ''} ${replicas.map((replica) => `server 127.0.0.1:${replica} max_fails=0;`).join(' ')} }
      server { listen 127.0.0.1:${port}; location / { proxy_pass http://gateway; proxy_http_version 1.1; proxy_read_timeout 300s;
        proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $upgraded; } }
    }`);
  const nginx = start('nginx', ['-e', join(folder, 'error.log'), '-c', config]);
  await untilListening(port, nginx);
  return nginx;
}
