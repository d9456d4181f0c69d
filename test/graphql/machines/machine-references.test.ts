import { describe, expect, it } from 'vitest';
import { graphName } from '../../kit/reads/graph-names.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

const READER = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };

describe("a machine in Defender's list of a product", () => {
  it('has on its edge the fields of the list, in the same call', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 0 } });
    const { machines } = onlyTenant(subgraph);
    for (const machine of machines.slice(0, 20)) machine.deviceValue = 'High';
    const { data, errors } = await subgraph.ask(
      '{ defenderSoftware(id: "google-_-chrome") { machines(first: 100) { edges { assetCriticalityLevel tags node { id riskScore } } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const { edges } = data.defenderSoftware.machines;
    expect(edges.length).toBeGreaterThan(3);
    for (const { assetCriticalityLevel, tags, node } of edges) {
      const machine = machines.find(({ id }) => id === node.id)!;
      expect([assetCriticalityLevel, tags, node.riskScore]).toEqual([
        machine.deviceValue === 'High' ? 'VeryHigh' : null,
        machine.machineTags,
        machine.riskScore && graphName(machine.riskScore),
      ]);
    }
    expect(subgraph.calls('listSoftwareMachines')).toHaveLength(1);
  });

  it('has no tags and an error if one of them is unreadable', { tags: 'defender-first' }, async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 0 } });
    subgraph.emulator.control.addFault(
      { operation: 'listSoftwareMachines' },
      { status: 200, body: { value: [{ id: 'a1'.repeat(20), tags: ['tier-0', 7] }] } },
    );
    const { data, errors } = await subgraph.ask(
      '{ defenderSoftware(id: "google-_-chrome") { machines { edges { tags } } } }',
      READER,
    );
    expect(data.defenderSoftware.machines.edges).toEqual([{ tags: null }]);
    expect(errors).toMatchObject([
      {
        path: ['defenderSoftware', 'machines', 'edges', 0, 'tags'],
        extensions: { code: 'UPSTREAM_UNAVAILABLE' },
      },
    ]);
  });

  it('has neither if hunts find it, with an entry for each', async () => {
    const subgraph = await startSubgraph({
      emulator: { machines: 40, alerts: 0 },
      env: { DEFENDER_SOURCES: 'machines=hunting,software=hunting' },
    });
    const { data, errors, extensions } = await subgraph.ask(
      '{ defenderSoftware(id: "google-_-chrome") { machines { edges { assetCriticalityLevel tags } } } }',
      READER,
    );
    expect(errors).toBeUndefined();
    const { edges } = data.defenderSoftware.machines;
    expect(edges.length).toBeGreaterThan(3);
    expect(edges[0]).toEqual({ assetCriticalityLevel: null, tags: null });
    const path = ['defenderSoftware', 'machines', 'edges'];
    const reason = expect.stringContaining('have no such column');
    expect(extensions?.['missing']).toEqual([
      { path: [...path, 'assetCriticalityLevel'], reason },
      { path: [...path, 'tags'], reason },
    ]);
  });
});
