import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A raw connection, for requests that no client sends. */
export interface RawConnection {
  readonly socket: Socket;
  write(text: string): void;
  /** All received text once it matches, or the connection has ended. */
  received(pattern: RegExp): Promise<string>;
  /** All received text, once the peer has ended the connection. */
  ended(): Promise<string>;
  /** The text so far. */
  text(): string;
}

/** Closed with the test. */
export async function connectTo(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let text = '';
  const watchers = new Set<() => void>();
  const tell = () => {
    for (const watch of [...watchers]) watch();
  };
  /** Resolves once the condition holds, or the connection has ended. */
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds() && !socket.destroyed) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  socket.on('data', (chunk) => {
    text += chunk.toString();
    tell();
  });
  socket.on('close', tell);
  // The connection may be reset during a write.
  socket.on('error', () => undefined);
  onTestFinished(() => {
    socket.destroy();
  });
  return {
    socket,
    text: () => text,
    write: (more) => {
      socket.write(more);
    },
    received: async (pattern) => {
      await until(() => pattern.test(text));
      return text;
    },
    ended: async () => {
      await until(() => false);
      return text;
    },
  };
}

/** The head of a POST to /graphql. */
export function headOf(headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries({ host: 'subgraph', 'content-type': 'application/json', ...headers });
  return `POST /graphql HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')}\r\n`;
}
