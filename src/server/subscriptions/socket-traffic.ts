import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Limits } from '../../config/limits.js';
import { asError } from '../../errors/as-error.js';
import { corkForTurn } from '../http/http-server.js';
import type { TokenBuckets, BucketRule } from '../../store/token-buckets.js';

/** Codes of RFC 6455. */
const NOT_TEXT = 1003;
const TOO_LONG = 1009;
/** The error of graphql-ws for a message that only servers send. */
const SENT_BY_SERVERS = /^Unexpected message of type /;
/** Messages and control frames of one socket: subscriptions are few and long. */
export const MESSAGE_RATE: BucketRule = { capacity: 200, perSecond: 20 };
/** Messages before the caller is known: one is enough, `connection_init`. */
const MAX_UNKNOWN_MESSAGES = 10;
/** Unsent bytes of a socket. Above this, reading from it pauses. */
const MAX_UNSENT_BYTES = 256_000;
/** Above this, the next message waits until the client has received the bytes. */
const MAX_CORKED_BYTES = 16_000;
const PONG = '{"type":"pong"}';

export interface SocketTrafficOptions {
  readonly socket: WebSocket;
  /** The stream that `socket` writes to. */
  readonly stream: Socket;
  /** Whether the caller is known. */
  readonly isKnown: () => boolean;
  readonly rate: TokenBuckets;
  readonly limits: Pick<Limits, 'maxAnonymousBodyBytes'>;
  readonly logger: Logger;
}

/**
 * Reads and writes one socket: messages and control frames are rate limited, and reading pauses while the client doesn't receive responses.
 */
export interface SocketTraffic {
  /** Resolves when the socket takes another message, or has closed. */
  send(text: string): Promise<void>;
  /** Responds to a `ping` of the protocol without its payload, which may be nested too deeply to be written. */
  onPing(): Promise<void>;
  onMessage(handle: (text: string) => Promise<void>): void;
}

let opened = 0;

export function createSocketTraffic(options: SocketTrafficOptions): SocketTraffic {
  const { socket, stream, isKnown, rate, limits, logger } = options;
  const id = String((opened += 1));
  let unknownMessages = 0;

  /** Closes a socket that sends too much. @returns whether to handle the message */
  const admit = (bytes: number): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    if (!isKnown()) {
      unknownMessages += 1;
      if (bytes > limits.maxAnonymousBodyBytes) {
        socket.close(TOO_LONG, 'The first message is too long');
        return false;
      }
      if (unknownMessages > MAX_UNKNOWN_MESSAGES) {
        socket.close(CloseCode.TooManyInitialisationRequests, 'Too many messages before connection_init');
        return false;
      }
    }
    if (rate.take(id) === 0) return true;
    socket.close(CloseCode.TooManyInitialisationRequests, 'Too many messages');
    return false;
  };

  for (const kind of ['ping', 'pong'] as const) socket.on(kind, ({ length }) => admit(length));

  const resume = () => {
    if (socket.bufferedAmount <= MAX_UNSENT_BYTES) socket.resume();
  };

  const send = async (text: string) => {
    if (socket.readyState !== socket.OPEN) return;
    corkForTurn(stream);
    if (socket.bufferedAmount < MAX_CORKED_BYTES) {
      // Reading may have paused since, if the text is long.
      socket.send(text, resume);
      return;
    }
    await new Promise<void>((resolve) => {
      // A failed write closes the socket: the client has disconnected, which is not an error.
      socket.send(text, () => {
        resolve();
      });
    });
    resume();
  };

  return {
    send,
    onPing: () => send(PONG),
    onMessage: (handle) => {
      socket.on('message', (data, isBinary) => {
        const message = data as Buffer;
        if (!admit(message.length)) return;
        if (isBinary) {
          socket.close(NOT_TEXT, 'Messages must be text');
          return;
        }
        if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.pause();
        handle(message.toString()).catch((error: unknown) => {
          if (SENT_BY_SERVERS.test(asError(error).message)) {
            socket.close(CloseCode.BadRequest, 'Invalid message received');
            return;
          }
          logger.error({ err: error }, 'An unexpected error');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  };
}
