import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphqlSync } from 'graphql';
import { typeDefs } from '../naive/type-defs.js';
import { createUpstream, settingsOf } from '../naive/upstream.js';
import { createResolvers, readDashboard } from './dashboard.js';

/*
 * The limit of the bytes: Node's own HTTP server, which reads each request and sends the cached response of that text.
 */

const upstream = await createUpstream(settingsOf(process.env));
const schema = makeExecutableSchema({ typeDefs, resolvers: createResolvers(await readDashboard(upstream)) });
const answers = new Map<string, Buffer>();

function answerTo(text: string): Buffer {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const { query, variables } = JSON.parse(text) as {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  };
  const result = graphqlSync({ schema, source: query, variableValues: variables });
  const answer = Buffer.from(`${JSON.stringify(result)}\n`);
  answers.set(text, answer);
  return answer;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const isAsked = request.method === 'POST';
    const answer = isAsked ? answerTo(Buffer.concat(chunks).toString()) : Buffer.from('{}');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
}).listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
process.once('SIGTERM', () => process.exit(0));
