import { inspect } from 'node:util';
import fc from 'fast-check';
import { KINDS, type FuzzCase } from './kinds.js';
import { OWN_TENANT, tenantOf, type FuzzCaller } from './callers.js';
import type { FuzzAnswer, ServerUnderFuzz } from './server-under-fuzz.js';

/** A turn of the event loop that takes longer is reported. */
export const MAX_TURN_MS = 1_000;

/** A close of a socket for a fault of ours: 4500 of graphql-ws, in two bytes of Latin-1. */
const SOCKET_FAULT = '\u0011\u0094Internal';

/** A finding, and how to repeat it. */
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

/** The result of a case. */
interface Outcome {
  /** Its fault, if it has one. */
  readonly what: string | undefined;
  /** Of the server's thread, in milliseconds of its own time. */
  readonly longestTurn: number;
}

async function runCase(made: FuzzCase, server: ServerUnderFuzz): Promise<Outcome> {
  if ('check' in made) {
    const what = await made.check().catch((error: unknown) => `thrown: ${String(error)}`);
    return { what, longestTurn: 0 };
  }
  const { asked, answer, caller } = await send(made, server);
  const foreign = caller && server.truth.findForeign(caller, asked, answer.text);
  return { what: findFault(answer) ?? foreign, longestTurn: answer.longestTurn };
}

interface Sent {
  readonly asked: string;
  readonly answer: FuzzAnswer;
  /** Whose answer it is, where that has to be looked at. */
  readonly caller?: FuzzCaller;
}

async function send(made: Exclude<FuzzCase, { check: unknown }>, server: ServerUnderFuzz): Promise<Sent> {
  if ('raw' in made) return { asked: '', answer: await server.write(made.raw) };
  if ('socket' in made) return { asked: '', answer: await server.openSocket(made.socket) };
  const { caller = 'whole', isAnonymous = false } = made;
  const headers = {
    'content-type': 'application/json',
    ...(!isAnonymous && server.headersOf(caller)),
    ...made.headers,
  };
  const asked = inWords(made.body, { ...server.truth.words, [OWN_TENANT]: tenantOf(caller) });
  const repair = made.damage && server.damage(made.damage.number, made.damage.change);
  const answer = await server.send(asked, headers);
  repair?.();
  return { asked, answer, caller };
}

function findFault({ status, text, longestTurn, unexpected }: FuzzAnswer): string | undefined {
  if (unexpected !== undefined) return `an unexpected error: ${unexpected.slice(0, 1_000)}`;
  if (status >= 500 && !text.includes('"SIGNING_KEYS')) return `HTTP ${status}: ${text.slice(0, 300)}`;
  if (/"code":"INTERNAL(?:_SERVER_ERROR)?"/.test(text)) return `INTERNAL: ${text.slice(0, 300)}`;
  if (text.includes(SOCKET_FAULT)) return 'a socket closed with 4500';
  if (/node_modules|\bat [\w.<>]{1,60} \(|file:\/\/\//.test(text))
    return `the inside of the server: ${text.slice(0, 300)}`;
  if (longestTurn > MAX_TURN_MS) return `a turn of ${Math.round(longestTurn)} ms`;
  return undefined;
}

function inWords(text: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((rest, [word, meant]) => rest.replaceAll(word, meant), text);
}

/** The content of the case, for a report. */
export function describeCase(made: FuzzCase): string {
  if ('text' in made) return made.text;
  if ('body' in made) return JSON.stringify([made.caller, made.headers, made.body]);
  const { body, ...rest } = made.raw;
  return JSON.stringify({ ...rest, body: body?.toString() });
}

/** How long one case held the thread. */
export interface FuzzTurn {
  readonly kind: string;
  readonly number: number;
  readonly made: FuzzCase;
  readonly longestTurn: number;
}

/** The least of some attempts: a collection of garbage comes once. Each has a document that nothing remembers. */
export async function measureAgain(
  made: FuzzCase,
  server: ServerUnderFuzz,
  longestTurn: number,
): Promise<number> {
  let least = longestTurn;
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1)
    least = Math.min(least, (await runCase(renewed(made, attempt), server)).longestTurn);
  return least;
}

const ATTEMPTS = 4;

function renewed(made: FuzzCase, attempt: number): FuzzCase {
  if (!('raw' in made) || made.raw.body === undefined) return made;
  const text = made.raw.body.toString('latin1').replace(/# \d/, `# ${attempt}`);
  return { raw: { ...made.raw, body: Buffer.from(text, 'latin1') } };
}

export interface FuzzPlan {
  readonly kinds: readonly string[];
  readonly seed: number;
  /** The first number. */
  readonly from: number;
  /** Asked before each round of all kinds. */
  readonly goesOn: (number: number) => boolean;
  readonly onFinding: (finding: FuzzFinding) => void;
  /** Awaited after each case. */
  readonly onTurn?: (turn: FuzzTurn) => Promise<void>;
}

/** @returns how many cases were run. */
export async function runFuzz(server: ServerUnderFuzz, plan: FuzzPlan): Promise<number> {
  let run = 0;
  for (let number = plan.from; plan.goesOn(number); number += 1) {
    for (const kind of plan.kinds) {
      const made = caseOf(kind, plan.seed, number);
      const { what, longestTurn } = await runCase(made, server).catch((error: unknown) => ({
        what: `failed: ${inspect(error)}`,
        longestTurn: 0,
      }));
      run += 1;
      await plan.onTurn?.({ kind, number, made, longestTurn });
      if (what !== undefined) {
        plan.onFinding({ kind, seed: plan.seed, number, what, input: describeCase(made) });
      }
    }
  }
  return run;
}
