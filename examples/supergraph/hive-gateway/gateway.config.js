import { defineConfig } from '@graphql-hive/gateway';

// What the Defender subgraph reads of a client's request. A gateway forwards nothing by itself.
const FORWARDED = [
  // The caller's Entra token, for the audience of the Defender subgraph: without it everything is UNAUTHENTICATED.
  'authorization',
  // Which Defender tenant answers, where the subgraph serves several.
  'x-defender-tenant',
  // `bulk` lets people who look at something go first.
  'x-defender-lane',
  // One id in the logs and audit trails of everybody.
  'x-request-id',
  // `no-cache` reads from Defender and not from the subgraph's cache.
  'cache-control',
];

export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs({ context, request, subgraphName }) {
      // The token is meant for the Defender subgraph: no other should get to see it.
      if (subgraphName !== 'defender') return {};
      // Browsers can't set headers of a WebSocket, so its first message has them (`connectionParams`).
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
