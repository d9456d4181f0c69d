import { runFeedChaos } from '../../test/kit/feed/feed-chaos.js';
import { startRedis } from '../processes/redis-process.js';
import type { Measurement } from '../report/measurement.js';
import { liveMeasurement } from './live-measurement.js';

const KILL_EVERY_MS = 10_000;

/**
 * Three replicas with Redis. Changes have equal times, arrive late and have ids out of order. The holder of the lease
 * is killed, or paused and resumed when another holds it. One message in twenty is lost.
 */
export async function measureChaos(isSmall: boolean): Promise<Measurement> {
  const redis = await startRedis();
  try {
    const began = performance.now();
    const updates = isSmall ? 10_000 : 200_000;
    const figures = await runFeedChaos({
      redisUrl: redis.url,
      updates,
      alerts: updates / 10,
      seconds: isSmall ? 25 : 60,
      killEveryMs: KILL_EVERY_MS,
      dropped: 0.05,
      seed: 1,
    });
    const { due, lost, twice, calls, kills, intervals } = figures;
    return liveMeasurement({
      part: `${updates} changes of ${updates / 10} alerts, the poller killed ${kills} times`,
      requests: due,
      outcomes: { whole: due - lost - twice, stale: 0, refused: 0, broken: lost + twice },
      reasons: [...(lost > 0 ? [`${lost} lost`] : []), ...(twice > 0 ? [`${twice} duplicated`] : [])],
      seconds: (performance.now() - began) / 1_000,
      calls,
      // A replica that takes over reads at once.
      callsOfOne: intervals + 2 * kills + 3,
    });
  } finally {
    redis.stop();
  }
}
