import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  print,
  valueFromASTUntyped,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { directivesByCoordinate } from './applied-directives.js';

/** A schema as it is written and as it is built. */
export interface WrittenSchema {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}

interface Change {
  readonly coordinate: string;
  readonly description: string;
}

/**
 * Changes that leave all operations valid but alter the result of some: other defaults, values and types that a client
 * doesn't know, costs that a gateway refuses, and what other subgraphs or their composer must take part in.
 */
export function findDangerousChanges(before: WrittenSchema, after: WrittenSchema): readonly Change[] {
  return [
    ...findChangedDefaults(before.schema, after.schema),
    ...findAddedValues(before.schema, after.schema),
    ...findAddedMembers(before.schema, after.schema),
    ...findAddedSharedFields(before, after),
    ...findRaisedCosts(before.document, after.document),
    ...findDroppedSlices(before.document, after.document),
    ...findChangedLinks(before.document, after.document),
  ];
}

function findChangedDefaults(before: GraphQLSchema, after: GraphQLSchema): readonly Change[] {
  const now = defaultsOf(after);
  return [...defaultsOf(before)].flatMap(([place, { coordinate, value }]) => {
    const next = now.get(place);
    if (value === undefined || next === undefined || next.value === value) return [];
    const what = next.value === undefined ? 'has no default any more' : `defaults to ${next.value}`;
    return [{ coordinate, description: `${place} ${what}, and not to ${value}` }];
  });
}

interface Default {
  readonly coordinate: string;
  readonly value: string | undefined;
}

