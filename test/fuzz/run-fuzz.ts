import { inspect } from 'node:util';
import fc from 'fast-check';
import { KINDS, type FuzzCase } from './kinds.js';
import { OWN_TENANT, tenantOf } from './callers.js';
import type { ServerUnderFuzz } from './server-under-fuzz.js';

/** A turn of the event loop that takes longer is reported. */
export const LONGEST_TURN_MS = 1_000;

/** What was found, and how to see it again. */
export interface FuzzFinding {
  readonly kind: string;
  readonly seed: number;
  readonly number: number;
  readonly what: string;
  readonly input: string;
}

/** The case of this number: the same for the same seed, whatever came before it. */
export function caseOf(kind: string, seed: number, number: number): FuzzCase {
  const arbitrary = KINDS[kind];
  if (arbitrary === undefined) throw new Error(`There is no kind ${kind}: ${Object.keys(KINDS).join(', ')}.`);
  const [made] = fc.sample(arbitrary, { seed: (seed * 1_000_003 + number) | 0, numRuns: 1 });
  return made!;
}

/** Runs one case. @returns what is wrong with what came of it. */
export async function runCase(made: FuzzCase, server: ServerUnderFuzz): Promise<string | undefined> {
  if ('check' in made) return made.check().catch((error: unknown) => `thrown: ${String(error)}`);
  const { caller = 'whole', isAnonymous = false } = made;
  const headers = {
    'content-type': 'application/json',
    ...(!isAnonymous && server.headersOf(caller)),
    ...made.headers,
  };
  const body = inWords(made.body, { ...server.truth.words, [OWN_TENANT]: tenantOf(caller) });
  const repair = made.damage && server.damage(made.damage.number, made.damage.change);
  const { status, text, longestTurn, unexpected } = await server.send(body, headers);
  repair?.();
  if (unexpected !== undefined) return `an unexpected error: ${unexpected.slice(0, 1_000)}`;
  if (status >= 500 && !text.includes('"SIGNING_KEYS')) return `HTTP ${status}: ${text.slice(0, 300)}`;
  if (/"code":"INTERNAL(?:_SERVER_ERROR)?"/.test(text)) return `INTERNAL: ${text.slice(0, 300)}`;
  if (/node_modules|\bat [\w.<>]{1,60} \(|file:\/\/\//.test(text))
    return `the inside of the server: ${text.slice(0, 300)}`;
  const foreign = server.truth.findForeign(caller, body, text);
  if (foreign !== undefined) {
    const at = text.toLowerCase().indexOf(foreign);
    return `foreign to the caller ${caller}: ${foreign} in ${text.slice(Math.max(0, at - 300), at + 100)}`;
  }
  if (longestTurn > LONGEST_TURN_MS) return `a turn of ${Math.round(longestTurn)} ms`;
  return undefined;
}

function inWords(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((rest, [word, meant]) => rest.replaceAll(word, meant), text);
}

/** What the case sends, for a report. */
export function describeCase(made: FuzzCase): string {
  return 'check' in made ? made.text : JSON.stringify([made.caller, made.headers, made.body]);
}

export interface FuzzPlan {
  readonly kinds: readonly string[];
  readonly seed: number;
  /** The first number. */
  readonly from: number;
  /** Asked before each round of all kinds. */
  readonly goesOn: (number: number) => boolean;
  readonly onFinding: (finding: FuzzFinding) => void;
}

/** @returns how many cases were run. */
export async function runFuzz(server: ServerUnderFuzz, plan: FuzzPlan): Promise<number> {
  let run = 0;
  for (let number = plan.from; plan.goesOn(number); number += 1) {
    for (const kind of plan.kinds) {
      const made = caseOf(kind, plan.seed, number);
      const what = await runCase(made, server).catch((error: unknown) => `failed: ${inspect(error)}`);
      run += 1;
      if (what !== undefined) {
        plan.onFinding({ kind, seed: plan.seed, number, what, input: describeCase(made) });
      }
    }
  }
  return run;
}
