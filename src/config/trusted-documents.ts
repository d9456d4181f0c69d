import { hash } from 'node:crypto';

/** An operation that clients may ask for by its id. */
export interface TrustedDocument {
  readonly id: string;
  readonly body: string;
}

/** The documents of a manifest, by their id and by the SHA-256 of their text. */
export class TrustedDocuments {
  readonly #byId: ReadonlyMap<string, string>;

  constructor(documents: readonly TrustedDocument[]) {
    // An id says itself what it means; only where none does, a hash is one.
    this.#byId = new Map([
      ...documents.map(({ body }) => [sha256Of(body), body] as const),
      ...documents.map(({ id, body }) => [id, body] as const),
    ]);
  }

  /** The text of a document. Ids may be written as `sha256:<hex>`, as GraphQL over HTTP does. */
  find(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''));
  }
}

/** In hexadecimal digits, lower case, as automatic persisted queries have it. */
export function sha256Of(text: string): string {
  return hash('sha256', text, 'hex');
}
