import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Asserted } from '../servers/start-subgraph.js';

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Readonly<Record<string, Asserted>>;
}

/** A webhook on loopback that stores requests; it ends with the test. */
export interface WebhookSink {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  /** `hang` doesn't respond until there is another answer. */
  answerWith(answer: number | 'hang'): void;
}

export async function startWebhook(): Promise<WebhookSink> {
  const deliveries: Delivery[] = [];
  let answer: number | 'hang' = 200;
  const hanging: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      deliveries.push({ headers: request.headers, text, body: JSON.parse(text) as Delivery['body'] });
      if (answer === 'hang') hanging.push(response);
      else response.writeHead(answer).end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?key=of-the-sink`,
    deliveries,
    answerWith: (next) => {
      answer = next;
      if (next !== 'hang') for (const response of hanging.splice(0)) response.writeHead(next).end();
    },
  };
}
