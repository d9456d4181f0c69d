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

/** How selections are walked through. */
export interface SelectionWalk {
  /** By name, as GraphQL's `info` has them. */
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode | undefined>>;
  /** Coerced. Without them, what `@skip` and `@include` may leave out takes part. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Whether fragments on a type take part; all do unless told. */
  readonly applies?: (typeCondition: string) => boolean;
  /** Names of the fragments that were entered: each is entered once. Without it, wherever it is spread. */
  readonly entered?: Set<string>;
}

/**
 * Visits the fields that stand in a selection set, without those below them, through all fragments.
 *
 * @param on the type of the innermost fragment around the field, undefined where it stands in the set itself
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

/** Whether `@skip` and `@include` let a selection take part, with these coerced variables. */
function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  // Hardly any has directives, and this is asked of each.
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false
  );
}
