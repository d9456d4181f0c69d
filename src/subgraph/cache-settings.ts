import { Kind, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { resolvableKeys } from './entity-keys.js';

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Entities with fields that depend on the path to them, such as the file's name in an alert: a cache must not merge their
 * rows.
 */
const PATH_DEPENDENT: ReadonlySet<string> = new Set(['DefenderFile', 'DefenderUser']);

const KEYED_BY = `/** The row's key, with its tenant if both are selected. A row without its key is not normalized. */
const keyedBy = (field) => (row) =>
  row[field] == null ? false : row.tenantId == null ? [field] : ['tenantId', field];`;

/** The contents of a package with Apollo Client's cache settings: JavaScript and types. */
export interface CacheSettings {
  readonly code: string;
  readonly types: string;
}

/** Generates the identity of each type and the possible types of each interface, for `InMemoryCache`. */
export function writeCacheSettings({ definitions }: DocumentNode): CacheSettings {
  const objects = definitions.filter(
    (node): node is ObjectTypeDefinitionNode =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && !ROOTS.has(node.name.value),
  );
  const policies = objects.map((type) => `  ${type.name.value}: { keyFields: ${keyFieldsOf(type)} },\n`);
  const possible = definitions.flatMap((node) => {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const members = objects.filter(({ interfaces }) =>
      interfaces?.some(({ name }) => name.value === node.name.value),
    );
    return `  ${node.name.value}: ${JSON.stringify(members.map(({ name }) => name.value))},\n`;
  });
  return {
    code: `${KEYED_BY}

export const possibleTypes = {
${possible.join('')}};

export const typePolicies = {
${policies.join('')}};
`,
    types: `/** For \`InMemoryCache\`: the objects that may stand for each interface. */
export declare const possibleTypes: Record<string, string[]>;

/** For \`InMemoryCache\`: the identity of each type. Rows of a type with \`keyFields: false\` have none. */
export declare const typePolicies: Record<
  string,
  { keyFields: false | ((row: Readonly<Record<string, unknown>>) => string[] | false) }
>;
`,
  };
}

function keyFieldsOf({ name, fields = [], directives }: ObjectTypeDefinitionNode): string {
  if (PATH_DEPENDENT.has(name.value)) return 'false';
  const keys = fields.some((field) => field.name.value === 'id') ? ['id'] : resolvableKeys(directives);
  const single = keys.find((key) => /^\w+$/.test(key));
  return single === undefined ? 'false' : `keyedBy('${single}')`;
}
