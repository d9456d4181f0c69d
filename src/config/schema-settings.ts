import { z } from 'zod';
import { ConfigurationError } from './configuration-error.js';
import type { Environment } from './environment.js';
import { onOrOff } from './setting-shapes.js';

/** A prefix for type names; fields get it in lower camel case. `+PageInfo` also renames PageInfo. */
export const PREFIX = /^[A-Z]\w*(?:\+PageInfo)?$/;
/** The rule for a prefix, to follow a name or "It" in messages. */
export const PREFIX_RULE =
  'must be a GraphQL name that begins with a capital, such as Defender, or Defender+PageInfo';

export const schemaSettings = {
  SCHEMA_PREFIX: z.string().regex(PREFIX, `SCHEMA_PREFIX ${PREFIX_RULE}`).optional(),
  SCHEMA_NODE: onOrOff('SCHEMA_NODE').default(false),
};

/** Parts of the schema that depend on settings. */
export interface SchemaSettings {
  /** The prefix of all type and root field names, such as `Defender`. */
  readonly prefix?: string | undefined;
  /** Whether entities have global ids, and `Query.node` exists. */
  readonly node?: boolean;
}

export function toSchemaSettings(env: {
  readonly SCHEMA_PREFIX?: string | undefined;
  readonly SCHEMA_NODE: boolean;
}): SchemaSettings {
  return { prefix: env.SCHEMA_PREFIX, node: env.SCHEMA_NODE };
}

/**
 * Reads these settings only, for commands that need no others.
 *
 * @param prefix the value of the option `--prefix`, which replaces the setting
 * @throws ConfigurationError for invalid values
 */
export function readSchemaSettings(env: Environment, prefix?: string): SchemaSettings {
  const valueOf = (name: string) => (env[name]?.trim() === '' ? undefined : env[name]);
  const { data, error } = z.object(schemaSettings).safeParse({
    SCHEMA_PREFIX: prefix ?? valueOf('SCHEMA_PREFIX'),
    SCHEMA_NODE: valueOf('SCHEMA_NODE'),
  });
  if (data === undefined) throw new ConfigurationError(error?.issues.map(({ message }) => message) ?? []);
  return toSchemaSettings(data);
}
