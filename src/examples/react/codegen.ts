import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // Of the gateway that the page asks. To build without one, keep a copy of this file.
  schema: `${process.env.GATEWAY ?? 'http://localhost:8080'}/graphql/schema.graphql`,
  documents: ['src/operations.ts'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: { DateTime: 'string', BigInteger: 'number', JSON: 'Record<string, unknown>', Upload: 'Blob' },
      },
    },
  },
};
export default config;
