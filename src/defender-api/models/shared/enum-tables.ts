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

/** The name in the graph -> the word on the wire. */
export type EnumTable = Readonly<Record<string, string>>;

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

/** A word of the wire as callers know it, for what they are told. */
export function nameOfWord(table: EnumTable, word: string): string {
  return Object.keys(table).find((name) => table[name] === word) ?? word;
}

/**
 * The table of an enum of the graph; undefined for an enum that Defender doesn't have. What inputs take (`AlertStatusInput`)
 * is spelled like what is shown (`AlertStatus`).
 */
export function tableOfEnum(name: string): EnumTable | undefined {
  return ENUM_TABLES[name] ?? ENUM_TABLES[name.replace(/Input$/, '')];
}
