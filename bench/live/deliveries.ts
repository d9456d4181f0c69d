import { setTimeout as wait } from 'node:timers/promises';
import { openListeners, type SocketListeners } from '../load/socket-listeners.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { BUILT, ROOT } from '../folders.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb } from '../processes/process-figures.js';
import { startProcess } from '../processes/start-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import { liveMeasurement } from './live-measurement.js';
import { LISTENED, startLiveServer } from './live-server.js';

const CHANGES = 50;
const ROUNDS = 5;
const BARE_QUERY =
  'subscription { defenderChanges { cursor previousCursor isNew alert { id title severity status machineId } } }';

/** The same messages from a server that does nothing else. */
export async function measureBareDeliveries(listeners: number): Promise<Measurement> {
  const started = await startProcess({
    name: 'bare',
    args: [`${BUILT}bench/bare/sockets.js`],
    env: {},
    cwd: ROOT,
    ready: /"url":"(http[^"]+)"/,
  });
  try {
    const alert = {
      id: 'a',
      title: 'A title of usual length',
      severity: 'High',
      status: 'New',
      machineId: 'm',
    };
    const events = Array.from({ length: CHANGES }, (_, index) => ({
      cursor: `c${index}`.padEnd(180, 'x'),
      previousCursor: `c${index - 1}`.padEnd(180, 'x'),
      isNew: false,
      alert,
    }));
    const tell = async () => {
      await fetch(started.url, { method: 'POST', body: JSON.stringify(events) });
    };
    const sockets = await openListeners(started.url, listeners, { query: BARE_QUERY });
    return await measure('naive', { pid: started.pid, sockets, listeners, tell });
  } finally {
    await started.stop();
  }
}

/** Alerts are changed by a mutation, so the times include no poll interval. */
export async function measureDeliveries(emulator: EmulatorProcess, listeners: number): Promise<Measurement> {
  await emulator.resetQuota('none');
  const server = await startLiveServer(emulator, {}, 'unmetered');
  try {
    const ask = async (query: string) => {
      const answer = await fetch(server.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${server.token}` },
        body: JSON.stringify({ query }),
      });
      return (await answer.json()) as {
        readonly data: { readonly alerts: { readonly nodes: { readonly id: string }[] } };
      };
    };
    const { data } = await ask(`{ alerts(first: ${CHANGES}, orderBy: { field: ID }) { nodes { id } } }`);
    const ids = JSON.stringify(data.alerts.nodes.map(({ id }) => id));
    let round = 0;
    const tell = async () => {
      round += 1;
      const input = `{ alertIds: ${ids}, assignedTo: "round${round}@contoso.example", comment: "round ${round}" }`;
      await ask(`mutation { batchUpdateAlerts(input: ${input}) { auditId } }`);
    };
    const sockets = await openListeners(server.url, listeners, { query: LISTENED, token: server.token });
    return await measure('warm', { pid: server.pid, sockets, listeners, tell });
  } finally {
    await server.stop();
  }
}

interface Measured {
  readonly pid: number;
  readonly sockets: SocketListeners;
  readonly listeners: number;
  readonly tell: () => Promise<void>;
}

async function measure(
  contender: Contender,
  { pid, sockets, listeners, tell }: Measured,
): Promise<Measurement> {
  await wait(3_000);
  const seconds: number[] = [];
  let delivered = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    sockets.arrived();
    const began = performance.now();
    await tell();
    let [got, last] = [0, began];
    for (let waited = 0; got < listeners * CHANGES && waited < 3_000; waited += 1) {
      await wait(10);
      const arrived = sockets.arrived();
      got += arrived.length;
      last = arrived.at(-1) ?? last;
    }
    delivered += got;
    seconds.push((last - began) / 1_000);
  }
  const peakRssMb = readRssMb(pid);
  sockets.close();
  const requests = listeners * CHANGES * ROUNDS;
  return liveMeasurement({
    part: `${CHANGES} changes to ${listeners} listeners, ${ROUNDS} times`,
    contender,
    requests,
    outcomes: { whole: delivered, stale: 0, refused: 0, broken: requests - delivered },
    seconds: seconds.reduce((sum, one) => sum + one, 0),
    percentiles: summarizePercentiles(seconds.map((one) => one * 1_000)),
    peakRssMb,
  });
}
