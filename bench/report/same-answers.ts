import { formatFigure } from './format-figure.js';
import { CONTENDER_TITLES, findNaive, isWhole, type Measurement } from './measurement.js';

/** Servers whose answers differ from the naive server's though both are whole, by work: then one of them is wrong. */
export function findDifferentAnswers(measurements: readonly Measurement[]): string[] {
  const different = measurements.filter((one) => {
    const naive = findNaive(one, measurements);
    // The gateway's schema is its own, so its answers have another shape.
    if (one.contender === 'gateway' || naive === undefined) return false;
    return isWhole(one) && isWhole(naive) && one.fingerprint !== naive.fingerprint;
  });
  const works = new Set(different.map(describeWork));
  return [...works].map((work) => {
    const others = different.filter((one) => describeWork(one) === work);
    return `${work}: ${others.map(({ contender }) => CONTENDER_TITLES[contender]).join('; ')}`;
  });
}

function describeWork({ scenario, latencyMs, parents }: Measurement): string {
  return `${scenario}, ${latencyMs} ms${parents === undefined ? '' : `, ${formatFigure(parents)} alerts`}`;
}
