import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { typeDefs } from '../naive/type-defs.js';
import { createUpstream, settingsOf } from '../naive/upstream.js';
import { createResolvers, readDashboard } from './dashboard.js';

/*
 * The limit of the framework: Apollo Server with Express as documented, without the cache control plugin that watches
 * each field. Serves rows from memory.
 */

const upstream = await createUpstream(settingsOf(process.env));
const apollo = new ApolloServer({
  typeDefs,
  resolvers: createResolvers(await readDashboard(upstream)),
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  plugins: [ApolloServerPluginCacheControlDisabled()],
});
await apollo.start();

const app = express();
app.get('/health/ready', (_request, response) => void response.json({ status: 'ready' }));
app.use('/graphql', express.json({ limit: '1mb' }), expressMiddleware(apollo));
const server = createServer(app).listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
