import { describe, expect, it } from 'vitest';
import { warned } from '../../kit/writes/warned.js';
import {
  blockOf,
  outcomesOf,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';

const SOON = '2100-01-01T00:00:00Z';
const LATER = '2100-01-02T00:00:00Z';

/** Imports them over existing ones; without the role to break glass. */
const importOver = (
  { subgraph }: Awaited<ReturnType<typeof startWithIndicators>>,
  indicators: readonly object[],
) => writeIndicators(subgraph, 'importIndicators', { indicators, replaceExisting: true });

describe('an import over existing indicators, of blocks that may weaken them', () => {
  it.each([
    ['end sooner', { expirationTime: SOON }],
    ['apply to fewer machines', { rbacGroupNames: ['Lab'] }],
    ['apply to fewer machines, by id', { rbacGroupIds: [141] }],
  ])('refuses those that %s, and sends the others', async (_what, limit) => {
    const started = await startWithIndicators(2);
    const answer = await importOver(started, [blockOf(1, limit), blockOf(2, limit)]);
    expect(outcomesOf(answer)).toEqual(['WEAKENS_EXISTING', 'DONE']);
    expect(answer.receipt.results[0].refusal.message).toContain('1001 (Block of FileSha1');
    expect(started.subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listIndicators',
      'importIndicators',
    ]);
    expect(started.indicators.find(({ id }) => id === '1001')).toMatchObject({
      expirationTime: null,
      rbacGroupNames: [],
    });
  });

  it('refuses those that leave a file in place that was remediated', async () => {
    const started = await startWithIndicators(2);
    started.indicators[1]!.action = 'BlockAndRemediate';
    const answer = await importOver(started, [blockOf(1), blockOf(0)]);
    expect(outcomesOf(answer)).toEqual(['WEAKENS_EXISTING', 'DONE']);
    expect(started.indicators.find(({ id }) => id === '1001')!.action).toBe('BlockAndRemediate');
  });

  it('sends those that end later', async () => {
    const started = await startWithIndicators(2);
    started.indicators[1]!.expirationTime = SOON;
    const answer = await importOver(started, [blockOf(1, { expirationTime: LATER })]);
    expect(outcomesOf(answer)).toEqual(['DONE']);
  });

  it('sends all, with a warning, if the existing ones can not be read', async () => {
    const started = await startWithIndicators(1);
    started.subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 400, body: {} });
    const answer = await importOver(started, [blockOf(0, { expirationTime: SOON })]);
    expect(answer.receipt).toMatchObject({
      outcome: 'DONE',
      warnings: expect.arrayContaining([warned('MAY_HAVE_EXISTED', 'could not be read')]),
    });
    expect(sent(started.subgraph)).toHaveLength(1);
  });
});
