import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where servers that are measured send their spans: it counts requests, and keeps nothing. */
export interface TraceSink {
  readonly url: string;
  readonly received: () => number;
  stop(): void;
}

export async function startTraceSink(): Promise<TraceSink> {
  let received = 0;
  const server = createServer((request, response) => {
    received += 1;
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received: () => received,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
