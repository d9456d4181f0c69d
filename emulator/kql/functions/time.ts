import { TICKS_PER_MILLISECOND, formatTicks, readTicks } from '../datetime.js';
import type { Value } from '../value.js';
import { textOf, type CallContext, type FunctionTable, type ScalarFunction } from './scalar-function.js';

/** Ticks of 1970 since the first moment there is, from which bins of time are counted. */
const TICKS_BEFORE_1970 = 621_355_968_000_000_000n;
const TICKS_PER_DAY = 864_000_000_000n;

const bin: ScalarFunction = {
  parameters: ['any', 'any'],
  type: ([type = 'Dynamic']) => type,
  evaluate: ([value = null, size = null]) => binValue(value, size),
};

export const TIME_FUNCTIONS: FunctionTable = [
  [
    'ago',
    {
      parameters: ['TimeSpan'],
      type: 'DateTime',
      evaluate: ([span = null], context) => (typeof span === 'bigint' ? addToNow(-span, context) : null),
    },
  ],
  [
    'now',
    {
      parameters: ['TimeSpan'],
      required: 0,
      type: 'DateTime',
      evaluate: ([span = 0n], context) => (typeof span === 'bigint' ? addToNow(span, context) : null),
    },
  ],
  ['bin', bin],
  ['floor', bin],
  [
    'startofday',
    {
      parameters: ['DateTime'],
      type: 'DateTime',
      evaluate: ([moment = null]) => binValue(moment, TICKS_PER_DAY),
    },
  ],
  [
    'hourofday',
    {
      parameters: ['DateTime'],
      type: 'Int64',
      evaluate: ([moment = null]) => (moment === null ? null : Number(textOf(moment).slice(11, 13))),
    },
  ],
];

function addToNow(span: bigint, { now }: CallContext): Value {
  return formatTicks(BigInt(now.getTime()) * TICKS_PER_MILLISECOND + span);
}

/** The largest multiple of the size that is not above the value. */
function binValue(value: Value, size: Value): Value {
  if (typeof value === 'number' && typeof size === 'number' && size > 0)
    return Math.floor(value / size) * size;
  if (typeof size !== 'bigint' || size <= 0n) return null;
  if (typeof value === 'bigint') return floorTo(value, size);
  if (typeof value !== 'string') return null;
  return formatTicks(floorTo(readTicks(value) + TICKS_BEFORE_1970, size) - TICKS_BEFORE_1970);
}

function floorTo(value: bigint, size: bigint): bigint {
  return value - (((value % size) + size) % size);
}
