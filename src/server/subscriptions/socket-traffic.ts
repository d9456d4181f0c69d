import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Limits } from '../../config/limits.js';
import { corkForTurn } from '../http/http-server.js';
import type { TokenBuckets, BucketRule } from '../../store/token-buckets.js';

/** Of RFC 6455. */
const TOO_LONG = 1009;
/** Messages of one socket: subscriptions are few and long. */
export const MESSAGE_RATE: BucketRule = { capacity: 200, perSecond: 20 };
/** Messages before the caller is known: one is enough, `connection_init`. */
const MAX_UNKNOWN_MESSAGES = 10;
/** Unsent bytes of a socket. Above this, reading from it pauses. */
const MAX_UNSENT_BYTES = 256_000;
/** Above this, the next message waits until the client has received the bytes. */
const MAX_CORKED_BYTES = 16_000;
/** Sockets that do not answer a close are terminated. */
export const CLOSE_TIMEOUT_MS = 2_000;

export interface SocketTrafficOptions {
  readonly socket: WebSocket;
  /** What `socket` writes to. */
  readonly stream: Socket;
  /** Whether the caller is known. */
  readonly isKnown: () => boolean;
  readonly rate: TokenBuckets;
  readonly limits: Pick<Limits, 'maxAnonymousBodyBytes'>;
  readonly logger: Logger;
}

/**
 * Reads and writes one socket: messages are rate limited, and reading pauses while the client doesn't receive responses.
 */
export interface SocketTraffic {
  /** Resolves when the socket takes another message, or has closed. */
  send(text: string): Promise<void>;
  onMessage(handle: (text: string) => Promise<void>): void;
}

let opened = 0;

export function createSocketTraffic(options: SocketTrafficOptions): SocketTraffic {
  const { socket, stream, isKnown, rate, limits, logger } = options;
  const id = String((opened += 1));
  let unknownMessages = 0;

  /** The client has a moment to read the reason. */
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    setTimeout(() => {
      socket.terminate();
    }, CLOSE_TIMEOUT_MS).unref();
  };

  /** Closes a socket that sends too much. @returns whether to handle the message */
  const admit = (bytes: number): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    if (!isKnown()) {
      unknownMessages += 1;
      if (bytes > limits.maxAnonymousBodyBytes) {
        close(TOO_LONG, 'The first message is too long');
        return false;
      }
      if (unknownMessages > MAX_UNKNOWN_MESSAGES) {
        close(CloseCode.TooManyInitialisationRequests, 'Too many messages before connection_init');
        return false;
      }
    }
    if (rate.take(id) === 0) return true;
    close(CloseCode.TooManyInitialisationRequests, 'Too many messages');
    return false;
  };

  return {
    send: async (text) => {
      if (socket.readyState !== socket.OPEN) return;
      corkForTurn(stream);
      if (socket.bufferedAmount < MAX_CORKED_BYTES) {
        socket.send(text);
        return;
      }
      await new Promise<void>((resolve) => {
        // A failed write closes the socket: the client has disconnected, which is not an error.
        socket.send(text, () => {
          resolve();
        });
      });
      if (socket.bufferedAmount <= MAX_UNSENT_BYTES) socket.resume();
    },
    onMessage: (handle) => {
      socket.on('message', (data) => {
        const message = data as Buffer;
        if (!admit(message.length)) return;
        if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.pause();
        handle(message.toString()).catch((error: unknown) => {
          logger.error({ err: error }, 'An unexpected error');
          socket.close(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  };
}
