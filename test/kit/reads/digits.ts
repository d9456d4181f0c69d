import { expect } from 'vitest';

/** Any 64-bit number, as the graph returns it. */
export const DIGITS: unknown = expect.stringMatching(/^\d+$/);

/** The row with these fields as digits, as the graph returns 64-bit numbers. Null stays null. */
export function inDigits<Row extends object, Name extends keyof Row>(row: Row, ...names: readonly Name[]) {
  const digits = names.map((name) => [name, row[name] === null ? null : String(row[name])] as const);
  return { ...row, ...(Object.fromEntries(digits) as Readonly<Record<Name, string | null>>) };
}
