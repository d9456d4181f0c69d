import { expect } from 'vitest';

/** Matches a warning of a write in a response: its code, and a part of its message. */
export function warned(
  code: string,
  words: string | RegExp,
): { readonly code: string; readonly message: string } {
  const message: unknown =
    typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  return { code, message: message as string };
}

/** Warnings in a response. */
export type ShownWarnings = readonly { readonly code: string; readonly message: string }[];
