import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type TypeNode,
} from 'graphql';

/** Types that composers make one of without an error, though they are not the same. */
export interface SilentMerge {
  readonly name: string;
  readonly reason: string;
}

/** All that a subgraph says of one type; extensions count as the type that they extend. */
interface NamedType {
  readonly kind: string;
  readonly keys: ReadonlySet<string>;
  /** Fields with their types, values of an enum, members of a union. */
  readonly members: ReadonlyMap<string, string>;
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
const OF_FEDERATION = /^(?:link__|federation__|_Any$|_Entity$|_Service$|FieldSet$)/;

/**
 * What a composer makes of the types of `ours` that the others have too, where it doesn't refuse them.
 *
 * Source: Apollo Federation, "Schema composition": input types and enums that are taken are intersected, others joined.
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
  if (keys.length > 0) return `both are known by ${keys.join(', or ')}: one entity`;
  const all = [ours, ...theirs];
  const names = [...new Set(all.flatMap(({ members }) => [...members.keys()]))];
  const missing = names.filter((name) => all.some(({ members }) => !members.has(name)));
  const isIntersected = ours.kind === 'input' || (ours.kind === 'enum' && isTaken);
  if (missing.length > 0) {
    return isIntersected
      ? `only what all have remains: ${few(missing)} would be gone`
      : `both would be one type: not all have ${few(missing)}`;
  }
  const required = isIntersected ? names.filter((name) => isRequiredBySome(all, name)) : [];
  return required.length > 0 ? `${few(required)} would be required` : undefined;
}

/** The first eight names. */
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

/** Scalars of one name are one scalar anyhow. */
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

/** The types of arguments and of fields of input types. */
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
