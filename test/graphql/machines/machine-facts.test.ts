import { expect, it } from 'vitest';
import { startSubgraph, type Asserted, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';
import { grantAtGraph } from '../../kit/reads/incidents.js';

const FACTS = 'isInternetFacing deviceType deviceCategory model vendor dynamicTags connectivityType';
const LIST = `{ machines(first: 100) { nodes { id computerDnsName ${FACTS} } } }`;
const EMULATOR = {
  machines: 60,
  alerts: 0,
  machineActions: 0,
};
const operations = (subgraph: SubgraphUnderTest) => subgraph.calls().map(({ operation }) => operation);

it(
  'facts of all machines of a response take one hunt, cached for hours',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR, cache: true });
    const { data, errors } = await subgraph.ask(LIST);
    expect(errors).toBeUndefined();
    expect(operations(subgraph)).toEqual(['listMachines', 'graphRunHuntingQuery']);
    const values = (name: string) => new Set(data.machines.nodes.map((node: Asserted) => node[name]));
    expect(values('isInternetFacing')).toEqual(new Set([true, false, null]));
    expect(values('vendor')).toEqual(new Set(['Dell Inc.', 'LENOVO', 'Microsoft Corporation', null]));
    expect(values('connectivityType')).toEqual(new Set(['Streamlined', null]));
    expect(data.machines.nodes.flatMap(({ dynamicTags }: Asserted) => dynamicTags ?? [])).toContain('Büro');
    subgraph.forgetCalls();
    subgraph.clock.advance(3 * 3_600_000);
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    await subgraph.ask(LIST, { token });
    expect(operations(subgraph).filter((operation) => operation === 'graphRunHuntingQuery')).toEqual([]);
  },
);

it('facts of hunted machines take no further call', async () => {
  const subgraph = await startSubgraph({ emulator: EMULATOR, env: { DEFENDER_SOURCES: 'machines=hunting' } });
  const { errors } = await subgraph.ask(LIST);
  expect(errors).toBeUndefined();
  expect(operations(subgraph)).toEqual(['graphRunHuntingQuery']);
});

it(
  'without the permission to hunt, facts name it, and other fields are whole',
  { tags: 'defender-first' },
  async () => {
    const subgraph = await startSubgraph({ emulator: EMULATOR });
    grantAtGraph(subgraph, []);
    const { data, errors } = await subgraph.ask('{ machines(first: 2) { nodes { id model } } }');
    expect(data.machines.nodes).toMatchObject([{ id: expect.any(String), model: null }, { model: null }]);
    expect(errors).toMatchObject(
      [0, 1].map((index) => ({
        path: ['machines', 'nodes', index, 'model'],
        extensions: { code: 'UPSTREAM_FORBIDDEN', missingPermissions: ['ThreatHunting.Read.All'] },
      })),
    );
  },
);
