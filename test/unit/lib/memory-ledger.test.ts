import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MemoryLedger, type MeasuredHolder } from '../../../src/lib/memory-ledger.js';

/** Holders such as connections, and the names of those that were cut. */
function createHolders(ledger: MemoryLedger, sizes: Readonly<Record<string, number>>) {
  const held = new Map(Object.entries(sizes));
  const cut: string[] = [];
  ledger.watch(() =>
    [...held].map(([name, bytes]): MeasuredHolder => ({
      bytes,
      cut: () => {
        held.delete(name);
        cut.push(name);
      },
    })),
  );
  return cut;
}

describe('reservations', () => {
  it('are refused beyond the capacity until others are released, each once', () => {
    const ledger = new MemoryLedger({ capacity: 100 });
    const release = ledger.reserve(60);
    expect(ledger.reserve(60)).toBeUndefined();
    expect(ledger.reserve(40)).toBeDefined();
    release?.();
    release?.();
    expect(ledger.bytes).toBe(40);
    expect(ledger.reserve(61)).toBeUndefined();
    expect(ledger.reserve(60)).toBeDefined();
  });

  it('read the memory of the process only if they might not fit', () => {
    let reads = 0;
    const used = () => {
      reads += 1;
      return 90;
    };
    const ledger = new MemoryLedger({ capacity: 100, limit: 100, used });
    expect(ledger.reserve(25)).toBeDefined();
    expect(reads).toBe(0);
    expect(ledger.reserve(1)).toBeUndefined();
    expect(reads).toBe(1);
  });

  it('cut larger holders to make room, and never smaller ones', () => {
    const ledger = new MemoryLedger({ capacity: 100 });
    const cut = createHolders(ledger, { small: 20, large: 60, larger: 15 });
    ledger.measure();
    expect(ledger.reserve(30)).toBeDefined();
    expect(cut).toEqual(['large']);
    expect(ledger.reserve(50)).toBeUndefined();
    expect(cut).toEqual(['large']);
  });
});

describe('measured holders', () => {
  it('are still cut while connections use all file descriptors, so that the memory of the process is unknown', () => {
    const reading = vi.spyOn(process.memoryUsage, 'rss').mockImplementation(() => {
      throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    });
    onTestFinished(() => {
      reading.mockRestore();
    });
    const ledger = new MemoryLedger({ capacity: 100, limit: 1_000 });
    const cut = createHolders(ledger, { a: 40, b: 70 });
    ledger.measure();
    expect(cut).toEqual(['b']);
    expect(ledger.reserve(50)).toBeDefined();
  });

  it('are cut from the largest on while together they exceed the capacity', () => {
    const ledger = new MemoryLedger({ capacity: 100 });
    const cut = createHolders(ledger, { a: 10, b: 70, c: 40, d: 30 });
    ledger.measure();
    expect(cut).toEqual(['b']);
    expect(ledger.bytes).toBe(80);
  });

  it('are no longer measured once they are removed', () => {
    const ledger = new MemoryLedger({ capacity: 100 });
    const remove = ledger.watch(() => [{ bytes: 90, cut: () => undefined }]);
    ledger.measure();
    remove();
    ledger.measure();
    expect(ledger.bytes).toBe(0);
  });
});

it('shrinks the capacity to a quarter while the process is near its limit', () => {
  let used = 500;
  const ledger = new MemoryLedger({ capacity: 100, limit: 1_000, used: () => used });
  const cut = createHolders(ledger, { a: 20, b: 60 });
  ledger.measure();
  expect(cut).toEqual([]);
  used = 900;
  ledger.measure();
  expect(cut).toEqual(['b']);
  expect(ledger.reserve(22)).toBeUndefined();
  used = 800;
  expect(ledger.reserve(22)).toBeDefined();
});
