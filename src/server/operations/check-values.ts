import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import {
  Kind,
  visit,
  type DocumentNode,
  coerceInputValue,
  getNamedType,
  isInputObjectType,
  isInputType,
  typeFromAST,
  type GraphQLError,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../../config/limits.js';
import type { RequestContext } from '../../context.js';
import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';
import { oncePerDocument } from '../../lib/selections.js';
import { requestError } from './request-error.js';
import { describeUnusable } from './withhold-values.js';

type ValueLimits = Pick<Limits, 'maxNesting' | 'maxVariableValues' | 'maxObjectFields'>;

/** Requests whose values are rejected or large, and the end of their check. */
const checks = new WeakMap<GraphQLRequest, Promise<void>>();

/** Resolves when the values of a request are checked, and rejects if they are rejected. Undefined if they are small and accepted. */
export function checkOf(request: GraphQLRequest): Promise<void> | undefined {
  return checks.get(request);
}

/**
 * Rejects values that are nested too deeply, in variables and in the operation's text, and variables with too many values,
 * before anything walks them: readers of values recurse at each level and could overflow the stack, and take time for each
 * value. Also rejects variables whose faults would be expensive to describe: GraphQL prints the whole value for each fault in
 * it. All other faults are left to GraphQL. Large variables are checked in a turn of their own.
 */
export function checkValues(schema: GraphQLSchema, limits: ValueLimits): ApolloServerPlugin<RequestContext> {
  const deepArgumentIn = oncePerDocument((document: DocumentNode) =>
    findDeepArgument(document, limits.maxNesting),
  );
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        const values = request.variables ?? {};
        const argument = deepArgumentIn(document);
        const excess =
          findExcessInVariables(values, limits) ??
          (argument === undefined ? undefined : badArgument(argument, tooDeep(limits)));
        const objects = excess || !operation ? NO_OBJECTS : countObjects(schema, operation, values);
        const { count } = objects;
        const problem = excess ?? objects.excess;
        const check = async () => {
          if (problem === undefined && count > LARGE) await nextTurn();
          const found = problem ?? findExpensiveFault(schema, operation, values);
          if (found !== undefined) throw requestError(found, 400);
        };
        const checked = check();
        if (problem !== undefined || count > LARGE) checks.set(request, checked);
        await checked;
      },
    }),
  };
}

function tooDeep({ maxNesting }: ValueLimits): string {
  return `is nested more than ${String(maxNesting)} levels deep.`;
}

/** The limit that a request's variables exceed, if any. */
export function findExcessInVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: ValueLimits,
): BadUserInputError | undefined {
  let left = limits.maxVariableValues;
  for (const [name, value] of Object.entries(variables)) {
    left -= 1;
    /** The remaining values: an explicit list and no recursion. */
    const rest: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
    for (let next = rest.pop(); next !== undefined && left >= 0; next = rest.pop()) {
      if (typeof next.value !== 'object' || next.value === null) continue;
      const depth = next.depth + 1;
      if (depth > limits.maxNesting) return badArgument(`$${name}`, tooDeep(limits));
      const items = Object.values(next.value) as unknown[];
      if (!Array.isArray(next.value) && items.length > limits.maxObjectFields) {
        return badArgument(
          `$${name}`,
          `holds an object of more than ${String(limits.maxObjectFields)} fields.`,
        );
      }
      left -= items.length;
      for (const item of items) rest.push({ value: item, depth });
    }
    if (left < 0) {
      const most = limits.maxVariableValues.toLocaleString('en-US');
      return badArgument(
        `$${name}`,
        `holds too much: a request may hold ${most} values in all its variables.`,
      );
    }
  }
  return undefined;
}

/** The name of an argument whose value is nested too deeply. */
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

/** A path in a variable's value with an invalid type. */
interface VariableFault {
  readonly variable: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** The type's error, which may repeat the value. */
  readonly cause: GraphQLError;
}

