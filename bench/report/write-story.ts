import { formatFigure } from './format-figure.js';
import {
  findContender,
  medianOf,
  ratiosOfRounds,
  requestsPerSecond,
  type Measurement,
} from './measurement.js';

/**
 * The main results in five sentences of Markdown, with the figures of this run; undefined if a figure is missing, as in
 * a partial run.
 */
export function writeStory(all: readonly Measurement[]): string | undefined {
  const slowest = Math.max(0, ...all.map(({ latencyMs }) => latencyMs));
  const find = (scenario: string, contender: Measurement['contender'], latencyMs: number, part?: RegExp) =>
    all.find(
      (one) =>
        one.scenario === scenario &&
        one.contender === contender &&
        one.latencyMs === latencyMs &&
        (part === undefined || part.test(one.part ?? '')),
    );
  const naive = find('dashboard', 'naive', slowest);
  const cold = find('dashboard', 'cold', slowest);
  const warm = find('dashboard', 'warm', slowest);
  const crowd = find('browsers', 'cold', slowest);
  const naiveCrowd = find('browsers', 'naive', slowest);
  const messages = find('live', 'warm', 0, /^\d+ changes to \d+ listeners/);
  const quiet = find('live', 'warm', 0, /^two minutes of quiet/);
  const served = find('throughput', 'warm', 0);
  const bare = served && findContender('apollo', served, all);
  if (!naive || !cold || !warm || !crowd || !naiveCrowd || !messages || !quiet || !served || !bare)
    return undefined;
  const unanswered = naiveCrowd.requests - naiveCrowd.outcomes.whole;
  const percent = Math.round(100 * medianOf(ratiosOfRounds(served, bare)));
  const listeners = /to (\d+) listeners/.exec(messages.part ?? '')?.[1];
  return [
    `**Calls.** A page of 100 alerts with the machine of each makes ${calls(cold)} to Defender, and ${calls(warm)} when it is repeated. One call per machine makes ${formatFigure(naive.calls)}; Defender allows 100 a minute.`,
    `**Concurrency.** ${crowd.requests} browsers that open that page at once make ${calls(crowd)}, and ${formatFigure(crowd.outcomes.whole)} receive a complete response. With one call per machine, ${formatFigure(unanswered)} of ${formatFigure(naiveCrowd.requests)} don't.`,
    `**Latency.** If a call takes ${slowest} ms, the page takes ${formatFigure(cold.seconds)} seconds the first time, and ${Math.round(warm.seconds * 1_000)} ms from then on.`,
    `**Live.** One process delivers ${formatFigure(Math.round(requestsPerSecond(messages)))} messages a second to ${formatFigure(Number(listeners))} listeners, and makes ${calls(quiet)} in two minutes without changes.`,
    `**Overhead.** From the cache, it serves that page ${formatFigure(Math.round(requestsPerSecond(served)))} times a second: ${percent} % of a bare Apollo Server without authentication, authorization, limits and logs.`,
  ]
    .map((sentence) => `- ${sentence}`)
    .join('\n');
}

function calls({ calls: number }: Measurement): string {
  if (number === 0) return 'none';
  return `${formatFigure(number)} call${number === 1 ? '' : 's'}`;
}
