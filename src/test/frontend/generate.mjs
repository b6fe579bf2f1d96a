// Types for the typed clients, generated from the committed schema.
import { generate } from '@graphql-codegen/cli';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
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
        scalars: { DateTime: 'string', BigInteger: 'number', JSON: 'Record<string, unknown>' },
      },
    },
  },
});
const run = (command, ...parameters) => execFileSync(`node_modules/.bin/${command}`, parameters, { stdio: 'inherit' });
run('gql.tada', 'generate', 'output');
run('relay-compiler', 'relay.config.json');

// Bundlers add the extension to what Relay imports, Node.js does not.
for (const name of readdirSync('__generated__')) {
  const file = `__generated__/${name}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\.graphql';/g, ".graphql.js';"));
}
