// The check of the schema, in a repository with a release.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { changes, unexplained } from './changes.mjs';

const CHECK = fileURLToPath(new URL('check.mjs', import.meta.url));
const RELEASED = `directive @cost(weight: Int) on FIELD_DEFINITION
  type Query { job(id: ID!): Job }
  "A job." type Job { id: ID!, name: String, status: Status! @cost(weight: 1) }
  enum Status { PENDING DONE }
  input In { id: ID! }
  type Mutation { make(input: In): Job }`;
const changed = (from, to) => {
  assert.ok(RELEASED.includes(from));
  return RELEASED.replace(from, to);
};
const BROKEN = changed('name: String,', '');

for (const [name, schema] of Object.entries({
  'a field that is gone': BROKEN,
  'a field that may be null now': changed('Status!', 'Status'),
  'a value that is gone': changed('PENDING ', ''),
  'a new input that is required': changed('input In { id: ID!', 'input In { id: ID!, key: String!'),
  'a new argument that is required': changed('job(id: ID!)', 'job(id: ID!, version: ID!)'),
  'another type': changed('name: String', 'name: Int'),
})) {
  test(`breaks clients: ${name}`, async () => assert.equal((await changes(RELEASED, schema)).breaking.length, 1));
}

for (const [name, schema] of Object.entries({
  'the same': RELEASED,
  'a new field': changed('name: String', 'name: String, size: Int'),
  'a new argument': changed('job(id: ID!)', 'job(id: ID!, version: ID)'),
  'a new input': changed('input In { id: ID!', 'input In { id: ID!, key: String'),
  'a field that is deprecated': changed('name: String', 'name: String @deprecated(reason: "Use id.")'),
  'another description': changed('A job.', 'One job.'),
})) {
  test(`breaks no client: ${name}`, async () => assert.deepEqual((await changes(RELEASED, schema)).breaking, []));
}

test('another cost is no change', async () => {
  assert.deepEqual(await changes(RELEASED, changed('@cost(weight: 1)', '@cost(weight: 2)')), { breaking: [], dangerous: [] });
});

test('a new value is named, because a client may not expect it', async () => {
  const { breaking, dangerous } = await changes(RELEASED, changed('DONE', 'DONE FAILED'));
  assert.deepEqual([breaking.length, dangerous.length], [0, 1]);
});

test('what is deprecated has a reason', () => {
  assert.deepEqual(unexplained(changed('name: String', 'name: String @deprecated')), ['Job.name']);
  assert.deepEqual(unexplained(changed('PENDING', 'PENDING @deprecated(reason: "")')), ['Status.PENDING']);
  assert.deepEqual(unexplained(changed('name: String', 'name: String @deprecated(reason: "Use id.")')), []);
});

let clone;
const git = (...parameters) => execFileSync('git', parameters, { cwd: clone, stdio: 'ignore' });
const check = () => spawnSync(process.execPath, [CHECK], { cwd: clone, encoding: 'utf8' });
function write(schema, version) {
  writeFileSync(join(clone, 'src/main/graphql/schema.graphql'), schema);
  writeFileSync(join(clone, 'pom.xml'), `<project><version>${version}</version></project>`);
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'docgen-gateway-schema-'));
  mkdirSync(join(clone, 'src/main/graphql'), { recursive: true });
  write(RELEASED, '1.0.0');
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'First');
});
afterEach(() => rmSync(clone, { recursive: true }));

test('before the first release there is nothing to compare', () => {
  write(BROKEN, '1.0.0-SNAPSHOT');
  const { status, stdout } = check();
  assert.deepEqual([status, stdout], [0, 'There is no release yet to compare the schema with.\n']);
});

test('a breaking change fails within a major version, and is named', () => {
  git('tag', 'v0.9.0');
  git('tag', 'v1.0.0');
  write(BROKEN, '1.1.0-SNAPSHOT');
  const { status, stdout, stderr } = check();
  assert.match(stderr, /^Breaks clients: Field 'name' was removed from object type 'Job'/);
  assert.deepEqual([status, stdout], [1, '1 breaking changes of the schema since v1.0.0\n']);
  write(BROKEN, '2.0.0-SNAPSHOT');
  assert.deepEqual([check().status, check().stdout], [0, '1 breaking changes of the schema since v1.0.0, which 2.0.0-SNAPSHOT may have\n']);
});

test('no change passes, and what is deprecated without a reason does not', () => {
  git('tag', 'v1.0.0');
  assert.deepEqual([check().status, check().stdout], [0, '0 breaking changes of the schema since v1.0.0\n']);
  write(changed('name: String', 'name: String @deprecated'), '1.1.0-SNAPSHOT');
  assert.deepEqual([check().status, check().stderr], [1, 'Job.name is deprecated without a reason: say what to use instead\n']);
});

test('a clone without history fails, because it would have no tags', () => {
  const shallow = `${clone}-shallow`;
  execFileSync('git', ['clone', '-q', '--depth=1', `file://${clone}`, shallow], { stdio: 'ignore' });
  const { status, stderr } = spawnSync(process.execPath, [CHECK], { cwd: shallow, encoding: 'utf8' });
  rmSync(shallow, { recursive: true });
  assert.match(stderr, /shallow/);
  assert.equal(status, 1);
});
