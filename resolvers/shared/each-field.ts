import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Options of a walk over selections. */
export interface SelectionWalk {
  /** By name, as in GraphQL's `info`. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  /** Coerced variables. If absent, `@skip` and `@include` are ignored. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether to enter fragments on a type. Default: all. */
  readonly applies?: (typeCondition: string) => boolean;
  /** Names of fragments already entered. If given, each is entered once; otherwise at every spread. */
  readonly entered?: Set<string>;
}

/**
 * Visits the fields of a selection set, including those in fragments, but not nested fields.
 *
 * @param on type condition of the innermost fragment around the field; undefined outside fragments
 */
export function eachField(
  { selections }: SelectionSetNode,
  walk: SelectionWalk,
  visit: (field: FieldNode, on: string | undefined) => void,
  on?: string,
): void {
  const { fragments, variables, applies, entered } = walk;
  for (const selection of selections) {
    if (variables !== undefined && !isIncluded(selection, variables)) continue;
    if (selection.kind === Kind.FIELD) {
      visit(selection, on);
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    if (isSpread && entered?.has(selection.name.value) === true) continue;
    const fragment = isSpread ? fragments[selection.name.value] : selection;
    if (fragment === undefined) continue;
    if (isSpread) entered?.add(selection.name.value);
    const condition = fragment.typeCondition?.name.value;
    if (condition !== undefined && applies?.(condition) === false) continue;
    eachField(fragment.selectionSet, walk, visit, condition ?? on);
  }
}

/** Evaluates `@skip` and `@include` with coerced variables. */
function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  // Fast path, because few selections have directives and this runs for each.
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  );
}
