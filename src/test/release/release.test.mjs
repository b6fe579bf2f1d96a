// The command that makes a release, in a repository of this pom.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CHANGES = '# Changes\n\n## 7.1.0 (unreleased)\n\n- Something new.\n\n## 7.0.0 (2020-02-02)\n\n- Something old.\n';
let clone;

const read = (name) => readFileSync(join(clone, name), 'utf8');
const write = (name, text) => writeFileSync(join(clone, name), text);
const git = (...parameters) => execFileSync('git', parameters, { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const commit = () => git('commit', '-qam', 'Change');
const run = (command, parameter) => spawnSync(join(clone, '.ci', command), [parameter], { encoding: 'utf8' });
const version = () => run('version').stdout.trim();

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'docgen-gateway-release-'));
  for (const name of ['.ci/version', '.ci/release', '.ci/release-notes', '.ci/image-tags', 'pom.xml']) cpSync(join(ROOT, name), join(clone, name));
  write('pom.xml', read('pom.xml').replace(/<version>.*<\/version>/, '<version>7.1.0-SNAPSHOT</version>'));
  write('CHANGELOG.md', CHANGES);
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@example.com');
  git('add', '.');
  commit();
});
afterEach(() => rmSync(clone, { recursive: true }));

test('commits and tags the version, and begins the next one', () => {
  const { status, stdout, stderr } = run('release', '7.1.0');
  assert.deepEqual([stderr, status], ['', 0]);
  assert.match(stdout, /git push --atomic origin main v7\.1\.0$/m);
  assert.equal(git('log', '--format=%s', '-2'), 'Begin 7.2.0\nRelease 7.1.0');
  assert.equal(version(), '7.2.0-SNAPSHOT');
  const today = new Date().toISOString().slice(0, 10);
  assert.equal(read('CHANGELOG.md'), CHANGES.replace('## 7.1.0 (unreleased)', `## 7.2.0 (unreleased)\n\n## 7.1.0 (${today})`));
  assert.equal(git('diff', '--stat', 'HEAD~2', '--', 'pom.xml').split('\n').at(-1).trim(), '1 file changed, 1 insertion(+), 1 deletion(-)');
  assert.equal(git('status', '--porcelain'), '');

  git('checkout', '-q', 'v7.1.0');
  assert.equal(version(), '7.1.0');
  assert.equal(run('release-notes', 'v7.1.0').stdout.trim(), '- Something new.');
});

test('a tag that is not the version of the pom has no notes', () => {
  run('release', '7.1.0');
  const { status, stderr } = run('release-notes', 'v7.1.0'); // of the commit that begins 7.2.0
  assert.deepEqual([status, stderr], [1, 'The tag is v7.1.0, but the version of the pom is 7.2.0-SNAPSHOT.\n']);
});

test('an image has the tags of which it is the newest', () => {
  for (const tag of ['v6.9.9', 'v7.0.0', 'v7.0.2', 'v7.0.10', 'v7.1.0', 'v7.2', 'very-old']) git('tag', tag);
  const tags = (tag) => run('image-tags', tag).stdout.trim().split('\n');
  assert.deepEqual(tags('v7.1.0'), ['7.1.0', '7.1', 'latest']);
  assert.deepEqual(tags('v7.0.10'), ['7.0.10', '7.0']);
  assert.deepEqual(tags('v7.0.2'), ['7.0.2'], 'published after 7.0.10');
  assert.deepEqual(tags('v6.9.9'), ['6.9.9', '6.9']);
});

for (const [name, [prepare, number, expected]] of Object.entries({
  'what is no version': [() => {}, '7.1', /^usage/],
  'a commit without a branch': [() => git('checkout', '-q', '--detach'), '7.1.0', /No branch/],
  'changes that are not committed': [() => appendFileSync(join(clone, 'pom.xml'), '\n'), '7.1.0', /not committed/],
  'a tag that exists': [() => git('tag', 'v7.1.0'), '7.1.0', /v7.1.0 exists/],
  'a version that CHANGELOG.md does not have': [() => {}, '7.1.1', /no heading '## 7.1.1 \(unreleased\)'/],
  'a version without changes': [() => write('CHANGELOG.md', CHANGES.replace('- Something new.\n', '')) ?? commit(), '7.1.0', /nothing below/],
  'a pom without a SNAPSHOT': [() => write('pom.xml', read('pom.xml').replace('-SNAPSHOT', '')) ?? commit(), '7.1.0', /not a SNAPSHOT/],
  'another file with the version': [() => appendFileSync(join(clone, 'CHANGELOG.md'), '7.1.0-SNAPSHOT') ?? commit(), '7.1.0', /so has: CHANGELOG.md/],
})) {
  test(`refuses ${name}`, () => {
    prepare();
    const before = [git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')];
    const { status, stderr } = run('release', number);
    assert.match(stderr, expected);
    assert.equal(status, 1);
    assert.deepEqual([git('rev-parse', 'HEAD'), git('tag'), git('status', '--porcelain')], before);
  });
}
