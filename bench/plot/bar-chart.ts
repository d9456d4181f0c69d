import { formatFigure, formatTick } from '../report/format-figure.js';
import type { Contender } from '../report/measurement.js';
import { drawLegend } from './legend.js';
import { linearScale, logScale } from './scale.js';
import { drawing, element, label, line, type Svg } from './svg.js';

export interface BarGroup {
  readonly name: string;
  readonly bars: readonly { readonly contender: Contender; readonly value: number; readonly note?: string }[];
}

export interface BarChart {
  readonly title: string;
  /** The quantity with its unit. */
  readonly axis: string;
  /** Logarithmic if values differ by powers of ten; bars then begin below 1, and 0 has no bar. */
  readonly scale: 'linear' | 'log';
  readonly groups: readonly BarGroup[];
}

const WIDTH = 760;
const LEFT = 190;
const RIGHT = 130;
const TOP = 66;
const BAR = 14;
const GAP = 12;

/** Draws horizontal bars in groups, each with its value. */
export function drawBarChart({ title, axis, scale, groups }: BarChart): string {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const highest = Math.max(...values, 1);
  const range = [LEFT, WIDTH - RIGHT] as const;
  // Starts at 0.1, so that a bar of 1 has a length.
  const place = scale === 'log' ? logScale([0.1, highest], range) : linearScale(highest, range);
  const heights = groups.map(({ bars }) => bars.length * BAR + GAP);
  const bottom = TOP + heights.reduce((sum, height) => sum + height, 0);
  const contenders = [...new Set(groups.flatMap(({ bars }) => bars.map(({ contender }) => contender)))];

  const grid = place.ticks
    .filter((tick) => scale === 'linear' || tick >= 1)
    .flatMap((tick) => [
      line(place(tick), TOP - 4, place(tick), bottom, 'grid'),
      label(formatTick(tick), place(tick), bottom + 16, { 'text-anchor': 'middle' }),
    ]);
  const drawn = groups.flatMap((group, index) => {
    const top = TOP + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    return drawGroup(group, top, place);
  });
  return drawing(title, { width: WIDTH, height: bottom + 48 }, [
    ...drawLegend(contenders, LEFT, 48),
    ...grid,
    ...drawn,
    line(LEFT, TOP - 4, LEFT, bottom, 'axis'),
    label(axis, (LEFT + WIDTH - RIGHT) / 2, bottom + 36, { 'text-anchor': 'middle' }),
  ]);
}

function drawGroup({ name, bars }: BarGroup, top: number, place: (value: number) => number): Svg[] {
  const middle = top + (bars.length * BAR) / 2 + 4;
  return [
    label(name, LEFT - 10, middle, { 'text-anchor': 'end' }),
    ...bars.flatMap(({ contender, value, note }, index) => {
      const y = top + index * BAR;
      const end = value > 0 ? place(value) : LEFT;
      const written = `${formatFigure(value)}${note === undefined ? '' : ` (${note})`}`;
      return [
        element('rect', {
          class: `bar ${contender}`,
          x: LEFT,
          y,
          width: Math.max(0, end - LEFT),
          height: BAR - 3,
          rx: 1,
        }),
        label(written, end + 6, y + 10),
      ];
    }),
  ];
}
