import type { ScalarType, Value } from '../value.js';
import type { FunctionTable, ScalarFunction } from './scalar-function.js';

const choose: ScalarFunction = {
  parameters: ['SByte', 'any', 'any'],
  type: ([, type = 'Dynamic']) => type,
  evaluate: ([condition, then = null, otherwise = null]) => (condition === true ? then : otherwise),
};

const isEmpty = (value: Value | undefined): boolean => value === undefined || value === null || value === '';
const test = (
  holds: (value: Value | undefined, type: ScalarType | undefined) => boolean,
): ScalarFunction => ({
  parameters: ['any'],
  type: 'SByte',
  evaluate: ([value], { types }) => holds(value, types[0]),
});
/** A String is never null. */
const isNull = (value: Value | undefined, type: ScalarType | undefined): boolean =>
  type !== 'String' && (value === null || value === undefined);

export const CHOICE_FUNCTIONS: FunctionTable = [
  ['iff', choose],
  ['iif', choose],
  [
    'case',
    {
      parameters: ['SByte', 'any', 'any'],
      rest: 'any',
      type: ([, type = 'Dynamic']) => type,
      evaluate: (args) => {
        const found = args.findIndex(
          (arg, index) => index % 2 === 0 && index < args.length - 1 && arg === true,
        );
        return (found < 0 ? args.at(-1) : args[found + 1]) ?? null;
      },
    },
  ],
  [
    'coalesce',
    {
      parameters: ['any', 'any'],
      rest: 'any',
      type: ([type = 'Dynamic']) => type,
      evaluate: (args) => args.find((arg) => !isEmpty(arg)) ?? args.at(-1) ?? null,
    },
  ],
  [
    'not',
    {
      parameters: ['SByte'],
      type: 'SByte',
      evaluate: ([operand = null]) => (typeof operand === 'boolean' ? !operand : null),
    },
  ],
  ['isempty', test(isEmpty)],
  ['isnotempty', test((value) => !isEmpty(value))],
  ['isnull', test(isNull)],
  ['isnotnull', test((value, type) => !isNull(value, type))],
];
