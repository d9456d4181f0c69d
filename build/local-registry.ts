import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';

/** A registry of npm on the loopback interface, for a few packages. It stores nothing on disk. */
export interface LocalRegistry {
  readonly url: string;
  /** The token that publishing requires. */
  readonly token: string;
  close(): Promise<void>;
}

/** The body of npm's request to publish. */
interface Publication {
  readonly name: string;
  readonly versions: object;
  readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
}

/**
 * Starts a registry that accepts each package of `names` once. It never requests these names from `upstream`, and redirects
 * requests for other packages there.
 */
export async function startLocalRegistry(names: readonly string[], upstream: string): Promise<LocalRegistry> {
  const token = randomUUID();
  const published = new Map<string, Publication>();

  async function publish(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.headers.authorization !== `Bearer ${token}`) return answer(response, 401);
    const name = names.find((known) => request.url === `/${known}`);
    if (name === undefined) return answer(response, 403);
    if (published.has(name)) return answer(response, 409);
    published.set(name, JSON.parse((await buffer(request)).toString()) as Publication);
    answer(response, 201, '{}');
  }

  function read(path: string, response: ServerResponse): void {
    const name = names.find((known) => path === `/${known}` || path.startsWith(`/${known}/`));
    if (name === undefined) {
      response.writeHead(307, { location: upstream.replace(/\/$/, '') + path }).end();
      return;
    }
    const publication = published.get(name);
    const tarballs = new Map(Object.entries(publication?._attachments ?? {}));
    const tarball = tarballs.get(path.slice(`/${name}/-/`.length));
    if (tarball !== undefined) return answer(response, 200, Buffer.from(tarball.data, 'base64'));
    if (path !== `/${name}` || publication === undefined) return answer(response, 404);
    answer(response, 200, JSON.stringify({ ...publication, _attachments: undefined }));
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET') read(request.url ?? '', response);
    else if (request.method === 'PUT') publish(request, response).catch(() => answer(response, 400));
    else answer(response, 405);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    token,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answer(response: ServerResponse, status: number, body: string | Buffer = '{}'): void {
  const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream';
  response.writeHead(status, { 'content-type': type }).end(body);
}
