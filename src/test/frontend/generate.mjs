// Types for the typed clients, generated from the committed schema.
import { generate } from '@graphql-codegen/cli';
import { execFileSync } from 'node:child_process';
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