/** By `Input.field` and `Type.field(argument:)`. */
function defaultsOf(schema: GraphQLSchema): ReadonlyMap<string, Default> {
  const found = new Map<string, Default>();
  const textOf = (node: Parameters<typeof print>[0] | null | undefined) =>
    node == null ? undefined : print(node);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) {
      for (const { name, astNode } of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${name}`;
        found.set(coordinate, { coordinate, value: textOf(astNode?.defaultValue) });
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      for (const { name, astNode } of field.args)
        found.set(`${coordinate}(${name}:)`, { coordinate, value: textOf(astNode?.defaultValue) });
    }
  }
  return found;
}

/** Clients may not know the value that they are shown. One that only goes in is safe to add. */
function findAddedValues(before: GraphQLSchema, after: GraphQLSchema): readonly Change[] {
  const given = outputsOf(after);
  return Object.values(after.getTypeMap()).flatMap((type) => {
    const known = before.getType(type.name);
    if (!isEnumType(type) || !isEnumType(known) || !given.has(type.name)) return [];
    return type
      .getValues()
      .filter(({ name }) => known.getValue(name) == null)
      .map(({ name }) => ({
        coordinate: `${type.name}.${name}`,
        description: `${name} was added to ${type.name}, which clients are shown`,
      }));
  });
}

/** The names of types that are given as output. */
function outputsOf(schema: GraphQLSchema): ReadonlySet<string> {
  return new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).map((field) => getNamedType(field.type).name)
        : [],
    ),
  );
}

/** Clients that select through a union or an interface don't know the new type. */
function findAddedMembers(before: GraphQLSchema, after: GraphQLSchema): readonly Change[] {
  const given = outputsOf(before);
  return Object.values(after.getTypeMap()).flatMap((type) => {
    const known = before.getType(type.name);
    if (!isAbstractType(type) || !isAbstractType(known) || !given.has(type.name)) return [];
    const had = new Set(before.getPossibleTypes(known).map(({ name }) => name));
    return after
      .getPossibleTypes(type)
      .filter(({ name }) => !had.has(name))
      .map(({ name }) => ({ coordinate: type.name, description: `${type.name} can be ${name} too` }));
  });
}

/** A field of a shared value type must be resolved by all subgraphs that share it. */
function findAddedSharedFields(before: WrittenSchema, after: WrittenSchema): readonly Change[] {
  const now = directivesByCoordinate(after.document);
  return [...directivesByCoordinate(before.document)].flatMap(([coordinate, directives]) => {
    const [known, type] = [before.schema.getType(coordinate), after.schema.getType(coordinate)];
    const isShared = [directives, now.get(coordinate) ?? []].every((nodes) =>
      nodes.some(({ name }) => name.value === 'shareable'),
    );
    if (!isShared || !isObjectType(known) || !isObjectType(type)) return [];
    return Object.keys(type.getFields())
      .filter((name) => known.getFields()[name] === undefined)
      .map((name) => ({
        coordinate: `${coordinate}.${name}`,
        description: `${name} was added to ${coordinate}, which other subgraphs share: all of them must have it`,
      }));
  });
}

/** The cost of a field without a stated one, unless it returns a scalar: the higher of the two. */
const UNSAID = { cost: 1, listSize: 1 } as const;
const COUNTED = { cost: 'weight', listSize: 'assumedSize' } as const;

function findRaisedCosts(released: DocumentNode, next: DocumentNode): readonly Change[] {
  const after = directivesByCoordinate(next);
  return [...directivesByCoordinate(released)].flatMap(([coordinate, before]) => {
    const now = after.get(coordinate);
    if (now === undefined) return [];
    return (['cost', 'listSize'] as const).flatMap((directive) => {
      const [had, has] = [before, now].map((nodes) => numberOf(nodes, directive) ?? UNSAID[directive]);
      if (had === undefined || has === undefined || has <= had) return [];
      const what = `@${directive}(${COUNTED[directive]}: ${has})`;
      return [
        {
          coordinate,
          description: `${coordinate} has ${what} and had ${had}: limits of gateways refuse more`,
        },
      ];
    });
  });
}

function numberOf(nodes: readonly DirectiveNode[], directive: keyof typeof COUNTED): number | undefined {
  const given = nodes
    .find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === COUNTED[directive])?.value;
  return given === undefined ? undefined : Number(valueFromASTUntyped(given));
}

/** Without the argument that says how long a list is, a gateway counts on the longest. */
function findDroppedSlices(released: DocumentNode, next: DocumentNode): readonly Change[] {
  const after = directivesByCoordinate(next);
  return [...directivesByCoordinate(released)].flatMap(([coordinate, before]) => {
    const now = after.get(coordinate);
    if (now === undefined) return [];
    const kept = slicesOf(now);
    const dropped = slicesOf(before).filter((name) => !kept.includes(name));
    if (dropped.length === 0) return [];
    const description = `${coordinate} lost the slicing arguments ${dropped.join(', ')}: gateways count on the whole list`;
    return [{ coordinate, description }];
  });
}

function slicesOf(nodes: readonly DirectiveNode[]): readonly string[] {
  return nodes
    .filter(({ name }) => name.value === 'listSize')
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'slicingArguments'))
    .flatMap(({ value }) => (value.kind === Kind.LIST ? value.values : [value]))
    .flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
}

/** A composer that is older than what the schema links refuses it. */
function findChangedLinks(released: DocumentNode, next: DocumentNode): readonly Change[] {
  const [before, after] = [released, next].map(linksOf);
  return [...(after ?? [])]
    .filter(
      ([specification, url]) => before?.has(specification) === true && before.get(specification) !== url,
    )
    .map(([specification, url]) => ({
      coordinate: '@link',
      description: `${url} is linked and was ${before?.get(specification) ?? ''}: composers must know it`,
    }));
}

/** The whole URLs by those without a version. */
function linksOf({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const links = definitions
    .flatMap((node) =>
      node.kind === Kind.SCHEMA_EXTENSION || node.kind === Kind.SCHEMA_DEFINITION
        ? (node.directives ?? [])
        : [],
    )
    .filter(({ name }) => name.value === 'link')
    .flatMap(({ arguments: given }) => given?.find(({ name }) => name.value === 'url')?.value ?? [])
    .flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
  return new Map(links.map((url) => [url.replace(/\/v[\d.]+$/, ''), url]));
}
