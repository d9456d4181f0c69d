import { Kind, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { resolvableKeys } from './entity-keys.js';

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Entities with fields that depend on the path to them, such as the file's name in an alert: a cache must not merge their
 * rows.
 */
const PATH_DEPENDENT: ReadonlySet<string> = new Set(['DefenderFile', 'DefenderUser']);

const FUNCTIONS = `/** The row's key, with its tenant if both are selected. A row without its key is not normalized. */
const keyedBy = (field) => (row) =>
  row[field] == null ? false : row.tenantId == null ? [field] : ['tenantId', field];

/** Whether the fields of both are equal. Rows of a list have no identity here, so they must be equal as a whole. */
const agree = (one, other) =>
  one === other ||
  (Array.isArray(one) || Array.isArray(other)
    ? JSON.stringify(one) === JSON.stringify(other)
    : one !== null && other !== null && typeof one === 'object' && typeof other === 'object' &&
      Object.keys(one).every((field) => !(field in other) || agree(one[field], other[field])));

/** Keeps the fields that only an earlier query selected, unless a field of both differs: the object is newer then, or another. */
const merge = (earlier, object) =>
  earlier?.__typename === object.__typename && agree(earlier, object) ? { ...earlier, ...object } : object;`;

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
  const policies = objects.map((type) => {
    const key = keyFieldOf(type);
    const policy = key === undefined ? 'keyFields: false, merge' : `keyFields: keyedBy('${key}')`;
    return `  ${type.name.value}: { ${policy} },\n`;
  });
  const possible = definitions.flatMap((node) => {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    const members = objects.filter(({ interfaces }) =>
      interfaces?.some(({ name }) => name.value === node.name.value),
    );
    return `  ${node.name.value}: ${JSON.stringify(members.map(({ name }) => name.value))},\n`;
  });
  return {
    code: `${FUNCTIONS}

export const possibleTypes = {
${possible.join('')}};

export const typePolicies = {
${policies.join('')}};
`,
    types: `/** For \`InMemoryCache\`: the objects that may stand for each interface. */
export declare const possibleTypes: Record<string, string[]>;

type Row = Readonly<Record<string, unknown>>;

/**
 * For \`InMemoryCache\`: the identity of each type. Objects of a type with \`keyFields: false\` have none. Fields that several
 * queries select of one of them are merged while they agree.
 */
export declare const typePolicies: Record<
  string,
  {
    keyFields: false | ((row: Row) => string[] | false);
    merge?: <T>(earlier: T | undefined, object: T) => T;
  }
>;
`,
  };
}

function keyFieldOf({ name, fields = [], directives }: ObjectTypeDefinitionNode): string | undefined {
  if (PATH_DEPENDENT.has(name.value)) return undefined;
  const keys = fields.some((field) => field.name.value === 'id') ? ['id'] : resolvableKeys(directives);
  return keys.find((key) => /^\w+$/.test(key));
}
