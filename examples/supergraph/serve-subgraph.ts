import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';

/** A neighbor that listens on loopback. */
export interface RunningSubgraph {
  readonly name: string;
  /** The URL for operations, with its path. */
  readonly url: string;
  readonly sdl: string;
  close(): Promise<void>;
}

export type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Serves `<name>.graphql` of this folder with these resolvers. */
export async function serveSubgraph(name: string, resolvers: Resolvers, port = 0): Promise<RunningSubgraph> {
  return serveSdl(name, readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8'), resolvers, port);
}

/** Serves a schema with these resolvers. */
export async function serveSdl(
  name: string,
  sdl: string,
  resolvers: Resolvers,
  port = 0,
): Promise<RunningSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  const { url } = await startStandaloneServer(server, { listen: { port, host: '127.0.0.1' } });
  return { name, url: url.replace('localhost', '127.0.0.1'), sdl, close: () => server.stop() };
}
