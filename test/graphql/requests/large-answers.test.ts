import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

const MACHINES = { machines: 450, alerts: 60, machineActions: 0 };

describe('a response with long lists', () => {
  it('has the rows in order, in nodes and in edges', async () => {
    const subgraph = await startSubgraph({ emulator: MACHINES });
    const [tenant] = subgraph.emulator.tenants.values();
    const expected = tenant!.machines.map(({ id }) => id);
    const { data, errors } = await subgraph.ask(
      '{ all: machines(first: 1000) { nodes { id } edges { cursor node { id computerDnsName } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.all.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(data.all.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(expected);
  });

  it('makes as few calls for edges as a short one', async () => {
    const subgraph = await startSubgraph({ emulator: MACHINES });
    const { errors } = await subgraph.ask(
      '{ alerts(first: 60, orderBy: { field: ID }) { nodes { id machine { id osPlatform riskScore } } } }',
    );
    expect(errors).toBeUndefined();
    expect(subgraph.calls('listMachines').length).toBeLessThanOrEqual(2);
  });

  it(
    'asks for what the rows of many aliases lead to in as few calls as one of them',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: MACHINES });
      const page =
        'alerts(first: 60, orderBy: { field: ID }) { nodes { id machine { id osPlatform riskScore } } }';
      const aliases = Array.from({ length: 30 }, (_, index) => `a${index}: ${page}`);
      const { data, errors } = await subgraph.ask(`{ ${aliases.join(' ')} }`);
      expect(errors).toBeUndefined();
      expect(data.a29.nodes).toHaveLength(60);
      expect(data.a29).toEqual(data.a0);
      expect(subgraph.calls('listAlerts')).toHaveLength(1);
      expect(subgraph.calls('listMachines').length).toBeLessThanOrEqual(2);
    },
  );

  it('counts the fields of a fragment once, although two others contain it', async () => {
    const subgraph = await startSubgraph({ emulator: MACHINES, limits: { maxResponseValues: 150 } });
    const fragments = `fragment A on Machine { id ...C } fragment B on Machine { computerDnsName ...C }
      fragment C on Machine { osPlatform healthStatus }`;
    const { data, errors } = await subgraph.ask(
      `{ machines(first: 30) { nodes { ...A ...B } } } ${fragments}`,
    );
    expect(errors).toBeUndefined();
    expect(data.machines.nodes).toHaveLength(30);
  });

  it('is rejected if it would contain too many values, list by list', { tags: 'slow' }, async () => {
    const subgraph = await startSubgraph({ emulator: MACHINES, limits: { maxResponseValues: 1_000 } });
    const fragment = 'fragment F on Machine { computerDnsName ... on Machine { vmMetadata { vmId } } }';
    const { data, errors } = await subgraph.ask(
      `{ one: machines(first: 300) { nodes { id ...F } } other: machines(first: 300) { nodes { id ...F } } } ${fragment}`,
    );
    expect(data.one.nodes).toHaveLength(300);
    expect(data.other).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message:
          'The response would hold more than 1,000 values in lists. Request fewer rows or fields at a time.',
        path: ['other', 'nodes'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});
