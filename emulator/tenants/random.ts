import { createHash } from 'node:crypto';

/** A source of numbers that gives the same ones for the same seed. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Picks by weight: `[['a', 9], ['b', 1]]` gives `a` nine times in ten. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** Lower-case hex digits. */
  hex(length: number): string;
  /** Decimal digits, the first not 0. */
  digits(length: number): string;
  guid(): string;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** A source for these words (mulberry32, seeded from their SHA-256). */
export function createRandom(...seed: readonly (string | number)[]): Random {
  let state = createHash('sha256').update(seed.join('\n')).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const text = (alphabet: string, length: number): string => {
    let written = '';
    for (let index = 0; index < length; index += 1) written += alphabet.charAt(int(0, alphabet.length - 1));
    return written;
  };
  const hex = (length: number): string => text('0123456789abcdef', length);
  return {
    next,
    int,
    hex,
    chance: (probability) => next() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
    weighted(items) {
      let total = 0;
      for (const [, weight] of items) total += weight;
      let left = next() * total;
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      const [last] = items.at(-1) ?? [];
      if (last === undefined) throw new RangeError('Nothing to pick from');
      return last;
    },
    digits: (length) => String(int(1, 9)) + text('0123456789', length - 1),
    guid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${['8', '9', 'a', 'b'][int(0, 3)]}${hex(3)}-${hex(12)}`,
    shuffle(items) {
      const order = items.map((item) => ({ item, at: next() }));
      return order.sort((one, other) => one.at - other.at).map(({ item }) => item);
    },
  };
}
