import type { z } from 'zod';
import type { Environment } from './environment.js';
import { findUnprintable } from '../lib/printable.js';

/** Linux allows no longer ones either. */
const LONGEST = 100_000;

interface EnvironmentReading<T> {
  /** Undefined if there are problems. */
  readonly settings: T | undefined;
  /** The settings as written, without empty values. */
  readonly given: Environment;
  readonly problems: readonly string[];
}

/**
 * Parses settings by their schema. Every value must be a single printable line of reasonable length: a trailing line
 * feed in a secret or an invisible character in an address would silently change the value.
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
  // One problem per setting: further ones of an invalid value usually follow from the first.
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
