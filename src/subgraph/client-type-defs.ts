import { specifiedDirectives, visit, type DocumentNode } from 'graphql';

const KNOWN_TO_ALL: ReadonlySet<string> = new Set(specifiedDirectives.map(({ name }) => name));

/**
 * The schema as a front end sees it through a gateway: plain GraphQL. The directives that the specification doesn't define are
 * gone; descriptions say what a field needs and costs.
 */
export function clientTypeDefs(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    Directive: ({ name }) => (KNOWN_TO_ALL.has(name.value) ? undefined : null),
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
}
