import {
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { HuntingBackend } from '../config/config.js';
import { getOrInsert } from '../lib/get-or-insert.js';
import type { Operation } from '../defender-api/operation.js';
import { operationsOf } from '../defender-api/operation-table.js';
import { directiveValuesOf, roleRuleOf, type RoleRule } from './role-rule.js';

/** An application permission of ours, at one of Microsoft's APIs. */
export interface Permission {
  readonly api: Operation['api'];
  readonly name: string;
}

/** A field of the schema that calls Defender. */
export interface CallingField {
  /** `Query.alerts`. */
  readonly coordinate: string;
  /** Rules of the callers' roles, all of which must hold. */
  readonly roles: readonly RoleRule[];
}

/** Fields that stand or fall together, because the same permissions serve them. */
export interface PermissionGroup {
  /**
   * Families for reads, such as `machines, machine-actions`; operations for writes, such as `isolateMachine`, or `writes of
   * indicators` where they are many.
   */
  readonly group: string;
  readonly fields: readonly CallingField[];
  readonly operations: readonly Operation[];
  /** Any of these is enough; the least comes first. Where Microsoft's pages disagree, all that any page names. */
  readonly permissions: readonly Permission[];
}

/** What one operation of a field needs: the operation itself and whatever serves in its place. */
interface Need {
  readonly field: CallingField;
  readonly operations: readonly Operation[];
}

/**
 * What the fields of the schema need of our application, by `@defender` and the operation table. A field that calls
 * operations of several groups stands in each of them.
 *
 * @param hunting leaves out the endpoint that is not used
 */
export function collectPermissionGroups(
  schema: GraphQLSchema,
  hunting: HuntingBackend = 'auto',
): readonly PermissionGroup[] {
  const byBackend = getOrInsert(known, schema, () => new Map<HuntingBackend, readonly PermissionGroup[]>());
  return getOrInsert(byBackend, hunting, () => groupFields(schema, hunting));
}

/** Servers that one process starts have one schema. */
const known = new WeakMap<GraphQLSchema, Map<HuntingBackend, readonly PermissionGroup[]>>();

function groupFields(schema: GraphQLSchema, hunting: HuntingBackend): readonly PermissionGroup[] {
  const groups = new Map<string, Need[]>();
  for (const need of objectTypesOf(schema).flatMap((type) => needsOf(type, schema, hunting))) {
    const key = keyOf(need.operations);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()].map(toGroup).sort((a, b) => Number(isWrite(a)) - Number(isWrite(b)));
}

/** Reads and writes of the same permissions stay apart: writes may go with a registration of their own. */
function keyOf(operations: readonly Operation[]): string {
  const names = permissionsOf(operations).map(({ api, name }) => `${api} ${name}`);
  return [...names.sort(), isWrite({ operations }) ? 'write' : 'read'].join();
}

/** True for a group whose operations change something: there is no harmless call of them. */
export function isWrite({ operations }: Pick<PermissionGroup, 'operations'>): boolean {
  return operations.every(({ kind }) => kind === 'write');
}

function needsOf(type: GraphQLObjectType, schema: GraphQLSchema, hunting: HuntingBackend): Need[] {
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
      const used = all.filter(
        ({ api }) => hunting === 'auto' || api === hunting || (all.length === 1 && api === 'defender'),
      );
      // What is Graph's alone can't be had where Graph is not used.
      return used.length === 0 ? [] : [{ field: { coordinate, roles }, operations: used }];
    });
  });
}

function roleOfTarget(field: GraphQLField<unknown, unknown>, schema: GraphQLSchema): RoleRule | undefined {
  const target = getNamedType(field.type);
  return isObjectType(target) ? roleRuleOf(target, schema) : undefined;
}

/** The operations that reading or writing a field calls, by `@defender`. */
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

/** More names than these say less than what they have in common, and break every table. */
const MAX_NAMES = 3;

function nameOf(operations: readonly Operation[]): string {
  const families = [...new Set(operations.map(({ family }) => family))].join(', ');
  if (!isWrite({ operations })) return families;
  const ids = [...new Set(operations.map(({ id }) => id))];
  return ids.length > MAX_NAMES ? `writes of ${families}` : ids.join(', ');
}

/** Where an operation begins comes first: it says most about what a group is for. */
function byRoot(a: CallingField, b: CallingField): number {
  const isRoot = ({ coordinate }: CallingField) => /^(Query|Mutation|Subscription)\./.test(coordinate);
  return Number(isRoot(b)) - Number(isRoot(a));
}

function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}
