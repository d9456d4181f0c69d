/** A request that is expensive by design: its description, its caller and its content. */
export interface AdversarialRequest {
  readonly name: string;
  /** By default sent with a caller's token. */
  readonly isAnonymous?: boolean;
  /** Sent by a caller whose tenant has many rows. */
  readonly needsRows?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const repeat = (text: string, characters: number) => text.repeat(Math.ceil(characters / text.length));
