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
import { exposedFieldsOf } from './role-rule.js';

/** Leaves out of what a field gives whatever the caller may not see. */
type RowFilter = (value: unknown, scope: CallerScope) => unknown;

/**
 * Makes every field that leads to machines, or to what belongs to one, leave out those outside the caller's device groups:
 * lists and edges skip them, single ones are null. Loaders do the same before, and only they can fill a page up; this is
 * for a loader that forgot.
 */
export function skipOutsideScope(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      // What a payload exposes belongs to the write, which was allowed or not as a whole.
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
  // Where null is no answer, the fields of the row itself refuse.
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
