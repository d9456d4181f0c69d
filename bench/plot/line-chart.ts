import { formatFigure, formatTick } from '../report/format-figure.js';
import { CONTENDER_TITLES, type Contender } from '../report/measurement.js';
import { linearScale, logScale, type Scale } from './scale.js';
import { drawing, element, label, line, type Svg } from './svg.js';

type Point = readonly [x: number, y: number];

export interface Curve {
  readonly contender: Contender;
  /** From left to right. */
  readonly points: readonly Point[];
}

export interface Axis {
  /** With the unit. */
  readonly title: string;
  readonly scale: 'linear' | 'log';
}

export interface LineChart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Whether every point has a mark and its value, or only the last one. */
  readonly marked: boolean;
  readonly curves: readonly Curve[];
  /** Printed under the title, such as values that a logarithmic axis can't show. */
  readonly remark?: string;
}

const WIDTH = 760;
const HEIGHT = 380;
const LEFT = 80;
const RIGHT = 160;
const TOP = 62;
const BOTTOM = 56;
const LINE_HEIGHT = 16;

/** Draws curves over two axes, each with its name at the end. */
export function drawLineChart({ title, x, y, marked, curves, remark }: LineChart): string {
  const points = curves.flatMap((curve) => curve.points);
  const placeX = makeScale(
    x.scale,
    points.map(([value]) => value),
    [LEFT, WIDTH - RIGHT],
  );
  const placeY = makeScale(
    y.scale,
    points.map(([, value]) => value),
    [HEIGHT - BOTTOM, TOP],
  );
  return drawing(title, { width: WIDTH, height: HEIGHT }, [
    ...(remark === undefined ? [] : [label(remark, 16, 46)]),
    ...drawAxes(placeX, placeY, x.title, y.title),
    ...curves.map((curve) => drawCurve(curve, placeX, placeY)),
    ...(marked ? markPoints(curves, placeX, placeY) : []),
    ...nameCurves(curves, placeX, placeY),
  ]);
}

function makeScale(kind: Axis['scale'], values: readonly number[], range: Point): Scale {
  if (kind === 'linear') return linearScale(Math.max(...values), range, Math.min(...values));
  const positive = values.filter((value) => value > 0);
  return logScale([Math.min(...positive), Math.max(...positive)], range);
}

function drawAxes(placeX: Scale, placeY: Scale, titleX: string, titleY: string): Svg[] {
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  const middle = (TOP + bottom) / 2;
  return [
    ...placeX.ticks.flatMap((tick) => [
      line(placeX(tick), TOP, placeX(tick), bottom, 'grid'),
      label(formatTick(tick), placeX(tick), bottom + 18, { 'text-anchor': 'middle' }),
    ]),
    ...placeY.ticks.flatMap((tick) => [
      line(LEFT, placeY(tick), right, placeY(tick), 'grid'),
      label(formatTick(tick), LEFT - 8, placeY(tick) + 4, { 'text-anchor': 'end' }),
    ]),
    line(LEFT, bottom, right, bottom, 'axis'),
    line(LEFT, TOP, LEFT, bottom, 'axis'),
    label(titleX, (LEFT + right) / 2, HEIGHT - 14, { 'text-anchor': 'middle' }),
    label(titleY, 20, middle, { 'text-anchor': 'middle', transform: `rotate(-90 20 ${middle})` }),
  ];
}

function drawCurve({ contender, points }: Curve, placeX: Scale, placeY: Scale): Svg {
  const placed = points.map(([x, y]) => `${placeX(x).toFixed(1)},${placeY(y).toFixed(1)}`);
  return element('polyline', { class: `curve ${contender}`, points: placed.join(' ') });
}

/** Marks all points except the last, which has the name. Of overlapping values, only the first is printed. */
function markPoints(curves: readonly Curve[], placeX: Scale, placeY: Scale): Svg[] {
  const written: Point[] = [];
  return curves.flatMap(({ contender, points }) =>
    points.slice(0, -1).flatMap(([x, y]) => {
      const [left, top] = [placeX(x), placeY(y)];
      const dot = element('circle', { class: `dot ${contender}`, cx: left, cy: top, r: 3.5 });
      if (written.some(([atX, atY]) => atX === left && Math.abs(atY - top) < LINE_HEIGHT)) return [dot];
      written.push([left, top]);
      return [dot, label(formatFigure(y), left + 6, top - 7)];
    }),
  );
}

/** Prints names and last values at the ends of the curves, moved apart if they overlap. */
function nameCurves(curves: readonly Curve[], placeX: Scale, placeY: Scale): Svg[] {
  const ends = curves
    .flatMap(({ contender, points }) => {
      const end = points.at(-1);
      return end === undefined ? [] : [{ contender, value: end[1], x: placeX(end[0]), y: placeY(end[1]) }];
    })
    .sort((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  return ends.flatMap(({ contender, value, x, y }) => {
    above = Math.max(y, above + LINE_HEIGHT);
    return [
      element('circle', { class: `dot ${contender}`, cx: x, cy: y, r: 3.5 }),
      label(`${CONTENDER_TITLES[contender]}: ${formatFigure(value)}`, x + 10, above + 4),
    ];
  });
}
