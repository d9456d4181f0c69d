import {
  coerceInputValue,
  isInputType,
  typeFromAST,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A place of a variable's value where it isn't of its type. */
export interface VariableFault {
  readonly variable: string;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  /** What the type says of the value, which it may repeat. */
  readonly cause: GraphQLError;
}

/**
 * Walks through the values that were sent and tells of each fault, until told to stop. Unlike GraphQL's own reading of
 * variables it doesn't write the values down, which costs as much as they are long, for each fault again.
 *
 * @param hasEnough whether to stop.
 */
export function findVariableFaults(
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
        if (hasEnough({ variable, path, value, cause })) throw new EnoughFaultsError();
      };
      // Without suggestions: a name is compared with others in time that grows with its length.
      coerceInputValue(values[variable], type, onFault, true);
    }
  } catch (error) {
    if (!(error instanceof EnoughFaultsError)) throw error;
  }
}

/** Ends a walk that has no other way to end early. */
class EnoughFaultsError extends Error {}
