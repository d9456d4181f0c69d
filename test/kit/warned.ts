import { expect } from 'vitest';

/** A warning of a write as an answer shows it, for assertions: its code, and words of its message. */
export function warned(
  code: string,
  words: string | RegExp,
): { readonly code: string; readonly message: string } {
  const message: unknown =
    typeof words === 'string' ? expect.stringContaining(words) : expect.stringMatching(words);
  return { code, message: message as string };
}

/** Warnings as answers show them. */
export type ShownWarnings = readonly { readonly code: string; readonly message: string }[];
