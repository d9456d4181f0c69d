import {
  Kind,
  valueFromASTUntyped,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type TypeNode,
} from 'graphql';

const federationVersion = 'v2.9';

/** Directives that all composers accept and all gateways support; authentication directives, @context and @cacheTag are not among it. */
const allowedImports = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@override',
  '@inaccessible',
  '@tag',
  '@interfaceObject',
  '@composeDirective',
  '@cost',
  '@listSize',
  'FieldSet',
];

/** Root fields that every caller with a valid token may read; all others name a role. */
const openToEveryCaller = [
  'Query.defenderViewer',
  'Query.defenderUpstreamQuota',
  'Query.defenderCapabilities',
  'Query.defenderSources',
];

const rootTypes = ['Query', 'Mutation', 'Subscription'];

/** Defender's own nouns, and `Defender` for everything else. docs/federation.md has the rule in words. */
const plainNoun =
  /^(?:Defender|Alerts?|Machines?|Vulnerability|Vulnerabilities|Recommendations?|Indicators?|Investigations?)(?![a-z])/;
/** A mutation, its input and its payload begin with what is done: `updateDefenderIncident`, `IsolateMachineInput`. */
const verb =
  /^(?:addTagTo|removeTagFrom|batchUpdate|stopAndQuarantine|add|approve|cancel|collect|create|declare|delete|end|find|import|isolate|offboard|put|reject|release|remove|request|restrict|run|set|start|submit|unrestrict|update|upload)(?=[A-Z])/i;
/** The same in every subgraph that follows Relay. */
const sharedType = 'PageInfo';

/** Links to another federation version than the one that every composer takes, and imports that some gateway refuses. */
export function findBadLinks(schema: DocumentNode): string[] {
  const links = schema.definitions
    .flatMap((node) => (node.kind === Kind.SCHEMA_EXTENSION ? (node.directives ?? []) : []))
    .filter((directive) => directive.name.value === 'link')
    .map((directive) => readArguments(directive))
    .filter(({ url }) => String(url).includes('/federation/'));
  if (links.length !== 1) return [`schema/ has ${links.length} links to the federation specification, not 1`];
  const [{ url, import: imports = [] } = {}] = links;
  const version = String(url).split('/').at(-1);
  const names = (imports as (string | { name: string })[]).map((item) =>
    typeof item === 'string' ? item : item.name,
  );
  return [
    ...(version === federationVersion ? [] : [`schema/ links ${version}, not ${federationVersion}`]),
    ...names
      .filter((name) => !allowedImports.includes(name))
      .map((name) => `schema/ imports ${name}, which is not on the list of imports that every gateway takes`),
  ];
}

/** Types and root fields with a name that a neighbor in a supergraph is likely to have too. */
export function findUnprefixedNames(schema: DocumentNode): string[] {
  return schema.definitions.flatMap((node) => {
    if (!('name' in node) || node.name === undefined) return [];
    const name = node.name.value;
    if (rootTypes.includes(name)) {
      const fields = 'fields' in node ? (node.fields ?? []) : [];
      return fields.flatMap((field) => (isPrefixed(field.name.value) ? [] : [`${name}.${field.name.value}`]));
    }
    const isFree =
      node.kind === Kind.SCALAR_TYPE_DEFINITION ||
      node.kind === Kind.DIRECTIVE_DEFINITION ||
      name === sharedType;
    return isFree || isPrefixed(name) ? [] : [name];
  });
}

function isPrefixed(name: string): boolean {
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  return plainNoun.test(capitalized) || plainNoun.test(capitalized.replace(verb, ''));
}

/** Times that have neither a name of Defender's documents nor one that ends in Time. */
export function findOddTimes(schema: DocumentNode, documented: ReadonlySet<string>): string[] {
  return schema.definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (node.fields ?? [])
          .filter(({ name, type }) => namedType(type) === 'DateTime' && !/[tT]ime$/.test(name.value))
          .map(({ name }) => name.value)
          .filter((name) => !documented.has(name))
          .map((name) => `${node.name.value}.${name}`)
      : [],
  );
}

/** Root fields and entities without a role, and fields that are open to every caller without being listed here. */
export function findMissingRoles(schema: DocumentNode): string[] {
  return objectTypes(schema).flatMap((type) => {
    const isRoot = rootTypes.includes(type.name.value);
    const unguarded = isRoot
      ? (type.fields ?? []).filter((field) => !hasDirective(field, 'requiresRole'))
      : [];
    const open = (type.fields ?? [])
      .filter((field) => grantsEveryCaller(field))
      .map((field) => `${type.name.value}.${field.name.value}`)
      .filter((name) => !openToEveryCaller.includes(name));
    const entity = hasDirective(type, 'key') && !hasDirective(type, 'requiresRole');
    return [
      ...unguarded.map((field) => `${type.name.value}.${field.name.value} has no @requiresRole`),
      ...open.map((name) => `${name} is open to every caller, and not on the list of such fields`),
      ...(entity ? [`${type.name.value} is an entity, reachable by _entities, without @requiresRole`] : []),
    ];
  });
}

/**
 * Fields that can fail on their own but would take their parent with them: root fields, fields that cost a call, and
 * edges to entities and connections. A page's `nodes`, `edges` and `node` stand or fall with the page, and so does a
 * message of the feed with what has changed.
 */
