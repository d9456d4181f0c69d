import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const EMULATOR = { machines: 20, alerts: 10, machineActions: 0 };
const LIST = '{ machines(first: 5) { nodes { id source } } }';
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);
const sources = ({ data }: Asserted) => new Set(data.machines.nodes.map(({ source }: Asserted) => source));

/** Grants the application exactly these permissions. */
function grant(
  { emulator }: SubgraphUnderTest,
  roles: readonly string[],
  graphRoles: readonly string[],
): void {
  const app = { clientId: DEFAULT_CLIENT_ID, secret: DEFAULT_CLIENT_SECRET };
  emulator.control.registerApp({ ...app, roles, graphRoles });
}

describe("machines after the end of Defender's API", () => {
  it('come from hunts, and Defender is asked again once an hour', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    const [fault] = subgraph.emulator.control.retire({ at: 0 });
    expect(sources(await subgraph.ask(LIST))).toEqual(new Set(['HUNTING']));
    expect(operations(subgraph)).toEqual(['listMachines', 'graphRunHuntingQuery']);
    await subgraph.ask(LIST);
    expect(operations(subgraph)).toEqual(['listMachines', 'graphRunHuntingQuery', 'graphRunHuntingQuery']);
    expect(subgraph.log()).toContain('no longer returns machines: they come from hunts');
    const ready = await (await fetch(`${subgraph.url}/health/ready`)).json();
    expect(ready).toMatchObject({ retired: ['machines'] });
    const metrics = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(metrics).toMatch(/defender_source_answers_total\{family="machines",source="hunting"\} [1-9]/);
    subgraph.emulator.control.removeFault(fault!);
    subgraph.clock.advance(3_600_000);
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    expect(sources(await subgraph.ask(LIST, { token }))).toEqual(new Set(['DEFENDER']));
    const later = await (await fetch(`${subgraph.url}/metrics`)).text();
    expect(later).toMatch(/defender_source_answers_total\{family="machines",source="defender"\} 1$/m);
  });

  it(
    'come from Defender again after a minute, although the clock was set back',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      const [fault] = subgraph.emulator.control.retire({ at: 0 });
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      subgraph.clock.advance(1_200_000);
      expect(sources(await subgraph.ask(LIST, { token }))).toEqual(new Set(['HUNTING']));
      subgraph.emulator.control.removeFault(fault!);
      subgraph.clock.setBack(1_200_000);
      expect(sources(await subgraph.ask(LIST, { token }))).toEqual(new Set(['HUNTING']));
      subgraph.clock.advance(60_001);
      expect(sources(await subgraph.ask(LIST, { token }))).toEqual(new Set(['DEFENDER']));
    },
  );

  it('are joined to alerts by one hunt', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.retire({ at: 0 });
    const query = '{ alerts(first: 10) { nodes { id machine { id computerDnsName } } } }';
    const { data, errors } = await subgraph.ask(query);
    expect(errors).toBeUndefined();
    expect(data.alerts.nodes.filter(({ machine }: Asserted) => machine !== null).length).toBeGreaterThan(3);
    expect(subgraph.calls('graphRunHuntingQuery')).toHaveLength(1);
  });

  it(
    'have software from few hunts, after few rejected calls',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { ...EMULATOR, machines: 60 } });
      const [fault] = subgraph.emulator.control.retire({ at: 0 });
      const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
      const query = '{ machines(first: 40) { nodes { id software(first: 1) { nodes { id } } } } }';
      expect((await subgraph.ask(query, READER)).errors).toBeUndefined();
      expect(subgraph.calls('listMachineSoftware').length).toBeLessThanOrEqual(10);
      expect(subgraph.calls('graphRunHuntingQuery').length).toBeLessThanOrEqual(4);
      // The first read after an hour finds that Defender's API is back, and all others use it.
      subgraph.emulator.control.removeFault(fault!);
      subgraph.clock.advance(3_600_000);
      const token = await subgraph.mintToken(READER);
      await subgraph.ask(query, { token });
      subgraph.forgetCalls();
      await subgraph.ask(query, { token });
      expect(subgraph.calls('listMachineSoftware')).toHaveLength(40);
    },
  );

  it('are null with UPSTREAM_FORBIDDEN without the permission to hunt', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    grant(subgraph, ['Machine.Read.All'], []);
    subgraph.emulator.control.retire({ at: 0 });
    const { data, errors } = await subgraph.ask(LIST);
    expect(data.machines).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_FORBIDDEN' } }]);
    expect(errors![0]!.message).toContain('ThreatHunting.Read.All');
  });

  it('are still read from Defender by operations that did not end', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    subgraph.emulator.control.retire({ at: 0, operations: ['findMachinesByTag'] });
    await subgraph.ask('{ findMachines(by: { tag: "Critical" }) { id } }');
    subgraph.forgetCalls();
    expect(sources(await subgraph.ask(LIST))).toEqual(new Set(['DEFENDER']));
    expect(operations(subgraph)).toEqual(['listMachines']);
  });
});

describe('machines without the permission Machine.Read.All', () => {
  it('come from hunts, without a call to Defender', async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    grant(subgraph, ['Alert.Read.All'], ['ThreatHunting.Read.All']);
    expect(sources(await subgraph.ask(LIST))).toEqual(new Set(['HUNTING']));
    expect(operations(subgraph)).toEqual(['graphRunHuntingQuery']);
  });

  it(
    'are forbidden if the application may not hunt either, naming the first permission',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: EMULATOR });
      grant(subgraph, ['Alert.Read.All'], []);
      const { errors } = await subgraph.ask(LIST);
      expect(errors).toMatchObject([
        {
          extensions: {
            code: 'UPSTREAM_FORBIDDEN',
            missingPermissions: expect.arrayContaining(['Machine.Read.All']),
          },
        },
      ]);
    },
  );
});
