import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

/** The server's behavior for the next requests. */
export type KeyServerMode = 'up' | 'failing' | 'refusing' | 'reset' | 'html' | 'redirect' | 'silent';

/** Signing keys of tenants over real HTTP on loopback, at `{url}/{tenant}/discovery/v2.0/keys`. */
export interface KeyServer {
  readonly url: string;
  mode: KeyServerMode;
  /** Requests so far, with their paths. */
  readonly requests: string[];
  publish(tenantId: string, keys: readonly JWK[]): void;
  close(): Promise<void>;
}

export async function startKeyServer(): Promise<KeyServer> {
  const published = new Map<string, readonly JWK[]>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    answer(
      keyServer.mode,
      published.get(/^\/([^/]+)\/discovery\/v2\.0\/keys$/.exec(path)?.[1] ?? ''),
      response,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keyServer: KeyServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'up',
    requests,
    publish: (tenantId, keys) => {
      published.set(tenantId, keys);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return keyServer;
}

function answer(mode: KeyServerMode, keys: readonly JWK[] | undefined, response: ServerResponse): void {
  switch (mode) {
    case 'reset':
      response.destroy();
      return;
    case 'silent':
      return;
    case 'failing':
      response
        .writeHead(503, { 'content-type': 'application/json' })
        .end('{"error":"temporarily_unavailable"}');
      return;
    case 'html':
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<html>Sign in to the guest network</html>');
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end();
      return;
    case 'refusing':
      response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
      return;
    case 'up':
      if (keys === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  }
}
