import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { resolvers, type NaiveContext } from './resolvers.js';
import { typeDefs } from './type-defs.js';
import { createUpstream, settingsOf } from './upstream.js';

/*
 * The baseline that the subgraph is compared with: the same packages and queries without batching, cache, quota,
 * authentication or logs.
 */

const { env } = process;
const upstream = await createUpstream(settingsOf(env));
const apollo = new ApolloServer<NaiveContext>({
  typeDefs,
  resolvers,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
});
await apollo.start();

const app = express();
app.get('/health/ready', (_request, response) => void response.json({ status: 'ready' }));
app.use(
  '/graphql',
  express.json({ limit: '1mb' }),
  expressMiddleware(apollo, { context: async () => ({ upstream }) }),
);
const server = createServer(app).listen(Number(env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
