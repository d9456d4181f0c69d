import type { z } from 'zod';
import { HUNTS } from '../../../config/source-table.js';
import { HuntingLimitError, HuntingQueryError, HuntingTimeoutError } from '../../../errors/hunting-errors.js';
import { LicenseRequiredError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { quoteKqlList } from '../../../lib/quote-kql.js';
import { parseJson } from '../../../lib/parse-json.js';
import type { WireHuntingResult } from '../../models/hunting.js';
import type { WireMachine } from '../../models/machines.js';
import { readRow as createReader } from '../../models/shared/read-rows.js';
import { INVENTORY_HUNTS } from '../../operation-table.js';
import { PLANS } from '../../plans.js';
import type { ExplainedRefusal, FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import { runGraphHuntingQuery } from '../hunting.js';

const { rowsPerCall, maxRows } = HUNTS;

/** Maximum number of keys of a hunt: hunts are few per minute, and take many keys. */
export const MAX_IDS_PER_HUNT = 200;

/** Number of parts of the rows of a key that has more than a hunt returns. Their size differs, so they are more than needed. */
export const PARTS_OF_KEY = 8;

export interface HuntedPart<Row> {
  /** Parsed at each iteration, so that readers of thousands of rows can pause. */
  readonly rows: Iterable<Row>;
  /** The response may be truncated. */
  readonly isTruncated: boolean;
}

/** A hunt that replaces a read of Defender's API. */
export type Hunt<Row> = UpstreamCall<HuntedPart<Row>>;

/** A row by column. The spelling of columns differs between sources. */
export class SentRow {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(row: Readonly<Record<string, unknown>>) {
    // Some keys only describe other columns.
    const columns = Object.entries(row).filter(([name]) => !name.includes('@odata.'));
    this.#values = new Map(columns.map(([name, value]) => [name.toLowerCase(), value]));
  }

  /** Graph sends some nulls as `{}`. */
  value(column: string): unknown {
    const value = this.#values.get(column.toLowerCase()) ?? null;
    return typeof value === 'object' && !Array.isArray(value) ? null : value;
  }

  text(column: string): string | undefined {
    const value = this.value(column);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** Several words as one, as in Defender's API: `CanBeOnboarded` for `Can be onboarded`. */
  word(column: string): string | undefined {
    return this.text(column)?.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  }

  /** Graph sends booleans as 0 and 1. */
  flag(column: string): boolean | undefined {
    const value = this.value(column);
    return typeof value === 'number' ? value !== 0 : typeof value === 'boolean' ? value : undefined;
  }

  /** A list, or a text that holds a list as JSON. */
  texts(column: string): readonly string[] {
    const value = this.value(column);
    const list = typeof value === 'string' ? parseJson(value) : value;
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  }
}

type ReadRow<Row> = (sent: SentRow, onUnrecognized: UnrecognizedListener) => Row | undefined;

/**
 * Rows name their source.
 *
 * @param fieldsOf the fields in the form of Defender's API; undefined without the id
 */
export function huntedReader<Row extends object>(
  model: z.ZodType<Row>,
  name: string,
  fieldsOf: (sent: SentRow) => object | undefined,
): ReadRow<Row> {
  const read = createReader(model, name);
  return (sent, onUnrecognized) => {
    const fields = fieldsOf(sent);
    return fields && { ...read(fields, onUnrecognized), source: 'HUNTING' };
  };
}

/** The service returns no complete answer to this hunt, but may to a smaller one. */
export class HuntTooLargeError extends UpstreamUnavailableError {}

/**
 * Builds a hunt that replaces a read of Defender's API, within the rate limit of inventory hunts.
 *
 * @param readRow returns undefined for a row without its id, which is dropped and counted
 */
export function huntRows<Row>(query: string, readRow: ReadRow<Row>): Hunt<Row> {
  const { notFound: _found, ...call } = runGraphHuntingQuery(`${query}\n| take ${String(rowsPerCall + 1)}`);
  return {
    ...call,
    within: INVENTORY_HUNTS,
    read: (body, onUnrecognized) =>
      readPart(call.read(body, onUnrecognized), rowsPerCall, readRow, onUnrecognized),
    explain: (refusal) => explainInventoryHunt(refusal, call.explain?.(refusal)),
  };
}

export interface RowOfMachine<Row> {
  readonly machineId: string;
  readonly row: Row;
}

/** The same for rows of machines, which name theirs in the column DeviceId. */
export function huntRowsOfMachines<Row>(query: string, readRow: ReadRow<Row>): Hunt<RowOfMachine<Row>> {
  return huntRows(query, (sent, onUnrecognized) => {
    const [machineId, row] = [sent.text('DeviceId'), readRow(sent, onUnrecognized)];
    return machineId === undefined || row === undefined ? undefined : { machineId, row };
  });
}

/** The condition for rows of machines. */
export function ofMachines(machineIds: readonly string[]): string {
  return `DeviceId in~ (${quoteKqlList(machineIds)})`;
}

/** The rows of a hunt for one row more than `most`. */
export function readPart<Row>(
  { rows }: WireHuntingResult,
  most: number,
  readRow: ReadRow<Row>,
  onUnrecognized: UnrecognizedListener,
): HuntedPart<Row> {
  const sent = rows.slice(0, most);
  return {
    rows: { [Symbol.iterator]: () => readSent(sent, readRow, onUnrecognized) },
    isTruncated: rows.length > most,
  };
}

/** @throws UpstreamUnavailableError if no row has its id, because an empty list would hide all of them */
function* readSent<Row>(
  rows: readonly Readonly<Record<string, unknown>>[],
  readRow: ReadRow<Row>,
  onUnrecognized: UnrecognizedListener,
): Generator<Row> {
  let isAny = rows.length === 0;
  for (const row of rows) {
    const read = readRow(new SentRow(row), onUnrecognized);
    if (read === undefined) {
      onUnrecognized('InventoryHunt', 'a row without its id');
      continue;
    }
    isAny = true;
    yield read;
  }
  if (!isAny) throw new UpstreamUnavailableError('No row of a hunt has an id, so all of them would be lost.');
}

/** Returns the rows alone, for hunts of few ids. @throws HuntTooLargeError if they were truncated */
export function rowsOf<Row>(call: Hunt<Row>): UpstreamCall<readonly Row[]> {
  const { notFound: _found, read, ...rest } = call;
  return {
    ...rest,
    read: (body, onUnrecognized) => {
      const { rows, isTruncated } = read(body, onUnrecognized);
      if (isTruncated) throw tooManyRows('A hunt', rowsPerCall);
      return [...rows];
    },
  };
}

/** Caches the rows for one object as long as `huntedProperties`. */
export function cached<Row>(call: Hunt<Row>): Hunt<Row> {
  const { operation, read, notFound: _found, ...rest } = call;
  return {
    ...rest,
    operation: { ...operation, cacheClass: 'huntedProperties' },
    read: (body, onUnrecognized) => {
      const { rows, isTruncated } = read(body, onUnrecognized);
      return { rows: [...rows], isTruncated };
    },
  };
}

/** Hunts for machines of another object: rows with an id only. */
export function huntMachineIds(query: string): Hunt<WireMachine> {
  return huntRows(query, (sent) => {
    const id = sent.text('DeviceId');
    return id === undefined ? undefined : { source: 'HUNTING', id };
  });
}

/** A part of the rows of a hunt, by a hash: part 0 of 1 has all of them. */
export interface HuntPart {
  readonly index: number;
  readonly of: number;
}

export const WHOLE: HuntPart = { index: 0, of: 1 };

/**
 * Reads the rows of all keys. If a response is not complete, halves the keys, and the rows of a single key.
 *
 * @throws HuntTooLargeError for more rows than are held in memory
 */
export async function huntByKeys<Row>(
  keys: readonly string[],
  hunt: (keys: readonly string[], part: HuntPart) => Hunt<Row>,
  fetch: FetchCall,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  const collect = async (some: readonly string[], part: HuntPart): Promise<void> => {
    const answer = await completeOf(hunt(some, part), fetch);
    if (answer !== undefined) {
      // Rows can be more than a call takes as arguments.
      for (const row of answer.rows) found.push(row);
      if (found.length > maxRows) throw tooManyRows('A read by hunts', maxRows);
      return;
    }
    if (some.length > 1) {
      const half = Math.ceil(some.length / 2);
      await collect(some.slice(0, half), part);
      await collect(some.slice(half), part);
      return;
    }
    if (part.of > 1) throw tooManyRows(`A hunt for ${some.join()}`, rowsPerCall);
    for (let index = 0; index < PARTS_OF_KEY; index += 1) await collect(some, { index, of: PARTS_OF_KEY });
  };
  await collect(keys, WHOLE);
  return found;
}

/** The response, or undefined if the service doesn't return all of it. */
export async function completeOf<Row>(
  call: Hunt<Row>,
  fetch: FetchCall,
): Promise<HuntedPart<Row> | undefined> {
  try {
    const answer = await fetch(call);
    return answer.isTruncated ? undefined : answer;
  } catch (error) {
    if (error instanceof HuntTooLargeError) return undefined;
    throw error;
  }
}

function tooManyRows(hunt: string, most: number): HuntTooLargeError {
  return new HuntTooLargeError(
    `${hunt} has more than ${most.toLocaleString('en-US')} rows, so the list would be incomplete.`,
  );
}

const UNKNOWN_TABLE = /failed to resolve table (?:or column )?expression named '(\w{1,60})'/i;

/** The service writes the query, so callers can't cause errors in it. Without the license, the table doesn't exist. */
function explainInventoryHunt({ message }: ExplainedRefusal, error: Error | undefined): Error | undefined {
  if (error instanceof HuntingLimitError || error instanceof HuntingTimeoutError)
    return new HuntTooLargeError(
      `Microsoft Graph stopped the hunt that replaces Defender's API, because of its size or duration: ${message}`,
    );
  if (!(error instanceof HuntingQueryError)) return error;
  const [, table] = UNKNOWN_TABLE.exec(message.slice(0, 1_000)) ?? [];
  return table === undefined
    ? new UpstreamUnavailableError(
        `Microsoft Graph rejected the hunt that replaces Defender's API: ${message}`,
      )
    : new LicenseRequiredError(
        `The second source of these rows is the hunting table ${table}, which this tenant lacks.`,
        [PLANS.PLAN_2],
      );
}

/** The condition for one of several equal parts of the rows. */
export function inPart(column: string, { index, of }: HuntPart): string {
  return of === 1 ? 'true' : `hash(${column}, ${String(of)}) == ${String(index)}`;
}

/** Counts the distinct values of a column by others. Without `dcount`, which estimates. */
export function countDistinct(
  column: string,
  { of: table, where, by, as }: Readonly<Record<'of' | 'where' | 'by' | 'as', string>>,
): string {
  return `${table}
| where ${where}
| summarize Rows = count() by ${by}, ${column}
| summarize ${as} = count() by ${by}`;
}

/** Joins a hunt by columns that both have, and keeps the rows that it lacks. */
export function joined(hunt: string, on: string): string {
  return `| join kind=leftouter (${hunt}) on ${on}`;
}
