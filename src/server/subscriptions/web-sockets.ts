import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError, type ExecutionArgs, type FormattedExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { PermissionGroup } from '../../authorization/permission-groups.js';
import type { RequestContext } from '../../context.js';
import { asError } from '../../errors/as-error.js';
import { CallerRequiredError } from '../../errors/caller-errors.js';
import type { ErrorCode } from '../../errors/error-code.js';
import { publicExtensions, SubgraphError, type ErrorExtensions } from '../../errors/subgraph-error.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { TokenBuckets } from '../../store/token-buckets.js';
import type { FairStarts } from '../admission/fair-starts.js';
import { cutUnreadSocket } from '../http/http-server.js';
import { admitCaller } from '../admission/limit-callers.js';
import { findExcessIn } from '../admission/limit-document.js';
import { showsSecret } from '../http/check-router.js';
import { createContext } from '../context/create-context.js';
import { findUnknownChoice, type RequestHead } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { KEEP_ALIVE_MS } from './server-sent-events.js';
import { documentOfSocket } from './socket-documents.js';
import { headOfSocket } from './socket-head.js';
import { SocketSlots } from './socket-slots.js';
import { createSocketTraffic, MESSAGE_RATE } from './socket-traffic.js';
import { createStreamOwner } from './stream-owner.js';
import { expectStream, type AcceptedStream } from './stream-requests.js';
import { StreamResults, type StreamExecution } from './stream-results.js';

/** One socket. The caller is known after its first message. */
interface Connection {
  readonly socket: WebSocket;
  readonly upgrade: IncomingMessage;
  readonly cut: () => void;
  head?: RequestHead;
  caller?: Caller;
  /** Whether a router has authenticated. */
  isRouter?: boolean;
  leave?: () => void;
}

type Socket = Context<Readonly<Record<string, unknown>>, Connection>;

export interface WebSocketOptions {
  readonly http: Server;
  readonly apollo: ApolloServer<RequestContext>;
  readonly services: Services;
  readonly groups: readonly PermissionGroup[];
  readonly execution: StreamExecution;
  readonly starts: FairStarts;
}

export interface WebSockets {
  /** Rejects new sockets, and closes open ones once their streams have ended. */
  close(): Promise<void>;
}

/** How long a socket may stay unauthenticated. */
const INIT_TIMEOUT_MS = 3_000;
/** Sockets that do not answer a close are terminated. */
const CLOSE_TIMEOUT_MS = 2_000;
/** Frames of a message, and packets of a frame. */
const MAX_PARTS = 1_000;
/** Codes of RFC 6455. */
const GOING_AWAY = 1001;
const TRY_AGAIN_LATER = 1013;