export function findNonNullEdges(schema: DocumentNode): string[] {
  const types = objectTypes(schema);
  const entities = new Set(types.filter((type) => hasDirective(type, 'key')).map((type) => type.name.value));
  return types
    .filter((type) => !/(Connection|Edge|Changed)$/.test(type.name.value))
    .flatMap((type) =>
      (type.fields ?? [])
        .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
        .filter((field) => {
          const target = namedType(field.type);
          return (
            rootTypes.includes(type.name.value) ||
            hasDirective(field, 'defender') ||
            hasDirective(field, 'requiresRole') ||
            entities.has(target) ||
            target.endsWith('Connection')
          );
        })
        .map((field) => `${type.name.value}.${field.name.value} must be nullable: its failure is its own`),
    );
}

/** Lists of nullable items, in outputs and inputs alike. */
export function findNullableItems(schema: DocumentNode): string[] {
  const found: string[] = [];
  visit(schema, {
    ListType(node, _key, parent, _path, ancestors) {
      if (node.type.kind === Kind.NON_NULL_TYPE) return;
      found.push(`${nameOf([...ancestors, parent])}: list items must be non-null`);
    },
  });
  return found;
}

/** Types, fields, arguments, enum values and directives without a description. Extensions cannot have one. */
export function findMissingDescriptions(schema: DocumentNode): string[] {
  const found: string[] = [];
  visit(schema, {
    enter(node, _key, _parent, _path, ancestors) {
      if (!node.kind.endsWith('Definition') || !('name' in node)) return;
      const text = 'description' in node ? node.description?.value.trim() : undefined;
      if (!text) found.push(`${nameOf([...ancestors, node])} has no description`);
    },
  });
  return found;
}

/** Constructs that composers drop or refuse. */
export function findRefusedConstructs(schema: DocumentNode): string[] {
  const found: string[] = [];
  visit(schema, {
    Directive(node, _key, _parent, _path, ancestors) {
      if (node.name.value === 'oneOf') found.push(`${nameOf(ancestors)}: composers drop @oneOf`);
    },
    ScalarTypeDefinition(node) {
      if (node.name.value === 'Upload') found.push('Upload: gateways do not forward uploads');
    },
  });
  return found;
}

/**
 * Fields that call Defender and don't say what they cost, in points of which 50 are one call; root fields that say less
 * than one call; connections that don't say how long they get. Routers limit and charge operations by these numbers.
 */
export function findMissingCosts(schema: DocumentNode): string[] {
  return objectTypes(schema).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      const name = `${type.name.value}.${field.name.value}`;
      const costs = (field.directives ?? [])
        .filter((directive) => directive.name.value === 'cost')
        .map((directive) => Number(readArguments(directive)['weight']));
      const isFree = /costs? nothing by (itself|themselves)/i.test(field.description?.value ?? '');
      const calls = hasDirective(field, 'defender') && !isFree;
      const isRoot = rootTypes.includes(type.name.value);
      // Gateways multiply the weight of a list by its rows.
      const listSize = field.directives?.find((directive) => directive.name.value === 'listSize');
      const rows = Number((listSize && readArguments(listSize)['assumedSize']) ?? 1);
      return [
        ...(calls && costs.length === 0 ? [`${name} calls Defender and has no @cost`] : []),
        ...(calls && isRoot && costs.some((cost) => cost * rows < 50)
          ? [`${name} costs less than a call`]
          : []),
        ...(namedType(field.type).endsWith('Connection') && !hasDirective(field, 'listSize')
          ? [`${name} has no @listSize`]
          : []),
      ];
    }),
  );
}

/** Types that no root field, entity or directive leads to. */
export function findUnreachableTypes(schema: DocumentNode): string[] {
  const byName = new Map<string, DefinitionNode[]>();
  for (const node of schema.definitions) {
    byName.set(nameOf([node]), [...(byName.get(nameOf([node])) ?? []), node]);
  }
  const reached = new Set<string>();
  const reach = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const node of byName.get(name) ?? []) {
      visit(node, { NamedType: (type) => reach(type.name.value) });
    }
    // Types that implement an interface may replace it.
    for (const type of objectTypes(schema))
      if (type.interfaces?.some((one) => one.name.value === name) === true) reach(type.name.value);
  };
  const starts = objectTypes(schema).filter(
    (type) => rootTypes.includes(type.name.value) || hasDirective(type, 'key'),
  );
  const directives = schema.definitions.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION);
  for (const node of [...starts, ...directives]) reach(node.name.value);
  return [...byName.keys()]
    .filter((name) => name !== '' && !reached.has(name))
    .map((name) => `${name} is reached by no field`);
}

function objectTypes(schema: DocumentNode): (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] {
  return schema.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function grantsEveryCaller(field: FieldDefinitionNode): boolean {
  return (field.directives ?? [])
    .filter((directive) => directive.name.value === 'requiresRole')
    .map(readArguments)
    .some(
      ({ role, anyOf }) => role == null && (anyOf == null || (Array.isArray(anyOf) && anyOf.length === 0)),
    );
}

function hasDirective(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
) {
  return node.directives?.some((directive) => directive.name.value === name) ?? false;
}

function readArguments(directive: DirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** `Query.alerts.first` for the innermost of the nodes. */
function nameOf(nodes: readonly unknown[]): string {
  return nodes
    .flatMap((node) => {
      const name = (node as { name?: { value?: unknown } } | undefined)?.name;
      return typeof name?.value === 'string' ? [name.value] : [];
    })
    .join('.');
}
