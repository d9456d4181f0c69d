import type { WireHuntingResult } from '../defender-api/models/hunting.js';

/** A row, keyed by column. */
export type HuntRow = WireHuntingResult['rows'][number];
/** A column, its type as the service names it. */
export type HuntColumn = WireHuntingResult['columns'][number];

/** What to know of how a hunt was answered, in a word that clients rely on and in words for people. */
export interface HuntWarning {
  readonly code: 'ENDPOINT_RETIRING';
  readonly message: string;
}

/** What a hunt gave, cut to the rows that were asked for. */
export interface HuntReport {
  readonly columns: readonly HuntColumn[];
  readonly rows: readonly HuntRow[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly statistics: unknown;
  /** What the caller should know of how it was answered. */
  readonly warnings: readonly HuntWarning[];
}
