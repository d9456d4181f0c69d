/** The organization's scores (Learn: score.md). */
export interface Scores {
  /** 0 to 100, lower is better. */
  exposure: number;
  /** Points, higher is better. */
  secure: number;
  /** By name; the documented answer has no ids. */
  readonly byGroup: readonly { readonly rbacGroupName: string; readonly exposure: number }[];
}
