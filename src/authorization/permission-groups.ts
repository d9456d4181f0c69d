import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { SOURCE_FAMILIES, choiceFor, type SourceChoices } from '../config/sources.js';
import { getOrInsert, groupBy } from '../lib/get-or-insert.js';
import type { Operation } from '../defender-api/operation.js';
import { operationsOf } from '../defender-api/operation-table.js';
import { directiveValuesOf, objectTypesOf, roleRuleOf, type RoleRule } from './role-rule.js';

export interface Permission {
  readonly api: Operation['api'];
  readonly name: string;
}

/** A field of the schema that calls Defender. */
export interface CallingField {
  /** `Query.alerts`. */
  readonly coordinate: string;
  /** Rules for the caller's roles, all of which must pass. */
  readonly roles: readonly RoleRule[];
}

/** Fields that the same permissions serve. */
export interface PermissionGroup {
  /**
   * Families for reads, such as `machines, machine-actions`. Operations for writes, such as `isolateMachine`, or
   * `writes of indicators` if there are many.
   */
  readonly group: string;
  readonly fields: readonly CallingField[];
  readonly operations: readonly Operation[];
  /**
   * Any one of these is sufficient; the least privileged comes first. Where Microsoft's pages disagree, the union of
   * them.
   */
  readonly permissions: readonly Permission[];
}

interface Need {
  readonly field: CallingField;
  readonly operations: readonly Operation[];
}

/**
 * Groups the fields of the schema by the permissions that they need, from `@defender` and the operation table. A field
 * with operations of several groups is in each of them.
 *
 * @param sources exclude the operations that are not used
 */
export function collectPermissionGroups(
  schema: GraphQLSchema,
  sources: SourceChoices = ALL_SOURCES,
): readonly PermissionGroup[] {
  const bySources = getOrInsert(known, schema, () => new Map<string, readonly PermissionGroup[]>());
  return getOrInsert(bySources, JSON.stringify(sources), () => groupFields(schema, sources));
}

/** All servers of a process share one schema. */
const known = new WeakMap<GraphQLSchema, Map<string, readonly PermissionGroup[]>>();
const ALL_SOURCES = Object.fromEntries(SOURCE_FAMILIES.map((family) => [family, 'auto'])) as SourceChoices;

function groupFields(schema: GraphQLSchema, sources: SourceChoices): readonly PermissionGroup[] {
  const needs = objectTypesOf(schema).flatMap((type) => needsOf(type, schema, sources));
  const groups = groupBy(needs, ({ operations }) => keyOf(operations));
  return [...groups.values()].map(toGroup).sort((a, b) => Number(isWrite(a)) - Number(isWrite(b)));
}

/**
 * Reads and writes with the same permissions form separate groups, because writes may use a registration of their own.
 */
function keyOf(operations: readonly Operation[]): string {
  const names = permissionsOf(operations).map(({ api, name }) => `${api} ${name}`);
  return [...names.sort(), isWrite({ operations }) ? 'write' : 'read'].join();
}

/** True for a group of operations that change data: none of them can be called as a probe. */
export function isWrite({ operations }: Pick<PermissionGroup, 'operations'>): boolean {
  return operations.every(({ kind }) => kind === 'write');
}

function needsOf(type: GraphQLObjectType, schema: GraphQLSchema, sources: SourceChoices): Need[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const ids = operationIdsOf(field, schema);
    if (ids.length === 0) return [];
    const roles = [roleRuleOf(field, schema), roleRuleOf(type, schema), roleOfTarget(field, schema)].filter(
      (rule) => rule !== undefined,
    );
    const coordinate = `${type.name}.${field.name}`;
    return ids.flatMap((id) => {
      const all = operationsOf(id);
      if (all.length === 0) throw new Error(`${coordinate} names ${id}, which the operation table lacks`);
      const used = all.filter(({ api, family }) => {
        const choice = choiceFor(sources, family) ?? 'auto';
        // Operations without an alternative at Graph are always Defender's.
        return choice === 'auto' || api === choice || (all.length === 1 && api === 'defender');
      });
      // Operations that exist in Graph only are unavailable if Graph is not used.
      return used.length === 0 ? [] : [{ field: { coordinate, roles }, operations: used }];
    });
  });
}

function roleOfTarget(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): RoleRule | undefined {
  const target = getNamedType(field.type);
  return isObjectType(target) ? roleRuleOf(target, schema) : undefined;
}

/** The operations that reading or writing a field calls, from `@defender`. */
export function operationIdsOf(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): string[] {
  return directiveValuesOf('defender', field.astNode, schema).map(({ operation }) => operation as string);
}

function permissionsOf(operations: readonly Operation[]): Permission[] {
  const all = operations.flatMap(({ api, permissions }) => permissions.map((name) => ({ api, name })));
  return [...new Map(all.map((permission) => [`${permission.api} ${permission.name}`, permission])).values()];
}

function toGroup(needs: readonly Need[]): PermissionGroup {
  const operations = [...new Set(needs.flatMap((need) => need.operations))];
  const fields = [...new Map(needs.map(({ field }) => [field.coordinate, field])).values()].sort(byRoot);
  return {
    group: nameOf(operations),
    fields,
    operations,
    permissions: permissionsOf(operations),
  };
}

/** Beyond this number, the common family is clearer, and the names would break tables. */
const MAX_NAMES = 3;

function nameOf(operations: readonly Operation[]): string {
  const families = [...new Set(operations.map(({ family }) => family))].join(', ');
  if (!isWrite({ operations })) return families;
  const ids = [...new Set(operations.map(({ id }) => id))];
  return ids.length > MAX_NAMES ? `writes of ${families}` : ids.join(', ');
}

/** Root fields come first, because they describe a group best. */
function byRoot(a: CallingField, b: CallingField): number {
  const isRoot = ({ coordinate }: CallingField) => /^(Query|Mutation|Subscription)\./.test(coordinate);
  return Number(isRoot(b)) - Number(isRoot(a));
}
