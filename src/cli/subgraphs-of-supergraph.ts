import {
  isTypeDefinitionNode,
  Kind,
  parse,
  parseType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';
import type { Subgraph } from './composer.js';

/**
 * Reconstructs the subgraphs of a supergraph: types, keys, and the subgraphs that resolve each field. Value types of
 * Federation 1 name no subgraph and are added to all. Supergraphs omit `@shareable`, so every field is marked shareable; the
 * subgraph to compose with decides.
 * Source: Apollo Federation, "Join", v0.1 to v0.5.
 *
 * @returns undefined if the document is not a supergraph
 */
export function subgraphsOf(supergraph: DocumentNode): readonly Subgraph[] | undefined {
  const graphs = supergraph.definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return undefined;
  return (graphs.values ?? []).map(({ name: { value: graph }, directives }) => {
    const [{ name } = { name: graph }] = uses(directives, 'join__graph');
    const definitions = supergraph.definitions.flatMap((node) => definitionIn(graph, node) ?? []);
    return {
      name: textOf(name) ?? graph,
      typeDefs: { ...LINK, definitions: [...LINK.definitions, ...definitions] },
    };
  });
}

const LINK = parse(
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:
    ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible"])`,
  { noLocation: true },
);

/** A type as defined in one subgraph; undefined if it isn't in that subgraph. */
function definitionIn(graph: string, node: DefinitionNode): DefinitionNode | undefined {
  if (!isTypeDefinitionNode(node)) return undefined;
  const joins = uses(node.directives, 'join__type');
  // Types of specifications, such as `link__Import`, belong to no subgraph.
  if (joins.length === 0 && node.name.value.includes('__')) return undefined;
  const here = joins.filter((join) => join['graph'] === graph);
  if (joins.length > 0 && here.length === 0) return undefined;
  const isInterfaceObject = here.some((join) => join['isInterfaceObject'] === true);
  const keys = here.filter(({ key }) => typeof key === 'string');
  // Federation 1 names only the owner of key fields.
  const inKeys = new Set(keys.flatMap(({ key }) => String(key).match(/\w+/g) ?? []));
  const directives = written(
    [
      ...keys.map(
        ({ key, resolvable }) => `@key(fields: ${quote(key)}, resolvable: ${resolvable !== false})`,
      ),
      ...(isInterfaceObject ? ['@interfaceObject'] : []),
    ],
    node,
  );
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || isInterfaceObject;
      // Composers reject shared subscriptions, shareable or not.
      const isShareable = isObject && node.name.value !== 'Subscription';
      const fields = (node.fields ?? []).flatMap(
        (field) => memberIn(graph, field, isShareable, inKeys) ?? [],
      );
      if (fields.length === 0) return undefined;
      const implemented = uses(node.directives, 'join__implements');
      const interfaces = (node.interfaces ?? []).filter(
        ({ name }) =>
          implemented.length === 0 ||
          implemented.some((one) => one['graph'] === graph && one['interface'] === name.value),
      );
      const { name } = node;
      return isObject
        ? { kind: Kind.OBJECT_TYPE_DEFINITION, name, directives, interfaces, fields }
        : { kind: Kind.INTERFACE_TYPE_DEFINITION, name, directives, interfaces, fields };
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = (node.fields ?? []).flatMap((field) => memberIn(graph, field, false, inKeys) ?? []);
      return { ...node, directives, fields };
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const values = (node.values ?? [])
        .filter((value) => isIn(graph, uses(value.directives, 'join__enumValue')))
        .map((value) => ({ ...value, directives: written([], value) }));
      return { ...node, directives, values };
    }
    case Kind.UNION_TYPE_DEFINITION: {
      const members = uses(node.directives, 'join__unionMember');
      const types = (node.types ?? []).filter(({ name }) =>
        isIn(
          graph,
          members.filter((one) => one['member'] === name.value),
        ),
      );
      return { ...node, directives, types };
    }
    case Kind.SCALAR_TYPE_DEFINITION:
      return { ...node, directives };
    default:
      return undefined;
  }
}

type Member = FieldDefinitionNode | InputValueDefinitionNode;

/** A field as defined in one subgraph. Without `@join__field`, all subgraphs of its type have it. */
function memberIn<T extends Member>(
  graph: string,
  field: T,
  isShareable: boolean,
  inKeys: ReadonlySet<string>,
): T | undefined {
  const joins = uses(field.directives, 'join__field');
  const here = joins.find((join) => join['graph'] === graph);
  if (joins.length > 0 && here === undefined && !inKeys.has(field.name.value)) return undefined;
  const [requires, provides] = [quote(here?.['requires']), quote(here?.['provides'])];
  const [override, label] = [quote(here?.['override']), quote(here?.['overrideLabel'])];
  const isExternal = here?.['external'] === true;
  const directives = written(
    [
      ...(isExternal ? ['@external'] : isShareable ? ['@shareable'] : []),
      ...(requires === undefined ? [] : [`@requires(fields: ${requires})`]),
      ...(provides === undefined ? [] : [`@provides(fields: ${provides})`]),
      ...(override === undefined
        ? []
        : [`@override(from: ${override}${label === undefined ? '' : `, label: ${label}`})`]),
    ],
    field,
  );
  const type = textOf(here?.['type']);
  return {
    ...field,
    directives,
    ...('arguments' in field && {
      arguments: field.arguments?.map((one) => ({ ...one, directives: written([], one) })),
    }),
    ...(type !== undefined && { type: parseType(type, { noLocation: true }) }),
  };
}

/** Whether a value or member is in a subgraph. Without a join directive, it is in all. */
function isIn(graph: string, joins: readonly Given[]): boolean {
  return joins.length === 0 || joins.some((join) => join['graph'] === graph);
}

type Given = Readonly<Record<string, unknown>>;

function uses(directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly Given[] {
  return (directives ?? [])
    .filter((one) => one.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}

/** Parses directives and adds an existing `@inaccessible`, which applies to all subgraphs. */
function written(
  texts: readonly string[],
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
): readonly ConstDirectiveNode[] {
  const [node] = parse(`scalar S ${texts.join(' ')}`, { noLocation: true }).definitions;
  const made = node?.kind === Kind.SCALAR_TYPE_DEFINITION ? (node.directives ?? []) : [];
  return [...made, ...directives.filter(({ name }) => name.value === 'inaccessible')];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A directive argument as a quoted string; undefined if it is missing. */
const quote = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : undefined);
