/** A request that is made to be dear: what it is, who sends it, and what is sent. */
export interface AdversarialRequest {
  readonly name: string;
  /** Sent with a caller's token unless told. */
  readonly isAnonymous?: boolean;
  /** Sent by a caller whose tenant has many rows. */
  readonly needsRows?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const repeat = (text: string, characters: number) => text.repeat(Math.ceil(characters / text.length));
