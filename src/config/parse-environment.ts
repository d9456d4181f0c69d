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
    const problem = findUnfit(given[name] ?? '');
    if (problem !== undefined) unfit.set(name, `${name} ${problem}`);
  }
  const parsed = schema.safeParse(given);
  // One problem per setting: further ones of an invalid value usually follow from the first.
  const others = (parsed.error?.issues ?? []).filter(({ path: [name] }) => !unfit.has(String(name)));
  const problems = [...unfit.values(), ...others.map(({ message }) => message)];
  return { settings: problems.length === 0 ? parsed.data : undefined, given, problems };
}

/** Returns the rule that a value breaks, to follow its name. Values are one printable line of limited length. */
export function findUnfit(value: string): string | undefined {
  if (value.length > LONGEST) return `is longer than ${LONGEST.toLocaleString('en-US')} characters`;
  const found = findUnprintable(value);
  return (
    found &&
    `must be text on one line, all of which shows, but character ${String(found.position)} is ${found.code}`
  );
}

/** Rejects invisible characters: a name with one would match nothing. */
export function printable<Text extends z.ZodType<string>>(text: Text) {
  return text.refine((value) => findUnfit(value) === undefined, {
    error: ({ input }) => findUnfit(String(input)) ?? '',
  });
}

/** Short names, such as HOST and PORT, resemble unrelated ones. */
const MIN_LENGTH = 8;
const MAX_EDITS = 2;
/** Programs use it beside HTTPS_PROXY. This one has no use for it, because all requests to Microsoft are https. */
const UNRELATED: ReadonlySet<string> = new Set(['HTTP_PROXY', 'http_proxy']);

/**
 * Finds variables with almost the name of a setting. They have no effect, so that a misspelled ROUTER_SECRET would let every
 * client in.
 *
 * @returns a sentence for each
 */
export function findMisspelled(env: Environment, settings: readonly string[]): readonly string[] {
  const known = new Set(settings);
  return Object.keys(env).flatMap((name) => {
    if (known.has(name) || UNRELATED.has(name) || name.length < MIN_LENGTH) return [];
    const meant = settings.find(
      (setting) => setting.length >= MIN_LENGTH && isAlmost(name.toUpperCase(), setting.toUpperCase()),
    );
    return meant === undefined
      ? []
      : [`${name} is ignored, because no setting has this name. Did you mean ${meant}?`];
  });
}

/** Whether at most `edits` insertions, removals or replacements of characters turn one into the other. */
function isAlmost(one: string, other: string, edits = MAX_EDITS): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const [rest, wanted] = [one.slice(same), other.slice(same)];
  if (rest === '' || wanted === '') return true;
  return (
    edits > 0 &&
    (isAlmost(rest.slice(1), wanted.slice(1), edits - 1) ||
      isAlmost(rest.slice(1), wanted, edits - 1) ||
      isAlmost(rest, wanted.slice(1), edits - 1))
  );
}
