import fc from 'fast-check';
import { KINDS, type FuzzCase } from './kinds.js';
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
  if ('read' in made) return readText(made.read);
  const authorization = made.isAnonymous === true ? {} : { authorization: `Bearer ${server.token}` };
  const headers = { 'content-type': 'application/json', ...authorization, ...made.headers };
  const { status, text, longestTurn, unexpected } = await server.send(made.body, headers);
  if (unexpected !== undefined) return `an unexpected error: ${unexpected.slice(0, 1_000)}`;
  if (status >= 500 && !text.includes('"SIGNING_KEYS')) return `HTTP ${status}: ${text.slice(0, 300)}`;
  if (/"code":"INTERNAL(?:_SERVER_ERROR)?"/.test(text)) return `INTERNAL: ${text.slice(0, 300)}`;
  if (/node_modules|\bat [\w.<>]{1,60} \(|file:\/\/\//.test(text))
    return `the inside of the server: ${text.slice(0, 300)}`;
  if (longestTurn > LONGEST_TURN_MS) return `a turn of ${Math.round(longestTurn)} ms`;
  return undefined;
}

function readText(read: () => unknown): string | undefined {
  const before = process.cpuUsage();
  try {
    read();
  } catch (error) {
    return `thrown: ${String(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1_000;
  return milliseconds > LONGEST_TURN_MS ? `read in ${Math.round(milliseconds)} ms` : undefined;
}

/** What the case sends, for a report. */
export function describeCase(made: FuzzCase): string {
  return 'read' in made ? made.text : JSON.stringify([made.headers, made.body]);
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
      const what = await runCase(made, server).catch((error: unknown) => `failed: ${String(error)}`);
      run += 1;
      if (what !== undefined) {
        plan.onFinding({ kind, seed: plan.seed, number, what, input: describeCase(made) });
      }
    }
  }
  return run;
}
