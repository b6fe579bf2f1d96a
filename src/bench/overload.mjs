// Asks a gateway for three times of what it can do, and compares before, meanwhile and afterwards.
//   node overload.mjs [port] [seconds of overload] [process id of the gateway, for its memory]
// Requests come when they are due, however late the answers are, and are timed from when they were due.
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';

const port = Number(process.argv[2] ?? 8080);
const seconds = Number(process.argv[3] ?? 60);
const pid = process.argv[4];
const MOST_CONNECTIONS = 4000;

let next = 1;
const request = () => {
  const query = `{ docgenJob(id: "${next++}") { status templateFile { name } outputFile { name size } } }`;
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n`
    + `authorization: Bearer caller-${next % 50}\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};

const idle = [];
let connections = 0;
let phase;

function open() {
  connections++;
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  let received = '';
  socket.on('data', data => {
    received += data.toString('latin1');
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(received)[1]);
    if (received.length < head + 4 + length) return;
    const status = received.slice(9, 12);
    const kind = status === '200' && received.includes('"errors"') ? 'with errors'
      : status === '503' && !/retry-after/i.test(received) ? '503 without Retry-After' : status;
    received = '';
    socket.phase.done(kind, performance.now() - socket.due);
    idle.push(socket);
  });
  socket.on('error', failure => socket.phase?.done(failure.code, 0));
  socket.on('close', () => connections--);
  return socket;
}

function ask(due) {
  const socket = idle.pop() ?? (connections < MOST_CONNECTIONS ? open() : null);
  if (!socket) return phase.done('no connection left', 0);
  socket.due = due;
  socket.phase = phase;
  phase.open++;
  socket.write(request());
}

class Phase {
  open = 0;
  times = new Map();

  constructor(name, onAnswer) {
    Object.assign(this, { name, onAnswer });
    phase = this;
  }

  done(kind, time) {
    this.open--;
    if (!this.times.has(kind)) this.times.set(kind, []);
    this.times.get(kind).push(time);
    this.onAnswer?.(kind);
  }

  report(forSeconds) {
    const memory = pid ? /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024 : NaN;
    for (const [kind, times] of this.times) {
      times.sort((one, other) => one - other);
      const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
      console.log([this.name.padEnd(10), kind, `${(times.length / forSeconds).toFixed(0)}/s`, `p50 ${at(.5)}`, `p99 ${at(.99)}`,
        `max ${at(1)} ms`, `RSS ${memory.toFixed(0)} MB`].join('\t'));
    }
    return this;
  }
}

const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));

/** As many at once, one after the other, for a while: what the gateway can do. Who is turned away waits a little. */
async function closed(name, width, forSeconds) {
  const end = performance.now() + forSeconds * 1000;
  const again = () => performance.now() < end && ask(performance.now());
  const run = new Phase(name, kind => setTimeout(again, kind === '200' ? 0 : 100));
  for (let i = 0; i < width; i++) ask(performance.now());
  await sleep(forSeconds * 1000 + 500);
  run.report(forSeconds);
  return (run.times.get('200')?.length ?? 0) / forSeconds;
}

async function steady(name, rate, forSeconds) {
  const run = new Phase(name);
  const begun = performance.now();
  for (let sent = 0; sent < rate * forSeconds;) {
    const due = Math.min(rate * forSeconds, Math.floor((performance.now() - begun) / 1000 * rate));
    for (; sent < due; sent++) ask(begun + sent / rate * 1000);
    await sleep(1);
  }
  await sleep(2000);
  return run.report(forSeconds);
}

await closed('warm-up', 64, 45);
const capacity = await closed('capacity', 200, 10);
await sleep(2000);
await steady('before', capacity * .3, 20);
await steady('overload', capacity * 3, seconds);
await sleep(8000);
await steady('after', capacity * .3, 20);
process.exit(0);
