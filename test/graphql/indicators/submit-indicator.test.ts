import { describe, expect, it } from 'vitest';
import { DEFAULT_CLIENT_ID } from '../../../emulator/entra/app-registrations.js';
import {
  blockOf,
  fileOf,
  sent,
  sentFileOf,
  startWithIndicators,
  writeIndicators,
} from '../../kit/writes/indicator-writes.js';
import { warned } from '../../kit/writes/warned.js';

const IN_A_DAY = new Date(Date.now() + 86_400_000).toISOString();
const NO_COMMENT = warned('ATTRIBUTION_NOT_STORED', 'stores no comment');

describe('submitIndicator', () => {
  it('reads once, sends the documented request once, and returns when it takes effect', async () => {
    const { subgraph } = await startWithIndicators(0);
    const rules = { expirationTime: IN_A_DAY, rbacGroupNames: ['Servers'] };
    const wanted = blockOf(7, {
      ...rules,
      indicatorValue: fileOf(7).indicatorValue.toUpperCase(),
      severity: 'HIGH',
      generateAlert: true,
      recommendedActions: 'Look around',
    });
    const { errors, receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(errors).toBeUndefined();
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      indicator: { ...fileOf(7), action: 'BLOCK', createdBy: DEFAULT_CLIENT_ID, expirationTime: IN_A_DAY },
      replaces: [],
      propagation: { typicalMinutes: 30, maxMinutes: 120 },
      refusal: null,
      plannedCalls: null,
      warnings: [NO_COMMENT],
    });
    expect(subgraph.calls().map(({ operation, query }) => [operation, query['$filter']])).toEqual([
      ['listIndicators', `indicatorValue eq '${fileOf(7).indicatorValue}'`],
      ['submitIndicator', undefined],
    ]);
    const spelled = { ...sentFileOf(7), action: 'Block', severity: 'High' };
    expect(sent(subgraph)[0]?.requestBody).toEqual({ ...wanted, ...spelled });
    expect(subgraph.audit()).toMatchObject([
      { type: 'actionIntended', action: 'submitIndicator', input: { comment: 'campaign' } },
      { type: 'actionSettled', outcome: 'CREATED', resultId: receipt.indicator.id },
    ]);
  });

  it.each([
    ['an address', { indicatorType: 'IP_ADDRESS', indicatorValue: '2001:db8::7' }, '2001:db8:0:0:0:0:0:7'],
    ['an IPv4 address', { indicatorType: 'IP_ADDRESS', indicatorValue: '198.51.100.7' }, '198.51.100.7'],
    ['a domain', { indicatorType: 'DOMAIN_NAME', indicatorValue: 'C2.Bad.Example' }, 'c2.bad.example'],
    [
      'a URL',
      { indicatorType: 'URL', indicatorValue: "https://Bad.example/A?x='1'&y=%20#z" },
      "https://Bad.example/A?x='1'&y=%20#z",
    ],
  ])("sends %s in Defender's notation, and warns that it takes up to 48 hours", async (_, value, as) => {
    const { subgraph } = await startWithIndicators(0);
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, value));
    expect(receipt).toMatchObject({ outcome: 'CREATED', propagation: { maxMinutes: 2_880 } });
    expect(sent(subgraph)[0]?.requestBody).toMatchObject({ indicatorValue: as });
    const again = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, value));
    expect(again.receipt.outcome).toBe('ALREADY_IN_EFFECT');
  });

  it('is visible to reads immediately', async () => {
    const { subgraph } = await startWithIndicators(3, { cache: true });
    const count = async () => {
      const { data } = await subgraph.ask('{ indicators { nodes { indicatorValue } } }');
      return data.indicators.nodes.length;
    };
    expect(await count()).toBe(3);
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(900));
    expect(await count()).toBe(4);
    await writeIndicators(subgraph, 'deleteIndicator', { indicatorId: receipt.indicator.id });
    expect(await count()).toBe(3);
  });

  it('sends nothing for an identical existing indicator', async () => {
    const { subgraph } = await startWithIndicators(0);
    const first = await writeIndicators(subgraph, 'submitIndicator', blockOf(1));
    const second = await writeIndicators(subgraph, 'submitIndicator', blockOf(1));
    expect(second.receipt).toMatchObject({
      outcome: 'ALREADY_IN_EFFECT',
      indicator: { id: first.receipt.indicator.id },
      propagation: null,
    });
    expect(sent(subgraph)).toHaveLength(1);
  });
});

