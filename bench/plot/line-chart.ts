import { formatFigure } from '../report/format-figure.js';
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
  /** Whether each point gets a mark and its value: for a few points. */
  readonly marked: boolean;
  readonly curves: readonly Curve[];
  /** Said under the title, such as what has no place on a logarithmic axis. */
  readonly remark?: string;
}

const WIDTH = 760;
const HEIGHT = 380;
const LEFT = 80;
const RIGHT = 130;
const TOP = 62;
const BOTTOM = 56;

/** Curves over two axes; each is named at its end. */
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
    ...curves.flatMap((curve) => drawCurve(curve, placeX, placeY, marked)),
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
      label(formatFigure(tick), placeX(tick), bottom + 18, { 'text-anchor': 'middle' }),
    ]),
    ...placeY.ticks.flatMap((tick) => [
      line(LEFT, placeY(tick), right, placeY(tick), 'grid'),
      label(formatFigure(tick), LEFT - 8, placeY(tick) + 4, { 'text-anchor': 'end' }),
    ]),
    line(LEFT, bottom, right, bottom, 'axis'),
    line(LEFT, TOP, LEFT, bottom, 'axis'),
    label(titleX, (LEFT + right) / 2, HEIGHT - 14, { 'text-anchor': 'middle' }),
    label(titleY, 20, middle, { 'text-anchor': 'middle', transform: `rotate(-90 20 ${middle})` }),
  ];
}

function drawCurve({ contender, points }: Curve, placeX: Scale, placeY: Scale, marked: boolean): Svg[] {
  const placed = points.map(([x, y]) => `${placeX(x).toFixed(1)},${placeY(y).toFixed(1)}`);
  return [
    element('polyline', { class: `curve ${contender}`, points: placed.join(' ') }),
    ...(marked ? points : []).flatMap(([x, y]) => [
      element('circle', { class: `dot ${contender}`, cx: placeX(x), cy: placeY(y), r: 3.5 }),
      label(formatFigure(y), placeX(x) + 6, placeY(y) - 7),
    ]),
  ];
}

/** At the ends of the curves, pushed apart where they would overlap. */
function nameCurves(curves: readonly Curve[], placeX: Scale, placeY: Scale): Svg[] {
  const ends = curves
    .flatMap(({ contender, points }) => {
      const end = points.at(-1);
      return end === undefined ? [] : [{ contender, x: placeX(end[0]), y: placeY(end[1]) }];
    })
    .sort((one, other) => one.y - other.y);
  let above = Number.NEGATIVE_INFINITY;
  return ends.flatMap(({ contender, x, y }) => {
    above = Math.max(y, above + 16);
    return [
      element('circle', { class: `dot ${contender}`, cx: x, cy: y, r: 3.5 }),
      label(CONTENDER_TITLES[contender], x + 12, above + 12),
    ];
  });
}
