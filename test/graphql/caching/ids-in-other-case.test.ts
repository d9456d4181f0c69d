import { describe, expect, it } from 'vitest';
import { mattersOf } from '../../../emulator/tenants/recommendations.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { onlyTenant } from '../../kit/reads/walk-pages.js';

describe('an id in another case than its own', () => {
  it.each([
    ['Alert', 'alert', 'Defender.ViewData'],
    ['DefenderSoftware', 'defenderSoftware', 'Defender.ViewVulnerabilities'],
    ['Recommendation', 'recommendation', 'Defender.ViewVulnerabilities'],
  ] as const)(
    'hides the object from nobody who has the id as Defender spells it: %s',
    { tags: 'defender-first' },
    async (typename, field, role) => {
      const subgraph = await startSubgraph({ cache: true, emulator: { machines: 5, alerts: 5 } });
      const tenant = onlyTenant(subgraph);
      const { id } = {
        Alert: tenant.alerts,
        DefenderSoftware: tenant.products,
        Recommendation: mattersOf(tenant),
      }[typename][0]!;
      const roles = [role];
      const ask = async (wanted: string) => {
        const { data, errors } = await subgraph.ask(`{ ${field}(id: "${wanted}") { id } }`, { roles });
        expect(errors).toBeUndefined();
        return data[field];
      };
      const representations = [id.toUpperCase(), id].map((one) => ({ __typename: typename, id: one }));
      const { data } = await subgraph.ask(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${typename} { id } } }`,
        { roles, variables: { r: representations } },
      );
      expect(data._entities[1]).toEqual({ id });
      subgraph.clock.advance(600_000);
      await ask(id.toUpperCase());
      expect(await ask(id)).toEqual({ id });
    },
  );
});
