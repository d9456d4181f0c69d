import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedTokenRequest {
  /** The path without the query. */
  readonly path: string;
  /** The fields of the form, or of the query for a GET. */
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

export type TokenAnswer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | 'reset'
  | 'silent';

/**
 * A token endpoint on loopback with configurable responses, for cases that Entra never produces on purpose and for the
 * managed identity endpoint. The emulator behaves like Entra.
 */
export interface TokenServer {
  readonly url: string;
  readonly requests: ReceivedTokenRequest[];
  /** By default a new token with a lifetime of one hour. */
  answer: (request: ReceivedTokenRequest, index: number) => TokenAnswer | Promise<TokenAnswer>;
  close(): Promise<void>;
}

/** A response of a token endpoint. */
export function tokenAnswer(token: string, lifetimeSeconds = 3600): TokenAnswer {
  return { status: 200, body: { token_type: 'Bearer', expires_in: lifetimeSeconds, access_token: token } };
}

/** Entra's response to a wrong client secret. */
export const WRONG_SECRET = {
  status: 401,
  body: {
    error: 'invalid_client',
    error_description: 'AADSTS7000215: Invalid client secret provided.',
    error_codes: [7000215],
  },
} as const satisfies TokenAnswer;

export async function startTokenServer(): Promise<TokenServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const url = new URL(request.url ?? '', 'http://localhost');
      const form =
        request.method === 'POST' ? new URLSearchParams(Buffer.concat(chunks).toString()) : url.searchParams;
      const received = { path: url.pathname, fields: Object.fromEntries(form), headers: request.headers };
      const index = tokenServer.requests.push(received) - 1;
      void Promise.resolve(tokenServer.answer(received, index)).then((answer) => {
        write(answer, response);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const tokenServer: TokenServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    answer: (_request, index) => tokenAnswer(`token-${index}`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return tokenServer;
}

function write(answer: TokenAnswer, response: ServerResponse): void {
  if (answer === 'silent') return;
  if (answer === 'reset') {
    response.destroy();
    return;
  }
  const { status, body, headers } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
