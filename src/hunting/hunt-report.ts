import type { WireHuntingResult } from '../defender-api/models/hunting.js';

/** A row, keyed by column. */
export type HuntRow = WireHuntingResult['rows'][number];

/** What a hunt gave, cut to the rows that were asked for. */
export interface HuntReport {
  readonly columns: WireHuntingResult['columns'];
  readonly rows: readonly HuntRow[];
  readonly rowCount: number;
  readonly truncated: boolean;
  readonly statistics: unknown;
}
