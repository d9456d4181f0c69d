import { HuntingQueryError } from '../../../errors/hunting-errors.js';
import { LicenseRequiredError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { parseJson } from '../../../lib/parse-json.js';
import { INVENTORY_HUNTS } from '../../operation-table.js';
import { PLANS } from '../../plans.js';
import type { ExplainedRefusal, FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import { runGraphHuntingQuery } from '../hunting.js';

/** Maximum number of rows of a hunt. The service returns at most 100,000 rows and 50 MB, and may truncate longer results silently. */
export const MAX_ROWS_PER_HUNT = 10_000;

/** Maximum number of keys of a hunt: hunts are few per minute, and take many keys. */
export const MAX_IDS_PER_HUNT = 200;

/** One response of a hunt. */
export interface HuntedPart<Row> {
  readonly rows: readonly Row[];
  /** The response may be truncated. */
  readonly isTruncated: boolean;
}

export type SentRow = Readonly<Record<string, unknown>>;

/** Builds a hunt that replaces a read of Defender's API, within the rate limit of inventory hunts. `readRow` returns undefined for a row without its id. */
export function huntRows<Row>(
  query: string,
  readRow: (sent: SentRow, onUnrecognized: UnrecognizedListener) => Row | undefined,
): UpstreamCall<HuntedPart<Row>> {
  const { notFound: _found, ...call } = runGraphHuntingQuery(
    `${query}\n| take ${String(MAX_ROWS_PER_HUNT + 1)}`,
  );
  return {
    ...call,
    within: INVENTORY_HUNTS,
    read: (body, onUnrecognized) => {
      const { rows } = call.read(body, onUnrecognized);
      const read = rows.slice(0, MAX_ROWS_PER_HUNT).map((row) => readRow(row, onUnrecognized));
      return { rows: read.filter((row) => row !== undefined), isTruncated: rows.length > MAX_ROWS_PER_HUNT };
    },
    explain: (refusal) => explainInventoryHunt(refusal, call.explain?.(refusal)),
  };
}

/** Returns the rows alone, for hunts of few ids. @throws UpstreamUnavailableError if they were truncated */
export function rowsOf<Row>(call: UpstreamCall<HuntedPart<Row>>): UpstreamCall<readonly Row[]> {
  const { notFound: _found, read, ...rest } = call;
  return {
    ...rest,
    read: (body, onUnrecognized) => {
      const { rows, isTruncated } = read(body, onUnrecognized);
      if (isTruncated) throw tooManyRows('A hunt');
      return rows;
    },
  };
}

/** Reads the rows of all keys. Halves the keys if a response is truncated. */
export async function huntByKeys<Row>(
  keys: readonly string[],
  hunt: (keys: readonly string[]) => UpstreamCall<HuntedPart<Row>>,
  fetch: FetchCall,
): Promise<readonly Row[]> {
  const { rows, isTruncated } = await fetch(hunt(keys));
  if (!isTruncated) return rows;
  if (keys.length < 2) throw tooManyRows(`A hunt for ${keys.join()}`);
  const half = Math.ceil(keys.length / 2);
  const parts = [keys.slice(0, half), keys.slice(half)];
  const found: Row[] = [];
  // Rows can be more than a call takes as arguments.
  for (const part of parts) for (const row of await huntByKeys(part, hunt, fetch)) found.push(row);
  return found;
}

function tooManyRows(hunt: string): UpstreamUnavailableError {
  return new UpstreamUnavailableError(
    `${hunt} has more than ${MAX_ROWS_PER_HUNT.toLocaleString('en-US')} rows, so the list would be incomplete.`,
  );
}

const UNKNOWN_TABLE = /failed to resolve table (?:or column )?expression named '(\w{1,60})'/i;

/** The service writes the query, so callers can't cause errors in it. Without the license, the table doesn't exist. */
function explainInventoryHunt({ message }: ExplainedRefusal, error: Error | undefined): Error | undefined {
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
export function inPart(column: string, part: number, of: number): string {
  return of === 1 ? 'true' : `hash(${column}, ${String(of)}) == ${String(part)}`;
}

/** Graph sends some nulls as `{}`. */
export function valueOf(sent: SentRow, column: string): unknown {
  const value = Object.hasOwn(sent, column) ? sent[column] : null;
  return typeof value === 'object' && !Array.isArray(value) ? null : value;
}

export function textOf(sent: SentRow, column: string): string | undefined {
  const value = valueOf(sent, column);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Graph sends booleans as 0 and 1. */
export function flagOf(sent: SentRow, column: string): boolean | undefined {
  const value = valueOf(sent, column);
  return typeof value === 'number' ? value !== 0 : typeof value === 'boolean' ? value : undefined;
}

/** A list, or a text that holds a list as JSON. */
export function textsOf(sent: SentRow, column: string): readonly string[] {
  const value = valueOf(sent, column);
  const list = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
