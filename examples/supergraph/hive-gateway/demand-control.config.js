import { defineConfig } from '@graphql-hive/gateway';
import { gatewayConfig as overHttp } from './gateway.config.js';

// Refuses operations that would cost too much, before it sends anything. 50 points are one call to Defender, which allows a
// hundred of them in a minute. `listSize` is the length of lists where the schema doesn't say.
export const gatewayConfig = defineConfig({
  ...overHttp,
  demandControl: { maxCost: 5000, listSize: 10, includeExtensionMetadata: true },
});