describe('submitIndicator for a value with an indicator', () => {
  it('finds it in any case of its digits', async () => {
    const { subgraph, indicators } = await startWithIndicators(2);
    const hash = 'ab'.repeat(20);
    indicators[1]!.indicatorValue = hash.toUpperCase();
    const wanted = blockOf(1, { indicatorValue: hash, action: 'BLOCK_AND_REMEDIATE' });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    expect(receipt).toMatchObject({ outcome: 'REFUSED', replaces: [{ id: '1001' }] });
    expect(sent(subgraph)).toEqual([]);
  });

  it('is refused and returns it; replaceExisting overwrites it and returns the previous one', async () => {
    const { subgraph, indicators } = await startWithIndicators(3);
    indicators[1]!.createdBy = 'analyst1@corp.example';
    const wanted = blockOf(1, { action: 'BLOCK_AND_REMEDIATE' });
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', wanted);
    const there = { id: '1001', action: 'BLOCK', createdBy: 'analyst1@corp.example' };
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'ALREADY_EXISTS', message: expect.stringContaining('replaceExisting: true') },
      indicator: null,
      replaces: [there],
    });
    expect(sent(subgraph)).toEqual([]);
    const replacing = { ...wanted, replaceExisting: true };
    const dry = await writeIndicators(subgraph, 'submitIndicator', { ...replacing, dryRun: true });
    expect(dry.receipt).toMatchObject({
      outcome: 'DRY_RUN',
      replaces: [there],
      plannedCalls: [
        {
          operation: 'submitIndicator',
          method: 'POST',
          path: '/api/indicators',
          body: { ...wanted, ...sentFileOf(1), action: 'BlockAndRemediate' },
        },
      ],
    });
    expect(sent(subgraph)).toEqual([]);
    const done = await writeIndicators(subgraph, 'submitIndicator', replacing);
    expect(done.receipt).toMatchObject({
      outcome: 'DONE',
      indicator: { id: '1001', action: 'BLOCK_AND_REMEDIATE' },
      replaces: [there],
    });
    expect(subgraph.audit().at(-1)).toMatchObject({
      detail: expect.stringContaining('analyst1@corp.example'),
    });
  });

  it('ignores one of another type', async () => {
    const { subgraph, indicators } = await startWithIndicators(3);
    indicators[1]!.indicatorType = 'CertificateThumbprint';
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1));
    expect(receipt).toMatchObject({ outcome: 'CREATED', replaces: [] });
  });

  it('reports that Defender stored the new one beside the old one', async () => {
    const { subgraph } = await startWithIndicators(3);
    subgraph.emulator.control.setSwitches({ indicatorIdentity: 'value-type-and-action' });
    const { receipt } = await writeIndicators(
      subgraph,
      'submitIndicator',
      blockOf(1, { action: 'BLOCK_AND_REMEDIATE', replaceExisting: true }),
    );
    expect(receipt).toMatchObject({
      outcome: 'CREATED',
      indicator: { id: '1003' },
      replaces: [],
      warnings: [NO_COMMENT, warned('RESPONSE_DIFFERS', 'kept the existing one: 1001')],
    });
  });

  it("reports that Defender changed one that the application can't see", async () => {
    const { subgraph, indicators } = await startWithIndicators(1);
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 200, body: { value: [] } });
    indicators[0]!.creationTimeDateTimeUtc = new Date(subgraph.clock.now() - 86_400_000).toISOString();
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(0));
    expect(receipt.warnings).toEqual([NO_COMMENT, warned('MAY_HAVE_EXISTED', 'cannot see')]);
  });

  it.each([
    ['sooner ended', { expirationTime: IN_A_DAY }],
    ['for fewer machines', { rbacGroupNames: ['Lab'] }],
    ['for fewer machines, by id', { rbacGroupIds: [141] }],
  ])('is refused if a block would be %s: deleting is the guarded way', async (_what, change) => {
    const { subgraph } = await startWithIndicators(1);
    const { receipt } = await writeIndicators(
      subgraph,
      'submitIndicator',
      blockOf(0, { ...change, replaceExisting: true }),
    );
    expect(receipt).toMatchObject({
      outcome: 'REFUSED',
      refusal: { code: 'WEAKENS_EXISTING' },
      replaces: [{ id: '1000' }],
    });
    expect(sent(subgraph)).toEqual([]);
  });
});

