import { Kind, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { isIncluded } from './is-included.js';

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
