import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DocumentNode } from 'graphql';
import { carryTenantInTypes } from './carry-tenant.js';
import { describeRequirements } from './describe-requirements.js';
import { renameTypes } from './prefix-schema.js';
import { serveNames, type ServedNames } from './served-names.js';

/** Beside `src` in the sources and in the build alike. */
const SCHEMA_FOLDER = fileURLToPath(new URL('../../schema', import.meta.url));

/** The schema as it is written: all families, in the order of their names. */
export function readSchemaText(): string {
  return readdirSync(SCHEMA_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(SCHEMA_FOLDER, name), 'utf8').trim())
    .join('\n\n');
}

/** A schema and the names that it is served under. */
export interface ServedTypes {
  readonly typeDefs: DocumentNode;
  readonly names: ServedNames;
}

let written: DocumentNode | undefined;
/** By prefix; made once, for neither the files nor the nodes ever change. */
const served = new Map<string | undefined, ServedTypes>();

/**
 * The schema as it is served: with the prefix of SCHEMA_PREFIX, if there is one, and descriptions that end with what a field
 * or type needs and costs.
 *
 * @throws ConfigurationError for a prefix with which two types or fields would have one name
 */
export function readServedTypes(prefix?: string): ServedTypes {
  const known = served.get(prefix);
  if (known !== undefined) return known;
  written ??= parse(readSchemaText());
  const names = serveNames(written, prefix);
  // Renamed first: the operations of Defender that descriptions end with are called as mutations are.
  const types = { typeDefs: describeRequirements(renameTypes(written, names)), names };
  served.set(prefix, types);
  return types;
}

export function readTypeDefs(prefix?: string): DocumentNode {
  return readServedTypes(prefix).typeDefs;
}

const withTenant = new Map<string | undefined, DocumentNode>();

/** The same where several tenants are served: entities carry their tenant. */
export function readTenantTypeDefs(prefix?: string): DocumentNode {
  const known = withTenant.get(prefix) ?? carryTenantInTypes(readTypeDefs(prefix));
  withTenant.set(prefix, known);
  return known;
}
