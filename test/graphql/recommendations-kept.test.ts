import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../kit/start-subgraph.js';

const roles = ['Defender.ViewVulnerabilities', 'Defender.ViewData'];

describe('recommendations of products', () => {
  const OF_PRODUCTS = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on DefenderSoftware { id recommendations(first: 1000) { nodes { id productName weaknesses } } } }
  }`;

  it(
    'make no call while all recommendations are cached, except for products without any, and are the same',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 120, alerts: 0 }, cache: true });
      const { data } = await subgraph.ask(
        '{ software: defenderSoftwareInventory(first: 40) { nodes { id } } recommendations(first: 1, orderBy: { field: WEAKNESSES }) { asOfTime } }',
        { roles },
      );
      const nodes: readonly { readonly id: string }[] = data.software.nodes;
      const ids = nodes.map(({ id }) => id);
      const ask = async (isNow: boolean) => {
        subgraph.forgetCalls();
        const representations = ids.map((id) => ({ __typename: 'DefenderSoftware', id }));
        const headers = isNow ? { headers: { 'cache-control': 'no-cache' } } : {};
        const answer = await subgraph.ask(OF_PRODUCTS, { variables: { representations }, roles, ...headers });
        expect(answer.errors).toBeUndefined();
        return answer.data._entities as readonly {
          readonly recommendations: { readonly nodes: readonly unknown[] };
        }[];
      };
      const kept = await ask(false);
      const asked = subgraph.calls('listRecommendations').map(({ query }) => query['$filter'] ?? '');
      for (const [index, { recommendations }] of kept.entries()) {
        const name = `'${ids[index]!.slice(ids[index]!.indexOf('-_-') + 3)}'`;
        expect(asked.some((filter) => filter.includes(name))).toBe(recommendations.nodes.length === 0);
      }
      expect(kept.filter(({ recommendations }) => recommendations.nodes.length > 0).length).toBeGreaterThan(
        3,
      );
      expect(await ask(true)).toEqual(kept);
      expect(subgraph.calls('listRecommendations')).not.toHaveLength(0);
    },
  );
});
