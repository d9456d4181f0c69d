import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyCharacter } from '../../kit/any-character.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import {
  MACHINES,
  PAGE,
  createStoreUnderTest,
  openReplica,
  type CacheReplica,
  type StoreUnderTest,
} from './cache-replica.js';
import { runsOf } from '../../kit/runs.js';

const HOUR = 3_600_000;

let clock: ManualClock;
let store: StoreUnderTest;
let writer: CacheReplica;
let reader: CacheReplica;

beforeEach(async () => {
  clock = new ManualClock();
  store = createStoreUnderTest(clock);
  writer = openReplica(store, clock);
  reader = openReplica(store, clock);
  await writer.readAndKeep([{ id: 'a' }, 'ünï\n"']);
});

const keyOf = (pattern: RegExp): string => [...store.contents.keys()].find((key) => pattern.test(key)) ?? '';
const entryKey = () => keyOf(/machines:(?!generation)/);
const generationKey = () => keyOf(/machines:generation$/);
const entry = () => store.contents.get(entryKey()) ?? '';

/** Replaces fields of the entry's first line. */
function withHeader(change: Readonly<Record<string, unknown>>, body?: string): string {
  const end = entry().indexOf('\n');
  const header = JSON.parse(entry().slice(0, end)) as Record<string, unknown>;
  const text = body ?? entry().slice(end + 1);
  return `${JSON.stringify({ ...header, characters: text.length, ...change })}\n${text}`;
}

describe('an entry of the shared cache', () => {
  it.each<[string, string, () => string]>([
    ['nothing', 'form', () => ''],
    ['no JSON', 'form', () => 'poison\n[1]'],
    ['another kind of JSON', 'form', () => '[1]\n[1]'],
    ['a line alone', 'form', () => entry().split('\n')[0] ?? ''],
    ['an entry with a field too many', 'form', () => withHeader({ more: 1 })],
    ['an entry without a time', 'form', () => withHeader({ readAt: undefined })],
    ['an entry with a time that is none', 'form', () => withHeader({ readAt: 'now' })],
    ['another version', 'version', () => withHeader({ version: 2 })],
    ['another tenant', 'tenant', () => withHeader({ tenantId: 'tenant-2' })],
    ['another class', 'class', () => withHeader({ cacheClass: 'alerts' })],
    ['the answer to another question', 'key', () => withHeader({ name: 'page two' })],
    ['half of it', 'length', () => entry().slice(0, -3)],
    ['more than it', 'length', () => `${entry()} `],
    ['a text that is no JSON', 'content', () => withHeader({}, '[1')],
    ['a text of another shape', 'content', () => withHeader({}, '{"rows":1}')],
  ])('that is %s is counted, logged, and replaced', async (_, fault, poison) => {
    await store.set(entryKey(), poison(), HOUR);
    expect(await reader.show()).toBeUndefined();
    expect(await reader.ignored()).toEqual({ [fault]: 1 });
    expect(reader.log).toMatchObject([{ level: 40, fault, tenantId: 'tenant-1', cacheClass: 'machines' }]);
    expect(JSON.stringify(reader.log)).not.toContain('rows');
    await reader.readAndKeep(['fresh']);
    expect(await openReplica(store, clock).show()).toEqual(['fresh']);
  });

  it.each([
    ['a time to come', { readAt: Date.UTC(2100, 0) }],
    ['a time long past', { readAt: 0 }],
    ['another generation', { generation: 'x' }],
  ])('of %s is treated as stale, not as invalid', async (_, change) => {
    await store.set(entryKey(), withHeader(change), HOUR);
    expect(await reader.show()).toBeUndefined();
    expect(await reader.ignored()).toEqual({});
  });

  it(
    'returns the cached value or nothing, and never throws, for any change of its first line',
    { tags: 'slow' },
    async () => {
      const whole = entry();
      const head = whole.indexOf('\n') + 1;
      const spoilt = fc.oneof(
        fc.string({ unit: anyCharacter }),
        fc.nat(whole.length - 1).map((length) => whole.slice(0, length)),
        fc.nat(whole.length - 1).map((from) => whole.slice(from + 1)),
        fc
          .tuple(fc.nat(head - 1), fc.string({ minLength: 1, maxLength: 3 }))
          .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at + text.length)),
      );
      await fc.assert(
        fc.asyncProperty(spoilt, async (text) => {
          await store.set(entryKey(), text, HOUR);
          const shown = await openReplica(store, clock).show();
          expect([undefined, JSON.stringify([{ id: 'a' }, 'ünï\n"'])]).toContain(
            shown && JSON.stringify(shown),
          );
        }),
        { numRuns: runsOf(300) },
      );
    },
  );
});

describe('a generation', () => {
  it.each(['', ' ', 'x'.repeat(65), '{"a":1}', 'two words'])(
    'named %j is rejected and replaced with a valid name',
    async (name) => {
      await store.set(generationKey(), name, HOUR);
      expect(await reader.show()).toBeUndefined();
      expect(await reader.ignored()).toEqual({ generation: 1 });
      await reader.readAndKeep(['fresh']);
      expect(await writer.show()).toEqual(['fresh']);
    },
  );

  it('without a name is named once, by the first lookup', async () => {
    const place = { ...PAGE, scope: { ...MACHINES, tenantId: 'tenant-3' } };
    const looks = await Promise.all([reader.look(place), reader.look({ ...place, name: 'other' })]);
    expect(looks[0].slot.generation).toBe(looks[1].slot.generation);
    expect((await writer.look(place)).slot.generation).toBe(looks[0].slot.generation);
  });
});

describe('an entry of the shared cache that must be sealed', () => {
  const newKey = () => createSecretKey(randomBytes(32));
  const [key, other] = [newKey(), newKey()];

  it('opens with the key that sealed it, even after a newer key, and with no other', async () => {
    await openReplica(store, clock, [key]).readAndKeep(['sealed']);
    expect(await openReplica(store, clock, [key]).show()).toEqual(['sealed']);
    expect(await openReplica(store, clock, [other, key]).show()).toEqual(['sealed']);
    const stranger = openReplica(store, clock, [other]);
    expect(await stranger.show()).toBeUndefined();
    expect(await stranger.ignored()).toEqual({ seal: 1 });
  });

  it('is rejected without its seal, when modified, and under another key', async () => {
    const plain = entry();
    const replica = openReplica(store, clock, [key]);
    await replica.readAndKeep(['sealed']);
    const sealed = entry();
    const elsewhere = { ...PAGE, name: 'page two' };
    for (const forged of [plain, sealed.replace('sealed"]', 'forged"]'), sealed.slice(0, -1)]) {
      await store.set(entryKey(), forged, HOUR);
      expect(await openReplica(store, clock, [key]).show()).toBeUndefined();
    }
    await replica.readAndKeep(['two'], elsewhere);
    const secondKey = [...store.contents.keys()].find(
      (name) => /machines:(?!generation)/.test(name) && name !== entryKey(),
    )!;
    await store.set(secondKey, sealed, HOUR);
    expect(await openReplica(store, clock, [key]).show(elsewhere)).toBeUndefined();
    await store.set(entryKey(), sealed, HOUR);
    expect(await openReplica(store, clock, [key]).show()).toEqual(['sealed']);
  });
});
