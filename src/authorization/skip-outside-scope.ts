import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { isLimitedType, type CallerScope, type LimitedType, type GroupedRow } from './caller-scope.js';
import type { Guarded } from './enforce-roles.js';
import { originalNameOf } from './original-name.js';
import { exposedFieldsOf, objectTypesOf } from './role-rule.js';

/** Removes rows that the caller may not see from the value of a field. */
type RowFilter = (value: unknown, scope: CallerScope) => unknown;

/**
 * Removes machines, and objects that belong to machines, outside the caller's device groups from every field: lists and
 * edges omit them, single values become null. Loaders filter first, since only they can fill up a page; this is a
 * safety net for a loader that doesn't.
 */
export function skipOutsideScope(schema: GraphQLSchema): GraphQLSchema {
  for (const type of objectTypesOf(schema)) {
    for (const field of Object.values(type.getFields())) {
      // Exposed fields of a payload belong to the write, which was authorized as a whole.
      const filter = exposedFieldsOf(field, schema) === undefined ? rowFilterOf(field) : undefined;
      if (filter !== undefined) apply(filter, field);
    }
  }
  return schema;
}

function apply(filter: RowFilter, field: GraphQLField<unknown, unknown>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const { callerScope } = context as Pick<Guarded, 'callerScope'>;
    const value = resolve(source, args, context, info);
    if (callerScope === undefined) return value;
    return Promise.resolve(value).then((settled) => filter(settled, callerScope));
  };
}

function rowFilterOf({ type }: GraphQLField<unknown, unknown>): RowFilter | undefined {
  const target = getNamedType(type);
  const name = originalNameOf(target);
  if (isLimitedType(name)) return isList(type) ? filterRows(name) : filterSingle(name, type);
  // The edges of a connection.
  const node = isObjectType(target) ? target.getFields()['node'] : undefined;
  const limited = node === undefined ? '' : originalNameOf(getNamedType(node.type));
  return isList(type) && isLimitedType(limited) ? filterEdges(limited) : undefined;
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function filterSingle(type: LimitedType, declared: GraphQLOutputType): RowFilter | undefined {
  // Non-null fields can't become null; the fields of the row refuse instead.
  if (isNonNullType(declared)) return undefined;
  return (value, scope) => (value == null ? value : scope.visibleOrNull(type, value));
}

function filterRows(type: LimitedType): RowFilter {
  return (value, scope) => (Array.isArray(value) ? scope.filterVisible(type, value as GroupedRow[]) : value);
}

function filterEdges(type: LimitedType): RowFilter {
  return async (value, scope) => {
    if (!Array.isArray(value)) return value;
    const edges = value as readonly { readonly node: GroupedRow }[];
    const visible = new Set(
      await scope.filterVisible(
        type,
        edges.map(({ node }) => node),
      ),
    );
    return edges.filter(({ node }) => visible.has(node));
  };
}
