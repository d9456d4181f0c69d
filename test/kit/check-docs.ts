import { docsLink } from '../../src/lib/docs-link.js';
import type { AnsweredError } from './start-subgraph.js';

/**
 * Checks that each error links to the entry of its code, and removes the link. So every test of an error covers
 * `extensions.docs`, and none repeats it.
 */
export function checkDocs(
  errors: readonly AnsweredError[] | undefined,
): readonly AnsweredError[] | undefined {
  return errors?.map(({ extensions: { docs, ...extensions }, ...error }) => {
    const expected = docsLink('errors', extensions.code);
    if (docs !== expected) throw new Error(`extensions.docs is ${JSON.stringify(docs)}, not ${expected}.`);
    return { ...error, extensions };
  });
}
