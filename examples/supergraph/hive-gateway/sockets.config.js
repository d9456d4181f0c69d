import { defineConfig } from '@graphql-hive/gateway';
import { gatewayConfig as overHttp } from './gateway.config.js';

const secret = process.env.DEFENDER_ROUTER_SECRET;

// Subscriptions to the Defender subgraph over a WebSocket. A socket has no headers of its own, so its first message
// contains the token, the tenant and the gateway's secret. Without this file, Hive Gateway subscribes with server-sent
// events.
export const gatewayConfig = defineConfig({
  ...overHttp,
  transportEntries: {
    defender: {
      options: {
        subscriptions: {
          kind: 'ws',
          location: '/graphql',
          options: {
            connectionParams: {
              authorization: '{context.headers.authorization}',
              'x-defender-tenant': '{context.headers.x-defender-tenant}',
              ...(secret && { 'router-authorization': secret }),
            },
          },
        },
      },
    },
  },
});
