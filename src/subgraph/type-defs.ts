import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Kind, parse, specifiedDirectives, visit } from 'graphql';
import type { DocumentNode, ObjectTypeDefinitionNode } from 'graphql';
import type { SchemaSettings } from '../config/schema-settings.js';
import { ownFolder } from '../lib/own-files.js';
import { carryNodeInTypes } from './carry-node.js';
import { carryTenantInTypes } from './carry-tenant.js';
import { describeRequirements } from './describe-requirements.js';
import { renameTypes } from './prefix-schema.js';
import { UNPREFIXED_NAMES, serveNames, type ServedNames } from './served-names.js';

/**
 * In the package's schema folder: the schema without a prefix, as a syntax tree that the build has validated. Parsing,
 * extending descriptions and validating would take a quarter second of each start.
 */
export const PREPARED_SCHEMA = 'prepared.json';

/** The schema as written: all families, sorted by name. */
export function readSchemaText(): string {
  const folder = ownFolder('schema');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').trim())
    .join('\n\n');
}

export interface ServedTypes {
  readonly typeDefs: DocumentNode;
  readonly names: ServedNames;
  /** Whether the build has validated them. */
  readonly isValid: boolean;
}

let written: DocumentNode | undefined;
/** By prefix and Node; cached because neither files nor syntax trees change. */
const served = new Map<string, ServedTypes>();

/**
 * The schema as served: with the prefix of SCHEMA_PREFIX, if any, the tenant on each entity, and descriptions that end with
 * requirements and costs.
 *
 * @throws ConfigurationError for a prefix that gives two types or fields the same name
 */
export function readServedTypes({ prefix, node = false }: SchemaSettings = {}): ServedTypes {
  const key = JSON.stringify([prefix ?? null, node]);
  const known = served.get(key);
  if (known !== undefined) return known;
  const types = (prefix === undefined && !node ? readPrepared() : undefined) ?? readWritten(prefix, node);
  served.set(key, types);
  return types;
}

function readPrepared(): ServedTypes | undefined {
  const file = new URL(PREPARED_SCHEMA, ownFolder('schema'));
  if (!existsSync(file)) return undefined;
  const typeDefs = JSON.parse(readFileSync(file, 'utf8')) as DocumentNode;
  return { typeDefs, names: UNPREFIXED_NAMES, isValid: true };
}

function readWritten(prefix: string | undefined, node: boolean): ServedTypes {
  written ??= mergeExtensions(parse(readSchemaText()));
  const whole = node ? carryNodeInTypes(written) : written;
  const names = serveNames(whole, prefix);
  // Renamed first: Defender's operations in the descriptions may have the same names as mutations.
  const typeDefs = carryTenantInTypes(describeRequirements(renameTypes(whole, names)));
  return { typeDefs, names, isValid: false };
}

/**
 * Merges type extensions into their definitions, because many tools don't support `extend type`. Fields of extensions come
 * last.
 */
function mergeExtensions({ kind, definitions }: DocumentNode): DocumentNode {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
  }
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const known = types.get(node.name.value);
    types.set(node.name.value, {
      ...(known ?? node),
      kind: Kind.OBJECT_TYPE_DEFINITION,
      interfaces: [...(known?.interfaces ?? []), ...(node.interfaces ?? [])],
      directives: [...(known?.directives ?? []), ...(node.directives ?? [])],
      fields: [...(known?.fields ?? []), ...(node.fields ?? [])],
    });
  }
  const others = definitions.filter(({ kind: of }) => !/^ObjectType(?:Definition|Extension)$/.test(of));
  return { kind, definitions: [...others, ...types.values()] };
}

export function readTypeDefs(settings?: SchemaSettings): DocumentNode {
  return readServedTypes(settings).typeDefs;
}

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
