import { defineConfig } from '@graphql-hive/gateway';
import { gatewayConfig as overHttp } from './gateway.config.js';

// Rejects expensive operations before sending any request. 50 points are one call to Defender, which allows a hundred a
// minute. `listSize` is the assumed length of lists without one in the schema.
export const gatewayConfig = defineConfig({
  ...overHttp,
  demandControl: { maxCost: 5000, listSize: 10, includeExtensionMetadata: true },
});
