import { appendFile, mkdtemp, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { AuditChain } from '../../../src/audit/audit-chain.js';
import { findEvents, SearchTooLongError, type EventPosition } from '../../../src/audit/find-events.js';
import { runsOf } from '../../kit/runs.js';

const TENANT = 'tenant';
const MINUTE = 60_000;
const START = Date.UTC(2026, 4, 1);
const MEGABYTE = 1_048_576;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-events-'));
  path = join(folder, 'audit.jsonl');
});
afterAll(() => rm(folder, { recursive: true }));

interface Written {
  readonly at: number;
  readonly auditId: string;
  readonly padding?: string;
}

const chain = new AuditChain('process');
function lineOf({ at, auditId, padding = '' }: Written): string {
  const actor = { kind: 'user', tenantId: TENANT, oid: 'oid', name: 'Ada', clientId: 'client' };
  const event = { type: 'actionIntended', tenantId: TENANT, auditId, actor, padding };
  return `${chain.link({ at: new Date(at).toISOString(), ...event })}\n`;
}

/** Bytes that are read from files from here to the end of the test. */
async function countReads(): Promise<{ readonly bytes: () => number }> {
  const file = await open(path, 'r');
  const prototype = Object.getPrototypeOf(file) as Pick<FileHandle, 'read'>;
  await file.close();
  const spy = vi.spyOn(prototype, 'read');
  onTestFinished(() => {
    spy.mockRestore();
  });
  return { bytes: () => spy.mock.calls.reduce((sum, call: readonly unknown[]) => sum + Number(call[2]), 0) };
}

const find = (wanted: Partial<Parameters<typeof findEvents>[1]>, range = {}) =>
  findEvents(path, { tenantId: TENANT, ...wanted }, { first: 50, ...range });

describe('what is older than a flood', () => {
  it.each([
    ['short lines', 100],
    ['lines of a megabyte, as older versions wrote them', MEGABYTE],
  ])('is found by its time with few bytes read, behind %s', { tags: 'slow' }, async (_what, size) => {
    await writeFile(path, lineOf({ at: START, auditId: 'before' }));
    await appendFile(path, lineOf({ at: START + 60 * MINUTE, auditId: 'isolation' }));
    const padding = 'x'.repeat(size);
    const count = Math.ceil((24 * MEGABYTE) / (size + 400));
    const flood = Array.from({ length: count }, (_, index) =>
      lineOf({ at: START + 120 * MINUTE + index, auditId: 'flood', padding }),
    );
    await appendFile(path, flood.join(''));
    const reads = await countReads();
    const until = START + 90 * MINUTE;
    const { events, hasMore } = await find({ since: START + 30 * MINUTE, until });
    expect(events.map(({ auditId }) => auditId)).toEqual(['isolation']);
    expect(hasMore).toBe(false);
    expect(reads.bytes()).toBeLessThan(3 * MEGABYTE);
  });

  it('is reached page by page without a time, each of which says where it ended', async () => {
    await writeFile(path, lineOf({ at: START, auditId: 'isolation' }));
    const padding = 'x'.repeat(1_000);
    const flood = Array.from({ length: 2_000 }, (_, at) =>
      lineOf({ at: START + at, auditId: 'flood', padding }),
    );
    await appendFile(path, flood.join(''));
    const reads = await countReads();
    const seen: (string | undefined)[] = [];
    let [after, pages]: [EventPosition | undefined, number] = [undefined, 0];
    do {
      const before = reads.bytes();
      const page = await find({ auditId: 'isolation' }, { after, mostBytes: MEGABYTE });
      expect(reads.bytes() - before).toBeLessThan(1.2 * MEGABYTE);
      seen.push(...page.events.map(({ auditId }) => auditId));
      expect(page.hasMore).toBe(page.reached !== undefined);
      after = page.reached;
      pages += 1;
    } while (after !== undefined);
    expect(seen).toEqual(['isolation']);
    expect(pages).toBe(3);
  });
});

describe('a search by time', () => {
  it('finds exactly what a search through everything finds, in what order lines come and whatever stands between', async () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 60 });
    // Lines late by up to 4 minutes, of clocks that go back by as much.
    const delays = fc.array(fc.integer({ min: 0, max: 4 * MINUTE }), { minLength: 60, maxLength: 60 });
    const garbage = fc.constantFrom('', '', 'hello\n', '{"at":"no time"}\n', '{"at":"2026\n', '\n\n');
    const cases = fc.tuple(minutes, delays, garbage, fc.constantFrom(10, 20_000), fc.nat(300), fc.nat(300));
    await fc.assert(
      fc.asyncProperty(cases, async ([times, late, noise, size, one, other]) => {
        const lines = times
          .sort((a, b) => a - b)
          .map((minute, index) => ({
            at: START + minute * MINUTE - (late[index] ?? 0),
            auditId: String(index),
          }));
        const padding = 'x'.repeat(size);
        const half = lineOf({ at: START, auditId: 'half' }).slice(0, 70);
        await writeFile(path, lines.map((line) => noise + lineOf({ ...line, padding })).join('') + half);
        const [since, until] = [Math.min(one, other), Math.max(one, other)].map(
          (at) => START + at * MINUTE,
        ) as [number, number];
        const { events, hasMore } = await find({ since, until }, { first: 100 });
        const expected = lines.filter(({ at }) => at >= since && at < until).map(({ auditId }) => auditId);
        expect(events.map(({ auditId }) => auditId)).toEqual(expected.reverse());
        expect(hasMore).toBe(false);
      }),
      { numRuns: runsOf(60) },
    );
  });

  it('is not led astray by one line of a clock that was wrong', { tags: 'slow' }, async () => {
    const lines = Array.from({ length: 4_000 }, (_, index) => ({
      at: START + index * MINUTE,
      auditId: String(index),
    }));
    const wrong = [1_000, 2_000, 3_000].map((index) => [
      lineOf({ at: START + 9e9, auditId: 'ahead' }),
      lineOf({ at: 0, auditId: 'behind' }),
      ...lines.slice(index, index + 1_000).map(lineOf),
    ]);
    await writeFile(path, [...lines.slice(0, 1_000).map(lineOf), ...wrong.flat()].join(''));
    const reads = await countReads();
    for (const minute of [500, 999, 1_001, 1_999, 2_001, 3_500]) {
      const [since, until] = [START + minute * MINUTE, START + (minute + 1) * MINUTE];
      const { events } = await find({ since, until });
      expect(events.map(({ auditId }) => auditId)).toEqual([String(minute)]);
    }
    expect(reads.bytes()).toBeGreaterThan(0);
  });

  it('says so when a part of the file that is too long holds no event', async () => {
    await writeFile(path, lineOf({ at: START, auditId: 'first' }) + 'x'.repeat(3 * MEGABYTE) + '\n');
    await expect(find({}, { mostBytes: MEGABYTE })).rejects.toThrow(SearchTooLongError);
    expect((await find({})).events).toHaveLength(1);
  });
});
