// What the replicas put into their store: everything that Redis is asked, while a MONITOR listens, and what is there in the end.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const [MINUTES, HOUR] = [60_000, 3_600_000];
const HASH = '[0-9a-f]{64}';
const ERROR = { code: /^[A-Z_]+$/, message: /^[A-Z]/, boxStatus: /^\d{3}$/, boxCode: /^\w+$/, boxRequestId: /^\w+$/, safeToRetry: /^false$/, retryAfter: /^\d+$/ };
const REQUEST = { fingerprint: /^Create\w+Payload [0-9a-f]{64}$/, holder: ID, attempt: ID, state: /^[A-Z_]+$/, result: assertResult, failure: (failure) => assertFields(failure, ERROR) };
/** What may be in the store, and nothing else. A new kind of value is added here. */
const KINDS = [
  [/^docgen-gateway:replica:[0-9a-f-]{36}$/, (value) => assert.equal(value, ''), MINUTES],
  [/^docgen-gateway:request:[0-9a-f]{64}$/, (value) => assertFields(JSON.parse(value), REQUEST), 10 * MINUTES],
  [/^docgen-gateway:batch:[\w-]{1,64}$/, (value) => assert.match(value, new RegExp(`^\\d+ \\d+ ${HASH} \\d{13}$`)), HOUR],
  [/^docgen-gateway:user:[0-9a-f]{64}$/, (value) => assert.match(value, /^\d+$/), HOUR],
  [/^docgen-gateway:webhook:[0-9a-f]{64}$/, (value) => assert.match(value, ID), 21 * MINUTES],
];
const LISTED_JOB = String.raw`"[\w-]+":\[("[\d:.TZ+-]+"|null)(,("[\w-]+"|null)){3}\]`;
/** What one replica may send the others, by topic. */
const MESSAGES = {
  items: /^[\w-]+( [\w-]+)*$/,
  mutations: new RegExp(`^${HASH}$`),
  'rate-limits': new RegExp(`^${HASH} \\d+$`),
  'listed-jobs': new RegExp(`^${HASH} \\{${LISTED_JOB}(,${LISTED_JOB})*\\}$`),
  documents: new RegExp(`^${HASH} [^"]+$`),
};

function assertFields(object, fields) {
  for (const [name, value] of Object.entries(object)) {
    assert.ok(fields[name], `the store has a field ${name}`);
    if (fields[name] instanceof RegExp) assert.match(String(value), fields[name], name);
    else fields[name](value);
  }
}

/** The id of a batch, or for each document of a group its batch or why there is none. */
function assertResult(result) {
  for (const each of result.startsWith('[') ? JSON.parse(result) : [result]) {
    if (typeof each === 'string') assert.match(each, ID);
    else assertFields(each, ERROR);
  }
}

/** Listens at a port until Redis ends, and adds the arguments of each command. */
export async function recordCommands(port, commands) {
  const monitor = spawn('redis-cli', ['-p', port, 'MONITOR'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const lines = createInterface(monitor.stdout);
  await once(lines, 'line'); // OK
  lines.on('line', (line) => commands.push([...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text.replace(/\\(["\\])/g, '$1'))));
}

/** SET key value [NX] PX millis; EVAL script 1 key before value millis. */
function written([name, ...args]) {
  if (name.toLowerCase() === 'eval') return args[1] !== '1' ? [] : [{ key: args[2], value: args[4], millis: Number(args[5]) }];
  return name.toLowerCase() === 'set' ? [{ key: args[0], value: args[1], millis: Number(args[args.indexOf('PX') + 1]) }] : [];
}

function assertMessage(message) {
  if (message === '') return; // the heartbeat
  const [, replica, topic, content] = /^(\S+) (\S+) ([^]*)$/.exec(message) ?? assert.fail(`a replica has sent ${message}`);
  assert.match(replica, ID);
  assert.match(content, MESSAGES[topic] ?? assert.fail(`a replica has sent ${topic}`));
}

const ALL = `local all = {} for _, key in ipairs(redis.call('KEYS', '*')) do
  table.insert(all, {key = key, value = redis.call('GET', key), millis = redis.call('PTTL', key)}) end return cjson.encode(all)`;

/** All values, read at once. */
function present(port) {
  const all = JSON.parse(execFileSync('redis-cli', ['-p', port, 'EVAL', ALL, '0'], { encoding: 'utf8', maxBuffer: 100_000_000 }));
  return Array.isArray(all) ? all : []; // of Lua's empty table cjson makes an object
}

/**
 * Fails if a value that was written or is there now is of no known kind or has no lifetime, or if one of the secrets is in it.
 * Returns the number of requests that were written.
 */
export function assertContents(port, commands, secrets) {
  const values = [...commands.flatMap(written), ...present(port)];
  for (const { key, value, millis } of values) {
    const [, assertValue, longest] = KINDS.find(([name]) => name.test(key)) ?? assert.fail(`the store has ${key}`);
    assertValue(value);
    assert.ok(millis > 0 && millis <= longest, `${key} has a lifetime of ${millis} ms`);
  }
  for (const [name, , message] of commands) if (name.toLowerCase() === 'publish') assertMessage(message);
  const all = [...commands.flat(), ...values.flatMap(({ key, value }) => [key, value])].join('\n');
  for (const secret of secrets) assert.ok(!all.includes(secret), `the store was sent ${secret}`);
  return values.filter(({ key }) => key.includes(':request:')).length;
}
