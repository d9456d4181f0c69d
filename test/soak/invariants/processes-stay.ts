import type { Invariant } from './invariant.js';

/** From SIGTERM to the end. */
const MAX_DRAIN_MS = 45_000;

/** Replicas end only on request and within the promised time, and start during any outage. */
export function createProcessesStay(): Invariant {
  return {
    title: 'no process ends by itself',
    judge: ({ replicas }) => {
      const lives = replicas.flatMap(({ name, lives: own }) => own.map((life) => ({ name, ...life })));
      return {
        breaches: [
          ...lives
            .filter(({ end }) => end === 'failed')
            .map(
              ({ name, startTime, endedAt, exit }) =>
                `${name} ended with ${exit} ${(endedAt ?? 0) - startTime} ms after its start`,
            ),
          ...lives
            // Before it listens, it may end at once.
            .filter(
              ({ end, exit, readyMs }) => end === 'terminated' && exit !== '0' && !Number.isNaN(readyMs),
            )
            .map(({ name, exit, drainMs }) => `${name} ended with ${exit} ${drainMs} ms after SIGTERM`),
          ...lives
            .filter(({ drainMs }) => drainMs !== null && drainMs > MAX_DRAIN_MS)
            .map(({ name, drainMs }) => `${name} took ${drainMs} ms to end`),
        ],
        looked: `${lives.length} lives`,
      };
    },
  };
}
