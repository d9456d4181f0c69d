import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';

/** A store for one test, and a function that advances its time. */
export interface StoreUnderTest {
  readonly store: Store;
  readonly pass: (ms: number) => Promise<void> | void;
}

/** Contract of all stores. */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    it('returns what was set, and nothing for another key', async () => {
      const { store } = await open();
      await store.set('a', 'one', 60_000);
      expect(await store.get('a')).toBe('one');
      expect(await store.get('b')).toBeUndefined();
    });

    it('accepts any text as key and value', async () => {
      const { store } = await open();
      const texts = ['', 'a b', '../../etc/passwd', '{tenant}:x', 'ünï\u0000\n"', '🛡️', '__proto__'];
      for (const text of texts) await store.set(text, `value of ${text}`, 60_000);
      for (const text of texts) expect(await store.get(text)).toBe(`value of ${text}`);
    });

    it('reads many entries in order, and writes many', async () => {
      const { store, pass } = await open();
      expect(await store.getMany([])).toEqual([]);
      await store.setMany([]);
      await store.setMany([
        { key: 'a', value: 'one', ttlMs: 60_000 },
        { key: 'b', value: 'two', ttlMs: 200 },
      ]);
      expect(await store.getMany(['b', 'none', 'a', 'a'])).toEqual(['two', undefined, 'one', 'one']);
      await pass(300);
      expect(await store.getMany(['b', 'a'])).toEqual([undefined, 'one']);
    });

    it('replaces a value and its expiry', async () => {
      const { store, pass } = await open();
      await store.set('a', 'one', 200);
      await store.set('a', 'two', 60_000);
      await pass(300);
      expect(await store.get('a')).toBe('two');
    });

    it('expires a value', async () => {
      const { store, pass } = await open();
      await store.set('a', 'one', 200);
      await pass(300);
      expect(await store.get('a')).toBeUndefined();
    });

    it('sets a missing entry for one of many concurrent calls', async () => {
      const { store, pass } = await open();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.setIfAbsent('a', String(index), 200)),
      );
      const winner = results.indexOf(true);
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store.get('a')).toBe(String(winner));
      await pass(300);
      expect(await store.setIfAbsent('a', 'later', 60_000)).toBe(true);
      expect(await store.get('a')).toBe('later');
    });

    it('deletes existing and missing entries', async () => {
      const { store } = await open();
      await store.set('a', 'one', 60_000);
      await store.delete('a');
      await store.delete('a');
      expect(await store.get('a')).toBeUndefined();
      expect(await store.setIfAbsent('a', 'two', 60_000)).toBe(true);
    });

    it('replaces an unchanged value for one of many concurrent calls', async () => {
      const { store, pass } = await open();
      expect(await store.replaceIf('a', 'one', 'two', 60_000)).toBe(false);
      expect(await store.get('a')).toBeUndefined();
      await store.set('a', 'one', 60_000);
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store.replaceIf('a', 'one', String(index), 200)),
      );
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store.get('a')).toBe(String(results.indexOf(true)));
      await pass(300);
      expect(await store.replaceIf('a', String(results.indexOf(true)), 'late', 60_000)).toBe(false);
    });
  });
}
