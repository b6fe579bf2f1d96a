// How an executable, or any other command that runs the gateway, starts and what it takes:
//   node src/bench/executable.mjs target/*-runner
//   node src/bench/executable.mjs java -jar target/quarkus-app/quarkus-run.jar
// Ten starts on the sandbox, each timed from exec to the first right answer; memory is what is resident.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';

const [command, ...options] = process.argv.slice(2);
const PORT = 18099;
const STARTS = 10;
const QUERIES = 10_000;
const AT_ONCE = 16;
const BODY = JSON.stringify({ query: '{ docgenJob(id: "12345") { status templateFile { id name } outputFile { id name } } }' });
const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE });
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function ask(caller) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${caller}` };
    const request = http.request({ port: PORT, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (part) => (text += part));
      response.on('end', () => (text.includes('"COMPLETED"') ? resolve() : reject(new Error(text))));
    });
    request.on('error', reject);
    request.end(BODY);
  });
}

async function start() {
  const begun = performance.now();
  const env = { ...process.env, BOX_SANDBOX_ENABLED: 'true', QUARKUS_HTTP_PORT: PORT, QUARKUS_MANAGEMENT_PORT: PORT + 1 };
  const gateway = spawn(command, options, { env, stdio: 'ignore' });
  while (performance.now() - begun < 30_000) {
    try {
      await ask('alice');
      return { gateway, took: performance.now() - begun };
    } catch {
      await sleep(1);
    }
  }
  gateway.kill('SIGKILL');
  throw new Error('no right answer within 30 s');
}

async function stop(gateway) {
  const ended = new Promise((resolve) => gateway.on('exit', resolve));
  gateway.kill('SIGKILL');
  await ended;
}

const resident = (pid) => Math.round(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1] / 1024);
const cpu = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0);

const starts = [];
for (let i = 1; i < STARTS; i++) {
  const { gateway, took } = await start();
  starts.push(took);
  await stop(gateway);
}
const { gateway, took } = await start();
starts.push(took);
starts.sort((one, other) => one - other);
const atStart = resident(gateway.pid);
const ticks = cpu(gateway.pid);
let left = QUERIES;
await Promise.all(Array.from({ length: AT_ONCE }, async () => {
  while (left-- > 0) {
    await ask('alice');
  }
}));
const micros = Math.round(((cpu(gateway.pid) - ticks) * 10_000) / QUERIES);
const millis = (index) => Math.round(starts[index]);
console.log(`start to the first right answer: median ${millis(STARTS / 2)} ms of ${STARTS} (${millis(0)} to ${millis(STARTS - 1)})`);
console.log(`resident: ${atStart} MB after the first answer, ${resident(gateway.pid)} MB after ${QUERIES} queries; ${micros} us of CPU for each, the sandbox's part included`);
await stop(gateway);
process.exit(0);
