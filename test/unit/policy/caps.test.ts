import { describe, expect, it } from 'vitest';
import { kindOfMutation, kindOfType } from '../../../src/commands/machine-actions/machine-action-kind.js';
import { metadataOfMutation, MUTATIONS } from '../../../src/config/mutations.js';
import { BUILT_IN_POLICY } from '../../../src/config/policy.js';
import { CapCounter, capOn, type Cap, type PlannedSlots } from '../../../src/policy/caps.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import { StoreUnavailableError, type Store } from '../../../src/store/store.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { PassThrough } from 'node:stream';

const HOUR = 3_600_000;
const CAP: Cap = { key: ['t', 'isolateMachine'], limit: 3, what: 'thrice', failOpen: true };

function countWith(makeStore: (clock: ManualClock) => Store = createMemoryStore) {
  const clock = new ManualClock(0);
  const store = makeStore(clock);
  const logger = createLogger('silent', new PassThrough());
  let id = 0;
  const counters = [1, 2].map(() => new CapCounter({ store, clock, logger }));
  const take = (amount = 1, { by = 0, isHeldTo = true, cap = CAP } = {}) =>
    counters[by]!.reserve(cap, amount, String((id += 1)), isHeldTo);
  return {
    clock,
    take,
    look: (amount = 1, planned?: PlannedSlots, cap = CAP) => counters[0]!.peek(cap, amount, planned),
  };
}

const brokenStore = () => {
  const fail = () => Promise.reject(new StoreUnavailableError('down'));
  return new Proxy({} as Store, { get: () => fail });
};

describe('a cap', () => {
  it('is full after so many, and frees one by one an hour after each', async () => {
    const { clock, take } = countWith();
    for (let index = 0; index < 3; index += 1) {
      expect((await take()).kind).toBe('taken');
      clock.advance(60_000);
    }
    expect(await take()).toEqual({ kind: 'full', freesAt: HOUR });
    clock.advance(HOUR - 3 * 60_000 - 1);
    expect((await take()).kind).toBe('full');
    clock.advance(1);
    expect((await take()).kind).toBe('taken');
    expect(await take()).toEqual({ kind: 'full', freesAt: HOUR + 60_000 });
  });

  it('gives no more than it has to many who ask at once, on several replicas', async () => {
    const { take } = countWith();
    const rooms = await Promise.all(Array.from({ length: 40 }, (_, index) => take(1, { by: index % 2 })));
    expect(rooms.filter(({ kind }) => kind === 'taken')).toHaveLength(3);
  });

  it('counts every machine of a write, all of them or none', async () => {
    const { take } = countWith();
    expect((await take(2)).kind).toBe('taken');
    expect(await take(2)).toEqual({ kind: 'full', freesAt: HOUR });
    expect((await take(1)).kind).toBe('taken');
  });

  it('never has room for more than it holds', async () => {
    const { take } = countWith();
    expect(await take(4)).toEqual({ kind: 'full', freesAt: undefined });
  });

  it('takes back what was not done', async () => {
    const { take } = countWith();
    const room = await take(3);
    if (room.kind === 'taken') await room.refund();
    expect((await take(3)).kind).toBe('taken');
  });

  it('keeps no slot of a write if the store fails between two of them', async () => {
    let writes = 0;
    const failOnce = (clock: ManualClock): Store => {
      const store = createMemoryStore(clock);
      const setIfAbsent: Store['setIfAbsent'] = async (...entry) => {
        const isSet = await store.setIfAbsent(...entry);
        writes += 1;
        // The second slot is taken, but the response is lost.
        if (writes === 2) throw new StoreUnavailableError('down');
        return isSet;
      };
      return { ...store, setIfAbsent };
    };
    const { take } = countWith(failOnce);
    const cap = { ...CAP, failOpen: false };
    await expect(take(3, { cap })).rejects.toThrow(StoreUnavailableError);
    expect((await take(3, { cap })).kind).toBe('taken');
  });

  it('is looked at with nothing taken', async () => {
    const { take, look } = countWith();
    for (let index = 0; index < 9; index += 1) expect((await look(3)).kind).toBe('taken');
    await take(3);
    expect(await look()).toEqual({ kind: 'full', freesAt: HOUR });
  });

  it('is looked at as if earlier parts of a dry run had taken their slots', async () => {
    const { clock, take, look } = countWith();
    await take();
    clock.advance(60_000);
    const planned = { count: 0 };
    const looked = await Promise.all([1, 1, 1].map((amount) => look(amount, planned)));
    expect(looked.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'full']);
    clock.advance(HOUR - 60_000);
    expect(await look(2, planned)).toEqual({ kind: 'full', freesAt: 2 * HOUR });
    expect((await look(1, planned)).kind).toBe('taken');
  });

  it('counts those too that are not held to it', async () => {
    const { take } = countWith();
    for (let index = 0; index < 5; index += 1)
      expect((await take(1, { isHeldTo: false })).kind).toBe('taken');
    expect((await take()).kind).toBe('full');
  });

  it('counts the writes of the last hour after its limit was lowered', async () => {
    const { clock, take, look } = countWith();
    const lower = { ...CAP, limit: 2 };
    await take(2);
    clock.advance(HOUR / 2);
    expect((await take()).kind).toBe('taken');
    expect(await take(1, { cap: lower })).toEqual({ kind: 'full', freesAt: HOUR });
    clock.advance(HOUR / 2);
    expect((await look(1, undefined, lower)).kind).toBe('taken');
    expect(await look(2, undefined, lower)).toEqual({ kind: 'full', freesAt: 1.5 * HOUR });
    const rooms = await Promise.all([1, 2].map(() => take(1, { cap: lower })));
    expect(rooms.map(({ kind }) => kind).sort()).toEqual(['full', 'taken']);
    clock.advance(HOUR / 2);
    expect((await take(1, { cap: lower })).kind).toBe('taken');
    expect(await take(1, { cap: lower })).toEqual({ kind: 'full', freesAt: 2 * HOUR });
    expect((await take(1)).kind).toBe('taken');
  });

  it('holds within the process when the store is down and it tightens; when it loosens nothing passes', async () => {
    const { take } = countWith(brokenStore);
    const kinds = [];
    for (let index = 0; index < 4; index += 1) kinds.push((await take()).kind);
    expect(kinds).toEqual(['taken', 'taken', 'taken', 'full']);
    await expect(take(1, { cap: { ...CAP, failOpen: false } })).rejects.toThrow(StoreUnavailableError);
  });
});

