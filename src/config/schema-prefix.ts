import { z } from 'zod';
import { ConfigurationError } from './configuration-error.js';
import type { Environment } from './environment.js';
import { onOrOff } from './setting-shapes.js';

const RULE = 'must be a GraphQL name that begins with a capital, such as Defender, or Defender+PageInfo';

/** A prefix for type names; fields get it in lower camel case. `+PageInfo` also renames PageInfo. */
const schemaPrefix = (name: string) => z.string().regex(/^[A-Z]\w*(?:\+PageInfo)?$/, `${name} ${RULE}`);

export const schemaSettings = {
  SCHEMA_PREFIX: schemaPrefix('SCHEMA_PREFIX').optional(),
  SCHEMA_NODE: onOrOff('SCHEMA_NODE').default(false),
};

/**
 * Reads the prefix only, for commands that need no other setting.
 *
 * @param given the value of an option that replaces the setting
 * @throws ConfigurationError for an invalid prefix
 */
export function readSchemaPrefix(env: Environment, given?: string): string | undefined {
  const name = given === undefined ? 'SCHEMA_PREFIX' : '--prefix';
  const value = given ?? env['SCHEMA_PREFIX'];
  if (given === undefined && (value === undefined || value.trim() === '')) return undefined;
  const { success } = schemaPrefix(name).safeParse(value);
  if (!success) throw new ConfigurationError([`${name} ${RULE}`]);
  return value;
}

/**
 * Reads SCHEMA_NODE only, for the same commands.
 *
 * @throws ConfigurationError for an invalid value
 */
export function readSchemaNode(env: Environment): boolean {
  const value = env['SCHEMA_NODE'];
  if (value === undefined || value.trim() === '') return false;
  const { data, error } = schemaSettings.SCHEMA_NODE.safeParse(value);
  if (data === undefined) throw new ConfigurationError(error?.issues.map(({ message }) => message) ?? []);
  return data;
}
