import type { WireHuntingResult } from '../defender-api/models/hunting.js';

export type HuntRow = WireHuntingResult['rows'][number];
export type HuntColumn = WireHuntingResult['columns'][number];

/** A warning about how a hunt ran: a stable code, and text for people. */
export interface HuntWarning {
  readonly code: 'ENDPOINT_RETIRING';
  readonly message: string;
}

/** Result of a hunt, truncated to the requested rows. */
export interface HuntReport {
  readonly columns: readonly HuntColumn[];
  readonly rows: readonly HuntRow[];
  readonly rowCount: number;
  readonly isTruncated: boolean;
  readonly statistics: unknown;
  /** Warnings about how the hunt ran. */
  readonly warnings: readonly HuntWarning[];
}
