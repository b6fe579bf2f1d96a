// Types for the typed clients, generated from the committed schema.
import { generate } from '@graphql-codegen/cli';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const schema = '../../main/graphql/schema.graphql';
process.chdir(here);
await generate({
  schema,
  documents: ['codegen.ts'],
  generates: {
    './generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        strictScalars: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', BigInteger: 'number', JSON: 'Record<string, unknown>', Upload: 'Blob' },
      },
    },
  },
});
const run = (command, ...parameters) => execFileSync(`../node_modules/.bin/${command}`, parameters, { stdio: 'inherit' });
run('gql.tada', 'generate', 'output');

// Relay's code twice: with the hashes of documents, and with documents. The compiler removes what it finds in other __generated__.
const relay = JSON.parse(readFileSync('relay.config.json', 'utf8'));
rmSync('persisted', { recursive: true, force: true });
mkdirSync('persisted/__generated__', { recursive: true });
writeFileSync('persisted/documents.json', '{}');
const persisted = { ...relay, artifactDirectory: 'persisted/__generated__', persistConfig: { file: 'persisted/documents.json', algorithm: 'SHA256' } };
writeFileSync('persisted.config.json', JSON.stringify(persisted));
run('relay-compiler', 'persisted.config.json');
renameSync('persisted/__generated__', 'persisted/artifacts');
run('relay-compiler', 'relay.config.json');

// Bundlers add the extension to what Relay imports, Node.js does not.
for (const folder of ['persisted/artifacts', '__generated__']) {
  for (const name of readdirSync(folder)) {
    const file = `${folder}/${name}`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\.graphql';/g, ".graphql.js';"));
  }
}
