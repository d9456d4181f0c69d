import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { skipPauses } from '../../kit/writes/response-actions.js';
import {
  fileOf,
  KEEPER,
  outcomesOf,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { warned } from '../../kit/writes/warned.js';

const ids = (count: number, from = 1_000) =>
  Array.from({ length: count }, (_, index) => String(from + index));
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('deleteIndicator', () => {
  it('reads the indicator, deletes it, and records it in the audit trail', async () => {
    const { subgraph, indicators } = await startWithIndicators(3);
    indicators[1]!.createdBy = 'analyst1@corp.example';
    const { errors, receipt } = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1001' });
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'DONE',
      indicator: { id: '1001', action: 'BLOCK', createdBy: 'analyst1@corp.example', ...fileOf(1) },
      replaces: [],
      propagation: { maxMinutes: 120 },
      warnings: [warned('ATTRIBUTION_NOT_STORED', 'stores no comment')],
    });
    expect(subgraph.calls().map(({ method, path, status }) => [method, path, status])).toEqual([
      ['GET', '/api/indicators', 200],
      ['DELETE', '/api/indicators/1001', 204],
    ]);
    expect(indicators.map(({ id }) => id)).toEqual(['1000', '1002']);
    expect(subgraph.audit()).toMatchObject([
      { type: 'actionIntended', input: { indicatorId: '1001', comment: 'campaign' } },
      { resultId: '1001', detail: expect.stringMatching(/Block of FileSha1 0+1, created by analyst1@/) },
    ]);
  });

  it('is NOT_FOUND for an unknown id, and sends nothing', async () => {
    const { subgraph } = await startWithIndicators(3);
    const { errors } = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '999' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(sent(subgraph)).toEqual([]);
  });

  it('is NOT_FOUND if another caller was faster', async () => {
    const { subgraph } = await startWithIndicators(3);
    subgraph.emulator.control.addFault(
      { operation: 'deleteIndicator' },
      { status: 404, body: { error: { code: 'ResourceNotFound', message: 'Indicator was not found' } } },
    );
    const { errors } = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1000' });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('sees and deletes only its own with Ti.ReadWrite', async () => {
    const { subgraph, indicators } = await startWithIndicators(2);
    indicators[0]!.createdBy = DEFAULT_CLIENT_ID;
    indicators[1]!.createdBy = 'somebody-else';
    subgraph.emulator.control.registerApp({
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: ['Ti.ReadWrite'],
    });
    const theirs = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1001' });
    expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const ours = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1000' });
    expect(ours.receipt.outcome).toBe('DONE');
  });

  it('returns its call in a dry run, and the indicator', async () => {
    const { subgraph } = await startWithIndicators(1);
    const { receipt } = await writeIndicators(subgraph, 'deleteIndicator', {
      indicatorId: '1000',
      dryRun: true,
    });
    expect(receipt).toMatchObject({
      outcome: 'DRY_RUN',
      indicator: { id: '1000', action: 'BLOCK' },
      plannedCalls: [
        {
          operation: 'deleteIndicator',
          method: 'DELETE',
          path: '/api/indicators/1000',
          body: null,
        },
      ],
    });
    expect(sent(subgraph)).toEqual([]);
  });

  it('loosens: refused with a full disk, and if the read fails', async () => {
    const full = await startWithIndicators(1, { env: { AUDIT_LOG: '/dev/full' } });
    const refused = await writeIndicators(full.subgraph, 'deleteIndicator', { indicatorId: '1000' });
    expect(refused.errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(full.subgraph.calls()).toEqual([]);
    const { subgraph } = await startWithIndicators(1);
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 400, body: {} });
    await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1000' });
    expect(sent(subgraph)).toEqual([]);
  });

  it('whose response was lost is done if the indicator is gone, else unknown', async () => {
    const { subgraph } = await startWithIndicators(2);
    const { control } = subgraph.emulator;
    control.addFault({ operation: 'deleteIndicator', times: 1 }, 'processThenReset');
    control.addFault({ operation: 'deleteIndicator', times: 1 }, 'reset');
    const ask = (indicatorId: string) =>
      skipPauses(subgraph, writeIndicators(subgraph, 'deleteIndicator', { indicatorId }));
    expect((await ask('1000')).receipt).toMatchObject({ outcome: 'DONE', indicator: { id: '1000' } });
    expect((await ask('1001')).receipt).toMatchObject({ outcome: 'OUTCOME_UNKNOWN' });
    expect(sent(subgraph)).toHaveLength(2);
  });

  it('on behalf of a person is rejected by Defender: no delegated permission is documented', async () => {
    const { subgraph } = await startWithIndicators(1, { env: { DEFENDER_ACTIONS_AS: 'user' } });
    const token = await subgraph.mintToken({ roles: KEEPER, scp: 'user_impersonation' });
    const { errors } = await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: '1000' }, { token });
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect(sent(subgraph)).toMatchObject([{ status: 403 }]);
  });
});

