import { Kind, parse, valueFromASTUntyped, type DefinitionNode, type DocumentNode } from 'graphql';

/**
 * The definitions that a schema needs when it links federation 2.9 and imports a directive: by imported name. Source:
 * https://specs.apollo.dev/federation/v2.9 and https://specs.apollo.dev/link/v1.0.
 */
const IMPORTABLE: Readonly<Record<string, string>> = {
  '@key':
    'directive @key(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE',
  '@requires': 'directive @requires(fields: federation__FieldSet!) on FIELD_DEFINITION',
  '@provides': 'directive @provides(fields: federation__FieldSet!) on FIELD_DEFINITION',
  '@external': 'directive @external(reason: String) on OBJECT | FIELD_DEFINITION',
  '@shareable': 'directive @shareable repeatable on OBJECT | FIELD_DEFINITION',
  '@override': 'directive @override(from: String!, label: String) on FIELD_DEFINITION',
  '@tag':
    'directive @tag(name: String!) repeatable on FIELD_DEFINITION | INTERFACE | OBJECT | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION | SCHEMA',
  '@inaccessible':
    'directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION',
  '@cost':
    'directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR',
  '@listSize':
    'directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION',
};

const LINK = `
  directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  scalar federation__FieldSet
`;

/** Definitions of `@link`, and of the directives that the document's federation link imports. */
export function federationDefinitions(typeDefs: DocumentNode): readonly DefinitionNode[] {
  const imported = importedNames(typeDefs).map((name) => {
    const definition = IMPORTABLE[name];
    if (definition === undefined) throw new Error(`The schema imports ${name}, which has no definition here`);
    return definition;
  });
  return parse([LINK, ...imported].join('\n'), { noLocation: true }).definitions;
}

function importedNames(typeDefs: DocumentNode): readonly string[] {
  return typeDefs.definitions.flatMap((node) => {
    if (node.kind !== Kind.SCHEMA_EXTENSION && node.kind !== Kind.SCHEMA_DEFINITION) return [];
    return (node.directives ?? [])
      .filter(({ name }) => name.value === 'link')
      .map(({ arguments: args = [] }) =>
        Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value)])),
      )
      .filter(({ url }) => String(url).startsWith('https://specs.apollo.dev/federation/'))
      .flatMap(({ import: names }) => (names ?? []) as readonly string[]);
  });
}
