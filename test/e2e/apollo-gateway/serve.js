// node serve.js <supergraph file> <port> [<port of one with automatic persisted queries> <port of one that forwards nothing>]
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const [supergraphPath, port, apqPort, barePort] = process.argv.slice(2);
const supergraphSdl = readFileSync(supergraphPath, 'utf8');

// The client headers that the Defender subgraph reads. This gateway forwards none by default.
const FORWARDED = ['authorization', 'x-defender-tenant', 'x-defender-lane', 'x-request-id', 'cache-control'];

class DefenderDataSource extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of FORWARDED) {
      const value = context.headers?.[name];
      if (value !== undefined) request.http.headers.set(name, value);
    }
    const secret = process.env.DEFENDER_ROUTER_SECRET;
    if (secret) request.http.headers.set('router-authorization', secret);
  }
}

async function serve(port, buildService) {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url }) => buildService(name, url) ?? new RemoteGraphQLDataSource({ url }),
  });
  const server = new ApolloServer({ gateway });
  await startStandaloneServer(server, {
    listen: { port: Number(port), host: '127.0.0.1' },
    context: async ({ req }) => ({ headers: req.headers }),
  });
}

// The token is for the Defender subgraph only; no other subgraph may receive it.
await serve(port, (name, url) => (name === 'defender' ? new DefenderDataSource({ url }) : undefined));
if (apqPort !== undefined) {
  await serve(apqPort, (name, url) =>
    name === 'defender' ? new DefenderDataSource({ url, apq: true }) : undefined,
  );
}
if (barePort !== undefined) await serve(barePort, () => undefined);
