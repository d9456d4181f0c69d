import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { visit, type DocumentNode } from 'graphql';
import type { RequestContext } from '../../context.js';

/** Below this many characters parsing and validation together take less than yielding would. */
const LONG_CHARACTERS = 5_000;

export function isLong(document: string | undefined): boolean {
  return document !== undefined && document.length >= LONG_CHARACTERS;
}

/** Each error counts the lines of the text up to its field: of long ones, errors of fields have a path alone. */
function forgetLocations(document: DocumentNode): void {
  visit(document, {
    Field: (node) => {
      delete (node as { loc?: unknown }).loc;
    },
  });
}

/** Lets others have a turn of the event loop between the steps of a long document, each of which takes one by itself. */
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
