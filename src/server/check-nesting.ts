import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type DocumentNode } from 'graphql';
import type { RequestContext } from '../context.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

/**
 * Refuses values that are nested too deeply, in variables and in the operation's own text, before anything walks through
 * them: what reads values calls itself for each level, and would run out of stack.
 */
export function checkNesting(limit: number): ApolloServerPlugin<RequestContext> {
  const refuse = (where: string) =>
    requestError(
      new BadUserInputError(`${where} is nested more than ${String(limit)} levels deep.`, where),
      400,
    );
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        for (const [name, value] of Object.entries(request.variables ?? {})) {
          if (isDeeperThan(limit, value)) throw refuse(`$${name}`);
        }
        const argument = findDeepArgument(document, limit);
        if (argument !== undefined) throw refuse(argument);
      },
    }),
  };
}

/** Keeps a list of what is left to look at, and no stack. */
function isDeeperThan(limit: number, value: unknown): boolean {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const depth = next.depth + 1;
    if (depth > limit) return true;
    for (const item of Object.values(next.value) as unknown[]) rest.push({ value: item, depth });
  }
  return false;
}

/** The name of an argument whose value is too deep. */
function findDeepArgument(document: DocumentNode, limit: number): string | undefined {
  let depth = 0;
  let name = '';
  let found: string | undefined;
  const level = {
    enter: () => {
      depth += 1;
      if (depth > limit) found ??= name;
    },
    leave: () => {
      depth -= 1;
    },
  };
  visit(document, {
    Argument: (argument) => {
      name = argument.name.value;
    },
    [Kind.OBJECT]: level,
    [Kind.LIST]: level,
  });
  return found;
}
