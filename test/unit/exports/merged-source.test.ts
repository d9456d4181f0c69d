import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  array,
  asyncProperty,
  assert,
  boolean,
  constantFrom,
  context,
  integer,
  record,
  shuffledSubarray,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MergeFolder } from '../../../src/exports/baseline/merge-folder.js';
import { createMergedSource } from '../../../src/exports/baseline/merged-source.js';
import { partOf } from '../../../src/exports/baseline/row-identity.js';
import type { RawRow } from '../../../src/exports/rows/row-reader.js';
import {
  FIRST_POSITION,
  type PositionedRows,
  type RowPosition,
} from '../../../src/exports/streams/row-source.js';
import { runsOf } from '../../kit/runs.js';

/** Changes of a few rows. They differ in one column each, the last two only in their vendor. */
const ROWS: readonly RawRow[] = [
  { deviceId: 'a', softwareVendor: 'v', softwareName: 'n', softwareVersion: '1', cveId: 'CVE-1' },
  { deviceId: 'b', softwareVendor: 'v', softwareName: 'n', softwareVersion: '1', cveId: 'CVE-1' },
  { deviceId: 'a', softwareVendor: 'v', softwareName: 'n', softwareVersion: '2', cveId: 'CVE-1' },
  { deviceId: 'a', softwareVendor: 'v', softwareName: 'n', softwareVersion: '1', cveId: null },
  { deviceId: 'a', softwareVendor: 'x","y', softwareName: 'z', softwareVersion: '', cveId: null },
  { deviceId: 'a', softwareVendor: 'x', softwareName: 'y","z', softwareVersion: '', cveId: null },
];
const GROUPS = ['1', '2', '3'];

const happening = record({
  row: integer({ min: 0, max: ROWS.length - 1 }),
  what: constantFrom('come', 'go', 'change', 'move'),
  group: constantFrom(...GROUPS),
});

interface Told {
  readonly group: string;
  readonly score: number;
}

/** Plays the changes: the state after each step, and the changes so far. */
function play(happenings: readonly { row: number; what: string; group: string }[], withId: boolean) {
  const state = new Map<number, Told>();
  const changes: { step: number; change: RawRow }[] = [];
  const states = [new Map(state)];
  happenings.forEach(({ row, what, group }, step) => {
    const tell = (status: string, told: Told) =>
      changes.push({
        step,
        change: {
          ...rowOf(row, told, withId),
          status,
          isOnboarded: true,
          // Some with decimals, some without.
          eventTimestamp: `2026-11-01T00:00:${String(Math.floor(step / 2)).padStart(2, '0')}${step % 2 === 0 ? '' : '.5'}Z`,
        },
      });
    const known = state.get(row);
    const now = { group, score: step };
    if (what === 'come' && known === undefined) {
      tell('New', now);
      state.set(row, now);
    } else if (what === 'go' && known !== undefined) {
      tell('Fixed', known);
      state.delete(row);
    } else if (what === 'change' && known !== undefined) {
      const changed = { ...known, score: step };
      tell('Updated', changed);
      state.set(row, changed);
    } else if (what === 'move' && known !== undefined && known.group !== group) {
      tell('New', now);
      tell('Fixed', known);
      state.set(row, now);
    }
    states.push(new Map(state));
  });
  return { states, changes };
}

function rowsIn(state: ReadonlyMap<number, Told> | undefined, withId: boolean): RawRow[] {
  return [...(state?.entries() ?? [])].map(([row, told]) => rowOf(row, told, withId));
}

function rowOf(row: number, { group, score }: Told, withId: boolean): RawRow {
  return {
    ...ROWS[row],
    ...(withId && { rbacGroupId: group }),
    rbacGroupName: `Group ${group}`,
    cvssScore: score,
  };
}

async function readAll(source: ReturnType<typeof createMergedSource>, from: RowPosition) {
  const rows: RawRow[] = [];
  const positions: RowPosition[] = [];
  for await (const batch of source.read(from) as AsyncIterable<PositionedRows>) {
    rows.push(...(batch.rows as RawRow[]));
    positions.push(...batch.positions);
  }
  return { rows, positions };
}

const identity = ({ securityUpdateAvailable: _, lastSeenTimestamp: __, ...row }: RawRow) =>
  JSON.stringify(Object.entries(row).sort());

describe('a baseline and its changes', () => {
  it('give the final state, in whatever order, how often and since when changes arrive, and from any position', async () => {
    const path = mkdtempSync(join(tmpdir(), 'defender-subgraph-merge-'));
    try {
      await assert(
        asyncProperty(
          array(happening, { maxLength: 60 }),
          boolean(),
          integer({ min: 0, max: 60 }),
          integer({ min: 0, max: 60 }),
          integer({ min: 1, max: 3 }),
          shuffledSubarray(
            Array.from({ length: 120 }, (_, index) => index),
            { minLength: 120 },
          ),
          context(),
          async (happenings, withId, cut, overlap, wanted, order, log) => {
            const { states, changes } = play(happenings, withId);
            const at = Math.min(cut, happenings.length);
            const base = rowsIn(states[at], withId);
            // From before the baseline on, some of them twice, in any order.
            const since = changes.filter(({ step }) => step >= at - overlap).map(({ change }) => change);
            const sent = order.map((place) => since[place]).filter((change) => change !== undefined);
            sent.push(...sent.slice(0, sent.length / 3));
            const text = (rows: readonly RawRow[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
            const folder = new MergeFolder(join(path, 'merge'), Math.ceil((text(sent).length + 1) / wanted));
            mkdirSync(dirname(folder.changes), { recursive: true });
            writeFileSync(folder.changes, text(sent));
            const baseline = join(path, 'baseline');
            writeFileSync(baseline, text(base));
            const found = { path: baseline, format: 'NDJSON', snapshotTime: '', mark: '' } as const;
            const parts = await folder.prepare(`${text(base)} ${text(sent)}`, found);
            const source = createMergedSource({ folder, parts, snapshotTime: '2026-11-02T00:00:00Z' });
            const { rows, positions } = await readAll(source, FIRST_POSITION);
            const expected = rowsIn(states.at(-1), withId);
            log.log(text(sent));
            expect(rows.map(identity).sort()).toEqual(expected.map(identity).sort());
            for (const [index, place] of positions.entries()) {
              expect((await readAll(source, place)).rows).toEqual(rows.slice(index + 1));
            }
          },
        ),
        { numRuns: runsOf(200) },
      );
    } finally {
      rmSync(path, { recursive: true, force: true });
    }
  });

  it('are distributed to parts by device', () => {
    const counts = new Array<number>(16).fill(0);
    for (let nth = 0; nth < 4_000; nth += 1) {
      const part = partOf({ deviceId: `${String(nth).padStart(40, '0')}` }, counts.length);
      counts[part] = (counts[part] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(150);
    expect(Math.max(...counts)).toBeLessThan(350);
  });
});