describe('the cap that a write counts in', () => {
  const caller = { tenantId: 'home', oid: 'ada' };
  const write = { mutation: 'isolateMachine', direction: 'tighten', tenantId: 't', caller } as const;
  const policy = {
    ...BUILT_IN_POLICY,
    caps: { tightenPerCaller: 7, loosenPerTenant: 5, mutations: new Map([['offboardMachine', undefined]]) },
  };

  it("is a caller's own when it tightens, and the tenant's when it loosens", () => {
    expect(capOn(policy, write)).toMatchObject({ limit: 7, failOpen: true });
    expect(capOn(policy, write)?.key).not.toEqual(
      capOn(policy, { ...write, caller: { ...caller, oid: 'bob' } })?.key,
    );
    const release = { ...write, mutation: 'releaseMachine', direction: 'loosen' } as const;
    expect(capOn(policy, release)).toMatchObject({ limit: 5, failOpen: false });
    expect(capOn(policy, release)?.key).toEqual(
      capOn(policy, { ...release, caller: { ...caller, oid: 'bob' } })?.key,
    );
  });

  it('is the same for one machine and for many, and another for another kind or tenant', () => {
    expect(capOn(policy, { ...write, mutation: 'isolateMachines' })?.key).toEqual(capOn(policy, write)?.key);
    expect(capOn(policy, { ...write, mutation: 'runDefenderAntiVirusScan' })?.key).not.toEqual(
      capOn(policy, write)?.key,
    );
    expect(capOn(policy, { ...write, tenantId: 'u' })?.key).not.toEqual(capOn(policy, write)?.key);
  });

  it('is none for what does neither, and where the policy says none', () => {
    expect(capOn(policy, { ...write, direction: 'neutral' })).toBeUndefined();
    expect(capOn(policy, { ...write, mutation: 'offboardMachine', direction: 'loosen' })).toBeUndefined();
  });
});

it('the caps that may apply to a cancellation are those of all actions that undo one', () => {
  const undoing = Object.keys(MUTATIONS).flatMap(
    (name) => kindOfType(kindOfMutation(name)?.opposite)?.mutation ?? [],
  );
  expect([...(metadataOfMutation('cancelMachineAction').mayCountAs ?? [])].sort()).toEqual(undoing.sort());
});
