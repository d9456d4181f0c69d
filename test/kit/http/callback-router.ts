import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Asserted } from '../servers/start-subgraph.js';

/** A call of the callback protocol, as a router receives it. */
export interface CallbackMessage {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly kind: string;
  readonly action: 'check' | 'next' | 'complete';
  readonly id: string;
  readonly verifier: string;
  readonly payload?: Asserted;
  readonly errors?: Asserted[];
}

/** The router's side of Apollo's callback protocol: records calls, and responds as configured. */
export interface CallbackRouter {
  readonly origin: string;
  readonly messages: CallbackMessage[];
  /** Returns the response to the next calls; default status 204. */
  answer: (message: CallbackMessage) => { readonly status: number; readonly location?: string };
  of(action: CallbackMessage['action']): CallbackMessage[];
}

export async function startCallbackRouter(): Promise<CallbackRouter> {
  const messages: CallbackMessage[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => {
      text += chunk;
    });
    request.on('end', () => {
      const body = JSON.parse(text) as CallbackMessage;
      const message = { ...body, url: request.url ?? '', headers: request.headers };
      messages.push(message);
      const { status, location } = router.answer(message);
      response
        .writeHead(status, {
          'subscription-protocol': 'callback/1.0',
          ...(location !== undefined && { location }),
        })
        .end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  const router: CallbackRouter = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    answer: () => ({ status: 204 }),
    of: (action) => messages.filter((message) => message.action === action),
  };
  return router;
}
