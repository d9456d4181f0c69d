import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Pseudonymous identifiers: HMAC-SHA-256 with a random salt per record. They can be compared but not read. */
export const identifierDigestsModel = z.object({
  salt: z.string(),
  digests: z.array(z.string()),
  /** Digests of the skeletons of names and addresses. */
  looks: z.array(z.string()),
});
export type IdentifierDigests = z.infer<typeof identifierDigestsModel>;

/**
 * Normalized identifiers that recognize a person under another account: object ids, user names, and verified e-mail
 * addresses. They don't appear in logs, `inspect` output, or JSON.
 */
export class PersonIdentifiers {
  readonly #values: readonly string[];
  readonly #looks: readonly string[];

  /** @param names user names and addresses for similarity only */
  constructor(values: Iterable<string>, names: Iterable<string> = []) {
    this.#values = [...new Set(values)];
    this.#looks = [...new Set([...names].map(skeletonOf))];
  }

  /** Returns the digests to store in a record. */
  digest(): IdentifierDigests {
    const salt = randomBytes(16).toString('base64url');
    return {
      salt,
      digests: this.#values.map((value) => digestOf(value, salt)),
      looks: this.#looks.map((look) => digestOf(`look ${look}`, salt)),
    };
  }

  /** Whether an identifier occurs in the record. */
  sharesOneWith({ salt, digests }: IdentifierDigests): boolean {
    return this.#values.some((value) => digests.includes(digestOf(value, salt)));
  }

  /** Whether a name resembles one in the record. It may belong to another person. */
  looksLike({ salt, looks }: IdentifierDigests): boolean {
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
 * Letters that resemble a Latin one in most fonts, according to Unicode's confusables.txt: Cyrillic, Greek, and
 * Armenian letters, and digits. Other scripts are omitted, because Entra user names can't contain them.
 */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  [
    ...['aаαɑ', 'bЬьβ', 'cсϲ', 'dԁ', 'eеєε', 'gɡց', 'hһհ', 'jјϳ', 'kкκ', 'l1iіıιӏ|', 'mм', 'nпηո', 'o0оοօσ'],
    ...['pрρ', 'qԛգ', 'rг', 'sѕ', 'tтτ', 'uυսц', 'vνѵ', 'wԝωѡ', 'xхχ', 'yуγү', 'zᴢ'],
  ].flatMap(([latin = '', ...others]) => others.map((letter): [string, string] => [letter, latin])),
);

/**
 * Maps confusable names to the same text: removes accents, dots, and invisible characters, and unifies similar letters.
 */
export function skeletonOf(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}.]/gu, '');
  const latin = [...bare].map((letter) => LIKE_LATIN.get(letter) ?? letter).join('');
  return latin.replace(/rn/g, 'm').replace(/vv/g, 'w');
}
