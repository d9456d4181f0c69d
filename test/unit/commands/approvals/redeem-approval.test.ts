import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { AuditUnavailableError } from '../../../../src/audit/audit-recorder.js';
import { ApprovalStore } from '../../../../src/commands/approvals/approval-store.js';
import {
  REDEEM_MS,
  REQUEST_MS,
  stateOf,
  type Approval,
} from '../../../../src/commands/approvals/approval.js';
import { bindInput, digestOfWrite } from '../../../../src/commands/approvals/bound-input.js';
import { createApprovals } from '../../../../src/commands/approvals/redeem-approval.js';
import { BUILT_IN_POLICY } from '../../../../src/config/policy.js';
import { ExpiringMap } from '../../../../src/lib/expiring-map.js';
import type { CommandContext } from '../../../../src/commands/sequence/command-context.js';
import { WriteLocks } from '../../../../src/commands/sequence/write-lock.js';
import type { Caller } from '../../../../src/identity/caller.js';
import { PersonIdentifiers } from '../../../../src/identity/person-identifiers.js';
import { createMemoryStore } from '../../../../src/store/memory-store.js';
import type { Store } from '../../../../src/store/store.js';
import { createMetrics } from '../../../../src/telemetry/metrics.js';
import { ManualClock } from '../../../kit/time/manual-clock.js';

const ADA: Caller = {
  kind: 'user',
  tenantId: 'home',
  oid: 'ada',
  homeTenantId: 'home',
  identifiers: new PersonIdentifiers([]),
  name: 'Ada',
  roles: new Set(),
  expirationTime: Infinity,
  authenticationContexts: new Set(),
  clientId: 'c',
};
const changeFeeds = { noteApproval: () => undefined };
const SURROUNDINGS = { logger: pino({ level: 'silent' }), metrics: createMetrics(), changeFeeds };
const INPUT = { machineId: 'a', comment: 'x' };
const WRITE = { mutation: 'offboardMachine', input: INPUT, caller: ADA, tenantId: 't', auditId: 'audit' };

function approved(id: string, now: number): Approval {
  const bound = {
    tenantId: 't',
    mutation: 'offboardMachine',
    input: { ...bindInput('m', INPUT) },
    libraryFiles: {},
  };
  const person = { kind: 'user', tenantId: 'home', name: '', clientId: '' } as const;
  return {
    ...bound,
    id,
    digest: digestOfWrite(bound),
    reason: 'old',
    requester: { ...person, oid: 'ada' },
    identifiers: { salt: 's', digests: [], looks: [] },
    requestTime: now,
    decideBy: now + REQUEST_MS,
    revision: 1,
    decision: {
      verdict: 'APPROVED',
      by: { ...person, oid: 'bob' },
      at: now,
      comment: 'yes',
      redeemBy: now + REDEEM_MS,
    },
  };
}

/** Replicas with shared records and separate locks, as if a lock had been lost. */
function replicas(records: Store, clock: ManualClock, takes = () => true) {
  return Array.from({ length: 5 }, () =>
    createApprovals(
      () =>
        ({
          records,
          clock,
          seenRevisions: new ExpiringMap<string, number>(clock),
          ...SURROUNDINGS,
          caller: ADA,
          guardRails: { policy: () => Promise.resolve(BUILT_IN_POLICY) },
          call: { tenantId: 't', requestId: 'r', deadline: clock.now() + 1_000 },
          locks: new WriteLocks({ store: createMemoryStore(clock), clock }),
          audit: {
            record: async () => {
              if (!takes()) throw new AuditUnavailableError(new Error('disk full'));
            },
          },
        }) as unknown as CommandContext,
    ),
  );
}

async function start(takes?: () => boolean) {
  const clock = new ManualClock();
  const records = createMemoryStore(clock);
  const book = new ApprovalStore({
    records,
    clock,
    seenRevisions: new ExpiringMap<string, number>(clock),
    ...SURROUNDINGS,
  });
  await book.add(approved('one', clock.now()), []);
  const stateNow = async () => stateOf((await book.find('t', 'one'))!.approval, clock.now());
  return { clock, stateNow, approvals: replicas(records, clock, takes) };
}

