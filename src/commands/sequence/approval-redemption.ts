import type { Caller } from '../../identity/caller.js';

/** A write that says that a second person has let it through. */
export interface Redemption {
  readonly mutation: string;
  /** As it was given, the approval's id and the like included: whoever redeems leaves those out. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly approvalId: string;
  readonly caller: Caller;
  readonly tenantId: string;
  /** Of the write, for the trail. */
  readonly auditId?: string | undefined;
}

/** Where approvals are kept, as far as writes go. */
export interface Approvals {
  /**
   * Uses an approval up. Called once a write, after every check and right before its call is sent, never in a dry run.
   *
   * @returns `redeemed`, or why it doesn't let this write through, in words for the caller.
   */
  redeem(redemption: Redemption): Promise<'redeemed' | { readonly refused: string }>;
  /** Lets an approval be used again whose write was certainly not done: Defender, or our own quota, refused it. */
  refund(redemption: Redemption): Promise<void>;
}
