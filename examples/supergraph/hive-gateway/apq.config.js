import { defineConfig } from '@graphql-hive/gateway';

// The client headers that the Defender subgraph reads; see gateway.config.js.
const FORWARDED = [
  'authorization',
  'x-defender-tenant',
  'x-defender-lane',
  'x-request-id',
  'cache-control',
].map((name) => [name, `{context.headers.${name}}`]);

const secret = process.env.DEFENDER_ROUTER_SECRET;

// Automatic persisted queries: the gateway sends a document to the Defender subgraph once, and its hash from then on.
// The headers are set here rather than in propagateHeaders, because Hive Gateway sends those with the hash, but not
// with the document after it.
export const gatewayConfig = defineConfig({
  transportEntries: {
    defender: {
      headers: secret ? [...FORWARDED, ['router-authorization', secret]] : FORWARDED,
      options: { apq: true },
    },
  },
});
