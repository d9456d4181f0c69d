import { docsLink } from '../../src/lib/docs-link.js';

interface CodedError {
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/**
 * Checks that each error links to the entry of its code, and removes the link. So every test of an error covers
 * `extensions.docs`, and none repeats it.
 */
export function checkDocs<E extends CodedError>(errors: readonly E[] | undefined): readonly E[] | undefined {
  return errors?.map((error) => {
    const { docs, ...extensions } = error.extensions;
    const expected = docsLink('errors', error.extensions.code);
    if (docs !== expected) throw new Error(`extensions.docs is ${JSON.stringify(docs)}, not ${expected}.`);
    return { ...error, extensions };
  });
}
