import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  costOf,
  planMachineSources,
  type RequestedMachines,
} from '../../../../src/loaders/plan/machines-of-vulnerabilities.js';

const SIZES = { keys: 50, rows: 8_000 };

const wanted = (
  exposed: readonly (number | undefined)[],
  rest: Partial<RequestedMachines> = {},
): RequestedMachines[] =>
  exposed.map((exposedMachines, index) => ({
    cveId: `CVE-${index}`,
    exposedMachines,
    first: 10,
    detail: 'id',
    ...rest,
  }));

const anyWanted = fc
  .array(
    fc.record({
      exposedMachines: fc.option(fc.oneof(fc.nat(300), fc.nat(100_000)), { nil: undefined }),
      first: fc.integer({ min: 1, max: 1_000 }),
      detail: fc.constantFrom('id', 'reference', 'whole'),
    }),
    { maxLength: 8 },
  )
  .map((rows) => rows.map((row, index): RequestedMachines => ({ cveId: `CVE-${index}`, ...row })));

describe('the plan for the machines of vulnerabilities', () => {
  it('reads the rows of many small ones in one call', () => {
    const many = wanted(Array.from({ length: 20 }, () => 40));
    expect(planMachineSources(many, SIZES)).toEqual({
      byRows: many.map(({ cveId }) => cveId),
      byReferences: [],
    });
  });

  it('reads references for a single one, and if the size is unknown', () => {
    expect(planMachineSources(wanted([40]), SIZES)).toEqual({ byRows: [], byReferences: ['CVE-0'] });
    expect(planMachineSources(wanted([undefined, undefined, undefined]), SIZES).byRows).toEqual([]);
  });

  it('excludes large ones from the shared call', () => {
    const plan = planMachineSources(wanted([90_000, 20, 30, 70_000, 10]), SIZES);
    expect(plan.byRows).toEqual(['CVE-4', 'CVE-1', 'CVE-2']);
    expect([...plan.byReferences].sort()).toEqual(['CVE-0', 'CVE-3']);
  });

  it('includes the cost of machines of which rows have only the id', () => {
    const names = { detail: 'reference', first: 50 } as const;
    // Two calls with references. With rows one, and two more for the names of 100 machines.
    expect(planMachineSources(wanted([50, 50], names), SIZES).byRows).toEqual([]);
    // Whole machines are loaded either way.
    expect(planMachineSources(wanted([50, 50], { ...names, detail: 'whole' }), SIZES).byRows).toHaveLength(2);
  });

  it('reads several pages of rows if that is still cheaper', () => {
    // 20 calls with references; 20,000 rows are three pages.
    expect(planMachineSources(wanted(Array.from({ length: 20 }, () => 1_000)), SIZES).byRows).toHaveLength(
      20,
    );
  });

  it('assigns each vulnerability to exactly one source', () => {
    fc.assert(
      fc.property(anyWanted, (list) => {
        const { byRows, byReferences } = planMachineSources(list, SIZES);
        expect([...byRows, ...byReferences].sort()).toEqual(list.map(({ cveId }) => cveId).sort());
      }),
    );
  });

  it('is never more expensive than any split, or than one call each', () => {
    fc.assert(
      fc.property(anyWanted, (list) => {
        const { byRows, byReferences } = planMachineSources(list, SIZES);
        const byId = new Map(list.map((one) => [one.cveId, one]));
        const line = [...byRows, ...byReferences].map((id) => byId.get(id)!);
        const cost = costOf(line, byRows.length, SIZES);
        for (let cut = 0; cut <= line.length; cut += 1) {
          expect(cost).toBeLessThanOrEqual(costOf(line, cut, SIZES));
        }
        expect(Number.isFinite(cost)).toBe(true);
      }),
    );
  });

  it('is never more expensive than any other choice of sources', () => {
    fc.assert(
      fc.property(
        anyWanted.filter((list) => list.length <= 6),
        (list) => {
          const sameDetail = list.map((one) => ({ ...one, detail: 'id' as const }));
          const { byRows, byReferences } = planMachineSources(sameDetail, SIZES);
          const byId = new Map(sameDetail.map((one) => [one.cveId, one]));
          const planned = [...byRows, ...byReferences].map((id) => byId.get(id)!);
          const cost = costOf(planned, byRows.length, SIZES);
          for (let choice = 0; choice < 2 ** sameDetail.length; choice += 1) {
            const inRows = sameDetail.filter((_one, index) => (choice >> index) % 2 === 1);
            const others = sameDetail.filter((_one, index) => (choice >> index) % 2 === 0);
            expect(cost).toBeLessThanOrEqual(costOf([...inRows, ...others], inRows.length, SIZES));
          }
        },
      ),
    );
  });
});
