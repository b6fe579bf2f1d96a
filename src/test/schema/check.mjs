// Compares the schema with that of the last release, in the repository of the working directory: node check.mjs
// A breaking change fails, unless the version of the pom has another major number. So a deprecated field stays until then.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { changes, unexplained } from './changes.mjs';

const SCHEMA = 'src/main/graphql/schema.graphql';
const git = (...parameters) => execFileSync('git', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
const major = (version) => version.match(/\d+/)[0];

if (git('rev-parse', '--is-shallow-repository') === 'true') throw new Error('The clone is shallow: it may lack the tags of releases.');
const after = readFileSync(SCHEMA, 'utf8');
const silent = unexplained(after);
silent.forEach((name) => console.error(`${name} is deprecated without a reason: say what to use instead`));

const release = git('tag', '--list', 'v*', '--merged=HEAD', '--sort=-version:refname').split('\n')[0];
if (!release) {
  console.log('There is no release yet to compare the schema with.');
} else {
  const { breaking, dangerous } = await changes(git('show', `${release}:${SCHEMA}`), after);
  const version = readFileSync('pom.xml', 'utf8').match(/<version>(.*)<\/version>/)[1];
  const allowed = major(version) !== major(release);
  dangerous.forEach((message) => console.log(`Clients may not expect it: ${message}`));
  breaking.forEach((message) => console.error(`Breaks clients: ${message}`));
  console.log(`${breaking.length} breaking changes of the schema since ${release}${allowed ? `, which ${version} may have` : ''}`);
  if (breaking.length > 0 && !allowed) process.exitCode = 1;
}
if (silent.length > 0) process.exitCode = 1;
