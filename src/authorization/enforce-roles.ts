import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from 'graphql';
import { getOrInsert } from '../lib/get-or-insert.js';
import type { Caller } from '../identity/caller.js';
import { ForbiddenError, UnauthenticatedError } from '../errors/caller-errors.js';
import { mayBeNull, keyOfEntities, keyOfField, type RefusedFields } from '../errors/refused-fields.js';
import type { SubgraphError } from '../errors/subgraph-error.js';
import { isLimitedType, type CallerScope, type LimitedType, type GroupedRow } from './caller-scope.js';
import { originalCoordinateOf, originalNameOf } from './original-name.js';
import { referenceResolverOf, setReferenceResolver } from './reference-resolver.js';
import {
  exposedFieldsOf,
  findDeniedRule,
  isOpenTo,
  objectTypesOf,
  roleRuleOf,
  type RoleRule,
} from './role-rule.js';

/** The parts of a request's context that enforcement needs. */
export interface Guarded {
  readonly caller: Caller | undefined;
  /** Called for every refusal. `coordinate` is `Type.field`, as written in the schema. */
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
  /** Set for callers whose roles are limited to device groups. */
  readonly callerScope: CallerScope | undefined;
  /**
   * The caller's roles that are ignored, because they can't be limited to device groups and the caller's others are.
   */
  readonly withheldRoles: ReadonlySet<string>;
  /** Reports each refused position, up to a hundred. */
  readonly refusedFields: RefusedFields;
}

/** A guarded field (`Type.field`) or entity (name of its type). */
interface Guarding {
  /** The name in the served schema. */
  readonly coordinate: string;
  /** The name in the source schema, which is the one recorded. */
  readonly written: string;
}

interface Guard extends Guarding {
  /** Rules that apply on every path. */
  readonly always: readonly RoleRule[];
  /** The rule of the field's own type; a payload may expose the field without it. */
  readonly ofParent: RoleRule | undefined;
  readonly exposedIn: ReadonlySet<string>;
  /** Set for fields of rows that device groups limit. */
  readonly limited: LimitedType | undefined;
}

/**
 * Adds role checks to the schema. Each field enforces its own rule, the rule of its type and the rule of the type that
 * it returns, so a refused edge makes no upstream call. Default deny: without a caller nothing resolves.
 */
export function enforceRoles(schema: GraphQLSchema): GraphQLSchema {
  if (schema.getDirective('requiresRole') == null)
    throw new Error('The schema does not declare @requiresRole');
  const exposures = exposuresOf(schema);
  for (const type of objectTypesOf(schema)) {
    protectReference(type, roleRuleOf(type, schema));
    for (const field of Object.values(type.getFields())) {
      const guard = guardOf(type, field, schema, exposures);
      if (guard !== undefined) protect(field, guard);
    }
  }
  return schema;
}

/**
 * The rules that apply to a field below an object of the type `owner`, for callers that inspect rules without enforcing
 * them.
 */
export type RoleRules = (
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  owner: string | undefined,
) => readonly RoleRule[];

export function createRoleRules(schema: GraphQLSchema): RoleRules {
  const exposures = exposuresOf(schema);
  const guards = new WeakMap<GraphQLField<unknown, unknown>, Guard | 'none'>();
  return (type, field, owner) => {
    const guard = getOrInsert(guards, field, () => guardOf(type, field, schema, exposures) ?? 'none');
    if (guard === 'none') return [];
    const { always, ofParent, exposedIn } = guard;
    return ofParent === undefined || exposedIn.has(owner ?? '') ? always : [...always, ofParent];
  };
}

/**
 * Fields that payloads expose without the rule of their type: type name -> field name -> names of the exposing types.
 */
type Exposures = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const known = new WeakMap<GraphQLSchema, Exposures>();

function exposuresOf(schema: GraphQLSchema): Exposures {
  return getOrInsert(known, schema, () => collectExposures(schema));
}

function collectExposures(schema: GraphQLSchema): Exposures {
  const exposures = new Map<string, Map<string, Set<string>>>();
  for (const owner of objectTypesOf(schema)) {
    for (const field of Object.values(owner.getFields())) {
      const target = getNamedType(field.type).name;
      for (const name of exposedFieldsOf(field, schema) ?? []) {
        const fields = exposures.get(target) ?? new Map<string, Set<string>>();
        fields.set(name, (fields.get(name) ?? new Set()).add(owner.name));
        exposures.set(target, fields);
      }
    }
  }
  return exposures;
}

function guardOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
  exposures: Exposures,
): Guard | undefined {
  const target = getNamedType(field.type);
  const ofTarget =
    isObjectType(target) && exposedFieldsOf(field, schema) === undefined
      ? roleRuleOf(target, schema)
      : undefined;
  const always = [roleRuleOf(field, schema), ofTarget].filter((rule) => rule !== undefined);
  const ofParent = roleRuleOf(type, schema);
  if (always.length === 0 && ofParent === undefined) return undefined;
  const exposedIn = exposures.get(type.name)?.get(field.name) ?? new Set<string>();
  const name = originalNameOf(type);
  const limited = isLimitedType(name) ? name : undefined;
  const coordinate = `${type.name}.${field.name}`;
  return { coordinate, written: originalCoordinateOf(type, field), always, ofParent, exposedIn, limited };
}

