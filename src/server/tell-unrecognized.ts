import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../context.js';
import { UNRECOGNIZED } from '../defender-api/models/shared/enum-tables.js';

/** Entries of one answer. */
const MOST_ENTRIES = 100;
/** UTF-16 code units of a word. */
const LONGEST_WORD = 200;

/** How many there were in this process: an answer is only searched if there was one while it was made. */
let words = 0;

/** A word that no enum knows, at its place in an answer until `tellUnrecognized` has found it. Writes itself as UNRECOGNIZED. */
export class UnrecognizedWord extends String {
  readonly word: string;

  constructor(word: string) {
    super(UNRECOGNIZED);
    this.word = word.slice(0, LONGEST_WORD).toWellFormed();
    words += 1;
  }
}

interface Entry {
  readonly path: readonly (string | number)[];
  readonly value: string;
}

/** Watches one execution. @returns what adds `extensions.unrecognized` to its result: each word, and its path */
export function watchUnrecognized(): (result: FormattedExecutionResult) => void {
  const before = words;
  return (result) => {
    if (words === before || result.data == null) return;
    const found: Entry[] = [];
    for (const name of Object.keys(result.data)) replaceWords(result.data, name, [], found);
    if (found.length > 0) result.extensions = { ...result.extensions, unrecognized: found };
  };
}

/**
 * The same for queries and mutations. The finished answer is searched: it has no more than the caller may see, and nothing that an error
 * further down has made null.
 */
export const tellUnrecognized: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => {
    const tell = watchUnrecognized();
    return {
      willSendResponse: async ({ response }) => {
        if (response.body.kind === 'single') tell(response.body.singleResult);
      },
    };
  },
};

function replaceWords<Key extends string | number>(
  holder: Record<Key, unknown>,
  key: Key,
  above: readonly (string | number)[],
  found: Entry[],
): void {
  const value = holder[key];
  if (typeof value !== 'object' || value === null) return;
  const path = [...above, key];
  if (value instanceof UnrecognizedWord) {
    holder[key] = UNRECOGNIZED;
    if (found.length < MOST_ENTRIES) found.push({ path, value: value.word });
  } else if (Array.isArray(value)) {
    // Lists of lists are JSON as Defender sent it, of any depth.
    if (!Array.isArray(holder))
      value.forEach((_item, index) => {
        replaceWords(value, index, path, found);
      });
  } else if (Object.getPrototypeOf(value) === null) {
    // GraphQL makes its objects without a prototype; others are JSON too.
    for (const name of Object.keys(value)) replaceWords(value as Record<string, unknown>, name, path, found);
  }
}
