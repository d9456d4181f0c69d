import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { eachField } from './each-field.js';

/**
 * Whether the operation selects any of these fields at the end of any of these paths below the current field.
 * Fragments are followed, `@skip` and `@include` are weighed.
 */
export function selectsAny(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
  fields: readonly string[],
): boolean {
  return selectedAt(info, paths).some((name) => fields.includes(name));
}

/**
 * Whether the operation selects nothing but these fields, and `__typename`, at the end of all of these paths below the
 * current field. An empty path is the current field's own selection.
 */
export function selectsOnly(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
  fields: readonly string[],
): boolean {
  return selectedAt(info, paths).every((name) => name === '__typename' || fields.includes(name));
}

function selectedAt(info: GraphQLResolveInfo, paths: readonly (readonly string[])[]): readonly string[] {
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
