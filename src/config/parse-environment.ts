import type { z } from 'zod';
import type { Environment } from './environment.js';
import { findUnprintable } from '../lib/printable.js';

/** Linux passes on no longer ones either. */
const LONGEST = 100_000;

interface EnvironmentReading<T> {
  /** Undefined where there are problems. */
  readonly settings: T | undefined;
  /** What is set, as it is written: an empty value counts as missing. */
  readonly given: Environment;
  readonly problems: readonly string[];
}

/**
 * Reads settings by their schema. Whatever a setting is for, its value is a text of a length that people write, on one line,
 * all of which shows: a secret that ends in a line, or an address with a character that nobody sees, would be another one.
 */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment,
): EnvironmentReading<z.infer<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const unfit = new Map<string, string>();
  for (const name of Object.keys(schema.shape)) {
    const problem = problemOf(given[name] ?? '');
    if (problem !== undefined) unfit.set(name, `${name} ${problem}`);
  }
  const parsed = schema.safeParse(given);
  // One problem for each setting is enough: what else is wrong with an unfit one mostly comes of that.
  const others = (parsed.error?.issues ?? []).filter(({ path: [name] }) => !unfit.has(String(name)));
  const problems = [...unfit.values(), ...others.map(({ message }) => message)];
  return { settings: problems.length === 0 ? parsed.data : undefined, given, problems };
}

function problemOf(value: string): string | undefined {
  if (value.length > LONGEST) return `is longer than ${LONGEST.toLocaleString('en-US')} characters`;
  const found = findUnprintable(value);
  return (
    found &&
    `must be text on one line, all of which shows, but character ${String(found.position)} is ${found.code}`
  );
}
