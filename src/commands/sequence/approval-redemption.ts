import type { Caller } from '../../identity/caller.js';

export interface Redemption {
  readonly mutation: string;
  /** As given, including fields such as approvalId, which redemption ignores. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly approvalId: string;
  readonly caller: Caller;
  readonly tenantId: string;
  readonly auditId?: string | undefined;
}

/** The store of approvals, as far as writes use it. */
export interface Approvals {
  /**
   * Redeems an approval. Called once per write, after every check and immediately before its call is sent, never in a dry
   * run.
   *
   * @returns `redeemed`, or why it doesn't allow this write, in words for the caller.
   */
  redeem(redemption: Redemption): Promise<'redeemed' | { readonly refused: string }>;
  /** Makes an approval usable again, because its write was certainly not done. */
  refund(redemption: Redemption): Promise<void>;
}
