import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Identifiers that can be compared and not read: each with HMAC-SHA-256 under a salt that is drawn anew for each record. */
export const identifierDigestsModel = z.object({
  salt: z.string(),
  digests: z.array(z.string()),
  /** Of what user names and addresses look like. Absent in a record of an earlier version. */
  looks: z.array(z.string()).optional(),
});
export type IdentifierDigests = z.infer<typeof identifierDigestsModel>;

/**
 * By what a person can be known again under another account: object ids, user names and verified e-mail addresses, each in its
 * one spelling. Kept where neither logs, nor `inspect`, nor JSON see them.
 */
export class PersonIdentifiers {
  readonly #values: readonly string[];
  readonly #looks: readonly string[];

  /** @param names user names and addresses, by which people may only look alike */
  constructor(values: Iterable<string>, names: Iterable<string> = []) {
    this.#values = [...new Set(values)];
    this.#looks = [...new Set([...names].map(skeletonOf))];
  }

  /** What a record keeps of them. */
  digest(salt: string = randomBytes(16).toString('base64url')): IdentifierDigests {
    return {
      salt,
      digests: this.#values.map((value) => digestOf(value, salt)),
      looks: this.#looks.map((look) => digestOf(`look ${look}`, salt)),
    };
  }

  /** Whether one of these is among those of a record. */
  sharesOneWith({ salt, digests }: IdentifierDigests): boolean {
    return this.#values.some((value) => digests.includes(digestOf(value, salt)));
  }

  /** Whether a name of these looks like one of a record, though it may be another person's. */
  looksLike({ salt, looks = [] }: IdentifierDigests): boolean {
    return this.#looks.some((look) => looks.includes(digestOf(`look ${look}`, salt)));
  }

  toJSON(): string {
    return '[person identifiers]';
  }
}

function digestOf(value: string, salt: string): string {
  return createHmac('sha256', salt).update(value).digest('base64url');
}

/**
 * Letters that look like a Latin one in most fonts, after Unicode's confusables.txt: Cyrillic, Greek and Armenian, and digits.
 * Not the whole list, which has other scripts that no user name of Entra may hold.
 */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  [
    ...['aаαɑ', 'bЬьβ', 'cсϲ', 'dԁ', 'eеєε', 'gɡց', 'hһհ', 'jјϳ', 'kкκ', 'l1iіıιӏ|', 'mм', 'nпηո', 'o0оοօσ'],
    ...['pрρ', 'qԛգ', 'rг', 'sѕ', 'tтτ', 'uυսц', 'vνѵ', 'wԝωѡ', 'xхχ', 'yуγү', 'zᴢ'],
  ].flatMap(([latin = '', ...others]) => others.map((letter): [string, string] => [letter, latin])),
);

/** The same for names that people mix up: without accents, dots and invisible characters, and with one letter for those that look alike. */
export function skeletonOf(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}.]/gu, '');
  const latin = [...bare].map((letter) => LIKE_LATIN.get(letter) ?? letter).join('');
  return latin.replace(/rn/g, 'm').replace(/vv/g, 'w');
}
