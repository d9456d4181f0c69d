import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../kit/reads/lists.js';
import { runsOf, someOf } from '../../kit/runs.js';
import { startWarm } from '../../kit/writes/warm-writes.js';

const AT_DEFENDER = '^/(api|v1[.]0)/';

describe('a server with warm caches', () => {
  it.each(SOURCES)(
    'shows each write as a server with empty caches does (DEFENDER_SOURCES=%s)',
    { tags: ['slow'] },
    async (sources) => {
      const { subgraph, calling, follow } = await startWarm({ DEFENDER_SOURCES: sources });
      for (const one of calling)
        expect([one[0].name, (await follow(one, [subgraph])).errors]).toEqual([one[0].name, undefined]);
      expect(calling.length).toBeGreaterThan(30);
    },
  );

  it(
    'shows what Defender did of each write whose response is lost',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, calling, follow } = await startWarm({});
      const { control } = subgraph.emulator;
      let lost = 0;
      for (const one of someOf(calling)) {
        const faults = ['POST', 'PATCH', 'DELETE'].map((method) =>
          control.addFault({ method, pathPattern: AT_DEFENDER, times: 1 }, 'processThenReset'),
        );
        const { payload } = await follow(one, [subgraph]);
        for (const id of faults) control.removeFault(id);
        if (/RESPONSE_LOST|OUTCOME_UNKNOWN/.test(JSON.stringify(payload))) lost += 1;
      }
      expect(lost).toBeGreaterThanOrEqual(runsOf(25));
    },
  );
});
