import fc from 'fast-check';

const FIRST_HALF = 0xd800;
const HALVES = 0x800;
const LAST = 0x10ffff;

/**
 * Every character of Unicode, without halves of pairs, as a unit of `fc.string`. For `unit: 'binary'`, fast-check lists
 * all million in each worker: that takes a second, and memory that each later collection looks through.
 */
export const anyCharacter = fc.nat(LAST - HALVES).map(
  (index) => String.fromCodePoint(index < FIRST_HALF ? index : index + HALVES),
  (character) => {
    const [only, ...others] = typeof character === 'string' ? character : '';
    const point = only?.codePointAt(0);
    if (point === undefined || others.length > 0) throw new Error(`Not a character: ${String(character)}`);
    return point < FIRST_HALF ? point : point - HALVES;
  },
);
