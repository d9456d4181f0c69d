import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type TypeNode,
} from 'graphql';

/** Types that composers merge without an error although they differ. */
export interface SilentMerge {
  readonly name: string;
  readonly reason: string;
}

/** A type of one subgraph, including its extensions. */
interface NamedType {
  readonly kind: string;
  readonly keys: ReadonlySet<string>;
  /** Fields with their types, enum values, or union members. */
  readonly members: ReadonlyMap<string, string>;
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
const OF_FEDERATION = /^(?:link__|federation__|_Any$|_Entity$|_Service$|FieldSet$)/;

/**
 * Finds our types that the composer would silently merge with others.
 * Source: Apollo Federation, "Schema composition": input types and enums used as input are intersected, other types are
 * joined.
 */
export function findSilentMerges(
  ours: DocumentNode,
  others: readonly DocumentNode[],
): readonly SilentMerge[] {
  const theirs = others.map(readTypes);
  const taken = new Set([ours, ...others].flatMap(findTaken));
  return [...readTypes(ours)].flatMap(([name, type]) => {
    const same = theirs.flatMap((types) => types.get(name) ?? []).filter(({ kind }) => kind === type.kind);
    if (same.length === 0 || ROOTS.has(name) || OF_FEDERATION.test(name)) return [];
    const reason = mergeOf(type, same, taken.has(name));
    return reason === undefined ? [] : [{ name, reason }];
  });
}

function mergeOf(ours: NamedType, theirs: readonly NamedType[], isTaken: boolean): string | undefined {
  const keys = [...ours.keys].filter((key) => theirs.some((one) => one.keys.has(key)));
  if (keys.length > 0) return `both have the key ${keys.join(', or ')}: they become one entity`;
  const all = [ours, ...theirs];
  const names = [...new Set(all.flatMap(({ members }) => [...members.keys()]))];
  const missing = names.filter((name) => all.some(({ members }) => !members.has(name)));
  const isIntersected = ours.kind === 'input' || (ours.kind === 'enum' && isTaken);
  if (missing.length > 0) {
    return isIntersected
      ? `only common members remain: ${few(missing)} would be removed`
      : `they become one type: not all have ${few(missing)}`;
  }
  const required = isIntersected ? names.filter((name) => isRequiredBySome(all, name)) : [];
  return required.length > 0 ? `${few(required)} would become required` : undefined;
}

/** At most eight names. */
function few(names: readonly string[]): string {
  const left = names.length - 8;
  return left > 0 ? `${names.slice(0, 8).join(', ')} and ${left} more` : names.join(', ');
}

function isRequiredBySome(all: readonly NamedType[], name: string): boolean {
  const required = all.filter(({ members }) => members.get(name)?.endsWith('!') === true);
  return required.length > 0 && required.length < all.length;
}

const KINDS = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.OBJECT_TYPE_EXTENSION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
} as const;

/** Scalars are excluded, because equal names are one scalar anyway. */
type MergingNode = Extract<DefinitionNode, { readonly kind: keyof typeof KINDS }>;

const isMerging = (node: DefinitionNode): node is MergingNode => node.kind in KINDS;

function readTypes({ definitions }: DocumentNode): ReadonlyMap<string, NamedType> {
  const types = new Map<string, NamedType>();
  for (const node of definitions.filter(isMerging)) {
    const known = types.get(node.name.value);
    types.set(node.name.value, {
      kind: known?.kind ?? KINDS[node.kind],
      keys: new Set([...(known?.keys ?? []), ...(node.directives ?? []).flatMap((one) => keyOf(one) ?? [])]),
      members: new Map([...(known?.members ?? []), ...membersOf(node)]),
    });
  }
  return types;
}

function membersOf(node: MergingNode): readonly (readonly [string, string])[] {
  if ('fields' in node) return (node.fields ?? []).map(({ name, type }) => [name.value, print(type)]);
  const named = ('values' in node ? node.values : 'types' in node ? node.types : undefined) ?? [];
  return named.map(({ name }) => [name.value, '']);
}

function keyOf({ name, arguments: given = [] }: ConstDirectiveNode): string | undefined {
  const value = given.find((one) => one.name.value === 'fields')?.value;
  if (name.value !== 'key' && name.value !== 'federation__key') return undefined;
  return value?.kind === Kind.STRING ? value.value.trim().replaceAll(/\s+/g, ' ') : undefined;
}

/** Types of arguments and of input fields. */
function findTaken(document: DocumentNode): readonly string[] {
  const taken: string[] = [];
  visit(document, {
    InputValueDefinition: ({ type }) => {
      taken.push(nameOf(type));
    },
  });
  return taken;
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
