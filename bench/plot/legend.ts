import { CONTENDER_TITLES, type Contender } from '../report/measurement.js';
import { element, label, type Svg } from './svg.js';

const STEP = 140;

/** Draws a row of colors with their names, starting at a point. */
export function drawLegend(contenders: readonly Contender[], x: number, y: number): Svg[] {
  return contenders.flatMap((contender, index) => [
    element('rect', {
      class: `bar ${contender}`,
      x: x + index * STEP,
      y: y - 10,
      width: 12,
      height: 12,
      rx: 2,
    }),
    label(CONTENDER_TITLES[contender], x + index * STEP + 18, y),
  ]);
}
