import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Identifiers that can be compared and not read: each with HMAC-SHA-256 under a salt that is drawn anew for each record. */
export const identifierDigestsModel = z.object({ salt: z.string(), digests: z.array(z.string()) });
export type IdentifierDigests = z.infer<typeof identifierDigestsModel>;

/**
 * By what a person can be known again under another account: object ids, user names and verified e-mail addresses, each in its
 * one spelling. Kept where neither logs, nor `inspect`, nor JSON see them.
 */
export class PersonIdentifiers {
  readonly #values: readonly string[];

  constructor(values: Iterable<string>) {
    this.#values = [...new Set(values)];
  }

  /** What a record keeps of them. */
  digest(salt: string = randomBytes(16).toString('base64url')): IdentifierDigests {
    return { salt, digests: this.#values.map((value) => digestOf(value, salt)) };
  }

  /** Whether one of these is among those of a record. */
  sharesOneWith({ salt, digests }: IdentifierDigests): boolean {
    return this.#values.some((value) => digests.includes(digestOf(value, salt)));
  }

  toJSON(): string {
    return '[person identifiers]';
  }
}

function digestOf(value: string, salt: string): string {
  return createHmac('sha256', salt).update(value).digest('base64url');
}
