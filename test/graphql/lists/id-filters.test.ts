import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

describe('a filter on an id', () => {
  it.each([
    ['machines', 'id'],
    ['machineActions', 'machineId'],
    ['investigations', 'machineId'],
    ['vulnerabilities', 'id'],
  ])('finds it in any case, as a single read does: %s by %s', async (list, property) => {
    const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 40 } });
    const reader = { roles: ['Defender.ViewData', 'Defender.ViewVulnerabilities'] };
    const first = await subgraph.ask(`{ ${list}(first: 1) { nodes { ${property} } } }`, reader);
    const id = first.data[list].nodes[0][property] as string;
    const query = `query ($ids: [ID!]) { ${list}(filter: { ${property}: { in: $ids } }) { nodes { ${property} } } }`;
    for (const spelled of [id.toUpperCase(), id.toLowerCase()]) {
      const { data } = await subgraph.ask(query, { ...reader, variables: { ids: [spelled] } });
      expect(data[list].nodes).toContainEqual({ [property]: id });
    }
  });
});
