import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type DocumentNode } from 'graphql';
import type { Limits } from '../config/limits.js';
import type { RequestContext } from '../context.js';
import { BadUserInputError } from '../errors/caller-errors.js';
import { requestError } from './request-error.js';

type ValueLimits = Pick<Limits, 'maxNesting' | 'maxVariableValues' | 'maxObjectFields'>;

/**
 * Refuses values that are nested too deeply, in variables and in the operation's own text, and variables that hold too many,
 * before anything walks through them: what reads values calls itself for each level and would run out of stack, and takes
 * its time for each value.
 */
export function checkValues(limits: ValueLimits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, request }) => {
        const argument = findDeepArgument(document, limits.maxNesting);
        const problem =
          findExcessInVariables(request.variables ?? {}, limits) ??
          (argument === undefined ? undefined : refuse(argument, tooDeep(limits)));
        if (problem !== undefined) throw requestError(problem, 400);
      },
    }),
  };
}

function refuse(where: string, problem: string): BadUserInputError {
  return new BadUserInputError(`${where} ${problem}`, where);
}

function tooDeep({ maxNesting }: ValueLimits): string {
  return `is nested more than ${String(maxNesting)} levels deep.`;
}

/** What is wrong with the size of a request's variables, if anything is. */
export function findExcessInVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: ValueLimits,
): BadUserInputError | undefined {
  let left = limits.maxVariableValues;
  for (const [name, value] of Object.entries(variables)) {
    left -= 1;
    /** What is left to look at: a list, and no stack. */
    const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
    for (let next = rest.pop(); next !== undefined && left >= 0; next = rest.pop()) {
      if (typeof next.value !== 'object' || next.value === null) continue;
      const depth = next.depth + 1;
      if (depth > limits.maxNesting) return refuse(`$${name}`, tooDeep(limits));
      const items = Object.values(next.value) as unknown[];
      if (!Array.isArray(next.value) && items.length > limits.maxObjectFields) {
        return refuse(`$${name}`, `holds an object of more than ${String(limits.maxObjectFields)} fields.`);
      }
      left -= items.length;
      for (const item of items) rest.push({ value: item, depth });
    }
    if (left < 0) {
      const most = limits.maxVariableValues.toLocaleString('en-US');
      return refuse(`$${name}`, `holds too much: a request may hold ${most} values in all its variables.`);
    }
  }
  return undefined;
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
