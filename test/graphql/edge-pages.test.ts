import { describe, expect, it } from 'vitest';
import { ROLES } from '../../src/config/roles.js';
import { startSubgraph } from '../kit/start-subgraph.js';
import { onlyTenant } from './walk-pages.js';

/** Lists that one call returns whole: the field, the key of a row, and the call. */
const LISTS = [
  ['machine', 'software', 'id', 'listMachineSoftware'],
  ['machine', 'missingKbs', 'kbId', 'listMachineMissingKbs'],
  ['machine', 'recommendations', 'id', 'listMachineRecommendations'],
  ['machine', 'recommendationRows', 'recommendation { id }', 'listMachineRecommendations'],
  ['machine', 'logonUsers', 'accountName accountDomain', 'listMachineLogonUsers'],
  ['defenderSoftware', 'versions', 'version', 'listSoftwareVersionDistribution'],
  ['defenderSoftware', 'missingKbs', 'kbId', 'listSoftwareMissingKbs'],
  ['defenderSoftware', 'recommendations', 'id', 'listRecommendations'],
] as const;

async function start() {
  const subgraph = await startSubgraph({ emulator: { machines: 40, alerts: 0, machineActions: 0 } });
  const { machines, logons } = onlyTenant(subgraph);
  const roles = ROLES;
  const first = await subgraph.ask(
    '{ defenderSoftwareInventory(first: 1, orderBy: { field: WEAKNESSES, direction: DESC }) { nodes { id } } }',
    { roles },
  );
  const ids = {
    machine: [logons[0]!.machineId, ...machines.map(({ id }) => id)],
    defenderSoftware: [String(first.data.defenderSoftwareInventory.nodes[0].id)],
  };
  const ask = (parent: keyof typeof ids, selection: string, index = 0) =>
    subgraph.ask(`{ parent: ${parent}(id: "${ids[parent][index]!}") { list: ${selection} } }`, { roles });
  return { subgraph, ask };
}

describe('a list that one call returns whole', () => {
  it.each(LISTS)(
    '%s.%s is paged through in one order, each row once, in its own call',
    { tags: 'defender-first' },
    async (parent, field, row, operation) => {
      const { subgraph, ask } = await start();
      const whole = await ask(
        parent,
        `${field}(first: 1000) { nodes { ${row} } totalCount pageInfo { hasNextPage } }`,
      );
      expect(whole.errors).toBeUndefined();
      const { nodes, totalCount, pageInfo } = whole.data.parent.list;
      expect([totalCount, pageInfo.hasNextPage]).toEqual([nodes.length, false]);
      const found: unknown[] = [];
      let after = 'null';
      for (let page = 0; page <= nodes.length; page += 1) {
        subgraph.forgetCalls();
        const { data, errors } = await ask(
          parent,
          `${field}(first: 2, after: ${after}) { edges { cursor node { ${row} } } pageInfo { hasNextPage endCursor } }`,
        );
        expect(errors).toBeUndefined();
        expect(subgraph.calls(operation).length).toBeLessThanOrEqual(1);
        found.push(...data.parent.list.edges.map(({ node }: { node: unknown }) => node));
        if (data.parent.list.pageInfo.hasNextPage === false) break;
        expect(data.parent.list.edges.at(-1).cursor).toBe(data.parent.list.pageInfo.endCursor);
        after = `"${String(data.parent.list.pageInfo.endCursor)}"`;
      }
      expect(found).toEqual(nodes);
    },
  );

  it('accepts no cursor of another list or another machine, and no page beyond 1,000', async () => {
    const { ask } = await start();
    const { data } = await ask('machine', 'software(first: 1) { pageInfo { endCursor } }');
    const after = `after: "${String(data.parent.list.pageInfo.endCursor)}"`;
    const refused = [
      await ask('machine', `software(${after}) { nodes { id } }`, 2),
      await ask('machine', `recommendations(${after}) { nodes { id } }`),
      await ask('machine', 'software(first: 1001) { nodes { id } }'),
      await ask('machine', 'software(first: 0) { nodes { id } }'),
    ];
    for (const { errors } of refused)
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
