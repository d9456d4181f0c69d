import diagnostics from 'node:diagnostics_channel';

/** Commands of all Redis clients in this process without a response. */
const unanswered = new Set<unknown>();

for (const what of ['command', 'connect']) {
  diagnostics.subscribe(`tracing:ioredis:${what}:start`, (context) => void unanswered.add(context));
  diagnostics.subscribe(`tracing:ioredis:${what}:asyncEnd`, (context) => void unanswered.delete(context));
}

/** Resolves once a Redis client in this process sends a command with this name. */
export async function untilSent(name: string): Promise<void> {
  const channel = 'tracing:ioredis:command:start';
  await new Promise<void>((resolve) => {
    const receive = (context: unknown) => {
      if ((context as { readonly command: string }).command !== name) return;
      diagnostics.unsubscribe(channel, receive);
      resolve();
    };
    diagnostics.subscribe(channel, receive);
  });
}

let isFrozen = false;

/** Notes that Redis doesn't respond on purpose, or responds again. */
export function noteFrozenRedis(frozen: boolean): void {
  isFrozen = frozen;
}

/** ioredis never settles commands of a connection that was cut during its handshake. */
export function forgetRedisCommands(): void {
  unanswered.clear();
  isFrozen = false;
}

/** Whether a Redis response is pending and will come: those take real time, which a manual clock must wait for. */
export const waitsForRedis = (): boolean => unanswered.size > 0 && !isFrozen;
