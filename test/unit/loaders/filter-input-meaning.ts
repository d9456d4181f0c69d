import type { AlertRow, Input } from './filter-inputs.js';

type Condition = Readonly<Record<string, unknown>>;

/** Whether a row matches a filter argument, evaluated without OData. */
export function meets(row: AlertRow, input: Input): boolean {
  return Object.entries(input).every(([name, value]) => {
    if (name === 'and') return (value as Input[]).every((part) => meets(row, part));
    if (name === 'or') return (value as Input[]).some((part) => meets(row, part));
    if (name === 'not') return !meets(row, value as Input);
    const held = row[name as keyof AlertRow];
    return Object.entries(value as Condition).every(([operator, operand]) =>
      holds(operator, valueOf(name, held), operand, name),
    );
  });
}

type Plain = string | bigint | null;

function holds(operator: string, held: Plain, operand: unknown, name: string): boolean {
  if (operator === 'in') return (operand as string[]).some((one) => held === valueOf(name, one));
  if (operator === 'isNull') return (held === null) === operand;
  const wanted = valueOf(name, operand as string);
  if (operator === 'eq') return held === wanted;
  if (operator === 'ne') return held !== wanted;
  if (held === null || wanted === null) return false;
  switch (operator) {
    case 'startsWith':
      return String(held).startsWith(String(wanted));
    case 'gt':
      return held > wanted;
    case 'gte':
      return held >= wanted;
    case 'lt':
      return held < wanted;
    default:
      return held <= wanted;
  }
}

function valueOf(name: string, value: string | number | null): Plain {
  if (value === null) return null;
  if (name === 'incidentId') return BigInt(value);
  return name === 'lastUpdateTime' ? ticksOf(String(value)) : String(value);
}

/** 100 ns since 1970. */
function ticksOf(time: string): bigint {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? '';
  return BigInt(Date.parse(time.replace(/\.\d+/, ''))) * 10_000n + BigInt(fraction.padEnd(7, '0'));
}

/** Whether the argument has an invalid value. */
export function isUnaskable(input: Input): boolean {
  return Object.entries(input).some(([name, value]) => {
    if (name === 'and' || name === 'or') return (value as Input[]).some(isUnaskable);
    if (name === 'not') return isUnaskable(value as Input);
    return Object.values(value as Condition).some((operand) =>
      Array.isArray(operand)
        ? operand.length > 200 || operand.some((one) => isBad(name, one as string))
        : typeof operand === 'string' && isBad(name, operand),
    );
  });
}

const BAD_TIMES = new Set(['2026-02-30T00:00:00Z', '2025-12-31T23:59:60Z']);

function isBad(name: string, value: string): boolean {
  switch (name) {
    case 'incidentId':
      return !/^-?\d{1,19}$/.test(value);
    case 'lastUpdateTime':
      return BAD_TIMES.has(value);
    default:
      return /[\p{Cc}\p{Cs}]/u.test(value);
  }
}
