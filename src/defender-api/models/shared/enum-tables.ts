import type { EnumTable, WordsOfApis } from './enum-words.js';
import * as alerts from '../alerts-values.js';
import * as authenticatedScans from '../authenticated-scans-values.js';
import * as deviceHealth from '../device-health-values.js';
import * as deviceInventory from '../device-inventory-values.js';
import * as hunting from '../hunting-values.js';
import * as incidents from '../incidents-values.js';
import * as indicators from '../indicators-values.js';
import * as investigations from '../investigations-values.js';
import * as liveResponse from '../live-response-values.js';
import * as machineActions from '../machine-actions-values.js';
import * as machines from '../machines-values.js';
import * as recommendations from '../recommendations-values.js';
import * as remediation from '../remediation-values.js';
import * as vulnerabilities from '../vulnerabilities-values.js';

/** Output for unrecognized enum values. Inputs don't accept it. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

export const ENUM_TABLES: Readonly<Record<string, EnumTable>> = {
  ...alerts,
  ...authenticatedScans,
  ...deviceHealth,
  ...deviceInventory,
  ...hunting,
  ...incidents,
  ...indicators,
  ...investigations,
  ...liveResponse,
  ...machineActions,
  ...machines,
  ...recommendations,
  ...remediation,
  ...vulnerabilities,
};

/** Returns the internal value: Defender's, if Defender has the enum. */
export function wordOf(words: string | WordsOfApis): string {
  return typeof words === 'string' ? words : words.defender;
}

/** Returns all wire values of a member. */
export function wordsOf(words: string | WordsOfApis): readonly string[] {
  return typeof words === 'string' ? [words] : [words.defender, words.graph, ...(words.older ?? [])];
}

/** Converts a value of either API, in any case, to the internal value. Returns unknown values unchanged. */
export function readWord(table: EnumTable, sent: string): string {
  const found = Object.values(table).find((words) =>
    wordsOf(words).some((word) => word.toLowerCase() === sent.toLowerCase()),
  );
  return found === undefined ? sent : wordOf(found);
}

/** Converts an internal value to Microsoft Graph's. */
export function wordOfGraph(table: EnumTable, word: string): string {
  const found = Object.values(table).find((words) => wordOf(words) === word);
  return found === undefined || typeof found === 'string' ? word : found.graph;
}

/** Converts a wire value to the graph's name, for messages to callers. */
export function nameOfWord(table: EnumTable, word: string): string {
  return Object.entries(table).find(([, words]) => wordOf(words) === word)?.[0] ?? word;
}

/**
 * Returns the table of a graph enum, or undefined if it isn't a Defender enum. Inputs (`AlertStatusInput`) share the
 * table of outputs (`AlertStatus`). Table names have no prefix: `DefenderIsolationType` uses `IsolationType`.
 */
export function tableOfEnum(name: string): EnumTable | undefined {
  return ENUM_TABLES[name.replace(/^Defender/, '').replace(/Input$/, '')];
}
