import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';

/* An Apollo Server with the SDL that the package serves to clients, without resolvers: how long the framework takes to start. */

const apollo = new ApolloServer({
  typeDefs: readFileSync('dist/client.graphql', 'utf8'),
  stopOnTerminationSignals: false,
});
await apollo.start();

const app = express();
app.use('/graphql', express.json({ limit: '1mb' }), expressMiddleware(apollo));
const server = createServer(app).listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
