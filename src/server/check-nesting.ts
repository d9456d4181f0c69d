import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type DocumentNode } from 'graphql';
import type { RequestContext } from '../context.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

/**
 * Refuses values that are nested too deeply or too many, in variables and in the operation's own text, before anything walks through
 * them: what reads values calls itself for each level, and would run out of stack.
 */
export function checkNesting(limit: number, mostValues: number): ApolloServerPlugin<RequestContext> {
  const refuse = (where: string) =>
    requestError(
      new BadUserInputError(`${where} is nested more than ${String(limit)} levels deep.`, where),
      400,
    );
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        let left = mostValues;
        for (const [name, value] of Object.entries(request.variables ?? {})) {
          const { isDeeper, count } = measure(value, limit, left);
          if (isDeeper) throw refuse(`$${name}`);
          left -= count;
          if (left < 0) throw refuseMany(`$${name}`, mostValues);
        }
        const argument = findDeepArgument(document, limit);
        if (argument !== undefined) throw refuse(argument);
      },
    }),
  };
}

function refuseMany(where: string, limit: number) {
  const most = limit.toLocaleString('en-US');
  return requestError(
    new BadUserInputError(
      `Variables hold more than ${most} values: send ${where} in several requests.`,
      where,
    ),
    400,
  );
}

/** Values within values are counted each. Keeps a list of what is left to look at, and no stack. */
function measure(value: unknown, limit: number, most: number): { isDeeper: boolean; count: number } {
  const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let count = 1;
  for (let next = rest.pop(); next !== undefined && count <= most; next = rest.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    const depth = next.depth + 1;
    if (depth > limit) return { isDeeper: true, count };
    const items = Object.values(next.value) as unknown[];
    count += items.length;
    for (const item of items) rest.push({ value: item, depth });
  }
  return { isDeeper: false, count };
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
