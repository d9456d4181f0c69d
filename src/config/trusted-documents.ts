import { hash } from 'node:crypto';

/** An operation that clients may request by its id. */
export interface TrustedDocument {
  readonly id: string;
  readonly body: string;
}

/** The documents of a manifest, by id and by the SHA-256 of their text. */
export class TrustedDocuments {
  readonly bodies: readonly string[];
  readonly #byId: ReadonlyMap<string, string>;

  constructor(documents: readonly TrustedDocument[]) {
    this.bodies = documents.map(({ body }) => body);
    // Ids take precedence over hashes.
    this.#byId = new Map([
      ...documents.map(({ body }) => [sha256Of(body), body] as const),
      ...documents.map(({ id, body }) => [id, body] as const),
    ]);
  }

  /** The text of a document. Accepts ids of the form `sha256:<hex>`, as in GraphQL over HTTP. */
  find(id: string): string | undefined {
    return this.#byId.get(id) ?? this.#byId.get(id.replace(/^sha256:/, ''));
  }
}

/** Lower-case hex, as in automatic persisted queries. */
export function sha256Of(text: string): string {
  return hash('sha256', text, 'hex');
}
