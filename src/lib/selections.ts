import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
  type DocumentNode,
  type GraphQLResolveInfo,
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

/** The inputs of field selection besides the operation's text. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The selected fields of an object type, by response key, as execution collects them. */
export function fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  { schema, fragments, variables }: Selecting,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const applies = (condition: string) => isOn(condition, type, schema);
  const walk = { fragments, variables, applies, entered: new Set<string>() };
  for (const set of sets) {
    eachField(set, walk, (field) => {
      const key = (field.alias ?? field.name).value;
      const same = fields.get(key);
      if (same === undefined) fields.set(key, [field]);
      else same.push(field);
    });
  }
  return fields;
}

function isOn(condition: string, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === type.name) return true;
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, type);
}

/** A cache key compared by identity: a document, or a part of one. */
type Node = object;

/**
 * Computes a result once per document, as long as the document is cached: the server caches recent documents by their text,
 * bounded by size, and reuses the tree. Results must not depend on variables, roles or cached data.
 */
export function oncePerDocument<Key extends Node, Found>(find: (node: Key) => Found): (node: Key) => Found {
  const known = new WeakMap<Key, { readonly found: Found }>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before.found;
    const found = find(node);
    known.set(node, { found });
    return found;
  };
}

/** The fragments of a document, by name. The object has no prototype, so that any name is safe. */
export const fragmentsOf = oncePerDocument(({ definitions }: DocumentNode) => {
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
});

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