/** GraphQL over WebSocket at `/graphql`, for subscriptions only: queries use HTTP, where they are limited and logged. */
export function serveSockets(options: WebSocketOptions): WebSockets {
  const { http, services } = options;
  const { logger, config } = services;
  const { limits } = config;
  const slots = new SocketSlots(http, config);
  // The types of ws lack closeTimeout.
  const settings = {
    noServer: true,
    maxPayload: limits.maxSocketMessageBytes,
    // Each takes memory by itself: a message in parts of one byte would take a hundred times its size.
    maxFragments: MAX_PARTS,
    maxBufferedChunks: MAX_PARTS,
    closeTimeout: CLOSE_TIMEOUT_MS,
    perMessageDeflate: false,
    handleProtocols,
  };
  const server = new WebSocketServer(settings);
  const protocol = createProtocol(options, slots);
  const alive = new WeakSet<WebSocket>();
  const rate = new TokenBuckets({ rule: MESSAGE_RATE, clock: services.clock });
  let isClosing = false;

  http.on('upgrade', (request: IncomingMessage, stream: Duplex, rest: Buffer) => {
    stream.on('error', () => stream.destroy());
    const refused = isClosing ? 503 : slots.refusalOf(request);
    if (refused !== undefined) {
      stream.end(`HTTP/1.1 ${refused} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    server.handleUpgrade(request, stream, rest, (socket) => {
      accept(socket, request);
    });
  });

  function accept(socket: WebSocket, upgrade: IncomingMessage): void {
    const cut = () => {
      socket.terminate();
    };
    const leave = slots.enter(cut);
    cutUnreadSocket(upgrade, limits);
    const connection: Connection = { socket, upgrade, cut };
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
    // Messages that are too long or not text close the socket.
    socket.on('error', cut);
    const isKnown = () => connection.caller !== undefined;
    const traffic = createSocketTraffic({ socket, stream: upgrade.socket, isKnown, rate, limits, logger });
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        ...traffic,
        close: (code, reason) => {
          socket.close(code, reason);
        },
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      leave();
      connection.leave?.();
      void closed(code, reason.toString());
    });
  }

  /** One timer for all sockets: those without a pong since the last tick are terminated. */
  const keepAlive = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, KEEP_ALIVE_MS);
  keepAlive.unref();

  return {
    close: async () => {
      isClosing = true;
      clearInterval(keepAlive);
      const all = [...server.clients];
      const gone = Promise.all(all.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
      for (const socket of all) socket.close(GOING_AWAY, 'Going away');
      await gone;
      server.close();
    },
  };
}

/** A reason has at most 123 bytes. Longer messages end after a whole word. */
function closeReasonOf(message: string): string {
  const bytes = Buffer.from(message);
  return bytes.length <= 123 ? message : `${bytes.toString('utf8', 0, 119).replace(/ [^ ]*$/, '')} …`;
}

function createProtocol(
  { apollo, services, groups, execution, starts }: WebSocketOptions,
  slots: SocketSlots,
) {
  const streams = new WeakMap<object, { readonly stream: AcceptedStream; readonly connection: Connection }>();

  const countRefused = ({ code }: { readonly code: ErrorCode }) => {
    services.metrics.refusedRequests.inc({ code });
  };

  async function connect({ extra, connectionParams }: Socket): Promise<boolean> {
    const head = headOfSocket(extra.upgrade, connectionParams);
    const { routerSecrets, operationsFile } = services.config.server;
    const given = head.headers['router-authorization'];
    extra.isRouter = showsSecret(routerSecrets, given);
    const letsClientsIn = operationsFile?.mode === 'enforce' && given === undefined;
    if (!extra.isRouter && routerSecrets.length > 0 && !letsClientsIn) {
      extra.socket.close(CloseCode.Unauthorized, 'router-authorization is missing or wrong');
      return false;
    }
    const problem = findUnknownChoice(head);
    if (problem !== undefined) {
      extra.socket.close(CloseCode.BadRequest, problem);
      return false;
    }
    try {
      const caller = await verify(head);
      extra.head = head;
      extra.caller = caller;
      extra.leave = slots.enterCaller(callerKeyOf(caller), extra.cut);
      // It may have closed in the meantime; then its slot must be released here.
      if (extra.socket.readyState === extra.socket.CLOSED) extra.leave();
      return true;
    } catch (error) {
      if (!(error instanceof SubgraphError)) throw error;
      countRefused(error);
      // Clients of graphql-ws try again later, and take all codes of its protocol for final.
      const code = error.code === 'UNAUTHENTICATED' ? CloseCode.Unauthorized : TRY_AGAIN_LATER;
      extra.socket.close(code, closeReasonOf(error.message));
      return false;
    }
  }

  async function verify(head: RequestHead): Promise<Caller> {
    const { callerTenants } = await services.tenants.current();
    const caller = await services.verifier.verify(head.headers.authorization, callerTenants);
    if (caller === undefined) throw new CallerRequiredError();
    const limited = await admitCaller(services, caller, head);
    if (limited !== undefined) throw limited;
    return caller;
  }

  async function subscribe(
    { extra }: Socket,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { head } = extra;
    if (head === undefined) throw new Error('A socket subscribed before connection_ack.');
    let endTurn: (() => void) | undefined;
    try {
      const caller = await verify(head);
      await new Promise<void>((start, refuse) => {
        endTurn = starts.enter(callerKeyOf(caller), 'read', start, refuse);
      });
      if (extra.socket.readyState !== extra.socket.OPEN)
        return [withCode('The socket has closed.', 'BAD_REQUEST')];
      const { variables, operationName } = payload;
      const isRouter = extra.isRouter ?? false;
      const { query, register } = await documentOfSocket(services, payload, { head, caller, isRouter });
      const excess = findExcessIn({ query, variables: variables ?? {} }, services.config.limits);
      if (excess !== undefined) {
        countRefused(excess);
        return [withCode(excess.message, excess.code, excess.extensions)];
      }
      const list = await services.tenants.current();
      const context = await createContext(head, services, groups, { caller, list });
      const slot = expectStream(context);
      const { body } = await apollo.executeOperation(
        { query, ...(variables != null && { variables }), ...(operationName != null && { operationName }) },
        { contextValue: context },
      );
      if (slot.accepted === undefined) return errorsOf(body.kind === 'single' ? body.singleResult : {});
      register?.();
      const { document } = slot.accepted;
      // graphql-ws looks for the operation by its name.
      const args = { schema: execution.schema, document, operationName, contextValue: context };
      extra.caller = caller;
      streams.set(args, { stream: slot.accepted, connection: extra });
      return args;
    } catch (error) {
      if (error instanceof SubgraphError) countRefused(error);
      // A socket carries the streams of all clients of a router, so that a fault must not close it.
      return errorsOf({ errors: [execution.formatError({ message: asError(error).message }, error)] });
    } finally {
      endTurn?.();
    }
  }

  return makeServer<Readonly<Record<string, unknown>>, Connection>({
    connectionInitWaitTimeout: INIT_TIMEOUT_MS,
    onConnect: connect,
    onSubscribe: (socket, _id, payload) => subscribe(socket, payload),
    // The results are complete and already formatted.
    onNext: (_socket, _id, _payload, _args, result) => result as FormattedExecutionResult,
    subscribe: (args) => {
      const known = streams.get(args);
      const { head, caller } = known?.connection ?? {};
      if (known === undefined || head === undefined || caller === undefined)
        throw new Error('No such stream.');
      const owner = createStreamOwner(head, caller, known.stream, services, groups);
      return new StreamResults(known.stream, execution, owner) as never;
    },
  });
}

function errorsOf({ errors = [] }: FormattedExecutionResult): readonly GraphQLError[] {
  return errors.map(({ message, extensions }) => new GraphQLError(message, { extensions: extensions ?? {} }));
}

function withCode(message: string, code: ErrorCode, extensions?: ErrorExtensions): GraphQLError {
  return new GraphQLError(message, { extensions: publicExtensions(code, extensions) });
}
