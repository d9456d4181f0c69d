import type { Measurement } from '../report/measurement.js';

type Known = Pick<Measurement, 'part' | 'requests' | 'outcomes' | 'seconds'>;

/** A measurement of the live graph; missing figures are 0, empty or NaN. */
export function liveMeasurement(known: Known & Partial<Measurement>): Measurement {
  return {
    scenario: 'live',
    contender: 'warm',
    latencyMs: 0,
    reasons: [],
    percentiles: { p50: Number.NaN, p95: Number.NaN, p99: Number.NaN },
    calls: 0,
    refusals: 0,
    peakRssMb: Number.NaN,
    cpuMsPerRequest: Number.NaN,
    fingerprint: '',
    ...known,
  };
}
