import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../../bench/report/measurement.js';
import { medianInterval } from '../../../bench/report/median-interval.js';
import { writeScenarioTable } from '../../../bench/report/scenario-table.js';
import { tracesCostAtMost } from '../../../bench/scenarios/goals.js';

const WARM: Measurement = {
  scenario: 'traces',
  contender: 'warm',
  latencyMs: 0,
  requests: 1,
  outcomes: { whole: 1, stale: 0, refused: 0, broken: 0 },
  reasons: [],
  seconds: 1,
  percentiles: { p50: 1, p95: 1, p99: 1 },
  calls: 0,
  refusals: 0,
  peakRssMb: 90,
  cpuMsPerRequest: 2,
  fingerprint: 'a',
};

describe('the interval of a median', () => {
  it('is that of the sign test, whatever the extreme values', () => {
    const values = Array.from({ length: 18 }, (_, index) => index + 1);
    // Of 18 values the fifth and the fourteenth, as tables of the sign test have it.
    expect(medianInterval(values.toReversed())).toEqual({ least: 5, most: 14 });
    expect(medianInterval([...values.slice(1, 17), -1_000, 1_000])).toEqual({ least: 5, most: 14 });
  });

  it('needs six values', () => {
    expect(medianInterval([1, 2, 3, 4, 5])).toBeUndefined();
    expect(medianInterval([6, 5, 4, 3, 2, 1])).toEqual({ least: 1, most: 6 });
  });

  it('is beside the median of the cost of spans, and does not affect the goal', () => {
    const overheads = [-1, 1, 1.5, 2, 2.5, 4, 30];
    const traced = { ...WARM, contender: 'traced', overheads } as const;
    expect(writeScenarioTable([WARM, traced])).toContain('| 2.0 (−1.0 to 30.0) |');
    expect(tracesCostAtMost('traced', 3).figure([traced])).toBe(2);
    expect(tracesCostAtMost('traced', 3).figure([])).toBeUndefined();
  });
});
