import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { eachField } from './each-field.js';

/** Field names from a field down to nested selections; empty for the field itself. */
export type FieldPath = readonly string[];

/** Paths to the rows of a connection. */
export const ROWS_OF_PAGE: readonly FieldPath[] = [['nodes'], ['edges', 'node']];

export function includesTotalCount(info: GraphQLResolveInfo): boolean {
  return selectedAt(info, [[]]).includes('totalCount');
}

/**
 * The fields selected at the end of these paths below the current field. Follows fragments and evaluates `@skip` and
 * `@include`.
 */
export function selectedAt(info: GraphQLResolveInfo, paths: readonly FieldPath[]): readonly string[] {
  const here = info.fieldNodes.flatMap(({ selectionSet }) =>
    selectionSet === undefined ? [] : [selectionSet],
  );
  return paths.flatMap((path) =>
    path
      .reduce((sets, step) => setsBelow(sets, step, info), here)
      .flatMap((set) => fieldsOf(set, info).map(({ name }) => name.value)),
  );
}

function setsBelow(
  sets: readonly SelectionSetNode[],
  step: string,
  info: GraphQLResolveInfo,
): SelectionSetNode[] {
  return sets
    .flatMap((set) => fieldsOf(set, info))
    .flatMap(({ name, selectionSet }) =>
      name.value === step && selectionSet !== undefined ? [selectionSet] : [],
    );
}

function fieldsOf(set: SelectionSetNode, info: GraphQLResolveInfo): readonly FieldNode[] {
  const fields: FieldNode[] = [];
  const walk = { fragments: info.fragments, variables: info.variableValues, entered: new Set<string>() };
  eachField(set, walk, (field) => {
    fields.push(field);
  });
  return fields;
}
