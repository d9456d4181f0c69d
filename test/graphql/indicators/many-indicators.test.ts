import { expect, it } from 'vitest';
import {
  blockOf,
  fileOf,
  outcomesOf,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { skipPauses } from '../../kit/writes/response-actions.js';

it(
  'an import whose responses are lost is compared with the indicators of a full tenant in linear time',
  { tags: 'slow' },
  async () => {
    const { subgraph, indicators } = await startWithIndicators(15_000);
    subgraph.emulator.control.addFault({ operation: 'importIndicators' }, 'reset');
    // As many as one write may have. Comparing each with all takes longer than a test may.
    const wanted = Array.from({ length: 5_000 }, (_, index) => blockOf(20_000 + index));
    const input = { indicators: wanted, replaceExisting: true };
    const { receipt } = await subgraph.passTime(writeIndicators(subgraph, 'importIndicators', input));
    expect(receipt.outcome).toBe('OUTCOME_UNKNOWN');
    expect(receipt.results).toHaveLength(5_000);
    expect(indicators).toHaveLength(15_000);
  },
);

it.each([undefined, null, 'maybe'])(
  'an imported indicator whose result has isFailed: %j is done only if it is shown',
  async (isFailed) => {
    const { subgraph, indicators } = await startWithIndicators(1);
    const value = [0, 1].map((index) => ({ indicator: fileOf(index).indicatorValue, isFailed }));
    subgraph.emulator.control.addFault({ operation: 'importIndicators' }, { status: 200, body: { value } });
    const { title, description } = indicators[0]!;
    const wanted = [0, 1].map((index) => blockOf(index, { title, description }));
    const input = { indicators: wanted, replaceExisting: true };
    const answer = await skipPauses(subgraph, writeIndicators(subgraph, 'importIndicators', input));
    expect(outcomesOf(answer)).toEqual(['DONE', 'OUTCOME_UNKNOWN']);
  },
);
