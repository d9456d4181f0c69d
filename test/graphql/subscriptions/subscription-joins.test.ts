import { describe, expect, it } from 'vitest';
import { readConsoleOperations } from '../../../src/server/console/console-documents.js';
import { alertsOf, changeAlert } from '../../kit/feed/change-alerts.js';
import { CHANGES, changesOf, untilResults } from '../../kit/feed/follow.js';
import { openSocketStream, type StreamOptions } from '../../kit/feed/open-stream.js';
import { configFor, startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const CHANGED = 150;
const NAMES = `subscription ($after: String) {
  defenderChanges(after: $after, subjects: [ALERT]) { __typename cursor ... on AlertChanged { alert { machine { computerDnsName } } } }
}`;

const startTenant = () =>
  startSubgraph({ emulator: { machines: 400, alerts: 400, machineActions: 0 }, cache: true });

/** Changes alerts of different machines at once. Returns their ids. */
function changeMany(subgraph: SubgraphUnderTest): readonly string[] {
  const { machines } = [...subgraph.emulator.tenants.values()][0]!;
  const changed = alertsOf(subgraph).slice(0, CHANGED);
  for (const [index, alert] of changed.entries())
    changeAlert(subgraph, alert, { machineId: machines[index]!.id });
  return changed.map(({ id }) => id);
}

/** A stream that has received its first message. */
async function follow(subgraph: SubgraphUnderTest, query: string, options: StreamOptions = {}) {
  const stream = await subgraph.passTime(openSocketStream(subgraph, query, options));
  await untilResults(subgraph, stream, 1);
  subgraph.forgetCalls();
  return stream;
}

describe('150 changed alerts with the machine of each', () => {
  it('cost at most 5 calls, in order, and other callers receive responses', { tags: 'slow' }, async () => {
    const subgraph = await startTenant();
    const stream = await follow(subgraph, CHANGES);
    const ids = changeMany(subgraph);
    await untilResults(subgraph, stream, 1 + CHANGED);
    const changes = changesOf(stream).slice(0, CHANGED);
    expect(changes.map(({ alert }) => alert.id as string).sort()).toEqual([...ids].sort());
    expect(changes.every(({ alert }) => typeof alert.machine.id === 'string')).toBe(true);
    const cursors = stream.results.map(({ data }) => data.defenderChanges);
    for (const [index, { previousCursor }] of cursors.entries())
      expect(previousCursor).toBe(index === 0 ? null : cursors[index - 1].cursor);
    expect(subgraph.calls().length).toBeLessThanOrEqual(5);
    const { errors } = await subgraph.ask('{ machines(first: 5) { nodes { id } } }');
    expect(errors).toBeUndefined();
  });

  it('cost the console no more', { tags: 'slow' }, async () => {
    const subgraph = await startTenant();
    const { texts } = await readConsoleOperations(configFor(subgraph.emulator));
    const members = { operationName: 'LiveChanges' };
    const stream = await follow(subgraph, texts['LiveChanges']!, { members });
    changeMany(subgraph);
    await untilResults(subgraph, stream, 1 + CHANGED);
    expect(subgraph.calls().length).toBeLessThanOrEqual(5);
  });

  it('are not returned after the caller has lost access', { tags: ['slow', 'defender-first'] }, async () => {
    const subgraph = await startTenant();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'], expiresInSeconds: 300 });
    const stream = await follow(subgraph, CHANGES, { token });
    stream.socket.pause();
    changeMany(subgraph);
    await subgraph.passTime(expect.poll(() => subgraph.calls('listMachines').length).toBeGreaterThan(0));
    subgraph.clock.advance(301_000);
    stream.socket.resume();
    await subgraph.passTime(expect.poll(() => stream.results.at(-1)).toMatchObject({ data: null }));
    const last = stream.results.at(-1);
    expect(last.errors[0].extensions.code).toMatch(/UNAUTHENTICATED|SUBSCRIPTION_ENDED/);
    expect(last.errors[0].extensions.cursor).toBe(stream.results.at(-2).data.defenderChanges.cursor);
  });
});

it(
  'whose joins wait for quota ends no stream of a client that keeps up',
  { tags: ['slow', 'defender-first'] },
  async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 2, alerts: 2, machineActions: 0 } });
    const stream = await follow(subgraph, NAMES);
    const { machines } = [...subgraph.emulator.tenants.values()][0]!;
    subgraph.emulator.control.addFault(
      { operation: 'listMachines', times: 1 },
      {
        status: 429,
        headers: { 'retry-after': '65' },
        body: { error: { code: '429', message: 'Quota exceeded' } },
      },
    );
    for (const [index, alert] of alertsOf(subgraph).entries())
      changeAlert(subgraph, alert, { machineId: machines[index]!.id });
    await untilResults(subgraph, stream, 3);
    expect(stream.results.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(changesOf(stream)).toHaveLength(2);
  },
);

describe('a message that is read again', () => {
  it('joins the data of the moment', { tags: 'slow' }, async () => {
    const subgraph = await startTenant();
    const [machine] = [...subgraph.emulator.tenants.values()][0]!.machines;
    const nameSince = async (after?: string) => {
      const stream = await follow(subgraph, NAMES, { variables: { after } });
      const first = stream.results[0].data.defenderChanges.cursor as string;
      if (after === undefined) changeAlert(subgraph, alertsOf(subgraph)[0]!, { machineId: machine!.id });
      await untilResults(subgraph, stream, 2);
      stream.close();
      return { first, name: changesOf(stream)[0]?.['alert'].machine.computerDnsName as string };
    };
    machine!.computerDnsName = 'before.corp.example';
    const { first } = await nameSince();
    expect((await nameSince(first)).name).toBe('before.corp.example');
    machine!.computerDnsName = 'after.corp.example';
    subgraph.clock.advance(3_600_000);
    expect((await nameSince(first)).name).toBe('after.corp.example');
  });
});
