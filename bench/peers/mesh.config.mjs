import { defineConfig } from '@graphql-mesh/compose-cli';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('Defender', {
        source: './defender.openapi.yaml',
        endpoint: process.env.DEFENDER_API_URL,
        operationHeaders: {
          authorization: 'Bearer {env.DEFENDER_TOKEN}',
          // Defender sends deflate without zlib's header, which the gateway can't read.
          'accept-encoding': 'identity',
        },
      }),
    },
  ],
  additionalTypeDefs: /* GraphQL */ `
    extend type Alert {
      machine: Machine
        @resolveTo(
          sourceName: "Defender"
          sourceTypeName: "Query"
          sourceFieldName: "getMachine"
          requiredSelectionSet: "{ machineId }"
          sourceArgs: { id: "{root.machineId}" }
        )
    }
  `,
});
