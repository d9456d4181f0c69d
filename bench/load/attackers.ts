import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { ServerProcess } from '../processes/server-process.js';
import { generateLoad, type GraphQLRequest } from './load-generator.js';

/** A server, and the headers of its callers. */
export type Target = Pick<ServerProcess, 'url' | 'graphqlUrl' | 'headers'>;

/** Sends without a pause until the signal is aborted. Rejections of the server are expected. */
export interface Attacker {
  readonly name: string;
  attack(target: Target, token: string, signal: AbortSignal): Promise<void>;
}

const CONNECTIONS = 20;
const NO_AUTHORIZATION = { authorization: '' };
/** The pause after a failed connection, so that this process stays able to measure. */
const RETRY_MS = 20;

function aliases(count: number, field: string): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')} }`;
}

/** Sends requests over several connections. */
function sendRequests(
  name: string,
  requests: readonly GraphQLRequest[],
  { isAnonymous = false, headers: more = {} } = {},
): Attacker {
  return {
    name,
    attack: async ({ graphqlUrl, headers }, token, signal) => {
      const caller = isAnonymous ? NO_AUTHORIZATION : { authorization: `Bearer ${token}` };
      while (!signal.aborted) {
        await generateLoad({
          url: graphqlUrl,
          headers: { ...headers, ...caller, ...more },
          requests,
          total: 5 * CONNECTIONS,
          connections: CONNECTIONS,
        }).catch(() => wait(RETRY_MS));
      }
    },
  };
}

/** Sends messages over one WebSocket after another, as long as each stays open. */
function sendMessages(name: string, message: (index: number) => string): Attacker {
  return {
    name,
    attack: async ({ url }, token, signal) => {
      const socketUrl = `${url.replace('http', 'ws')}/graphql`;
      while (!signal.aborted) {
        const socket = new WebSocket(socketUrl, 'graphql-transport-ws');
        const closed = new Promise((resolve) => socket.on('close', resolve));
        socket.on('error', () => undefined);
        socket.on('open', () => {
          const payload = { authorization: `Bearer ${token}` };
          socket.send(JSON.stringify({ type: 'connection_init', payload }));
        });
        socket.once('message', () => {
          for (let index = 0; index < 1_000; index += 1) socket.send(message(index));
        });
        await Promise.race([closed, wait(1_000)]);
        socket.terminate();
        await wait(RETRY_MS);
      }
    },
  };
}

/** Requests large responses and reads nothing of them. */
const readNothing: Attacker = {
  name: 'responses that nobody reads',
  attack: async ({ url, headers }, token, signal) => {
    const { hostname, port, host } = new URL(url);
    const body = JSON.stringify({ query: '{ alerts(first: 1000) { nodes { id title description } } }' });
    const head = [
      'POST /graphql HTTP/1.1',
      `host: ${host}`,
      ...Object.entries({
        ...headers,
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
      }).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${body.length}`,
    ];
    const sockets = Array.from({ length: 125 }, () => {
      const socket = connect(Number(port), hostname).pause();
      socket.on('error', () => undefined);
      // As many as the server admits on a connection.
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`.repeat(8));
      return socket;
    });
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    for (const socket of sockets) socket.destroy();
  },
};

const nested = `{"query":"{ __typename }","variables":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`;

/** Sends a body that isn't GraphQL. */
const nestJson: Attacker = {
  name: 'deeply nested JSON',
  attack: async ({ graphqlUrl, headers: others }, token, signal) => {
    const headers = { ...others, 'content-type': 'application/json', authorization: `Bearer ${token}` };
    while (!signal.aborted) {
      const sent = Array.from({ length: 5 }, async () => {
        const response = await fetch(graphqlUrl, { method: 'POST', headers, body: nested });
        await response.arrayBuffer();
      });
      await Promise.all(sent).catch(() => wait(RETRY_MS));
    }
  },
};

/** The caller floods with `query`; the others use paths that are cheap to send and were expensive to serve. */
export function createAttackers(query: readonly GraphQLRequest[]): readonly Attacker[] {
  const schema = '__schema { types { name fields { name } } }';
  return [
    sendRequests(`the same query over ${CONNECTIONS} connections`, query),
    sendRequests('490 aliases of the SDL, anonymous', [{ query: aliases(490, '_service { sdl }') }], {
      isAnonymous: true,
    }),
    sendRequests('100 aliases of __schema, anonymous', [{ query: aliases(100, schema) }], {
      isAnonymous: true,
    }),
    sendRequests('a content type of 15,500 blanks', [{ query: '{ __typename }' }], {
      isAnonymous: true,
      headers: { 'content-type': `a${' '.repeat(15_500)}b` },
    }),
    sendMessages('WebSocket pings', () => '{"type":"ping"}'),
    sendMessages('WebSocket subscriptions', (index) =>
      JSON.stringify({
        id: String(index),
        type: 'subscribe',
        payload: { query: aliases(100, 'defenderViewer { name }') },
      }),
    ),
    readNothing,
    nestJson,
  ];
}
