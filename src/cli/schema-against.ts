import {
  Kind,
  print,
  valueFromASTUntyped,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** What happens to a name that two subgraphs have. */
export type Effect =
  /** The composer refuses it. */
  | 'breaks composition'
  /** Both are merged into one type without a message. */
  | 'merges silently';

export interface Collision {
  readonly effect: Effect;
  /** `Alert`, or `Query.alerts`. */
  readonly name: string;
  readonly reason: string;
}

/** All that a document says of one name; extensions count as the type they extend. */
interface NamedType {
  readonly kind: string;
  readonly keys: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, Member>;
  readonly values: ReadonlySet<string>;
}

interface Member {
  readonly type: string;
  readonly isShareable: boolean;
  readonly isRequired: boolean;
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
/** What composers and gateways put beside the types of a graph. */
const OF_FEDERATION = /^(?:join__|link__|core__|federation__|connect__|_Any$|_Entity$|_Service$|FieldSet$)/;
/** Each subgraph has them, and they mean the same. */
const ROOT_FIELDS_OF_FEDERATION: ReadonlySet<string> = new Set(['_service', '_entities']);

/**
 * What would become of the names that this schema and others have both: subgraphs, or a composed supergraph. It knows the
 * rules of composition for names that are defined twice, and none of those for fields that nobody can reach.
 * Source: Apollo Federation, "Schema composition" and "Value types".
 */
export function schemaAgainst(ours: DocumentNode, theirs: readonly DocumentNode[]): readonly Collision[] {
  const mine = collectTypes([ours]);
  const others = collectTypes(theirs);
  return [...mine].flatMap(([name, type]) => {
    const other = others.get(name);
    if (other === undefined || OF_FEDERATION.test(name)) return [];
    return ROOTS.has(name) ? compareRoots(name, type, other) : compareTypes(name, type, other);
  });
}

function compareRoots(root: string, ours: NamedType, theirs: NamedType): Collision[] {
  return [...ours.fields].flatMap(([name, field]) => {
    const other = theirs.fields.get(name);
    if (other === undefined || ROOT_FIELDS_OF_FEDERATION.has(name)) return [];
    const isShared = field.isShareable && other.isShareable;
    return isShared ? [] : [breaks(`${root}.${name}`, 'both resolve it, and it is not @shareable')];
  });
}

function compareTypes(name: string, ours: NamedType, theirs: NamedType): Collision[] {
  if (ours.kind !== theirs.kind) return [breaks(name, `it is ${ours.kind} here, and ${theirs.kind} there`)];
  switch (ours.kind) {
    case 'a type':
      return compareObjects(name, ours, theirs);
    case 'an enum':
      return areEqual(ours.values, theirs.values) ? [] : [merges(name, 'the values of both become one enum')];
    case 'an input':
      return compareInputs(name, ours, theirs);
    case 'a scalar':
      return [];
    default:
      return [merges(name, `both become ${ours.kind}`)];
  }
}

function compareObjects(name: string, ours: NamedType, theirs: NamedType): Collision[] {
  const differing = findDiffering(name, ours, theirs);
  if (differing !== undefined) return [differing];
  const common = [...ours.fields].filter(([field]) => theirs.fields.has(field));
  const keys = [...ours.keys].filter((key) => theirs.keys.has(key));
  const unshared = common.filter(([field]) => ![ours, theirs].every((one) => isShared(field, one)));
  if (unshared.length > 0)
    return [
      breaks(name, `both resolve ${unshared.map(([field]) => field).join(', ')}, and it is not @shareable`),
    ];
  if (keys.length > 0) return [merges(name, `both are known by ${keys.join(', or ')}: one entity`)];
  return areEqual(new Set(ours.fields.keys()), new Set(theirs.fields.keys()))
    ? []
    : [breaks(name, 'each has fields of its own, and there is no key that both have')];
}

function findDiffering(name: string, ours: NamedType, theirs: NamedType): Collision | undefined {
  for (const [field, { type }] of ours.fields) {
    const other = theirs.fields.get(field)?.type ?? type;
    if (other !== type) return breaks(name, `${field} is ${type} here, and ${other} there`);
  }
  return undefined;
}

/** Composers take a field of a key for shareable. */
function isShared(name: string, { keys, fields }: NamedType): boolean {
  return fields.get(name)?.isShareable === true || [...keys].some((key) => key.split(' ').includes(name));
}

function compareInputs(name: string, ours: NamedType, theirs: NamedType): Collision[] {
  const differing = findDiffering(name, ours, theirs);
  if (differing !== undefined) return [differing];
  const missing = [ours, theirs].flatMap((one) => {
    const other = one === ours ? theirs : ours;
    return [...one.fields].filter(([field, { isRequired }]) => isRequired && !other.fields.has(field));
  });
  if (missing[0] !== undefined)
    return [breaks(name, `${missing[0][0]} is required on one side and missing on the other`)];
  return areEqual(new Set(ours.fields.keys()), new Set(theirs.fields.keys()))
    ? []
    : [merges(name, 'only the fields that both have remain')];
}

function breaks(name: string, reason: string): Collision {
  return { effect: 'breaks composition', name, reason };
}

function merges(name: string, reason: string): Collision {
  return { effect: 'merges silently', name, reason };
}

function collectTypes(documents: readonly DocumentNode[]): ReadonlyMap<string, NamedType> {
  const types = new Map<string, NamedType>();
  for (const definition of documents.flatMap(({ definitions }) => definitions)) {
    const read = readType(definition);
    if (read === undefined) continue;
    const known = types.get(read.name);
    types.set(read.name, {
      kind: known?.kind ?? read.type.kind,
      keys: new Set([...(known?.keys ?? []), ...read.type.keys]),
      fields: new Map([...(known?.fields ?? []), ...read.type.fields]),
      values: new Set([...(known?.values ?? []), ...read.type.values]),
    });
  }
  return types;
}

const KINDS: Readonly<Record<string, string>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'a type',
  [Kind.OBJECT_TYPE_EXTENSION]: 'a type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'an interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'an interface',
  [Kind.UNION_TYPE_DEFINITION]: 'a union',
  [Kind.UNION_TYPE_EXTENSION]: 'a union',
  [Kind.ENUM_TYPE_DEFINITION]: 'an enum',
  [Kind.ENUM_TYPE_EXTENSION]: 'an enum',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'an input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'an input',
  [Kind.SCALAR_TYPE_DEFINITION]: 'a scalar',
  [Kind.SCALAR_TYPE_EXTENSION]: 'a scalar',
};

function readType(
  definition: DefinitionNode,
): { readonly name: string; readonly type: NamedType } | undefined {
  const kind = KINDS[definition.kind];
  if (kind === undefined || !('name' in definition) || definition.name === undefined) return undefined;
  const directives = 'directives' in definition ? (definition.directives ?? []) : [];
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  const isShareable = has(directives, 'shareable');
  // A supergraph says `@join__type(graph: X, key: "id")`, once for each subgraph; what two of them resolve is shareable.
  const keys = directives.flatMap((directive) => keyOf(directive) ?? []);
  return {
    name: definition.name.value,
    type: {
      kind,
      keys: new Set(keys),
      fields: new Map(fields.map((field) => [field.name.value, readMember(field, isShareable)])),
      values: new Set('values' in definition ? (definition.values ?? []).map(({ name }) => name.value) : []),
    },
  };
}

function readMember(field: FieldDefinitionNode | InputValueDefinitionNode, isShareable: boolean): Member {
  const directives = field.directives ?? [];
  return {
    // Composers find a type for both where one may be null and the other may not.
    type: print(field.type).replaceAll('!', ''),
    isShareable: isShareable || has(directives, 'shareable') || has(directives, 'external'),
    isRequired:
      field.kind === Kind.INPUT_VALUE_DEFINITION &&
      field.type.kind === Kind.NON_NULL_TYPE &&
      field.defaultValue === undefined,
  };
}

function keyOf({ name, arguments: given = [] }: DirectiveNode): string | undefined {
  const argument = name.value === 'key' ? 'fields' : name.value === 'join__type' ? 'key' : undefined;
  const value = given.find((one) => one.name.value === argument)?.value;
  const text: unknown = value === undefined ? undefined : valueFromASTUntyped(value);
  return typeof text === 'string' ? text.trim().replaceAll(/\s+/g, ' ') : undefined;
}

function has(directives: readonly DirectiveNode[], wanted: string): boolean {
  return directives.some(({ name }) => name.value === wanted);
}

function areEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name));
}
