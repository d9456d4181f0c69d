import { count, formatMoment } from '../words.js';

/** A score at a time, in epoch milliseconds. */
export type Reading = readonly [time: number, score: number];

const HEIGHT = 120;
/** Room for a dot at each edge, in percent. */
const EDGE = 3;

/** A score over time as a line; its accessible name summarizes the readings. */
export function ScorePlot({
  name,
  readings,
}: {
  readonly name: string;
  readonly readings: readonly Reading[];
}) {
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined || readings.length < 2) {
    return <p class="quiet">The plot begins with the second reading, an hour after the first.</p>;
  }
  const scores = readings.map(([, score]) => score);
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const within = (value: number, from: number, to: number) =>
    to === from ? 0.5 : (value - from) / (to - from);
  const points = readings.map(([time, score]) => ({
    x: `${EDGE + (100 - 2 * EDGE) * within(time, first[0], last[0])}%`,
    y: HEIGHT * (0.9 - 0.8 * within(score, low, high)),
    title: `${momentOf(time)}: ${round(score)}`,
  }));
  const what = `${name}: from ${round(first[1])} to ${round(last[1])} in ${count(readings.length, 'reading')}, lowest ${round(low)}, highest ${round(high)}`;
  return (
    <figure class="plot">
      <svg role="img" aria-label={what} height={HEIGHT}>
        {points.slice(1).map(({ x, y }, index) => (
          <line key={x} x1={points[index]?.x} y1={points[index]?.y} x2={x} y2={y} />
        ))}
        {points.map(({ x, y, title }) => (
          <circle key={x} cx={x} cy={y} r="4">
            <title>{title}</title>
          </circle>
        ))}
      </svg>
      <figcaption class="quiet">
        <span>{dayOf(first[0])}</span>
        <span>
          {round(low)} to {round(high)}
        </span>
        <span>{dayOf(last[0])}</span>
      </figcaption>
    </figure>
  );
}

export function round(score: number): string {
  return score.toLocaleString('en', { maximumFractionDigits: 1 });
}

function dayOf(time: number): string {
  return new Date(time).toLocaleDateString('en', { dateStyle: 'medium' });
}

function momentOf(time: number): string {
  return formatMoment(new Date(time).toISOString());
}