describe('redeeming an approval', () => {
  it('succeeds for one of many concurrent replicas, even if locks fail', async () => {
    const { approvals, stateNow } = await start();
    const answers = await Promise.all(
      approvals.map((replica) => replica.redeem({ ...WRITE, approvalId: 'one' })),
    );
    expect(answers.filter((answer) => answer === 'redeemed')).toHaveLength(1);
    expect(await stateNow()).toBe('REDEEMED');
  });

  it('fails without a line in the trail', async () => {
    const { approvals, stateNow } = await start(() => false);
    await expect(approvals[0]!.redeem({ ...WRITE, approvalId: 'one' })).rejects.toThrow(
      AuditUnavailableError,
    );
    expect(await stateNow()).toBe('APPROVED');
  });

  it('can be undone by its own write only, and within its time', async () => {
    const { approvals, stateNow, clock } = await start();
    const [replica] = approvals;
    const redemption = { ...WRITE, approvalId: 'one' };
    await replica!.redeem(redemption);
    await replica!.refund({ ...redemption, auditId: 'another' });
    await replica!.refund({ ...redemption, caller: { ...ADA, oid: 'eve' } });
    expect(await stateNow()).toBe('REDEEMED');
    await replica!.refund(redemption);
    expect(await stateNow()).toBe('APPROVED');
    await replica!.refund(redemption);
    expect(await replica!.redeem(redemption)).toBe('redeemed');
    clock.advance(REDEEM_MS);
    await replica!.refund(redemption);
    expect(await stateNow()).toBe('EXPIRED');
  });
});

describe('the list of open approvals', () => {
  it.each([
    ['no approval', () => '{}'],
    ['no JSON', () => '{'],
    ['another approval', (text: string) => text.replace('"id":"two"', '"id":"six"')],
    [
      'a forged decision',
      (text: string) =>
        text.replace(
          '"kind":"user","tenantId":"home","name":"","clientId":"","oid":"bob"',
          '"kind":"app","tenantId":"home","name":"","clientId":"","oid":"bob"',
        ),
    ],
  ])('omits an entry that is %s, logs and counts it', async (_what, change) => {
    const lines: string[] = [];
    const logger = pino({}, { write: (line) => lines.push(line) });
    const metrics = createMetrics();
    const clock = new ManualClock();
    const records = createMemoryStore(clock);
    const book = new ApprovalStore({
      records,
      clock,
      seenRevisions: new ExpiringMap<string, number>(clock),
      logger,
      metrics,
      changeFeeds,
    });
    const open = [];
    for (const id of ['one', 'two', 'three']) {
      const approval = approved(id, clock.now());
      await book.add(approval, open);
      open.push(approval);
    }
    const text = (await book.find('t', 'two'))!.text;
    const changed = change(text);
    expect(changed).not.toBe(text);
    await records.set('approval t two', changed, REDEEM_MS);
    expect((await book.list('t')).map(({ id }) => id).sort()).toEqual(['one', 'three']);
    expect(lines.join('')).toContain('approval t two');
    expect(await metrics.registry.metrics()).toMatch(/state_refused_total\{reason="forged"\} [12]/);
    await expect(book.find('t', 'two')).rejects.toThrow('was not written by this service');
  });

  it('is rebuilt if its entry was overwritten', async () => {
    const clock = new ManualClock();
    const records = createMemoryStore(clock);
    const book = new ApprovalStore({
      records,
      clock,
      seenRevisions: new ExpiringMap<string, number>(clock),
      ...SURROUNDINGS,
    });
    await book.add(approved('one', clock.now()), []);
    await records.set('approvals t', '{"0":"one"}', REDEEM_MS);
    expect(await book.list('t')).toEqual([]);
    await book.add(approved('two', clock.now()), await book.list('t'));
    expect((await book.list('t')).map(({ id }) => id)).toEqual(['two']);
    expect(await book.find('t', 'one')).toBeDefined();
  });

  it('is bounded: open approvals stay, and the oldest of those that ended leave', async () => {
    const clock = new ManualClock();
    const records = createMemoryStore(clock);
    const book = new ApprovalStore({
      records,
      clock,
      seenRevisions: new ExpiringMap<string, number>(clock),
      ...SURROUNDINGS,
    });
    const newestFirst: Approval[] = [];
    const add = async (approval: Approval) => {
      clock.advance(1);
      await book.add(approval, newestFirst);
      newestFirst.unshift(approval);
    };
    await add(approved('open', clock.now()));
    for (let index = 0; index < 260; index += 1) {
      const now = clock.now();
      await add({ ...approved(`ended ${String(index)}`, now), redemption: { at: now } });
    }
    const ids = (await book.list('t')).map(({ id }) => id);
    expect(ids).toHaveLength(250);
    expect([ids[0], ids.at(-2), ids.at(-1)]).toEqual(['ended 259', 'ended 11', 'open']);
  });
});
