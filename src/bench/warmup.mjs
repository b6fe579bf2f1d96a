// How soon a gateway is fast: the first query after its start, then 200 different ones a second, each after its turn whether the ones
// before it are answered or not. Prints the p99 of each second, how many queries load shedding has refused, and the first second from
// which p99 stays under 50 ms and none is refused.
//   node src/bench/warmup.mjs java -jar target/quarkus-app/quarkus-run.jar
import { spawn } from 'node:child_process';
import http from 'node:http';
import { cases } from './compare/cases.mjs';
import { startUpstream } from './compare/upstream.mjs';

const [command, ...options] = process.argv.slice(2);
const PORT = 18099;
const UPSTREAM_PORT = 18500;
const PER_SECOND = 200;
const SECONDS = 30;
const BOUND_MILLIS = 50;
const TICK_MILLIS = 5;
const agent = new http.Agent({ keepAlive: true, maxSockets: 500 });
const { request, result } = cases.q1v;
const BODY = JSON.stringify(request);
const RIGHT = JSON.stringify(result);
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

/** Whether it is answered; false if it is refused. */
function ask(caller) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${caller}` };
    const asked = http.request({ port: PORT, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => {
        if (JSON.stringify(JSON.parse(text).data) === RIGHT) resolve(true);
        else if (response.statusCode === 503) resolve(false);
        else reject(new Error(text));
      });
    });
    asked.on('error', reject);
    asked.end(BODY);
  });
}

async function untilReady() {
  for (let i = 0; i < 30_000; i++) {
    try {
      if (await ask('first')) return;
    } catch {
      await sleep(1);
    }
  }
  throw new Error('no right answer within 30 s');
}

const upstream = startUpstream(UPSTREAM_PORT, 0);
await sleep(300);
const began = performance.now();
const env = { ...process.env, BOX_API_URL: `http://127.0.0.1:${UPSTREAM_PORT}`, QUARKUS_HTTP_PORT: PORT, QUARKUS_MANAGEMENT_PORT: PORT + 1, QUARKUS_LOG_LEVEL: 'WARN' };
const gateway = spawn(command, options, { env, stdio: ['ignore', 'ignore', 'inherit'] });
process.once('exit', () => {
  gateway.kill('SIGKILL');
  upstream.stop();
});
['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, () => process.exit(1)));
await untilReady();
const ready = performance.now();
const seconds = Array.from({ length: SECONDS }, () => []);
const refused = new Array(SECONDS).fill(0);
const all = [];
for (let n = 0; n < SECONDS * PER_SECOND; n++) {
  const due = ready + (n * 1000) / PER_SECOND;
  while (performance.now() < due) {
    await sleep(Math.min(TICK_MILLIS, due - performance.now()));
  }
  const second = Math.floor(n / PER_SECOND);
  all.push(ask(`caller${n}`).then((answered) => (answered ? seconds[second].push(performance.now() - due) : refused[second]++)));
}
await Promise.all(all);
const p99 = seconds.map((millis) => millis.sort((one, other) => one - other)[Math.floor(millis.length * 0.99)]);
const slow = p99.findLastIndex((millis, second) => !(millis < BOUND_MILLIS) || refused[second] > 0);
console.log(`first right answer after ${Math.round(ready - began)} ms; p99 of each second, ms: ${p99.map(Math.round).join(' ')}`);
console.log(`refused: ${refused.reduce((sum, some) => sum + some)}, none after second ${refused.findLastIndex((some) => some > 0) + 1}`);
console.log(`p99 under ${BOUND_MILLIS} ms from second ${slow + 2} on`);
process.exit(0);
