import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { ArgumentsOf } from '../authorization/guarded-paths.js';

/** An operation that reads one root field with everything below it. */
export interface WideRead {
  readonly field: string;
  readonly document: string;
}

/** The extent of a read. */
interface Width {
  /** Edges from row to row. */
  readonly depth: number;
  /** Rows of the root field's list, and of lists below it. */
  readonly rows: number;
  readonly below: number;
}

/**
 * One operation for each root field of Query. It selects every field without arguments, and a page of rows for those
 * with `first`. Other arguments come from the table; fields with a required argument that the table lacks are omitted.
 */
export function readEveryList(schema: GraphQLSchema, argumentsOf: ArgumentsOf, width: Width): WideRead[] {
  const query = schema.getQueryType()!;
  return Object.values(query.getFields()).flatMap((field) => {
    const text = writeField(schema, query, field, argumentsOf, { ...width, below: width.rows }, width.below);
    return text === undefined ? [] : [{ field: field.name, document: `query Read { ${text} }` }];
  });
}

type Field = GraphQLField<unknown, unknown>;

function writeField(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: Field,
  argumentsOf: ArgumentsOf,
  { depth, below: rows }: Width,
  below: number,
): string | undefined {
  const args = writeArguments(argumentsOf(`${parent.name}.${field.name}`), field, rows);
  if (args === undefined) return undefined;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  const selection = writeSelection(schema, type, argumentsOf, { depth, rows: below, below }, below);
  return selection === undefined ? undefined : `${field.name}${args} ${selection}`;
}

function writeArguments(given: string | undefined, { args }: Field, rows: number): string | undefined {
  const takesFirst = args.some(({ name }) => name === 'first');
  if (given !== undefined) return given.replace(/first: \d+/, `first: ${String(rows)}`);
  const required = args.filter(isRequiredArgument);
  if (required.length > 0) return undefined;
  return takesFirst ? `(first: ${String(rows)})` : '';
}

function writeSelection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  argumentsOf: ArgumentsOf,
  width: Width,
  below: number,
): string | undefined {
  if (!isCompositeType(type)) return undefined;
  if (isInterfaceType(type)) {
    const members = schema.getPossibleTypes(type).map((member) => {
      const selection = writeSelection(schema, member, argumentsOf, width, below);
      return selection === undefined ? '' : `... on ${member.name} ${selection}`;
    });
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(type)) return undefined;
  // The rows of a page are on the same level as the page.
  const isPage = /(?:Connection|Edge|Page)$/.test(type.name);
  const depth = isPage ? width.depth : width.depth - 1;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    if (isPage && field.name === 'node') return [];
    if (!isLeafType(target) && depth < 0) return [];
    return writeField(schema, type, field, argumentsOf, { ...width, depth }, below) ?? [];
  });
  return fields.length === 0 ? undefined : `{ __typename ${fields.join(' ')} }`;
}

/** Whether a cache shows only data that was sent. It may have lost parts, which the client requests again. */
export function isAsSent(shown: unknown, sent: unknown): boolean {
  if (typeof shown !== 'object' || shown === null) return (shown ?? null) === sent;
  if (typeof sent !== 'object' || sent === null) return false;
  if (Array.isArray(shown) && shown.length !== (sent as readonly unknown[]).length) return false;
  return Object.entries(shown).every(([name, value]) => isAsSent(value, sent[name as never]));
}
