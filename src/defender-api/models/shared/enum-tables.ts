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

/** The words of both APIs for one value, and those that only older answers have. */
export interface WordsOfApis {
  readonly defender: string;
  readonly graph: string;
  readonly older?: readonly string[];
}

/** The name in the graph -> the word on the wire; both words where Defender and Microsoft Graph have the enum. */
export type EnumTable = Readonly<Record<string, string | WordsOfApis>>;

/** What an enum shows for a word that its table doesn't have. No input takes it. */
export const UNRECOGNIZED = 'UNRECOGNIZED';

/** By enum. */
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

/** The word that stands for a value inside of this program: Defender's, where Defender has the enum. */
export function wordOf(words: string | WordsOfApis): string {
  return typeof words === 'string' ? words : words.defender;
}

/** All words that are read as one value. */
export function wordsOf(words: string | WordsOfApis): readonly string[] {
  return typeof words === 'string' ? [words] : [words.defender, words.graph, ...(words.older ?? [])];
}

/** A word of either API, in whatever case, as this program has it; any other word as it is. */
export function readWord(table: EnumTable, sent: string): string {
  const found = Object.values(table).find((words) =>
    wordsOf(words).some((word) => word.toLowerCase() === sent.toLowerCase()),
  );
  return found === undefined ? sent : wordOf(found);
}

/** A word of this program as Microsoft Graph has it. */
export function wordOfGraph(table: EnumTable, word: string): string {
  const found = Object.values(table).find((words) => wordOf(words) === word);
  return found === undefined || typeof found === 'string' ? word : found.graph;
}

/** A word of the wire as callers know it, for messages to them. */
export function nameOfWord(table: EnumTable, word: string): string {
  return Object.entries(table).find(([, words]) => wordOf(words) === word)?.[0] ?? word;
}

/**
 * The table of an enum of the graph; undefined for an enum that Defender doesn't have. Inputs (`AlertStatusInput`) are spelled
 * like outputs (`AlertStatus`), and tables have no prefix: `IsolationType` is that of `DefenderIsolationType`.
 */
export function tableOfEnum(name: string): EnumTable | undefined {
  return ENUM_TABLES[name.replace(/^Defender/, '').replace(/Input$/, '')];
}
