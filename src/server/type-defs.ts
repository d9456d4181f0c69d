import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DocumentNode } from 'graphql';
import { carryTenantInTypes } from './carry-tenant.js';
import { describeRequirements } from './describe-requirements.js';

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

let parsed: DocumentNode | undefined;

/**
 * The schema as it is served: descriptions end with what a field or type needs and costs. Made once, for neither the files
 * nor the nodes ever change.
 */
export function readTypeDefs(): DocumentNode {
  return (parsed ??= describeRequirements(parse(readSchemaText())));
}

let tenantTypes: DocumentNode | undefined;

/** The same where several tenants are served: entities carry their tenant. */
export function readTenantTypeDefs(): DocumentNode {
  return (tenantTypes ??= carryTenantInTypes(readTypeDefs()));
}
