import { z } from 'zod';
import { ConfigurationError } from './configuration-error.js';
import type { Environment } from './environment.js';
import { onOrOff } from './setting-shapes.js';

const RULE = 'must be a GraphQL name that begins with a capital, such as Defender, or Defender+PageInfo';

/** A name that type names can begin with: fields get it with a small letter. `+PageInfo` gives it to PageInfo too. */
const schemaPrefix = (name: string) => z.string().regex(/^[A-Z]\w*(?:\+PageInfo)?$/, `${name} ${RULE}`);

export const schemaSettings = {
  SCHEMA_PREFIX: schemaPrefix('SCHEMA_PREFIX').optional(),
  SCHEMA_NODE: onOrOff('SCHEMA_NODE').default(false),
};

/**
 * The prefix alone, for commands that need no other setting.
 *
 * @param given what an option says, instead of the setting
 * @throws ConfigurationError for one that names can't begin with
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
 * SCHEMA_NODE alone, for the same commands.
 *
 * @throws ConfigurationError for what is no switch
 */
export function readSchemaNode(env: Environment): boolean {
  const value = env['SCHEMA_NODE'];
  if (value === undefined || value.trim() === '') return false;
  const { data, error } = schemaSettings.SCHEMA_NODE.safeParse(value);
  if (data === undefined) throw new ConfigurationError(error?.issues.map(({ message }) => message) ?? []);
  return data;
}