describe('the direction of submitIndicator', () => {
  const FULL_DISK = { env: { AUDIT_LOG: '/dev/full' } };

  it.each([
    ['BLOCK', {}],
    ['BLOCK_AND_REMEDIATE', {}],
    ['BLOCK', { replaceExisting: true }],
    ['WARN', {}],
    ['AUDIT', { generateAlert: true }],
  ])('is tighten for %s with %o: one audit sink is sufficient', async (action, more) => {
    const { subgraph } = await startWithIndicators(0, FULL_DISK);
    const { receipt } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, { action, ...more }));
    expect(receipt.outcome).toBe('CREATED');
  });

  it.each([
    ['ALLOWED', { expirationTime: IN_A_DAY }],
    ['WARN', { replaceExisting: true }],
    ['AUDIT', { replaceExisting: true, generateAlert: true }],
  ])('is loosen for %s with %o: every audit sink must store it', async (action, more) => {
    const { subgraph } = await startWithIndicators(0, FULL_DISK);
    const { errors } = await writeIndicators(subgraph, 'submitIndicator', blockOf(1, { action, ...more }));
    expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
    expect(subgraph.calls()).toEqual([]);
  });

  it('allows a block if the read fails, with a warning; weaker writes wait', async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, { status: 400, body: {} });
    const block = await writeIndicators(subgraph, 'submitIndicator', blockOf(1));
    expect(block.receipt).toMatchObject({
      outcome: 'CREATED',
      warnings: [NO_COMMENT, warned('MAY_HAVE_EXISTED', 'could not be read')],
    });
    const warn = await writeIndicators(subgraph, 'submitIndicator', blockOf(2, { action: 'WARN' }));
    expect(warn.errors?.[0]?.extensions.code).toBe('UPSTREAM_REJECTED');
    expect(sent(subgraph)).toHaveLength(1);
  });

  it('allows a block if the read hangs', async () => {
    const { subgraph } = await startWithIndicators(0);
    subgraph.emulator.control.addFault({ operation: 'listIndicators' }, 'hang');
    const { receipt } = await subgraph.passTime(writeIndicators(subgraph, 'submitIndicator', blockOf(1)));
    expect(receipt).toMatchObject({ outcome: 'CREATED', warnings: expect.arrayContaining([NO_COMMENT]) });
  });
});

describe('submitIndicator at the cap of the tenant', () => {
  it("is rejected in Defender's words", async () => {
    const { subgraph } = await startWithIndicators(3);
    subgraph.emulator.control.setSwitches({ maxIndicators: 3 });
    const { errors } = await writeIndicators(subgraph, 'submitIndicator', blockOf(77));
    expect(errors?.[0]).toMatchObject({
      message: 'Max capacity exceeded',
      extensions: { code: 'UPSTREAM_REJECTED' },
    });
  });
});
