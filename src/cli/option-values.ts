import { InvalidArgumentError } from 'commander';
import { GUID } from '../lib/guid.js';

export function collect(value: string, previous: readonly string[] | undefined): readonly string[] {
  return [...(previous ?? []), value];
}

/** Parses a tenant id to lower case. */
export function readGuid(text: string): string {
  if (GUID.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It must be a directory (tenant) ID, which is a GUID.');
}

/** Parses a whole number from 0 to `highest`. */
export function wholeNumber(highest = 1_000_000): (text: string) => number {
  return (text) => {
    const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (number <= highest) return number;
    throw new InvalidArgumentError(`It must be a whole number up to ${highest}.`);
  };
}
