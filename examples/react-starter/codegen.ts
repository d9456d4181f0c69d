import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'node_modules/defender-subgraph/dist/client.graphql',
  documents: 'app/**/*.{ts,tsx}',
  generates: {
    'app/gql/': {
      preset: 'client',
      config: {
        strictScalars: true,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Long: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
