import { HuntingQueryError } from '../../../errors/hunting-errors.js';
import { LicenseRequiredError, UpstreamUnavailableError } from '../../../errors/upstream-errors.js';
import { parseJson } from '../../../lib/parse-json.js';
import { INVENTORY_HUNTS } from '../../operation-table.js';
import { PLANS } from '../../plans.js';
import type { ExplainedRefusal, FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import { runGraphHuntingQuery } from '../hunting.js';

/** Rows of an answer that is certainly complete: hunts return at most 100,000 rows and 50 MB, and may cut silently. */
export const ROWS_A_HUNT = 10_000;

/** One answer of a hunt. */
export interface HuntedPart<Row> {
  readonly rows: readonly Row[];
  /** The answer may lack rows. */
  readonly isCut: boolean;
}

export type SentRow = Readonly<Record<string, unknown>>;

/** A hunt that replaces a read of Defender's API, within the limit of those. `readRow` returns undefined for a row without its id. */
export function huntRows<Row>(
  query: string,
  readRow: (sent: SentRow, onUnrecognized: UnrecognizedListener) => Row | undefined,
): UpstreamCall<HuntedPart<Row>> {
  const { notFound: _found, ...call } = runGraphHuntingQuery(`${query}\n| take ${String(ROWS_A_HUNT + 1)}`);
  return {
    ...call,
    within: INVENTORY_HUNTS,
    read: (body, onUnrecognized) => {
      const { rows } = call.read(body, onUnrecognized);
      const read = rows.slice(0, ROWS_A_HUNT).map((row) => readRow(row, onUnrecognized));
      return { rows: read.filter((row) => row !== undefined), isCut: rows.length > ROWS_A_HUNT };
    },
    explain: (refusal) => explainInventoryHunt(refusal, call.explain?.(refusal)),
  };
}

/** The rows of a hunt for few ids, which is never cut. */
export function rowsOf<Row>(call: UpstreamCall<HuntedPart<Row>>): UpstreamCall<readonly Row[]> {
  const { notFound: _found, read, ...rest } = call;
  return { ...rest, read: (body, onUnrecognized) => read(body, onUnrecognized).rows };
}

/** The rows of all keys, of fewer keys at a time if an answer may lack some. */
export async function huntByKeys<Row>(
  keys: readonly string[],
  hunt: (keys: readonly string[]) => UpstreamCall<HuntedPart<Row>>,
  fetch: FetchCall,
): Promise<readonly Row[]> {
  const { rows, isCut } = await fetch(hunt(keys));
  if (!isCut) return rows;
  if (keys.length < 2)
    throw new UpstreamUnavailableError(
      `A hunt for ${keys.join()} has more than ${ROWS_A_HUNT.toLocaleString('en-US')} rows, so the list would be incomplete.`,
    );
  const half = Math.ceil(keys.length / 2);
  const parts = [keys.slice(0, half), keys.slice(half)];
  const found: Row[] = [];
  for (const part of parts) found.push(...(await huntByKeys(part, hunt, fetch)));
  return found;
}

const UNKNOWN_TABLE = /failed to resolve table (?:or column )?expression named '(\w{1,60})'/i;

/** This service wrote the query, so an error in it is no caller's. A tenant without the license lacks the table. */
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
