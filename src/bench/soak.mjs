// Asks a gateway steadily and watches what it keeps: memory, threads, connections, calls that wait.
//   node soak.mjs [url] [queries a second] [seconds] [callers] [url of the metrics]
const url = process.argv[2] ?? 'http://127.0.0.1:8080';
const rate = Number(process.argv[3] ?? 200);
const seconds = Number(process.argv[4] ?? 600);
const callers = Number(process.argv[5] ?? 50);
const metrics = process.argv[6] ?? 'http://127.0.0.1:9000/q/metrics';
const TICK = 50;

const codes = new Map();
let times = [];
let answers = 0;
let open = 0;
let next = 1;

const count = code => codes.set(code, (codes.get(code) ?? 0) + 1);

async function ask() {
  const begun = performance.now();
  open++;
  try {
    const query = `{ docgenJob(id: "${next++}") { status templateFile { name } outputFile { name size } } }`;
    const response = await fetch(url + '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer caller-${next % callers}` },
      body: JSON.stringify({ query }),
    });
    const { errors } = await response.json();
    for (const error of errors ?? []) count(error.extensions?.code);
    answers++;
  } catch (failure) {
    count(failure.cause?.code ?? failure.name);
  }
  open--;
  times.push(performance.now() - begun);
}

async function metric(text, name) {
  return text.split('\n').filter(line => line.startsWith(name)).map(line => Number(line.split(' ').at(-1)))
    .reduce((sum, value) => sum + value, 0);
}

let leastHeap = Infinity;
async function sample() {
  const text = await (await fetch(metrics)).text();
  const heap = (await metric(text, 'jvm_memory_used_bytes{area="heap"')) / 1e6;
  leastHeap = Math.min(leastHeap, heap);
  return {
    threads: await metric(text, 'jvm_threads_live_threads'),
    active: await metric(text, 'box_calls_active'),
    waiting: await metric(text, 'box_calls_waiting'),
    connections: await metric(text, 'http_client_active_connections'),
  };
}

async function report(second) {
  const { threads, active, waiting, connections } = await sample();
  const sorted = times.sort((a, b) => a - b);
  const at = share => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
  console.log([second, answers, open, at(.5), at(.99), sorted.at(-1)?.toFixed(0), leastHeap.toFixed(0), threads, active,
    waiting, connections, JSON.stringify(Object.fromEntries(codes))].join('\t'));
  times = [];
  leastHeap = Infinity;
}

console.log('second\tanswers\topen\tp50 ms\tp99 ms\tmax ms\tleast heap MB\tthreads\tactive\twaiting\tconnections\terrors');
const begun = performance.now();
let sent = 0;
const ticker = setInterval(() => {
  const due = Math.min(rate * seconds, Math.floor((performance.now() - begun) / 1000 * rate));
  for (; sent < due; sent++) ask();
}, TICK);
const sampler = setInterval(() => sample().catch(() => {}), 500);
for (let second = 30; second <= seconds; second += 30) {
  await new Promise(resolve => setTimeout(resolve, begun + second * 1000 - performance.now()));
  await report(second);
}
clearInterval(ticker);
clearInterval(sampler);
await new Promise(resolve => setTimeout(resolve, 12_000));
await report('after');
process.exit(0);
