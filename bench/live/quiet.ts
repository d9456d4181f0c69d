import { setTimeout as wait } from 'node:timers/promises';
import { openListeners } from '../load/socket-listeners.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb, watchMemory } from '../processes/process-figures.js';
import type { Measurement } from '../report/measurement.js';
import { liveMeasurement } from './live-measurement.js';
import { LISTENED, startLiveServer } from './live-server.js';

/**
 * A thirtieth of an hour minus two seconds. Without the margin, intervals of exactly 15 s would be counted at both
 * ends.
 */
const QUIET_MS = 118_000;

/** Measures calls and memory of idle listeners, with the deployed intervals. */
export async function measureQuiet(
  emulator: EmulatorProcess,
  listeners: number,
  isQuick: boolean,
): Promise<Measurement> {
  await emulator.resetQuota('documented');
  const server = await startLiveServer(emulator);
  try {
    const sockets = await openListeners(server.url, listeners, { query: LISTENED, token: server.token });
    await wait(3_000);
    await emulator.forgetCalls();
    const memory = watchMemory(server.pid);
    await wait(isQuick ? QUIET_MS / 10 : QUIET_MS);
    const peakRssMb = memory.stop();
    const counts = await emulator.countCalls();
    sockets.close();
    return liveMeasurement({
      part: `two minutes of quiet with ${listeners} listeners`,
      requests: listeners,
      outcomes: { whole: listeners, stale: 0, refused: 0, broken: 0 },
      seconds: QUIET_MS / 1_000,
      calls: counts.calls,
      refusals: counts.refusals,
      peakRssMb,
    });
  } finally {
    await server.stop();
  }
}

/** Authenticated sockets without a subscription. */
export async function measureIdleSockets(emulator: EmulatorProcess, count: number): Promise<Measurement> {
  const server = await startLiveServer(emulator);
  try {
    const began = performance.now();
    const sockets = await openListeners(server.url, count, { token: server.token });
    await wait(2_000);
    const peakRssMb = readRssMb(server.pid);
    sockets.close();
    return liveMeasurement({
      part: `${count} idle sockets`,
      requests: count,
      outcomes: { whole: count, stale: 0, refused: 0, broken: 0 },
      seconds: (performance.now() - began) / 1_000,
      peakRssMb,
    });
  } finally {
    await server.stop();
  }
}
