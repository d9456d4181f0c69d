import { InvalidArgumentError } from 'commander';
import { GUID } from '../lib/guid.js';

/** For options that may be given several times. */
export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** A tenant's id, in lower case. */
export function readGuid(text: string): string {
  if (GUID.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It takes a directory (tenant) ID, a GUID.');
}

/** A whole number from 0 to `highest`. */
export function wholeNumber(highest = 1_000_000): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= highest) return number;
    throw new InvalidArgumentError(`It takes a whole number up to ${highest}.`);
  };
}
