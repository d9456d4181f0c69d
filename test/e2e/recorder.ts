import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of a gateway to a subgraph. */
export interface RecordedRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RunningRecorder {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A proxy between the gateways, which have a fixed address of each subgraph, and the subgraph of the current test. It
 * records requests. It runs in another process than the tests, which control it over HTTP.
 */
export async function startRecorder(): Promise<RunningRecorder> {
  let target: string | undefined;
  let requests: RecordedRequest[] = [];

  const obey = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'PUT') {
      target = (await textOf(request)) || undefined;
      requests = [];
    }
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(requests));
  };

  const passOn = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await textOf(request);
    if (target === undefined) {
      response.destroy();
      return;
    }
    const { query = '', variables = {} } = JSON.parse(body) as Partial<RecordedRequest>;
    requests.push({ headers: request.headers, query, variables });
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const answer = await fetch(target, { method: 'POST', headers: headers as Record<string, string>, body });
    const text = await answer.text();
    response.writeHead(answer.status, {
      'content-type': answer.headers.get('content-type') ?? 'application/json',
      'cache-control': answer.headers.get('cache-control') ?? 'no-store',
    });
    response.end(text);
  };

  const server = createServer((request, response) => {
    const answer = request.url === '/recorder' ? obey : passOn;
    answer(request, response).catch(() => response.destroy());
  });
  // A gateway that reuses an idle connection at the moment that it is closed gets "socket hang up".
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A test's client of a recorder. */
export class Recorder {
  readonly #control: string;

  constructor(url: string) {
    this.#control = `${url}/recorder`;
  }

  /** Sets the address to forward to, or none, and clears the recorded requests. */
  async pointAt(target: string | undefined): Promise<void> {
    await fetch(this.#control, { method: 'PUT', body: target ?? '' });
  }

  async requests(): Promise<readonly RecordedRequest[]> {
    const response = await fetch(this.#control);
    return (await response.json()) as readonly RecordedRequest[];
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
