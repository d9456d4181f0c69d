import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { visit, type DocumentNode } from 'graphql';
import type { RequestContext } from '../../context.js';

/** For shorter texts, parsing and validation together take less time than yielding. */
const LONG_CHARACTERS = 5_000;

export function isLong(document: string | undefined): boolean {
  return document !== undefined && document.length >= LONG_CHARACTERS;
}

/** Computing an error's location counts the lines up to its field. For long documents, field errors have a path only. */
function forgetLocations(document: DocumentNode): void {
  visit(document, {
    Field: (node) => {
      delete (node as { loc?: unknown }).loc;
    },
  });
}

/** Yields to the event loop between the steps of a long document, each of which takes a whole turn. */
export const yieldTurns: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ request }) => {
    if (!isLong(request.query)) return;
    const between = async () => {
      await nextTurn();
    };
    return {
      parsingDidStart: async () => between,
      validationDidStart: async () => between,
      didResolveOperation: async ({ document }) => {
        forgetLocations(document);
        await nextTurn();
      },
    };
  },
};
