import { describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../emulator/http/request-log.js';
import { seededRandom } from '../kit/seeded-random.js';
import { planFaults } from './faults/plan-faults.js';
import { FAULTS } from './faults/run-faults.js';
import { createAllAnswered } from './invariants/all-answered.js';
import { findMergedLines } from './invariants/audit-kept.js';
import type { Evidence } from './invariants/invariant.js';
import { createOwnTenant } from './invariants/own-tenant.js';
import { createWithinQuota } from './invariants/within-quota.js';
import { createWrittenOnce } from './invariants/written-once.js';
import type { AskedRequest } from './load/drive-load.js';
import type { Life } from './parts/replica.js';
import { slopePerHour } from './report/slope.js';

const AT = Date.UTC(2026, 0, 15);
const KINDS = Object.keys(FAULTS);

const CALL: RecordedCall = {
  at: AT,
  method: 'GET',
  path: '/api/machines',
  query: {},
  operation: 'listMachines',
  tenantId: 'one',
  appId: 'app',
  status: 200,
  requestBody: null,
  headers: {},
  fault: null,
  isLost: false,
};

const LIFE: Life = {
  pid: 1,
  startTime: AT,
  readyMs: 1,
  endedAt: AT + 5_000,
  end: 'killed',
  exit: 'SIGKILL',
  drainMs: null,
};

/** Evidence without events, except for the given ones. */
function evidenceOf(given: Partial<Evidence> = {}): Evidence {
  const emulator = { tenants: new Map() } as unknown as Evidence['emulator'];
  return { emulator, faults: [], cuts: [], replicas: [], stateKey: '', ...given };
}

function askedOf(
  data: Record<string, unknown>,
  request: Partial<AskedRequest['request']> = {},
): AskedRequest {
  const asked = { kind: 'machine', tenantId: 'one', token: '', query: '', variables: {}, headers: {} };
  return {
    number: 1,
    request: { ...asked, ...request },
    by: 'the balancer',
    at: AT,
    tries: [{ status: 200, milliseconds: 1, body: { data } }],
  };
}

describe('the plan of a soak', () => {
  it('has every fault once within two minutes, and the same order for the same seed', () => {
    const plan = planFaults(KINDS, 120_000, seededRandom(7));
    expect(plan.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
    expect(planFaults(KINDS, 120_000, seededRandom(7))).toEqual(plan);
    expect(planFaults(KINDS, 120_000, seededRandom(8))).not.toEqual(plan);
  });

  it('ends each fault before the next, except for pairs in a long run', () => {
    const plan = planFaults(KINDS, 3_600_000, seededRandom(7));
    expect(plan.length).toBeGreaterThan(240);
    const ends = plan.map(({ at, lengthMs }) => at + lengthMs);
    const starts = [...new Set(plan.map(({ at }) => Math.floor(at / 15_000)))];
    expect(starts).toHaveLength(240);
    for (const [index, { at }] of plan.entries()) {
      const slot = Math.floor(at / 15_000);
      expect(ends[index]).toBeLessThan((slot + 1) * 15_000);
    }
  });
});

describe('the invariants of a soak', () => {
  it('reject a 429 of the service itself, unless Redis was unavailable', () => {
    const watched = createWithinQuota();
    watched.seeCall?.({ ...CALL, status: 429, fault: 'fault-1' });
    expect(watched.judge(evidenceOf()).breaches).toEqual([]);
    watched.seeCall?.({ ...CALL, status: 429 });
    expect(watched.judge(evidenceOf()).breaches).toHaveLength(1);
    const away = { kind: 'Redis is stopped and goes on', from: AT - 20_000, until: AT - 10_000 };
    expect(watched.judge(evidenceOf({ faults: [away] })).breaches).toEqual([]);
  });

  it('reject a row, a call or a response of another tenant', () => {
    const [mine, theirs] = ['a'.repeat(40), 'b'.repeat(40)];
    const tenants = [
      { id: 'one', machineIds: [mine], alertIds: [], actionable: [] },
      { id: 'other', machineIds: [theirs], alertIds: [], actionable: [] },
    ];
    const watched = createOwnTenant({ tenants, analysts: [], employee: '' });
    watched.see?.(askedOf({ machine: { tenantId: 'one', id: mine } }));
    watched.seeCall?.({ ...CALL, path: `/api/machines/${mine}` });
    expect(watched.judge(evidenceOf()).breaches).toEqual([]);
    watched.see?.(askedOf({ machine: { tenantId: 'one', id: theirs } }));
    watched.see?.(askedOf({ list: [{ machine: { tenantId: 'other', id: theirs } }] }));
    watched.seeCall?.({ ...CALL, path: `/api/machines/${theirs}/isolate` });
    watched.see?.(askedOf({ machine: { tenantId: 'one', id: mine } }, { isForbidden: true }));
    expect(watched.judge(evidenceOf()).breaches).toHaveLength(4);
  });

  it('reject a write that Defender has twice, or that is resent although it may have been done', () => {
    const mark = 'soak write 7w';
    const sent = {
      ...CALL,
      method: 'POST',
      operation: 'isolateMachine',
      requestBody: { Comment: `id: ${mark}` },
    };
    const refused = createWrittenOnce();
    refused.seeCall?.({ ...sent, status: 429 });
    refused.seeCall?.({ ...sent, at: AT + 5_000 });
    expect(refused.judge(evidenceOf()).breaches).toEqual([]);
    const lost = createWrittenOnce();
    lost.seeCall?.({ ...sent, status: null, isLost: true });
    lost.seeCall?.({ ...sent, at: AT + 5_000 });
    expect(lost.judge(evidenceOf()).breaches).toHaveLength(1);
    const action = { action: { requestorComment: `id: ${mark}` } };
    const tenants = new Map([['one', { machineActions: [action, action], alerts: [] }]]);
    const emulator = { tenants } as unknown as Evidence['emulator'];
    expect(createWrittenOnce().judge(evidenceOf({ emulator })).breaches).toHaveLength(1);
  });

  it('reject merged lines of the trail, but not a truncated one', () => {
    const line = '{"at":"2026-01-15","type":"actionIntended"}';
    expect(findMergedLines(`${line}\n${line.slice(0, 20)}\n${line}\n`)).toEqual([]);
    expect(findMergedLines(`${line}\n${line.slice(0, 20)}${line}\n`)).toHaveLength(1);
  });

  it('reject a request that a replica accepted and dropped, unless it was killed', () => {
    const cut = { replica: 'replica 1', life: 0, sentAt: AT, cutAt: AT + 5_000, code: 'ECONNRESET' };
    const replicas = (life: Life) => [{ name: 'replica 1', lives: [life], trail: '', output: '', log: '' }];
    const judge = (life: Life, patience = 1) =>
      createAllAnswered(patience).judge(evidenceOf({ cuts: [cut], replicas: replicas(life) })).breaches;
    expect(judge(LIFE)).toEqual([]);
    expect(judge({ ...LIFE, end: 'terminated' })).toHaveLength(1);
    expect(judge({ ...LIFE, endedAt: null, end: null })).toHaveLength(1);
    // On a busy machine, only requests cut after the shutdown began are excused.
    const busy = { ...LIFE, end: 'terminated' as const, endedAt: cut.cutAt + 500 };
    expect(judge({ ...busy, drainMs: 600 }, 4)).toEqual([]);
    expect(judge({ ...busy, drainMs: 400 }, 4)).toHaveLength(1);
    const silent = createAllAnswered(4);
    silent.see?.({ ...askedOf({}), tries: [{ status: 0, milliseconds: 60_000, body: undefined }] });
    expect(silent.judge(evidenceOf()).breaches).toHaveLength(1);
  });
});

describe('growth', () => {
  it('is the slope of a regression line through all points', () => {
    const points = [0, 1, 2, 3].map((minute) => ({ at: AT + minute * 60_000, value: 100 + minute }));
    expect(slopePerHour(points)).toBeCloseTo(60);
    expect(slopePerHour([])).toBeNaN();
  });
});
