// Compares gateways in turn in one run. For each case and target: requests a second, latency, CPU of the process and calls to Box per
// request, what the JVM allocated per request, resident memory. Every answer is compared with the expected one.
//   node src/bench/compare/run.mjs --targets gateway,mercurius,tailcall --cases q1,q1a,q2a --rounds 3 --seconds 5
// With --tls Box speaks HTTPS, with a certificate that each target trusts by its own settings.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cases } from './cases.mjs';
import { target } from './targets.mjs';
import { startUpstream } from './upstream.mjs';

const { values: options } = parseArgs({
  options: {
    targets: { type: 'string', default: 'gateway,mercurius,tailcall' },
    cases: { type: 'string', default: Object.keys(cases).join(',') },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    warmup: { type: 'string', default: '10' },
    connections: { type: 'string', default: '64' },
    delay: { type: 'string', default: '0' },
    tls: { type: 'boolean', default: false },
  },
});
const UPSTREAM_PORT = 18500;
const TICK_MICROS = 10_000;
const upstream = startUpstream(UPSTREAM_PORT, Number(options.delay), options.tls);
const running = [];
let runs = 0;

process.once('exit', () => {
  running.forEach((started) => started.kill('SIGKILL'));
  upstream.stop();
});
['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => process.exit(1)));

const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const cpuMicros = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MICROS;
const residentMegabytes = (pid) => Math.round(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024);
/** What a JVM has allocated, as of its last collection; not a number for others. */
async function allocated(port) {
  try {
    const metrics = await (await fetch(`http://127.0.0.1:${port + 1}/q/metrics`)).text();
    return Number(/^jvm_gc_memory_allocated_bytes_total(?:\{.*\})? (\S+)/m.exec(metrics)?.[1]);
  } catch {
    return NaN;
  }
}
const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function start(name, port) {
  const { command, args, env } = target(name)(port, upstream);
  const process_ = spawn(command, args.map(String), { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
  running.push(process_);
  for (let i = 0; i < 300 && process_.exitCode === null; i++) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer start' },
        body: '{"query":"{ __typename }"}',
      });
      await sleep(100); // for one whose port is taken to end
      if (answer.ok && process_.exitCode === null) {
        return { name, port, pid: process_.pid };
      }
    } catch {
      // not yet
    }
    await sleep(100);
  }
  throw new Error(`${name} does not start`);
}

function load(port, name, seconds) {
  const { request, result, newToken } = cases[name];
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  writeFileSync(join(folder, 'request.json'), JSON.stringify(request));
  writeFileSync(join(folder, 'result.json'), JSON.stringify({ data: result }).toUpperCase());
  const wrk = spawnSync(
    'wrk',
    ['-t1', `-c${options.connections}`, `-d${seconds}s`, '--timeout', '10s', '--latency', '-s', join(import.meta.dirname, 'load.lua')].concat(
      [`http://127.0.0.1:${port}`, '--', folder, newToken ? 'new' : 'same', `r${runs++}`],
    ),
    { encoding: 'utf8' },
  );
  const line = /RESULT (.*)/.exec(wrk.stdout);
  if (!line) {
    throw new Error(wrk.stdout + wrk.stderr);
  }
  if (wrk.stderr) {
    console.error(`${name}: ${wrk.stderr.trim()}`);
  }
  return JSON.parse(line[1]);
}

async function measure({ port, pid }, name) {
  const [bytes, cpu, calls] = [await allocated(port), cpuMicros(pid), await upstream.requests()];
  const { requests, micros, p50, p99, wrong, errors } = load(port, name, options.seconds);
  return {
    cpu: (cpuMicros(pid) - cpu) / requests,
    perSecond: (requests * 1e6) / micros,
    p50: p50 / 1000,
    p99: p99 / 1000,
    calls: ((await upstream.requests()) - calls) / requests,
    kilobytes: ((await allocated(port)) - bytes) / requests / 1024,
    memory: residentMegabytes(pid),
    wrong: wrong + errors,
  };
}

await sleep(300);
const targets = [];
for (const [i, name] of options.targets.split(',').entries()) {
  targets.push(await start(name, 18600 + 10 * i));
}
console.log('| case | target | CPU µs | range | requests/s | p50 ms | p99 ms | calls | KB allocated | MB | wrong |');
console.log(`|${' --- |'.repeat(11)}`);
for (const name of options.cases.split(',')) {
  targets.forEach(({ port }) => load(port, name, options.warmup));
  const rounds = targets.map(() => []);
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [i, measured] of targets.entries()) {
      rounds[i].push(await measure(measured, name));
    }
  }
  targets.forEach((measured, i) => {
    const of = (figure) => median(rounds[i].map((round) => round[figure]));
    const cpus = rounds[i].map(({ cpu }) => Math.round(cpu));
    const wrong = rounds[i].reduce((sum, round) => sum + round.wrong, 0);
    const figures = [of('cpu').toFixed(0), `${Math.min(...cpus)}–${Math.max(...cpus)}`, of('perSecond').toFixed(0), of('p50').toFixed(1), of('p99').toFixed(1)];
    console.log(`| ${[name, measured.name.split('/').slice(-3)[0], ...figures, of('calls').toFixed(2), of('kilobytes').toFixed(0), of('memory'), wrong].join(' | ')} |`);
  });
}
process.exit(0);
