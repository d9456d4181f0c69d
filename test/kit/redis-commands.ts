import diagnostics from 'node:diagnostics_channel';

/** What was asked of Redis by any client in this process, and isn't answered. */
const unanswered = new Set<unknown>();

for (const what of ['command', 'connect']) {
  diagnostics.subscribe(`tracing:ioredis:${what}:start`, (context) => void unanswered.add(context));
  diagnostics.subscribe(`tracing:ioredis:${what}:asyncEnd`, (context) => void unanswered.delete(context));
}

/** What is left of a connection that was cut while it was greeted: ioredis leaves such commands unanswered for ever. */
export function forgetRedisCommands(): void {
  unanswered.clear();
}

/** Whether Redis has still to answer this process: it does so in real time, which a clock that is moved must wait for. */
export const waitsForRedis = (): boolean => unanswered.size > 0;
