import { describe, expect, it } from 'vitest';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';

describe('the error of a long filter', () => {
  it(
    'names a text that is too long, and says if all texts together are',
    { tags: 'defender-first' },
    async () => {
      const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 10 } });
      const find = (filter: object) =>
        subgraph.ask('query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }', {
          variables: { filter },
        });
      expect((await find({ category: { eq: 'x'.repeat(2_000) } })).errors).toBeUndefined();
      subgraph.forgetCalls();
      expect((await find({ not: { category: { in: ['a', 'x'.repeat(2_001)] } } })).errors).toMatchObject([
        {
          message: 'filter.not.category.in has a text of 2,001 characters; at most 2,000 are allowed.',
          extensions: { code: 'BAD_USER_INPUT', argumentName: 'filter.not.category.in' },
        },
      ]);
      expect(subgraph.calls()).toEqual([]);
      const or = Array.from({ length: 5 }, (_, index) => ({
        category: { eq: `${index}${'x'.repeat(1_900)}` },
      }));
      expect((await find({ or })).errors).toMatchObject([
        {
          message:
            'Defender rejected listAlerts (HTTP 414): its address is too long. Shorten the texts of the filter, or give it fewer values.',
          extensions: { code: 'UPSTREAM_REJECTED' },
        },
      ]);
    },
  );
});
