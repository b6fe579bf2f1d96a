import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // In a project of your own: a copy of the file, or https://gateway.example.com/graphql/schema.graphql.
  schema: '../../main/graphql/schema.graphql',
  documents: ['src/operations.ts'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', BigInteger: 'number', JSON: 'Record<string, unknown>' },
      },
    },
  },
};
export default config;
