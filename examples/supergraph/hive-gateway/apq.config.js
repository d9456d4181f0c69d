import { defineConfig } from '@graphql-hive/gateway';

// What the Defender subgraph reads of a client's request: gateway.config.js says what each is for.
const FORWARDED = [
  'authorization',
  'x-defender-tenant',
  'x-defender-lane',
  'x-request-id',
  'cache-control',
].map((name) => [name, `{context.headers.${name}}`]);

const secret = process.env.DEFENDER_ROUTER_SECRET;

// Automatic persisted queries: a document goes to the Defender subgraph once, and its hash from then on. The headers stand
// here and not in propagateHeaders, because Hive Gateway sends those with the hash and not with the document after it.
export const gatewayConfig = defineConfig({
  transportEntries: {
    defender: {
      headers: secret ? [...FORWARDED, ['router-authorization', secret]] : FORWARDED,
      options: { apq: true },
    },
  },
});
