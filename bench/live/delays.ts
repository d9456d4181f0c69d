import { setTimeout as wait } from 'node:timers/promises';
import { openListeners } from '../load/socket-listeners.js';
import { summarizePercentiles } from '../load/percentiles.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb } from '../processes/process-figures.js';
import type { Measurement } from '../report/measurement.js';
import { liveMeasurement } from './live-measurement.js';
import { LISTENED, startLiveServer } from './live-server.js';

export const DELAY_INTERVAL_SECONDS = 5;
const CHANGES = 6;
/** Longer than any change may take. Messages that haven't arrived by then count as missing. */
const PATIENCE_MS = 30_000;

/** Measures the time from a change in Defender, at varying moments of the interval, to each listener. */
export async function measureDelays(emulator: EmulatorProcess, listeners: number): Promise<Measurement> {
  await emulator.resetQuota('documented');
  const server = await startLiveServer(
    emulator,
    { BENCH_ALERT_INTERVAL_MS: String(DELAY_INTERVAL_SECONDS * 1_000) },
    'unmetered',
  );
  try {
    const sockets = await openListeners(server.url, listeners, { query: LISTENED, token: server.token });
    await wait(2 * DELAY_INTERVAL_SECONDS * 1_000);
    await emulator.forgetCalls();
    const delays: number[] = [];
    const began = performance.now();
    for (let change = 0; change < CHANGES; change += 1) {
      // Another moment of the interval each time.
      await wait((change / CHANGES) * DELAY_INTERVAL_SECONDS * 1_000);
      sockets.arrived();
      await emulator.changeAlert(change);
      const at = performance.now();
      let got = 0;
      while (got < listeners && performance.now() - at < PATIENCE_MS) {
        await wait(10);
        const arrived = sockets.arrived();
        got += arrived.length;
        delays.push(...arrived.map((time) => time - at));
      }
    }
    const counts = await emulator.countCalls();
    const peakRssMb = readRssMb(server.pid);
    sockets.close();
    return liveMeasurement({
      part: `from a change at the service to ${listeners} listeners, read each ${DELAY_INTERVAL_SECONDS} s`,
      requests: listeners * CHANGES,
      outcomes: { whole: delays.length, stale: 0, refused: 0, broken: listeners * CHANGES - delays.length },
      seconds: (performance.now() - began) / 1_000,
      percentiles: summarizePercentiles(delays),
      // Without the two calls that make a change.
      calls: counts.calls - 2 * CHANGES,
      refusals: counts.refusals,
      peakRssMb,
    });
  } finally {
    await server.stop();
  }
}
