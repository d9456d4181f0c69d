import { describe, expect, it } from 'vitest';
import { changesOf, startWrites } from '../kit/writes.js';

describe('every mutation', () => {
  it(
    'has a valid input, and sends one call for each target',
    { tags: ['slow', 'defender-first'] },
    async () => {
      const { subgraph, writes, inputOf, send } = await startWrites();
      for (const write of writes) {
        const input = await inputOf(write);
        subgraph.clock.advance(60_000);
        subgraph.forgetCalls();
        const { payload, errors } = await send(write, input);
        expect([write.name, errors]).toEqual([write.name, undefined]);
        expect([write.name, payload.outcome]).toEqual([
          write.name,
          expect.stringMatching(/^(CREATED|DONE)$/),
        ]);
        const { machineIds = [] } = input as { readonly machineIds?: readonly string[] };
        const sent = new Set(
          changesOf(subgraph).map(({ path, operation }) => `${String(operation)} ${path}`),
        );
        const most = /^(isolate|run)\w+s$/.test(write.name) ? machineIds.length : 1;
        expect([write.name, sent.size]).toEqual([write.name, 'dryRun' in write.fields ? most : 0]);
      }
    },
  );
});