function protect(field: GraphQLField<unknown, unknown>, guard: Guard): void {
  const { always, ofParent, exposedIn, limited } = guard;
  const resolve = field.resolve ?? defaultFieldResolver;
  const everywhere = ofParent === undefined ? always : [...always, ofParent];
  /** The last role set that passed on every path. Cached, because all rows of one request have the same roles. */
  let open: ReadonlySet<string> | undefined;
  const { subscribe } = field;
  // Refuses the subscription itself, not only its events.
  if (subscribe !== undefined) {
    field.subscribe = (source, args, context, info) => {
      const refusal = findRefusal(everywhere, guard, context as Guarded);
      if (refusal !== undefined) throw refusal();
      return subscribe(source, args, context, info);
    };
  }
  field.resolve = (source, args, context, info) => {
    const guarded = context as Guarded;
    const isExposed = exposedIn.size > 0 && exposedIn.has(ownerOf(info) ?? '');
    const rules = isExposed ? always : everywhere;
    const roles = guarded.caller?.roles;
    const isOpen = roles !== undefined && roles === open;
    const refusal = isOpen ? undefined : findRefusal(rules, guard, guarded);
    if (refusal === undefined && !isExposed) open = roles;
    if (refusal !== undefined || !guarded.refusedFields.isEmpty) {
      const key = keyOfField(info);
      if (refusal !== undefined || guarded.refusedFields.has(key))
        return guarded.refusedFields.refuse(key, { path: info.path, mayBeNull: mayBeNull(info) }, refusal);
    }
    if (limited === undefined || guarded.callerScope === undefined || isExposed) {
      return resolve(source, args, context, info);
    }
    const answer = () => resolve(source, args, context, info);
    const held = guarded.callerScope.rolesOn(limited, source as GroupedRow);
    const answerInside = (roles: ReadonlySet<string>) => {
      demandInside(rules, roles, guard, guarded);
      return answer();
    };
    return held instanceof Promise ? held.then(answerInside) : answerInside(held);
  };
}

/**
 * The same for an entity that a gateway requests by key. Always asynchronous: a reference resolver that throws
 * synchronously nulls the whole batch.
 */
function protectReference(type: GraphQLObjectType, rule: RoleRule | undefined): void {
  const resolve = referenceResolverOf(type);
  if (resolve === undefined) return;
  const guarding = { coordinate: type.name, written: originalNameOf(type) };
  // Async turns exceptions into rejections.
  setReferenceResolver(type, async (reference, context, info) => {
    const guarded = context as Guarded;
    const refusal = rule && findRefusal([rule], guarding, guarded);
    if (refusal !== undefined || !guarded.refusedFields.isEmpty) {
      const key = keyOfEntities(info, type.name);
      if (refusal !== undefined || guarded.refusedFields.has(key))
        return guarded.refusedFields.refuse(key, { path: info.path, mayBeNull: true }, refusal);
    }
    return resolve(reference, context, info);
  });
}

/** The type whose field returned this object, list positions aside: for payloads, the payload type. */
function ownerOf({ path }: GraphQLResolveInfo): string | undefined {
  let step = path.prev;
  while (step !== undefined && typeof step.key === 'number') step = step.prev;
  return step?.typename;
}

/** Returns a function that records the refusal and creates its error; undefined if the caller may read the field. */
function findRefusal(
  rules: readonly RoleRule[],
  { coordinate, written }: Guarding,
  { caller, onRefusal, withheldRoles }: Guarded,
): (() => SubgraphError) | undefined {
  if (caller === undefined) return () => new UnauthenticatedError(`${coordinate} needs a caller.`);
  const missing = findDeniedRule(rules, caller.roles);
  if (missing === undefined) return undefined;
  return () => {
    onRefusal(written, missing.anyOf);
    const message = isOpenTo(missing, withheldRoles)
      ? `${coordinate} is not open to callers who are limited to device groups, because its result can't be limited.`
      : `${coordinate} needs the role ${missing.anyOf.join(' or ')}.`;
    return new ForbiddenError(message, missing.anyOf);
  };
}

/** The final check for rows outside the caller's device groups, whatever path returned them. */
function demandInside(
  rules: readonly RoleRule[],
  roles: ReadonlySet<string>,
  { coordinate, written }: Guarding,
  { onRefusal }: Guarded,
): void {
  const missing = findDeniedRule(rules, roles);
  if (missing === undefined) return;
  onRefusal(written, missing.anyOf);
  throw new ForbiddenError(`${coordinate} is outside the device groups that you may see.`, missing.anyOf);
}
