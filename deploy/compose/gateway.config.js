// For compose.yaml: Hive Gateway in front of this subgraph alone. For a supergraph with others, see docs/supergraph.md.
const FORWARDED = ['authorization', 'x-defender-tenant', 'x-defender-lane', 'x-request-id', 'cache-control'];

export const gatewayConfig = {
  proxy: { endpoint: process.env.SUBGRAPH_URL },
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(
        FORWARDED.flatMap((name) => {
          const value = request.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
  },
};
