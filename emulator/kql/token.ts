import type { SourcePosition } from './error.js';

/**
 * - `name`: identifiers and keywords alike; also operators spelled in letters, with their `!` or `~` (`contains`, `!in`).
 * - `text`, `long`, `real`, `bool`, `timespan`, `datetime`: literals, with their value read.
 * - `punctuation`: everything else. `end`: after the last token, with an empty text.
 */
export type Token = SourcePosition & { readonly text: string } & (
    | { readonly kind: 'name' | 'punctuation' | 'end' }
    | { readonly kind: 'text' | 'datetime'; readonly value: string }
    | { readonly kind: 'long' | 'real'; readonly value: number }
    | { readonly kind: 'timespan'; readonly value: bigint }
    | { readonly kind: 'bool'; readonly value: boolean }
  );
