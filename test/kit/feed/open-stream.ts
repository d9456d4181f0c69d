import { WebSocket } from 'ws';
import { onTestFinished } from 'vitest';
import type { Asserted, SubgraphUnderTest } from '../servers/start-subgraph.js';

/** A listener's messages so far, and how to close it. */
export interface OpenStream {
  /** Results, oldest first. */
  readonly results: Asserted[];
  readonly isOver: () => boolean;
  /** Messages other than results, such as `error`, or the close of a socket. */
  readonly others: Asserted[];
  close(): void;
}

export interface StreamOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly roles?: readonly string[];
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Request members that identify the document, in addition to the text or instead of it. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** Subscribes over any transport. */
export type OpenAnyStream = (subgraph: Url, query: string, options?: StreamOptions) => Promise<OpenStream>;

type Url = Pick<SubgraphUnderTest, 'url' | 'mintToken'>;

async function tokenFor(
  subgraph: Url,
  { token, roles = ['Defender.ViewData'] }: StreamOptions,
): Promise<string> {
  return token ?? subgraph.mintToken({ roles: [...roles] });
}

/** Subscribes over a new WebSocket with graphql-ws's protocol. */
export async function openSocketStream(
  subgraph: Url,
  query: string,
  options: StreamOptions = {},
): Promise<OpenStream & { readonly socket: WebSocket }> {
  const { variables, headers = {}, members } = options;
  const authorization = `Bearer ${await tokenFor(subgraph, options)}`;
  const socket = new WebSocket(`${subgraph.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const stream = { results: [] as unknown[], others: [] as unknown[] };
  let isOver = false;
  socket.on('open', () => {
    socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization, ...headers } }));
  });
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as {
      readonly type: string;
      readonly payload?: unknown;
    };
    if (message.type === 'connection_ack')
      socket.send(
        JSON.stringify({ id: 'one', type: 'subscribe', payload: { query, variables, ...members } }),
      );
    else if (message.type === 'next') stream.results.push(message.payload);
    else if (message.type === 'complete') isOver = true;
    else stream.others.push(message);
  });
  socket.on('close', (code, reason) => {
    stream.others.push({ close: code, reason: reason.toString() });
    isOver = true;
  });
  socket.on('error', () => undefined);
  onTestFinished(() => socket.terminate());
  return { ...stream, isOver: () => isOver, close: () => socket.close(), socket };
}

/** Subscribes by server-sent events. */
export async function openEventStream(
  subgraph: Url,
  query: string,
  options: StreamOptions = {},
): Promise<OpenStream & { readonly status: number; readonly type: string | null }> {
  const { variables, headers, members } = options;
  const left = new AbortController();
  const response = await fetch(`${subgraph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await tokenFor(subgraph, options)}`,
      ...headers,
    },
    body: JSON.stringify({ query: query === '' ? undefined : query, variables, ...members }),
    signal: left.signal,
  });
  const stream = { results: [] as unknown[], others: [] as unknown[] };
  let isOver = false;
  const type = response.headers.get('content-type');
  const read = async () => {
    if (type?.startsWith('text/event-stream') !== true) {
      stream.others.push(await response.json());
      return;
    }
    let rest = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (rest + chunk).split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const lines = new Map(
          event
            .split('\n')
            .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        const isNext = lines.get('event') === 'next';
        const result = isNext ? (JSON.parse(lines.get('data')!) as { data?: unknown }) : undefined;
        // Sockets have messages of their own for errors before the first result.
        if (stream.results.length === 0 && result !== undefined && result.data == null) {
          stream.others.push(result);
          return;
        }
        if (result !== undefined) stream.results.push(result);
        if (lines.get('event') === 'complete') stream.others.push('complete');
      }
    }
  };
  read()
    .catch((error: unknown) => stream.others.push(error))
    .finally(() => {
      isOver = true;
    });
  const close = () => {
    left.abort();
  };
  onTestFinished(close);
  return { ...stream, isOver: () => isOver, close, status: response.status, type };
}
