import { describe, expect, it } from 'vitest';
import type { RequestedWindow, CallCounter, AcquireResult } from '../../../src/store/call-counter.js';

export interface CounterUnderTest {
  readonly counter: CallCounter;
  readonly pass: (ms: number) => Promise<void> | void;
}

/** Requests a call like a replica that knows the windows. */
export async function takeFrom(
  counter: CallCounter,
  id: string,
  windows: readonly (Pick<RequestedWindow, 'key' | 'lengthMs'> & { readonly room: number })[],
  group = 'tenant',
): Promise<AcquireResult> {
  const asked = await Promise.all(
    windows.map(async (window) => ({ ...window, ...(await counter.read(group, window, [])) })),
  );
  return counter.take({ group, id, windows: asked });
}

/**
 * Contract of all call counters.
 *
 * @param unit milliseconds per unit: more on a real clock, so that a busy machine is fast enough
 */
export function describeCallCounter(
  name: string,
  open: () => Promise<CounterUnderTest>,
  { unit }: { readonly unit: number } = { unit: 1 },
): void {
  const KEY = { key: 'w', lengthMs: 300 * unit };
  describe(name, () => {
    it('counts up to the room of a window, and returns how long it stays full', async () => {
      const { counter, pass } = await open();
      const window = [{ ...KEY, room: 2 }];
      expect(await takeFrom(counter, 'a', window)).toMatchObject({ outcome: 'granted' });
      await pass(100 * unit);
      expect(await takeFrom(counter, 'b', window)).toMatchObject({ outcome: 'granted' });
      const { outcome, windows } = await takeFrom(counter, 'c', window);
      expect(outcome).toBe('full');
      expect(windows[0]?.waitMs).toBeGreaterThan(50 * unit);
      expect(windows[0]?.waitMs).toBeLessThanOrEqual(200 * unit + 1);
      await pass(windows[0]!.waitMs + 1);
      expect(await takeFrom(counter, 'c', window)).toMatchObject({ outcome: 'granted' });
      expect(await takeFrom(counter, 'd', window)).toMatchObject({ outcome: 'full' });
    });

    it("returns the other replicas' latest texts, per group and until they expire", async () => {
      const { counter, pass } = await open();
      const keepMs = 100 * unit;
      expect(await counter.post('tenant', 'a', 'old', keepMs)).toEqual([]);
      expect(await counter.post('tenant', 'a', 'new "text"', keepMs)).toEqual([]);
      expect(await counter.post('tenant', 'b', '', keepMs)).toEqual(['new "text"']);
      expect(await counter.post('other', 'b', 'elsewhere', keepMs)).toEqual([]);
      expect(await counter.post('tenant', 'a', '', keepMs)).toEqual([]);
      expect(await counter.post('tenant', 'b', 'last', keepMs)).toEqual([]);
      await pass(keepMs + 20 * unit);
      expect(await counter.post('tenant', 'a', '', keepMs)).toEqual([]);
    });

    it('counts a call in all windows or none', async () => {
      const { counter } = await open();
      const small = { key: 'small', lengthMs: 60_000, room: 1 };
      const large = { key: 'large', lengthMs: 60_000, room: 9 };
      await takeFrom(counter, 'a', [small, large]);
      const refused = await takeFrom(counter, 'b', [large, small]);
      expect(refused).toMatchObject({ outcome: 'full', windows: [{ waitMs: 0 }, {}] });
      expect((await counter.read('tenant', large, [])).calls.map(({ id }) => id)).toEqual(['a']);
    });

    it('returns calls after a position, once each and in order', async () => {
      const { counter } = await open();
      const window = { key: 'w', lengthMs: 60_000, room: 99 };
      const { revision, position } = await counter.read('tenant', window, []);
      const ask = (id: string, from: number) =>
        counter.take({ group: 'tenant', id, windows: [{ ...window, revision, position: from }] });
      const [first] = (await ask('a', position)).windows;
      await ask('b', position);
      const [third] = (await ask('c', first!.position)).windows;
      expect(first?.calls.map(({ id }) => id)).toEqual(['a']);
      expect(third?.calls.map(({ id }) => id)).toEqual(['b', 'c']);
      expect(third?.calls[1]?.position).toBe(third?.position);
      const look = await counter.look('tenant', [{ ...window, revision, position: third!.position }]);
      expect(look).toMatchObject({ outcome: 'granted', windows: [{ calls: [], position: third!.position }] });
    });

    it('counts nothing for another revision, and reports it', async () => {
      const { counter } = await open();
      const window = { key: 'w', lengthMs: 60_000, room: 9, revision: 'unheard of', position: 0 };
      expect(await counter.take({ group: 'tenant', id: 'a', windows: [window] })).toEqual({
        outcome: 'changed',
        windows: [],
      });
      expect((await counter.read('tenant', window, [])).calls).toEqual([]);
    });

    it('adds missing calls with their age, each once', async () => {
      const { counter } = await open();
      const window = { key: 'w', lengthMs: 60_000 };
      await takeFrom(counter, 'a', [{ ...window, room: 9 }]);
      const before = await counter.read('tenant', window, []);
      const calls = [
        { id: 'old', ageMs: 20_000 },
        { id: 'a', ageMs: 1 },
        { id: 'too old', ageMs: 60_001 },
      ];
      const after = await counter.read('tenant', window, calls);
      expect(after.calls.map(({ id }) => id)).toEqual(['old', 'a']);
      expect(after.calls[0]?.ageMs).toBeGreaterThanOrEqual(20_000);
      expect(after.revision).not.toBe(before.revision);
      expect((await counter.read('tenant', window, calls)).revision).toBe(after.revision);
    });

    it('refunds only the given call', async () => {
      const { counter } = await open();
      const window = { key: 'w', lengthMs: 60_000, room: 9 };
      await takeFrom(counter, 'a', [window]);
      await takeFrom(counter, 'b', [window]);
      const before = await counter.read('tenant', window, []);
      await counter.refund('tenant', ['w', 'unknown'], 'a');
      const after = await counter.read('tenant', window, []);
      expect(after.calls.map(({ id }) => id)).toEqual(['b']);
      expect(after.revision).not.toBe(before.revision);
      await counter.refund('tenant', ['w'], 'nobody');
      expect((await counter.read('tenant', window, [])).revision).toBe(after.revision);
    });

    it('keeps a window closed for the longest noted time', async () => {
      const { counter, pass } = await open();
      const window = { ...KEY, room: 9 };
      await counter.note('tenant', window, { closedForMs: 300 * unit });
      await counter.note('tenant', window, { closedForMs: 50 * unit });
      const { windows, outcome } = await takeFrom(counter, 'a', [window]);
      expect(outcome).toBe('full');
      expect(windows[0]?.waitMs).toBeGreaterThan(150 * unit);
      expect((await counter.read('tenant', window, [])).note.closedForMs).toBeGreaterThan(100 * unit);
      await pass(300 * unit + 10);
      expect(await takeFrom(counter, 'a', [window])).toMatchObject({ outcome: 'granted' });
    });

    it('returns a learned limit until it expires, and changes the revision', async () => {
      const { counter, pass } = await open();
      const window = { key: 'w', lengthMs: 60_000 };
      const before = await counter.read('tenant', window, []);
      await counter.note('tenant', window, { closedForMs: 0, learned: { limit: 30, forMs: 200 * unit } });
      const { note, revision } = await counter.read('tenant', window, []);
      expect(revision).not.toBe(before.revision);
      expect(note).toMatchObject({ closedForMs: 0, learned: { limit: 30 } });
      await pass(250 * unit);
      expect((await counter.read('tenant', window, [])).note).toEqual({ closedForMs: 0 });
    });

    it('separates groups and windows', async () => {
      const { counter } = await open();
      const window = { key: 'w', lengthMs: 60_000, room: 1 };
      await takeFrom(counter, 'a', [window]);
      expect(await takeFrom(counter, 'b', [window], 'other')).toMatchObject({ outcome: 'granted' });
      expect(await takeFrom(counter, 'c', [{ ...window, key: 'v' }])).toMatchObject({ outcome: 'granted' });
    });

    it('adds up amounts', async () => {
      const { counter } = await open();
      await counter.tally('tenant', 'hunting', 1_500, 60_000);
      const held = await counter.tally('tenant', 'hunting', 500, 60_000);
      expect(held.reduce((sum, { amount }) => sum + amount, 0)).toBe(2_000);
      expect(await counter.tally('other', 'hunting', 7, 60_000)).toEqual([{ ageMs: 0, amount: 7 }]);
    });

    it('counts replicas, and those with a recent beat', async () => {
      const { counter, pass } = await open();
      const beat = (replica: string, withinMs = Infinity) => counter.beat(replica, 400 * unit, withinMs);
      expect(await beat('a')).toBe(1);
      expect(await beat('b')).toBe(2);
      await counter.leave('b');
      expect(await beat('a')).toBe(1);
      await beat('c');
      await pass(150 * unit);
      expect(await beat('a', 100 * unit)).toBe(1);
      expect(await beat('a')).toBe(2);
      await pass(260 * unit);
      expect(await beat('a')).toBe(1);
    });
  });
}