/** The maximum that GraphQL reports per request; its error for further ones has no code. */
const MAX_FAULTS = 50;
/** Up to this many characters, repeating the value in messages takes no noticeable time. */
const MAX_SHOWN = 100_000;

/** The fault of variables whose faults together are too many, or too long, to describe. */
function findExpensiveFault(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  variables: Readonly<Record<string, unknown>>,
): BadUserInputError | undefined {
  if (operation === undefined) return undefined;
  let faults = 0;
  let shown = 0;
  let refused: VariableFault | undefined;
  findVariableFaults(schema, operation, variables, (fault) => {
    faults += 1;
    shown += fault.cause.message.length + lengthOf(fault.value, MAX_SHOWN - shown);
    if (faults > MAX_FAULTS || shown > MAX_SHOWN) refused = fault;
    return refused !== undefined;
  });
  return refused && describe(refused);
}

/**
 * Reading an input object takes time for each field of its type, whether given or not. An import can have 5,000
 * indicators. Filters need fewer objects and have more fields.
 */
const MAX_OBJECTS = { query: 2_000, subscription: 2_000, mutation: 6_000 } as const;
/** Reading more objects than this is done in a turn of its own. */
const LARGE = 500;

interface InputObjects {
  readonly count: number;
  /** The error of the variable that exceeds the limit. */
  readonly excess?: BadUserInputError;
}

const NO_OBJECTS: InputObjects = { count: 0 };

/** Counts input objects up to their limit. Representations don't count: their fields aren't read here. */
function countObjects(
  schema: GraphQLSchema,
  { operation, variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): InputObjects {
  const limit = MAX_OBJECTS[operation];
  let count = 0;
  for (const { type, variable } of variableDefinitions) {
    if (!isInputObjectType(getNamedType(typeFromAST(schema, type as NamedTypeNode)))) continue;
    const rest: unknown[] = [[values[variable.name.value]]];
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (!Array.isArray(next)) count += 1;
      if (count > limit) {
        const shown = limit.toLocaleString('en-US');
        const problem = `holds more than ${shown} objects with those before it.`;
        return { count, excess: badArgument(`$${variable.name.value}`, problem) };
      }
      for (const value of Object.values(next as object) as unknown[])
        if (typeof value === 'object' && value !== null) rest.push(value);
    }
  }
  return { count };
}

function describe({ variable, path, cause }: VariableFault): BadUserInputError {
  const steps = path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`)).join('');
  const where = steps === '' ? undefined : `${variable}${steps}`;
  return new BadUserInputError(describeUnusable(variable, where, cause), `$${variable}`);
}

/** The approximate number of characters of a value. Stops counting at the limit. */
function lengthOf(value: unknown, limit: number): number {
  const rest: unknown[] = [value];
  let length = 0;
  while (rest.length > 0 && length <= limit) {
    const next = rest.pop();
    length += typeof next === 'string' ? next.length : 8;
    if (typeof next !== 'object' || next === null) continue;
    for (const key in next) {
      length += key.length;
      if (length > limit) break;
      rest.push((next as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return length;
}

/**
 * Walks the values and reports each fault until it is stopped. Unlike GraphQL's own coercion it doesn't print the whole
 * value for each fault.
 *
 * @param hasEnough whether to stop.
 */
function findVariableFaults(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
  hasEnough: (fault: VariableFault) => boolean,
): void {
  try {
    for (const definition of operation.variableDefinitions ?? []) {
      const variable = definition.variable.name.value;
      const type = typeFromAST(schema, definition.type);
      if (!isInputType(type) || !Object.hasOwn(values, variable)) continue;
      const onFault = (path: readonly (string | number)[], value: unknown, cause: GraphQLError) => {
        if (hasEnough({ variable, path, value, cause })) throw new FaultLimitError();
      };
      // Without suggestions: comparing a name with the others takes time that grows with its length.
      coerceInputValue(values[variable], type, onFault, true);
    }
  } catch (error) {
    if (!(error instanceof FaultLimitError)) throw error;
  }
}

/** Thrown to end a walk early. */
class FaultLimitError extends Error {}
