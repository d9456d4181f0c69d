import { describe, expect, it } from 'vitest';
import { skipPauses } from '../../kit/writes/response-actions.js';
import {
  blockOf,
  fileOf,
  sentFileOf,
  outcomesOf,
  sent,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { warned } from '../../kit/writes/warned.js';

const many = (count: number, change: Readonly<Record<string, unknown>> = {}) =>
  Array.from({ length: count }, (_, index) => blockOf(index, change));
const REPLACING = { replaceExisting: true };
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('importIndicators', () => {
  it('of 1,200 makes 3 calls, with a result for each, and reads show all', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0, { cache: true });
    await subgraph.ask('{ indicators { totalCount } }');
    subgraph.forgetCalls();
    const { errors, receipt } = await writeIndicators(subgraph, 'importIndicators', {
      indicators: many(1_200, { action: 'BLOCK_AND_REMEDIATE' }),
      ...REPLACING,
    });
    expect(errors).toBeUndefined();
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(times(3, 'importIndicators'));
    const sizes = subgraph
      .calls()
      .map(({ requestBody }) => (requestBody as { Indicators: object[] }).Indicators.length);
    expect(sizes.sort()).toEqual([200, 500, 500]);
    expect(receipt).toMatchObject({
      outcome: 'DONE',
      propagation: { maxMinutes: 120 },
      refusal: null,
      plannedCalls: null,
      warnings: [warned('ATTRIBUTION_NOT_STORED', 'stores no comment')],
    });
    expect(receipt.results).toHaveLength(1_200);
    for (const place of [0, 499, 500, 1_199]) {
      expect(receipt.results[place]).toMatchObject({
        index: place,
        outcome: 'DONE',
        ...fileOf(place),
        indicatorId: expect.any(String),
        refusal: null,
      });
    }
    const { data } = await subgraph.ask(
      '{ indicators(first: 1000) { nodes { id } pageInfo { hasNextPage } } }',
    );
    expect([data.indicators.nodes.length, data.indicators.pageInfo.hasNextPage]).toEqual([1_000, true]);
    const [intent, outcome] = subgraph.audit();
    expect(intent).toMatchObject({ type: 'actionIntended', action: 'importIndicators' });
    expect(outcome).toMatchObject({ outcome: 'DONE', detail: 'DONE 1200' });
    expect(new Set(outcome?.type === 'actionSettled' ? outcome.resultIds : []).size).toBe(1_200);
  });

  it('leaves existing ones unchanged unless they are to be replaced, after one read of all', async () => {
    const { subgraph, indicators } = await startWithIndicators(3);
    Object.assign(indicators[1]!, { title: 'Feed', description: 'From the feed', severity: 'Low' });
    indicators[2]!.createdBy = 'analyst2@corp.example';
    const input = { indicators: many(5).reverse(), replaceExisting: false };
    const answer = await writeIndicators(subgraph, 'importIndicators', input);
    const existing = ['ALREADY_EXISTS', 'ALREADY_IN_EFFECT', 'ALREADY_EXISTS'];
    expect(outcomesOf(answer)).toEqual(['CREATED', 'CREATED', ...existing]);
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    expect(answer.receipt.results[2]).toMatchObject({
      index: 2,
      indicatorId: '1002',
      createdBy: 'analyst2@corp.example',
      refusal: { code: 'ALREADY_EXISTS', message: expect.stringContaining('replaceExisting: true') },
    });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual([
      'listIndicators',
      'importIndicators',
    ]);
    expect(sent(subgraph)[0]?.requestBody).toMatchObject({ Indicators: [sentFileOf(4), sentFileOf(3)] });
  });

  it('reads two pages of more than 10,000, and sends nothing if all exist', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(10_001);
    const input = { indicators: many(2), replaceExisting: false };
    const { receipt } = await writeIndicators(subgraph, 'importIndicators', input);
    const refusal = { code: 'ALREADY_EXISTS' };
    expect(receipt).toMatchObject({ outcome: 'REFUSED', refusal, propagation: null });
    expect(subgraph.calls().map(({ operation }) => operation)).toEqual(times(2, 'listIndicators'));
  });

  it("returns Defender's result for each item, whatever the order of the response", async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault(
      { operation: 'importIndicators' },
      {
        status: 200,
        body: {
          value: [
            {
              id: '7',
              indicator: fileOf(2).indicatorValue.toUpperCase(),
              isFailed: false,
              failureReason: null,
            },
            {
              id: null,
              indicator: fileOf(0).indicatorValue,
              isFailed: true,
              failureReason: 'Bad\r\nvalue, see https://x.example/',
            },
            { id: '5', indicator: fileOf(1).indicatorValue, isFailed: false },
          ],
        },
      },
    );
    const answer = await writeIndicators(subgraph, 'importIndicators', { indicators: many(3), ...REPLACING });
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    expect(answer.receipt.results).toMatchObject([
      {
        outcome: 'REFUSED',
        refusal: { code: 'UPSTREAM_REJECTED', message: 'Bad value, see [url]' },
        indicatorId: null,
      },
      { outcome: 'DONE', indicatorId: '5' },
      { outcome: 'DONE', indicatorId: '7' },
    ]);
  });

  it('distinguishes one value of two kinds by their order', async () => {
    const { subgraph } = await startWithIndicators(0);
    const twice = [
      blockOf(1),
      blockOf(1, { indicatorType: 'CERTIFICATE_THUMBPRINT', action: 'BLOCK_AND_REMEDIATE' }),
    ];
    const { receipt } = await writeIndicators(subgraph, 'importIndicators', {
      indicators: twice,
      ...REPLACING,
    });
    expect(receipt).toMatchObject({ outcome: 'DONE', propagation: { maxMinutes: 180 } });
    expect(receipt.results.map(({ indicatorId }: { indicatorId: string }) => indicatorId)).toEqual([
      '1',
      '2',
    ]);
  });

  it('loses no other if a call fails', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault(
      { operation: 'importIndicators', skip: 1, times: 1 },
      { status: 400, body: { error: { code: 'InvalidRequestBody', message: 'Request body is incorrect' } } },
    );
    const answer = await writeIndicators(subgraph, 'importIndicators', {
      indicators: many(1_200),
      ...REPLACING,
    });
    expect(answer.receipt.outcome).toBe('PARTIALLY_DONE');
    const outcomes = outcomesOf(answer);
    expect(outcomes.filter((outcome) => outcome === 'DONE')).toHaveLength(700);
    expect(outcomes.filter((outcome) => outcome === 'UPSTREAM_REJECTED')).toHaveLength(500);
    const failed = outcomes.indexOf('UPSTREAM_REJECTED');
    expect(answer.receipt.results[failed]).toMatchObject({
      index: failed,
      ...fileOf(failed),
      outcome: 'REFUSED',
      refusal: { code: 'UPSTREAM_REJECTED', message: 'Request body is incorrect' },
    });
    expect(subgraph.audit().at(-1)).toMatchObject({
      outcome: 'PARTIALLY_DONE',
      detail: expect.stringContaining('REFUSED 500'),
    });
  });

  it('fails with the error of its calls if all fail, and releases its key', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault(
      { operation: 'importIndicators', times: 2 },
      { status: 403, body: {} },
    );
    const input = { indicators: many(600), ...REPLACING, idempotencyKey: 'k' };
    const { errors } = await writeIndicators(subgraph, 'importIndicators', input);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_FORBIDDEN');
    expect((await writeIndicators(subgraph, 'importIndicators', input)).receipt.outcome).toBe('DONE');
  });

  it.each([
    ['fails-items', 'PARTIALLY_DONE', ['DONE', 'UPSTREAM_REJECTED', 'UPSTREAM_REJECTED']],
    ['refuses-call', undefined, undefined],
  ] as const)('at the cap of the tenant, where Defender %s', async (importBeyondCap, outcome, outcomes) => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.setSwitches({ maxIndicators: 1, importBeyondCap });
    const answer = await writeIndicators(subgraph, 'importIndicators', { indicators: many(3), ...REPLACING });
    expect(answer.receipt?.outcome).toBe(outcome);
    if (outcomes === undefined) expect(answer.errors?.[0]?.message).toBe('Max capacity exceeded');
    else expect(outcomesOf(answer)).toEqual(outcomes);
  });

  it('returns all calls in a dry run, and sends none', async () => {
    const { subgraph } = await startWithIndicators(1);
    const answer = await writeIndicators(subgraph, 'importIndicators', {
      indicators: many(700),
      replaceExisting: false,
      dryRun: true,
    });
    const { receipt } = answer;
    expect(receipt).toMatchObject({ outcome: 'DRY_RUN', propagation: { maxMinutes: 120 } });
    expect(receipt.plannedCalls).toMatchObject(
      times(2, { operation: 'importIndicators', method: 'POST', path: '/api/indicators/import' }),
    );
    const bodies = receipt.plannedCalls.map(
      ({ body }: { body: { Indicators: object[] } }) => body.Indicators,
    );
    expect(bodies.flat()).toEqual(
      many(700)
        .slice(1)
        .map((one) => ({ ...one, indicatorType: 'FileSha1', action: 'Block' })),
    );
    expect(outcomesOf(answer)).toEqual(['ALREADY_EXISTS', ...times(699, 'DRY_RUN')]);
    expect(sent(subgraph)).toEqual([]);
  });

  it('is sent once for its key, over a restart too', async () => {
    const { subgraph } = await startWithIndicators(0);
    const input = { indicators: many(3), ...REPLACING, idempotencyKey: 'k' };
    const first = await writeIndicators(subgraph, 'importIndicators', input);
    await subgraph.restart();
    const second = await writeIndicators(subgraph, 'importIndicators', input);
    expect(second.receipt).toEqual(first.receipt);
    expect(sent(subgraph)).toHaveLength(1);
    const other = { ...input, indicators: many(3, { title: 'Other' }) };
    const refused = await writeIndicators(subgraph, 'importIndicators', other);
    expect(refused.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('importIndicators with a call whose response was lost', () => {
  it('finds the items of that call by their content', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault({ operation: 'importIndicators', times: 1 }, 'processThenReset');
    const answer = await skipPauses(
      subgraph,
      writeIndicators(subgraph, 'importIndicators', { indicators: many(501), ...REPLACING }),
    );
    expect(answer.receipt.outcome).toBe('DONE');
    expect(answer.receipt.warnings).toContainEqual(warned('RESPONSE_LOST', 'show what was done'));
    expect(outcomesOf(answer)).toEqual(times(501, 'DONE'));
    expect(sent(subgraph)).toHaveLength(2);
    expect(subgraph.calls('listIndicators')).toHaveLength(2);
  });

  it('is unknown for items that are not visible only; resend sends all again', { tags: 'slow' }, async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault({ operation: 'importIndicators', skip: 1, times: 1 }, 'reset');
    const input = { indicators: many(501), ...REPLACING, idempotencyKey: 'k' };
    const first = await skipPauses(subgraph, writeIndicators(subgraph, 'importIndicators', input));
    expect(first.receipt).toMatchObject({
      outcome: 'OUTCOME_UNKNOWN',
      refusal: { code: 'OUTCOME_UNKNOWN' },
    });
    const outcomes = outcomesOf(first);
    expect(new Set(outcomes)).toEqual(new Set(['DONE', 'OUTCOME_UNKNOWN']));
    const again = await writeIndicators(subgraph, 'importIndicators', input);
    expect(again.receipt).toEqual(first.receipt);
    expect(sent(subgraph)).toHaveLength(2);
    const resent = await writeIndicators(subgraph, 'importIndicators', { ...input, resend: true });
    expect(resent.receipt.outcome).toBe('DONE');
    expect(sent(subgraph)).toHaveLength(4);
  });
});

describe('the direction of importIndicators', () => {
  const IN_A_DAY = new Date(Date.now() + 86_400_000).toISOString();

  it.each([
    [many(2), true, 'DONE'],
    [[blockOf(1), blockOf(2, { action: 'WARN' })], false, 'CREATED'],
    [[blockOf(1), blockOf(2, { action: 'WARN' })], true, undefined],
    [[blockOf(1), blockOf(2, { action: 'ALLOWED', expirationTime: IN_A_DAY })], false, undefined],
  ])('is that of its weakest item (case %#)', async (indicators, replaceExisting, outcome) => {
    const { subgraph } = await startWithIndicators(0, { env: { AUDIT_LOG: '/dev/full' } });
    const answer = await writeIndicators(subgraph, 'importIndicators', { indicators, replaceExisting });
    expect(answer.receipt?.outcome).toBe(outcome);
    if (outcome === undefined) expect(subgraph.calls()).toEqual([]);
  });

  it('allows blocks if the read fails, with a warning; weaker items wait', async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 400, body: {} });
    const input = { indicators: many(2), replaceExisting: false };
    const { receipt } = await writeIndicators(subgraph, 'importIndicators', input);
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: expect.arrayContaining([warned('MAY_HAVE_EXISTED', 'could not be read')]),
    });
    const warn = { indicators: many(2, { action: 'WARN' }), replaceExisting: false };
    const { errors } = await writeIndicators(subgraph, 'importIndicators', warn);
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect(sent(subgraph)).toHaveLength(1);
  });
});
