import { expect, it } from 'vitest';
import { ALL_ROLES, explain } from '../../kit/reads/explain.js';
import { SOURCES } from '../../kit/reads/lists.js';
import { skipPauses } from '../../kit/writes/response-actions.js';
import { someOf } from '../../kit/runs.js';
import { startWrites } from '../../kit/writes/writes.js';

it.each(SOURCES)(
  'no write makes more calls than estimated, with DEFENDER_SOURCES=%s',
  { tags: ['slow', 'defender-first'] },
  async (sources) => {
    const { subgraph, writes, inputOf } = await startWrites({ env: { DEFENDER_SOURCES: sources } });
    for (const write of someOf(writes, SOURCES.indexOf(sources))) {
      const input = await inputOf(write);
      // Within the quota.
      subgraph.clock.advance(600_000);
      const token = await subgraph.mintToken({ roles: [...ALL_ROLES] });
      const asked = { token, variables: { input } };
      const { estimatedCalls } = await explain(subgraph, write.document, asked);
      subgraph.forgetCalls();
      const { errors } = await skipPauses(subgraph, subgraph.ask(write.document, asked));
      expect([write.name, errors]).toEqual([write.name, undefined]);
      expect(subgraph.calls().length, write.name).toBeLessThanOrEqual(estimatedCalls);
    }
  },
);
