import { describe, expect, it } from 'vitest';
import { PATIENT } from '../../kit/time/patience.js';
import { startSubgraph, type AskOptions, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { passWaits, signIn } from '../../kit/time/pass-waits.js';

const FRESH: AskOptions = { headers: { 'cache-control': 'no-cache' } };
const MACHINES = '{ machines(first: 1) { nodes { id } } }';
const MACHINES_OF_ALERTS = '{ alerts(first: 3) { nodes { machine { id lastSeen } } } }';
const DEADLINE_MS = 25_000;

async function start(env?: Readonly<Record<string, string>>): Promise<SubgraphUnderTest> {
  const emulator = { machines: 10, alerts: 10 };
  const limits = { operationTimeoutMs: DEADLINE_MS, attemptTimeoutMs: DEADLINE_MS };
  return signIn(await startSubgraph({ emulator, limits, ...(env !== undefined && { env }) }));
}

/** Sends a query whose first call of the operation takes so long on the clock. */
async function askSlowly(subgraph: SubgraphUnderTest, query: string, operation: string, ms: number) {
  subgraph.forgetCalls();
  const letGo = subgraph.emulator.control.hold();
  const answer = subgraph.ask(query, FRESH);
  await expect.poll(() => subgraph.calls(operation).length, PATIENT).toBeGreaterThan(0);
  subgraph.clock.advance(ms);
  letGo();
  return answer;
}

/** Machines of alerts are read by this operation, too. */
const readMachinesSlowly = (subgraph: SubgraphUnderTest, ms = 6_000) =>
  askSlowly(subgraph, MACHINES, 'listMachines', ms);
/** The alerts leave 5 of 25 seconds to the read of their machines. */
const readMachinesLate = (subgraph: SubgraphUnderTest) =>
  askSlowly(subgraph, MACHINES_OF_ALERTS, 'listAlerts', DEADLINE_MS - 5_000);

const usedBy = async (subgraph: SubgraphUnderTest) => {
  const { data } = await subgraph.ask('{ defenderUpstreamQuota { rateClass window used } }');
  return data.defenderUpstreamQuota.find(
    ({ rateClass, window }: Record<string, string>) => rateClass === 'LIST_MACHINES' && window === 'HOUR',
  )?.used;
};

describe('a read of an operation that took 6 s of late', { tags: 'defender-first' }, () => {
  it('is not sent, and uses no quota, if its request has 5 s left', async () => {
    const subgraph = await start();
    await readMachinesSlowly(subgraph);
    const used = await usedBy(subgraph);
    const { data, errors } = await readMachinesLate(subgraph);
    expect(data.alerts.nodes).toEqual(Array(3).fill({ machine: null }));
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('UPSTREAM_TIMEOUT'));
    expect(subgraph.calls('listMachines')).toEqual([]);
    expect(await usedBy(subgraph)).toBe(used);
  });

  it('is sent with 5 s left once other requests were answered quickly', async () => {
    const subgraph = await start();
    await readMachinesSlowly(subgraph);
    for (let read = 0; read < 8; read += 1)
      expect((await subgraph.ask(MACHINES, FRESH)).errors).toBeUndefined();
    expect((await readMachinesLate(subgraph)).errors).toBeUndefined();
    expect(subgraph.calls('listMachines')).toHaveLength(1);
  });

  it('is sent with 5 s left a minute later', async () => {
    const subgraph = await start();
    await readMachinesSlowly(subgraph);
    subgraph.clock.advance(60_000);
    expect((await readMachinesLate(subgraph)).errors).toBeUndefined();
    expect(subgraph.calls('listMachines')).toHaveLength(1);
  });

  it('is always sent at the begin of a request, however long others took', async () => {
    const subgraph = await start();
    for (let read = 0; read < 6; read += 1) {
      expect((await readMachinesSlowly(subgraph, 24_000)).errors).toBeUndefined();
      expect(subgraph.calls('listMachines')).toHaveLength(1);
    }
  });

  it('does not wait for a permit that comes 5 s before its deadline', async () => {
    const subgraph = await start({ DEFENDER_QUOTA_SHARE: '0.1' });
    const fields = Array.from(
      { length: 10 },
      (_, index) => `m${index}: machines(first: ${index + 1}) { nodes { id } }`,
    );
    await askSlowly(subgraph, `{ ${fields.join(' ')} }`, 'listMachines', 6_000);
    // The permits return 61 s after they were taken.
    subgraph.clock.advance(61_000 - 6_000 - DEADLINE_MS + 5_000);
    subgraph.forgetCalls();
    const { errors } = await subgraph.ask(MACHINES, FRESH);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED', rateClass: 'LIST_MACHINES' } }]);
    expect(subgraph.calls()).toEqual([]);
  });

  it('is not retried with 5 s left', async () => {
    const subgraph = await start();
    await readMachinesSlowly(subgraph);
    subgraph.emulator.control.addFault({ operation: 'listMachines', times: 1 }, { status: 503 });
    const { errors } = await passWaits(subgraph, readMachinesSlowly(subgraph, DEADLINE_MS - 5_000));
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
    expect(subgraph.calls('listMachines')).toHaveLength(1);
  });
});
