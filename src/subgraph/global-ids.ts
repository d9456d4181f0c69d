import type { GraphQLSchema } from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import { GUID } from '../lib/guid.js';
import { badArgument } from '../errors/caller-errors.js';
import { collectEntityKeys } from './entity-keys.js';

/** The field that entities carry under SCHEMA_NODE. */
export const GLOBAL_ID = 'globalId';

/** Maximum characters of a global id, far above the length of any key. */
const LONGEST = 4_096;
const BASE64URL = /^[\w-]+$/;

type Values = Readonly<Record<string, unknown>>;

/** An entity type by its written name, so that ids stay valid if the served names change. */
interface NodeType {
  readonly written: string;
  readonly served: string;
  /** The fields of each key, without the tenant. Sorted by the number of fields, the most specific key first. */
  readonly keys: readonly (readonly string[])[];
}

const collected = new WeakMap<GraphQLSchema, ReadonlyMap<string, NodeType>>();

/** All entity types, by their written names. */
export function collectNodeTypes(schema: GraphQLSchema): ReadonlyMap<string, NodeType> {
  return getOrInsert(collected, schema, () => {
    const types = [...collectEntityKeys(schema)].flatMap(([served, entityKeys]) => {
      const type = schema.getType(served);
      if (type === undefined) return [];
      const keys = entityKeys
        .map((key) => key.map(({ name }) => name))
        .filter((names) => !names.includes('tenantId'))
        .sort((one, other) => other.length - one.length);
      return [{ written: originalNameOf(type), served, keys }];
    });
    return new Map(types.map((type) => [type.written, type]));
  });
}

/**
 * The global id of a row: its type, its tenant and the first key that the row has in full.
 *
 * @throws Error for a row without a key
 */
export function writeGlobalId({ written, keys }: NodeType, tenantId: string, row: Values): string {
  const key = keys.find((names) => names.every((name) => row[name] != null));
  if (key === undefined) throw new Error(`A row of ${written} has no key`);
  return encode([written, tenantId, Object.fromEntries(key.map((name) => [name, String(row[name])]))]);
}

/**
 * The representation for a global id, as a gateway would send it.
 *
 * @throws BadUserInputError for a text that `writeGlobalId` couldn't have written
 */
export function readGlobalId(id: string, schema: GraphQLSchema): Values {
  const parts = decode(id);
  if (parts === undefined) throw badArgument('id', 'must be a globalId exactly as this API has sent it.');
  const [typeName, tenantId, key] = parts;
  const types = collectNodeTypes(schema);
  const type = types.get(typeName);
  if (type === undefined) {
    const names = [...types.values()].map(({ served }) => served).join(', ');
    throw badArgument('id', `must be the globalId of one of these types: ${names}.`);
  }
  if (!type.keys.some((names) => names.join() === Object.keys(key).join()))
    throw badArgument('id', `must hold one of the keys of ${type.served}.`);
  return { __typename: type.served, tenantId, ...key };
}

type Parts = readonly [typeName: string, tenantId: string, key: Readonly<Record<string, string>>];

function encode(parts: Parts): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Undefined unless it is exactly the output of `encode`: each entity has a single id without equivalent spellings. */
function decode(id: string): Parts | undefined {
  if (id.length > LONGEST || !BASE64URL.test(id)) return undefined;
  const parts = parse(Buffer.from(id, 'base64url').toString());
  return isParts(parts) && encode(parts) === id ? parts : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isParts(value: unknown): value is Parts {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [typeName, tenantId, key] = value as readonly unknown[];
  return (
    typeof typeName === 'string' &&
    typeof tenantId === 'string' &&
    GUID.test(tenantId) &&
    typeof key === 'object' &&
    key !== null &&
    Object.values(key).every((text) => typeof text === 'string')
  );
}
