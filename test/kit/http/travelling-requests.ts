import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request of an undici client in this process without a complete response. */
interface UnderWay {
  readonly host: string;
  /** The client's port once the request is sent. */
  port?: number | undefined;
  /** Once a server in this process has received the request. */
  response?: ServerResponse;
}

const underWay = new Map<object, UnderWay>();
/** How many connections clients are opening, by host. */
const opening = new Map<string, number>();

function subscribe<Message>(channels: readonly string[], receive: (message: Message) => void): void {
  for (const channel of channels) {
    diagnostics.subscribe(channel, (message) => {
      receive(message as Message);
    });
  }
}

type Connecting = { readonly connectParams: { readonly host: string } };
const count =
  (change: 1 | -1) =>
  ({ connectParams: { host } }: Connecting) =>
    void opening.set(host, (opening.get(host) ?? 0) + change);
subscribe(['undici:client:beforeConnect'], count(1));
subscribe(['undici:client:connected', 'undici:client:connectError'], count(-1));

type Sent = { readonly request: { readonly origin?: string | URL }; readonly socket: Socket };
subscribe<Sent>(['undici:request:create'], ({ request }) => {
  underWay.set(request, { host: new URL(String(request.origin)).host });
});
subscribe<Sent>(['undici:client:sendHeaders'], ({ request, socket }) => {
  const one = underWay.get(request);
  if (one !== undefined) one.port = socket.localPort;
});
subscribe<Sent>(['undici:request:trailers', 'undici:request:error'], ({ request }) => {
  underWay.delete(request);
});

type Received = { readonly request: IncomingMessage; readonly response: ServerResponse };
subscribe<Received>(['http.server.request.start'], ({ request, response }) => {
  const { localPort, remotePort } = request.socket;
  for (const one of underWay.values())
    // Connections to two servers can have the same port of the client.
    if (one.port === remotePort && one.host.endsWith(`:${String(localPort)}`)) one.response = response;
});

/** Whether a request, its connection or its response is on the way between a client and this server, which takes real time. */
export function isTravelling(url: string): boolean {
  const { host } = new URL(url);
  return sentTo(url).some(({ port, response }) => {
    if (port === undefined) return (opening.get(host) ?? 0) > 0;
    return response === undefined || response.writableEnded || response.destroyed;
  });
}

/** Whether a client in this process still waits for a response of this server. */
export const isAwaited = (url: string): boolean => sentTo(url).length > 0;

/** The number of requests that this emulator reads or carries out. It sets the date once it knows its response. */
export function countUndecided(url: string): number {
  return unanswered(url).filter((response) => !response.hasHeader('date')).length;
}

/** Whether a request gets no response from this emulator, however long it waits. */
export function isWithheld(url: string): boolean {
  return unanswered(url).some((response) => response.hasHeader('date') && response.socket?.writable === true);
}

function sentTo(url: string): UnderWay[] {
  const { host } = new URL(url);
  return [...underWay.values()].filter((one) => one.host === host);
}

function unanswered(url: string): ServerResponse[] {
  return sentTo(url)
    .flatMap(({ response }) => response ?? [])
    .filter(({ headersSent, destroyed }) => !headersSent && !destroyed);
}
