import { defineConfig } from '@graphql-hive/gateway';

// The client headers that the Defender subgraph reads. A gateway forwards none by default.
const FORWARDED = [
  // The caller's Entra token, for the audience of the Defender subgraph; without it, every field is UNAUTHENTICATED.
  'authorization',
  // Selects the Defender tenant, if the subgraph serves several.
  'x-defender-tenant',
  // `bulk` gives interactive requests precedence.
  'x-defender-lane',
  // Correlates the logs and audit trails of all services.
  'x-request-id',
  // `no-cache` reads from Defender instead of the subgraph's cache.
  'cache-control',
];

export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs({ context, request, subgraphName }) {
      // The token is for the Defender subgraph only; no other subgraph may receive it.
      if (subgraphName !== 'defender') return {};
      // Browsers can't set headers of a WebSocket, so its first message contains them (`connectionParams`).
      const ofSocket = context.connectionParams ?? {};
      const headers = Object.fromEntries(
        FORWARDED.flatMap((name) => {
          const value = ofSocket[name] ?? request.headers.get(name);
          return typeof value === 'string' ? [[name, value]] : [];
        }),
      );
      // Proves that the request comes from this gateway (ROUTER_SECRET of the subgraph).
      const secret = process.env.DEFENDER_ROUTER_SECRET;
      return secret ? { ...headers, 'router-authorization': secret } : headers;
    },
  },
});
