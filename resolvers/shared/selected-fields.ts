import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether the operation selects any of these fields at the end of any of these paths below the current field.
 * Fragments are followed, `@skip` and `@include` are weighed.
 */
export function selectsAny(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
  fields: readonly string[],
): boolean {
  const here = info.fieldNodes.flatMap(({ selectionSet }) =>
    selectionSet === undefined ? [] : [selectionSet],
  );
  return paths.some((path) => {
    const ends = path.reduce((sets, step) => setsBelow(sets, step, info), here);
    return ends.some((set) => fieldsOf(set, info).some(({ name }) => fields.includes(name.value)));
  });
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
    if (!isIncluded(selection, info)) return [];
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

function isIncluded(selection: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false
  );
}
