import { setTimeout as wait } from 'node:timers/promises';
import { openListeners } from '../load/socket-listeners.js';
import { summarizePercentiles } from '../load/percentiles.js';
import { BUILT, ROOT } from '../folders.js';
import type { EmulatorProcess } from '../processes/emulator-process.js';
import { readRssMb } from '../processes/process-figures.js';
import { startProcess } from '../processes/start-process.js';
import { startServerProcess } from '../processes/server-process.js';
import type { Contender, Measurement } from '../report/measurement.js';
import type { Scenario } from './scenario.js';

const LISTENERS = 1_000;
const CHANGES = 50;
const ROUNDS = 5;
const QUERY = `subscription {
  changes { ... on AlertChanged { cursor previousCursor isNew alert { id title severity status machineId } } }
}`;
const BARE_QUERY =
  'subscription { changes { cursor previousCursor isNew alert { id title severity status machineId } } }';
const ROLES = ['Defender.ViewData', 'Defender.AlertsInvestigation'];

/** How fast changes get to many listeners, beside a server that does nothing else. */
export const feed: Scenario = {
  name: 'feed',
  title: 'Changes to many listeners',
  method:
    `${LISTENERS} sockets with the same subscription; ${CHANGES} alerts are changed at once, ${ROUNDS} times. A request is one ` +
    'message to one listener; a round begins when the service has taken the change. Naive is a bare graphql-ws server that is ' +
    'told the changes.',
  goals: [],
  run: async ({ quick, emulator, progress }) => {
    progress('changes to many listeners');
    await emulator.setLatency(0);
    const listeners = quick ? LISTENERS / 10 : LISTENERS;
    return [await measureBare(listeners), await measureFeed(emulator, listeners)];
  },
};

async function measureBare(listeners: number): Promise<Measurement> {
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
    return await measure('naive', { url: started.url, pid: started.pid, query: BARE_QUERY, listeners, tell });
  } finally {
    await started.stop();
  }
}

async function measureFeed(emulator: EmulatorProcess, listeners: number): Promise<Measurement> {
  const open: EmulatorProcess = {
    ...emulator,
    settings: { ...emulator.settings, SUBSCRIPTION_MAX_PER_CALLER: '100000', CALLER_RATE: '100000' },
  };
  await emulator.resetQuota('none');
  const server = await startServerProcess('unmetered', open);
  try {
    const token = await emulator.mintToken(ROLES);
    const ask = async (query: string) => {
      const answer = await fetch(server.graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
      });
      return (await answer.json()) as {
        readonly data: { readonly alerts: { readonly nodes: { readonly id: string }[] } };
      };
    };
    const { data } = await ask(`{ alerts(first: ${CHANGES}, orderBy: SERVICE) { nodes { id } } }`);
    const ids = JSON.stringify(data.alerts.nodes.map(({ id }) => id));
    let round = 0;
    const tell = async () => {
      round += 1;
      const input = `{ alertIds: ${ids}, assignedTo: "round${round}@contoso.example", comment: "round ${round}" }`;
      await ask(`mutation { batchUpdateAlerts(input: ${input}) { auditId } }`);
    };
    return await measure('warm', { url: server.url, pid: server.pid, query: QUERY, listeners, tell, token });
  } finally {
    await server.stop();
  }
}

interface Measured {
  readonly url: string;
  readonly pid: number;
  readonly query: string;
  readonly listeners: number;
  readonly tell: () => Promise<void>;
  readonly token?: string;
}

async function measure(contender: Contender, measured: Measured): Promise<Measurement> {
  const { url, pid, query, listeners, tell, token } = measured;
  const sockets = await openListeners(url, listeners, { query, ...(token !== undefined && { token }) });
  await wait(3_000);
  const seconds: number[] = [];
  let delivered = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    sockets.received();
    const began = performance.now();
    await tell();
    let got = 0;
    for (let waited = 0; got < listeners * CHANGES && waited < 3_000; waited += 1) {
      await wait(10);
      got += sockets.received();
    }
    delivered += got;
    seconds.push((sockets.lastAt() - began) / 1_000);
  }
  const rss = readRssMb(pid);
  sockets.close();
  const expected = listeners * CHANGES * ROUNDS;
  return {
    scenario: 'feed',
    contender,
    latencyMs: 0,
    requests: expected,
    outcomes: { whole: delivered, refused: 0, broken: expected - delivered },
    reasons: [],
    seconds: seconds.reduce((sum, one) => sum + one, 0),
    percentiles: summarizePercentiles(seconds.map((one) => one * 1_000)),
    calls: 0,
    refusals: 0,
    peakRssMb: rss,
    cpuMsPerRequest: Number.NaN,
    fingerprint: contender,
  };
}