describe('deleteIndicators', () => {
  it('of 1,200 makes one read and 3 calls, with a result for each', { tags: 'slow' }, async () => {
    const { subgraph, indicators } = await startWithIndicators(1_300);
    const answer = await writeIndicators(subgraph, 'deleteIndicators', { indicatorIds: ids(1_200) });
    expect(answer.errors).toBeUndefined();
    expect(answer.receipt).toMatchObject({ outcome: 'DONE', propagation: { maxMinutes: 120 } });
    expect(outcomesOf(answer)).toEqual(times(1_200, 'DONE'));
    expect(answer.receipt.results[1_199]).toMatchObject({
      index: 1_199,
      indicatorId: '2199',
      action: 'BLOCK',
      ...fileOf(1_199),
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listIndicators',
      ...times(3, 'batchDeleteIndicators'),
    ]);
    expect(indicators).toHaveLength(100);
  });

  it('returns NOT_FOUND for unknown ids only, and fails as NOT_FOUND if none is known', async () => {
    const { subgraph } = await startWithIndicators(3);
    const answer = await writeIndicators(subgraph, 'deleteIndicators', {
      indicatorIds: ['1000', '5', '1002'],
    });
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    expect(outcomesOf(answer)).toEqual(['DONE', 'NOT_FOUND', 'DONE']);
    const none = await writeIndicators(subgraph, 'deleteIndicators', { indicatorIds: ['5', '6'] });
    expect(none.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(sent(subgraph)).toHaveLength(1);
  });

  it.each(['deletes-none', 'deletes-others'] as const)(
    'reads again and resends the rest once if an id is gone meanwhile (%s)',
    async (unknownIdInBatchDelete) => {
      const { subgraph, indicators } = await startWithIndicators(4);
      subgraph.emulator.control.setSwitches({ unknownIdInBatchDelete });
      const stale = { status: 200, body: { value: [...indicators, { ...indicators[0]!, id: '77' }] } };
      subgraph.emulator.control.addFault({ operation: 'listIndicators', times: 1 }, stale);
      const answer = await writeIndicators(subgraph, 'deleteIndicators', {
        indicatorIds: ['1000', '77', '1001'],
      });
      expect(outcomesOf(answer)).toEqual(times(3, 'DONE'));
      expect(answer.receipt.warnings).toContainEqual(warned('CHANGE_NOT_CONFIRMED', 'are gone'));
      expect(indicators.map(({ id }) => id)).toEqual(['1002', '1003']);
      expect(sent(subgraph)).toHaveLength(unknownIdInBatchDelete === 'deletes-none' ? 2 : 1);
    },
  );

  it('is not an error if an id is gone meanwhile and the next read fails: the others may be deleted', async () => {
    const { subgraph, indicators } = await startWithIndicators(2);
    const { control } = subgraph.emulator;
    control.setSwitches({ unknownIdInBatchDelete: 'deletes-others' });
    const stale = { status: 200, body: { value: [...indicators, { ...indicators[0]!, id: '77' }] } };
    control.addFault({ operation: 'listIndicators', times: 1 }, stale);
    control.addFault({ operation: 'listIndicators', times: 1 }, { status: 403, body: {} });
    const input = { indicatorIds: ['1000', '77'] };
    const answer = await skipPauses(subgraph, writeIndicators(subgraph, 'deleteIndicators', input));
    expect(outcomesOf(answer)).toEqual(times(2, 'DONE'));
    expect(indicators.map(({ id }) => id)).toEqual(['1001']);
  });

  it('loses no other if a call fails', async () => {
    const { subgraph, indicators } = await startWithIndicators(700);
    subgraph.emulator.control.addFault(
      { operation: 'batchDeleteIndicators', skip: 1 },
      { status: 403, body: { error: { code: 'DisallowedOperation', message: 'Not your device group' } } },
    );
    const answer = await writeIndicators(subgraph, 'deleteIndicators', { indicatorIds: ids(700) });
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    const refusals = (answer.receipt.results as { refusal: { message: string } | null }[]).flatMap(
      ({ refusal }) => refusal ?? [],
    );
    expect(refusals).toHaveLength(indicators.length);
    expect(refusals[0]?.message).toBe('Not your device group');
  });

  it('returns all calls in a dry run, and sends none', async () => {
    const { subgraph } = await startWithIndicators(600);
    const { receipt } = await writeIndicators(subgraph, 'deleteIndicators', {
      indicatorIds: [...ids(600), '5'],
      dryRun: true,
    });
    expect(receipt.outcome).toBe('DRY_RUN');
    const bodies = receipt.plannedCalls.map(
      ({ body }: { body: { IndicatorIds: string[] } }) => body.IndicatorIds.length,
    );
    expect(bodies).toEqual([500, 100]);
    expect(receipt.results.at(-1)).toMatchObject({ refusal: { code: 'NOT_FOUND' }, indicatorId: '5' });
    expect(sent(subgraph)).toEqual([]);
  });

  it('whose response was lost is judged by the remaining ones, and runs once for its key', async () => {
    const { subgraph } = await startWithIndicators(3);
    subgraph.emulator.control.addFault({ operation: 'batchDeleteIndicators', times: 1 }, 'processThenReset');
    const input = { indicatorIds: ids(3), idempotencyKey: 'k' };
    const first = await skipPauses(subgraph, writeIndicators(subgraph, 'deleteIndicators', input));
    expect(outcomesOf(first)).toEqual(times(3, 'DONE'));
    const again = await writeIndicators(subgraph, 'deleteIndicators', input);
    expect(again.receipt).toEqual(first.receipt);
    expect(sent(subgraph)).toHaveLength(1);
  });
});
