import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A request for a tunnel. */
export interface AskedTunnel {
  /** Host and port in the request. */
  readonly authority: string;
  /** The `proxy-authorization` header. */
  readonly authorization: string | undefined;
}

/** A proxy on loopback that opens tunnels (CONNECT), all of them to the same server. */
export interface ConnectProxy {
  readonly url: string;
  readonly tunnels: AskedTunnel[];
  /** The status that rejects tunnels; undefined opens them. */
  refuseWith: number | undefined;
  close(): Promise<void>;
}

/** @param targetPort the port on loopback at the end of every tunnel */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const sockets = new Set<Duplex>();
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', (request, client) => {
    proxy.tunnels.push({
      authority: request.url ?? '',
      authorization: request.headers['proxy-authorization'],
    });
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (proxy.refuseWith !== undefined) {
      client.end(`HTTP/1.1 ${proxy.refuseWith} Refused\r\n\r\n`);
      return;
    }
    sockets.add(join(client, targetPort));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: ConnectProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tunnels: [],
    refuseWith: undefined,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function join(client: Duplex, targetPort: number): Socket {
  const target = connect(targetPort, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(target).pipe(client);
  });
  target.on('error', () => client.destroy());
  client.on('close', () => target.destroy());
  return target;
}
