import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { isIncluded } from './is-included.js';

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

function fieldsOf(set: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (!isIncluded(selection, info.variableValues)) return [];
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return fieldsOf(selection.selectionSet, info);
      case Kind.FRAGMENT_SPREAD: {
        const fragment = info.fragments[selection.name.value];
        return fragment === undefined ? [] : fieldsOf(fragment.selectionSet, info);
      }
    }
  });
}
