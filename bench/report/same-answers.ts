import { CONTENDER_TITLES, findNaive, isWhole, type Measurement } from './measurement.js';

/** Measurements whose answers differ from the naive server's though both are whole: then somebody is wrong. */
export function findDifferentAnswers(measurements: readonly Measurement[]): string[] {
  return measurements.flatMap((one) => {
    const naive = findNaive(one, measurements);
    // The gateway's schema is its own, so its answers have another shape.
    if (one.contender === 'gateway' || naive === undefined) return [];
    if (!isWhole(one) || !isWhole(naive)) return [];
    if (one.fingerprint === naive.fingerprint) return [];
    const size = one.parents === undefined ? '' : `, ${one.parents} parents`;
    return [
      `${one.scenario}, ${one.latencyMs} ms${size}: ${CONTENDER_TITLES[one.contender]} answers otherwise`,
    ];
  });
}
