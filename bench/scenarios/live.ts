import { measureChaos } from '../live/chaos.js';
import { DELAY_INTERVAL_SECONDS, measureDelays } from '../live/delays.js';
import { measureBareDeliveries, measureDeliveries } from '../live/deliveries.js';
import { measureIdleSockets, measureQuiet } from '../live/quiet.js';
import { isRedisInstalled } from '../processes/redis-process.js';
import { findNaive, requestsPerSecond, type Measurement } from '../report/measurement.js';
import type { Goal, Laboratory, Scenario } from './scenario.js';

const LISTENERS = 1_000;
const IDLE_SOCKETS = 10_000;
/** The quiet period is a thirtieth of an hour, in which alerts may be read 240 times an hour and actions 60 times. */
const CALLS_IN_QUIET = 10;

/** Each has its own servers, for --part. */
const PARTS = {
  deliveries: async ({ quick, emulator }) => {
    const listeners = listenersOf(quick);
    return [await measureBareDeliveries(listeners), await measureDeliveries(emulator, listeners)];
  },
  delays: async ({ quick, emulator }) => [await measureDelays(emulator, listenersOf(quick))],
  quiet: async ({ quick, emulator }) => [await measureQuiet(emulator, listenersOf(quick), quick)],
  sockets: async ({ quick, emulator }) => [
    await measureIdleSockets(emulator, quick ? IDLE_SOCKETS / 10 : IDLE_SOCKETS),
  ],
  chaos: async ({ quick, isNamed }) =>
    isRedisInstalled() ? [await measureChaos(quick || !isNamed('live'))] : [],
} satisfies Readonly<Record<string, (laboratory: Laboratory) => Promise<Measurement[]>>>;

export const LIVE_PARTS = Object.keys(PARTS) as readonly (keyof typeof PARTS)[];

function listenersOf(quick: boolean): number {
  return quick ? LISTENERS / 10 : LISTENERS;
}

/** A figure of the part whose name contains the words. */
function goal(
  text: string,
  words: string,
  limit: Pick<Goal, 'unit' | 'atMost' | 'atLeast'>,
  figure: (measurement: Measurement) => number,
): Goal {
  return {
    text,
    ...limit,
    figure: (measurements) => {
      const found = measurements.find(
        ({ part, contender }) => contender === 'warm' && part?.includes(words) === true,
      );
      return found === undefined ? undefined : figure(found);
    },
  };
}

/** The bare server delivers the same messages and does nothing else. */
const BESIDE_BARE: Goal = {
  text: 'messages a second; bare graphql-ws server = 1',
  unit: 'times',
  atLeast: 1,
  figure: (measurements) => {
    const own = measurements.find(({ contender, part }) => contender === 'warm' && part?.includes(' times'));
    const bare = own && findNaive(own, measurements);
    return own && bare && requestsPerSecond(own) / requestsPerSecond(bare);
  },
};

/** Speed, completeness and cost of delivering changes to listeners. */
export const live: Scenario = {
  name: 'live',
  title: 'The live graph',
  method:
    'WebSockets with a subscription to changes of alerts. A request is one message to one listener, and a round starts when the ' +
    'service has accepted the change. Naive is a bare graphql-ws server that receives the changes and sends them to each ' +
    'listener. For changes at the service, the time runs from the response to the change. Chaos runs three replicas with Redis ' +
    'in one process: changes have equal times, one in ten becomes visible late, and one message in twenty is lost. Every ten ' +
    'seconds the poller is killed, or paused during a read and resumed when another has replaced it. There, a request is the ' +
    'last change of an alert, which every listener must receive once.',
  goals: [
    goal('messages a second', ' times', { unit: 'messages', atLeast: 15_000 }, requestsPerSecond),
    BESIDE_BARE,
    goal(
      'p99 from a change to the listener, minus the poll interval',
      'from a change',
      { unit: 'ms', atMost: 1_000 },
      ({ percentiles }) => percentiles.p99 - DELAY_INTERVAL_SECONDS * 1_000,
    ),
    goal(
      'calls in two minutes without changes',
      'of quiet',
      { unit: 'calls', atMost: CALLS_IN_QUIET },
      ({ calls }) => calls,
    ),
    goal(
      'resident memory, 1,000 listeners',
      'of quiet',
      { unit: 'MB', atMost: 250 },
      ({ peakRssMb }) => peakRssMb,
    ),
    goal(
      'resident memory, 10,000 idle sockets',
      'idle sockets',
      { unit: 'MB', atMost: 400 },
      ({ peakRssMb }) => peakRssMb,
    ),
    goal(
      'changes lost or duplicated in chaos',
      'killed',
      { unit: 'changes', atMost: 0 },
      ({ outcomes }) => outcomes.broken,
    ),
    goal(
      'calls in chaos; one poller = 1',
      'killed',
      { unit: 'times', atMost: 1 },
      ({ calls, callsOfOne = Number.NaN }) => calls / callsOfOne,
    ),
  ],
  run: async (laboratory) => {
    const { parts, emulator, progress } = laboratory;
    await emulator.setLatency(0);
    const measurements: Measurement[] = [];
    for (const part of LIVE_PARTS) {
      if (parts.length > 0 && !parts.includes(part)) continue;
      progress(`live: ${part}`);
      measurements.push(...(await PARTS[part](laboratory)));
    }
    return measurements;
  },
};
