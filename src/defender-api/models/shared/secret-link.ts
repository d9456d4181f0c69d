import { z } from 'zod';
import { UnexpectedBodyError } from './read-rows.js';

const answer = z.object({ value: z.string() });

/**
 * A temporary link that grants access to a file. In JSON, logs, and stored entries, only its expiration appears, which
 * prevents accidental disclosure.
 */
export class SecretLink {
  readonly #url: string;
  /** ISO 8601; null if neither the link nor its page specifies it. */
  readonly expirationTime: string | null;

  constructor(url: string, expirationTime: string | null) {
    this.#url = url;
    this.expirationTime = expirationTime;
  }

  /** The raw link. Pass it only to the caller that requested it. */
  reveal(): string {
    return this.#url;
  }

  toJSON(): object {
    return { expirationTime: this.expirationTime };
  }
}

/**
 * Returns a parser for `{value: link}`. Samples of one page wrap the link in quotes. Errors don't quote invalid values.
 */
export function readSecretLink(expiresByDocument: () => string | null) {
  return (body: unknown): SecretLink => {
    const parsed = answer.safeParse(body);
    const text = parsed.success ? parsed.data.value.replace(/^"|"$/g, '') : '';
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      throw new UnexpectedBodyError('a download link');
    return new SecretLink(text, expiryOf(text) ?? expiresByDocument());
  };
}

/** `se`, the signed expiry of an Azure Storage link. */
export function expiryOf(url: string): string | null {
  const expiry = URL.canParse(url) ? new URL(url).searchParams.get('se') : null;
  return expiry === null || Number.isNaN(Date.parse(expiry)) ? null : expiry;
}
