import { z } from 'zod';
import { UnexpectedBodyError } from './read-rows.js';

const answer = z.object({ value: z.string() });

/**
 * An address that opens a file to whoever has it, for a while. It can't be written down by accident: in JSON, in logs and
 * in what is stored under a key only its end remains.
 */
export class SecretLink {
  readonly #url: string;
  /** ISO 8601; null when neither the link nor its page says. */
  readonly expirationTime: string | null;

  constructor(url: string, expirationTime: string | null) {
    this.#url = url;
    this.expirationTime = expirationTime;
  }

  /** For the one who asked for it, and nobody else. */
  reveal(): string {
    return this.#url;
  }

  toJSON(): object {
    return { expirationTime: this.expirationTime };
  }
}

/** Reads `{value: link}`; samples of one page wrap the link in quotes. What is no link is not repeated in the error. */
export function readSecretLink(expiresByDocument: () => string | null) {
  return (body: unknown): SecretLink => {
    const parsed = answer.safeParse(body);
    const text = parsed.success ? parsed.data.value.replace(/^"|"$/g, '') : '';
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
      throw new UnexpectedBodyError('a download link');
    }
    return new SecretLink(text, expiryIn(text) ?? expiresByDocument());
  };
}

/** `se`, the signed expiry of an Azure storage link. */
function expiryIn(url: string): string | null {
  const expiry = new URL(url).searchParams.get('se');
  return expiry === null || Number.isNaN(Date.parse(expiry)) ? null : expiry;
}
