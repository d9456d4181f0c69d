import { parseDateTime } from '../datetime.js';
import { parseClockTimespan } from '../timespan.js';
import type { ScalarType, Value } from '../value.js';
import { writeText } from '../write-value.js';
import type { FunctionTable, ScalarFunction } from './scalar-function.js';

const converting = (type: ScalarType, evaluate: ScalarFunction['evaluate']): ScalarFunction => ({
  parameters: ['any'],
  type,
  evaluate,
});

const whole = converting('Int64', ([value = null]) => {
  const number = toNumber(value);
  return number === null ? null : Math.trunc(number);
});
const real = converting('Double', ([value = null]) => toNumber(value));
const json = converting('Dynamic', ([value = null]) => (typeof value === 'string' ? readJson(value) : value));

/** A value that can't be converted is null. */
export const CONVERSION_FUNCTIONS: FunctionTable = [
  ['tostring', converting('String', ([value = null], { types }) => writeText(types[0] ?? 'String', value))],
  ['tolong', whole],
  ['toint', { ...whole, type: 'Int32' }],
  ['todouble', real],
  ['toreal', real],
  ['tobool', converting('SByte', ([value = null]) => toBoolean(value))],
  ['todatetime', converting('DateTime', ([value = null]) => parseDateTime(writeText('String', value)))],
  [
    'totimespan',
    converting('TimeSpan', ([value = null]) =>
      typeof value === 'bigint' ? value : parseClockTimespan(writeText('String', value)),
    ),
  ],
  ['parse_json', json],
  ['todynamic', json],
  [
    'round',
    {
      parameters: ['number', 'Int64'],
      required: 1,
      type: 'Double',
      evaluate: ([value = null, digits = 0]) => roundTo(value, Number(digits)),
    },
  ],
];

function toNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value)) return null;
  return Number(value);
}

function toBoolean(value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  const text = writeText('String', value).toLowerCase();
  return text === 'true' || text === 'false' ? text === 'true' : null;
}

function roundTo(value: Value, digits: number): Value {
  if (typeof value !== 'number') return null;
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** A text that is no JSON stays a text. */
function readJson(text: string): Value {
  if (text === '') return null;
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text;
  }
}
