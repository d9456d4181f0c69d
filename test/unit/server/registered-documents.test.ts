import { describe, expect, it } from 'vitest';
import { RegisteredDocuments } from '../../../src/server/operations/registered-documents.js';
import { GatheredReads } from '../../../src/store/gathered-reads.js';
import { createMemoryStore } from '../../../src/store/memory-store.js';
import type { Store } from '../../../src/store/store.js';
import { hashed } from '../../kit/http/send-document.js';
import { ManualClock } from '../../kit/time/manual-clock.js';

const hashOf = (text: string) => hashed(text).persistedQuery.sha256Hash;

function countingStore(clock: ManualClock) {
  const store = createMemoryStore(clock);
  const keys = new Set<string>();
  const reads: (readonly string[])[] = [];
  const counting: Store = {
    ...store,
    set: async (key, value, ttlMs) => {
      keys.add(key);
      await store.set(key, value, ttlMs);
    },
    getMany: async (names) => {
      reads.push(names);
      return store.getMany(names);
    },
  };
  return { store: counting, keys, reads };
}

describe('registered documents', () => {
  it(
    'take a fixed number of places in the store, however many are registered',
    { tags: 'slow' },
    async () => {
      const clock = new ManualClock(0);
      const { store, keys } = countingStore(clock);
      const documents = new RegisteredDocuments({ store, reads: new GatheredReads(store, clock, 100) });
      for (let number = 0; number < 30_000; number += 1) {
        const text = `{ a${String(number)} }`;
        documents.register(hashOf(text), text, `owner ${String(number)}`);
      }
      expect(keys.size).toBe(2_048);
    },
  );

  it('look only valid hashes up in the store, and cache found ones', async () => {
    const clock = new ManualClock(0);
    const { store, reads } = countingStore(clock);
    const shared = { store, reads: new GatheredReads(store, clock, 100) };
    const documents = new RegisteredDocuments(shared);
    for (const hash of ['', 'a', '__proto__', 'A'.repeat(64), 'x'.repeat(100_000)])
      expect(await documents.find(hash, 'me')).toBeUndefined();
    expect(reads).toEqual([]);
    new RegisteredDocuments(shared).register(hashOf('{ a }'), '{ a }', 'other');
    for (let time = 0; time < 3; time += 1) expect(await documents.find(hashOf('{ a }'), 'me')).toBe('{ a }');
    expect(reads).toHaveLength(1);
  });

  it('are at most 20,000,000 characters in this process', async () => {
    const documents = new RegisteredDocuments();
    const texts = Array.from({ length: 500 }, (_, index) => `${String(index)}${' '.repeat(49_000)}`);
    for (const [index, text] of texts.entries())
      documents.register(hashOf(text), text, `owner ${String(index % 10)}`);
    const found = await Promise.all(texts.map((text) => documents.find(hashOf(text), 'me')));
    const kept = found.filter((text) => text !== undefined);
    expect(kept.length).toBeGreaterThan(350);
    expect(kept.join('').length).toBeLessThanOrEqual(20_000_000);
  });
});
