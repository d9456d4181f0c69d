import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMisspelled } from '../../../src/config/parse-environment.js';
import { runsOf } from '../../kit/runs.js';

/** The texts that one insertion, removal or replacement makes of a text. */
function editsOf(text: string): readonly string[] {
  return Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]).flatMap(
    ([before = '', after = '']) => [
      before + after.slice(1),
      ...[...'ABX'].flatMap((letter) => [before + letter + after, before + letter + after.slice(1)]),
    ],
  );
}

const letters = { unit: fc.constantFrom(...'AB') };
const name = fc.string({ ...letters, minLength: 8, maxLength: 12 });
const edits = fc.array(fc.nat(), { minLength: 2, maxLength: 4 });

it('a variable is almost a setting if at most two edits make one of the other', () => {
  fc.assert(
    fc.property(name, edits, (setting, choices) => {
      const near = new Set([setting, ...editsOf(setting), ...editsOf(setting).flatMap(editsOf)]);
      const variable = choices.reduce((text, choice) => {
        const edited = editsOf(text);
        return edited[choice % edited.length] ?? text;
      }, setting);
      fc.pre(variable !== setting && variable.length >= 8);
      expect(findMisspelled({ [variable]: 'x' }, [setting])).toHaveLength(near.has(variable) ? 1 : 0);
    }),
    { numRuns: runsOf(200) },
  );
});
