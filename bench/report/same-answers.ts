import { formatFigure } from './format-figure.js';
import { CONTENDER_TITLES, findNaive, isWhole, type Measurement } from './measurement.js';

/** Works for which a server's complete responses differ from the naive server's, so that one of them is wrong. */
export function findDifferentAnswers(measurements: readonly Measurement[]): string[] {
  const different = measurements.filter((one) => {
    const naive = findNaive(one, measurements);
    // The gateway has a schema of its own, so its responses have another shape.
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
