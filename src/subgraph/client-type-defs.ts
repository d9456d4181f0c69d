import { specifiedDirectives, visit, type DocumentNode } from 'graphql';

const KNOWN_TO_ALL: ReadonlySet<string> = new Set(specifiedDirectives.map(({ name }) => name));

/**
 * The schema as front ends see it through a gateway: plain GraphQL without custom directives. Descriptions state the
 * requirements and costs of fields.
 */
export function clientTypeDefs(typeDefs: DocumentNode): DocumentNode {
  return visit(typeDefs, {
    Directive: ({ name }) => (KNOWN_TO_ALL.has(name.value) ? undefined : null),
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
}
