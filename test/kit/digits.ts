import { expect } from 'vitest';

/** Some 64-bit number, as the graph shows it. */
export const DIGITS: unknown = expect.stringMatching(/^\d+$/);

/** A row with these fields in digits: so the graph shows 64-bit numbers. What is null stays null. */
export function inDigits<Row extends object, Name extends keyof Row>(row: Row, ...names: readonly Name[]) {
  const digits = names.map((name) => [name, row[name] === null ? null : String(row[name])] as const);
  return { ...row, ...(Object.fromEntries(digits) as Readonly<Record<Name, string | null>>) };
}
