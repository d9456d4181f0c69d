import type { Logger } from 'pino';
import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Limits } from '../../config/limits.js';
import type { TokenBuckets, BucketRule } from '../../store/token-buckets.js';

/** Close codes of graphql-ws's PROTOCOL.md and of RFC 6455. */
export const TOO_MANY = 4429;
const TOO_LONG = 1009;
/** Messages of one socket: subscriptions are few and long. */
export const MESSAGE_RATE: BucketRule = { capacity: 200, perSecond: 20 };
/** Messages before the caller is known: one is enough, `connection_init`. */
const MAX_UNKNOWN_MESSAGES = 10;
/** Bytes sent that a client has not received. Beyond, nothing more is read from its socket. */
const MAX_UNSENT_BYTES = 256_000;
/** Sockets that do not answer a close are terminated. */
export const CLOSE_TIMEOUT_MS = 2_000;

export interface SocketTrafficOptions {
  readonly socket: WebSocket;
  /** Whether the caller is known. */
  readonly isKnown: () => boolean;
  readonly rate: TokenBuckets;
  readonly limits: Pick<Limits, 'maxAnonymousBodyBytes'>;
  readonly logger: Logger;
}

/** Reads and writes one socket: messages are rate limited, and reading stops while answers are not received. */
export interface SocketTraffic {
  /** Resolves when the text has left this process, or when the socket has closed. */
  send(text: string): Promise<void>;
  onMessage(handle: (text: string) => Promise<void>): void;
}

let opened = 0;

export function createSocketTraffic(options: SocketTrafficOptions): SocketTraffic {
  const { socket, isKnown, rate, limits, logger } = options;
  const id = String((opened += 1));
  let unknownMessages = 0;

  /** The client gets a moment to read why. */
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    setTimeout(() => {
      socket.terminate();
    }, CLOSE_TIMEOUT_MS).unref();
  };

  /** Closes a socket that sends too much. @returns whether the message may be handled */
  const admit = (bytes: number): boolean => {
    if (socket.readyState !== socket.OPEN) return false;
    if (!isKnown()) {
      unknownMessages += 1;
      if (bytes > limits.maxAnonymousBodyBytes) {
        close(TOO_LONG, 'The first message is too long');
        return false;
      }
      if (unknownMessages > MAX_UNKNOWN_MESSAGES) {
        close(TOO_MANY, 'Too many messages before connection_init');
        return false;
      }
    }
    if (rate.take(id) === 0) return true;
    close(TOO_MANY, 'Too many messages');
    return false;
  };

  return {
    send: async (text) => {
      if (socket.readyState !== socket.OPEN) return;
      await new Promise<void>((resolve) => {
        // A failed write closes the socket: the client has gone, which is no error of ours.
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
