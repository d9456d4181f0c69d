import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { CallerScope, LimitedType } from '../authorization/caller-scope.js';
import { isOpenTo, roleRuleOf, type RoleRule } from '../authorization/role-rule.js';
import { checkMachineActionId, checkMachineId } from '../commands/check-input.js';
import type { RequestContext } from '../context.js';
import { BadUserInputError, ForbiddenError, NotFoundError } from '../errors/caller-errors.js';
import type { SubgraphError } from '../errors/subgraph-error.js';

type Input = Readonly<Record<string, unknown>>;
type Roles = ReadonlySet<string>;

/**
 * What every write must pass before its own code runs, whatever it does: it is meant for the tenant that the request
 * addresses, and for something inside the caller's device groups. Nothing has been sent to Defender's writing
 * operations by then.
 */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    guard(field, roleRuleOf(field, schema));
  }
  return schema;
}

function guard(field: GraphQLField<unknown, unknown>, rule: RoleRule | undefined): void {
  const { resolve, name } = field;
  if (resolve === undefined) return;
  field.resolve = async (source, args, context, info) => {
    const request = context as RequestContext;
    const input = (args as { readonly input?: Input }).input ?? {};
    checkTenant(input['tenantId'], request);
    checkActor(`Mutation.${name}`, request);
    const { scope } = request;
    if (scope === undefined) return resolve(source, args, context, info);
    const held = await rolesOnTargets(input, scope);
    if (rule !== undefined && !isOpenTo(rule, held.roles)) {
      request.onRefusal(`Mutation.${name}`, rule.anyOf);
      throw held.refusal;
    }
    return resolve(source, args, withRoles(request, held.roles), info);
  };
}

/** Two tenants may have machines of the same id: a write says itself which one it means. */
function checkTenant(named: unknown, { tenantId, servesSeveralTenants }: RequestContext): void {
  if (named == null) {
    if (!servesSeveralTenants) return;
    throw new BadUserInputError(
      'input.tenantId is required because this API serves several tenants: name the tenant of x-defender-tenant again.',
      'input.tenantId',
    );
  }
  if (typeof named !== 'string' || named.toLowerCase() !== tenantId) {
    throw new BadUserInputError(
      'input.tenantId is not the tenant that this request addresses (x-defender-tenant). Nothing was done.',
      'input.tenantId',
    );
  }
}

/** Defender takes a person's token in the person's own tenant only. */
function checkActor(coordinate: string, { caller, tenantId, actsAsUser, onRefusal }: RequestContext): void {
  if (!actsAsUser || caller === undefined || caller.tenantId === tenantId) return;
  onRefusal(coordinate, []);
  throw new ForbiddenError(
    `Actions are carried out as the person who calls, which works in the person's own tenant only: you signed in to ${caller.tenantId}, and this request addresses ${tenantId}.`,
    [],
  );
}

interface Held {
  /** The roles that hold for everything that the input names. */
  readonly roles: Roles;
  /** What to say when they don't suffice: of something outside no more than of something that does not exist. */
  readonly refusal: SubgraphError;
}

interface Target {
  readonly type: LimitedType;
  readonly id: string;
  readonly notFound: string;
}

/**
 * The caller's roles on all that an input names, by the names that all inputs share. A write that names no machine, alert
 * or action is about the whole tenant, so only roles that hold everywhere count.
 */
async function rolesOnTargets(input: Input, scope: CallerScope): Promise<Held> {
  const targets = targetsOf(input);
  const [first, ...rest] = await Promise.all(
    targets.map(async ({ type, id, notFound }): Promise<Held> => ({
      roles: await scope.rolesOnId(type, id),
      refusal: new NotFoundError(notFound),
    })),
  );
  if (first !== undefined) return rest.reduce(narrower, first);
  const message = 'This write is about the whole tenant, and your role for it is limited to device groups.';
  return { roles: scope.rolesEverywhere, refusal: new ForbiddenError(message, []) };
}

function targetsOf(input: Input): readonly Target[] {
  return [
    ...idsOf(input, 'machineId').map((text): Target => {
      const id = checkMachineId(text);
      return { type: 'Machine', id, notFound: `There is no machine ${id}.` };
    }),
    ...idsOf(input, 'machineActionId').map((text): Target => {
      const id = checkMachineActionId(text);
      const notFound = `There is no machine action ${id}. Defender shows a new one after up to 5 seconds.`;
      return { type: 'MachineAction', id, notFound };
    }),
    ...idsOf(input, 'alertId').map((id): Target => ({
      type: 'Alert',
      id,
      notFound: `There is no alert ${id}.`,
    })),
  ];
}

/** More than any write takes: looking for them would cost calls for nothing. */
const MOST_IDS = 500;

/** `machineId` or `machineIds` of an input. */
function idsOf(input: Input, name: string): readonly string[] {
  const ids = [input[name], input[`${name}s`]].flat().filter((id): id is string => typeof id === 'string');
  if (ids.length <= MOST_IDS) return ids;
  throw new BadUserInputError(
    `input.${name}s takes at most ${String(MOST_IDS)} ids; ${String(ids.length)} were given.`,
    `input.${name}s`,
  );
}

function narrower(one: Held, other: Held): Held {
  const roles = new Set([...one.roles].filter((role) => other.roles.has(role)));
  return { roles, refusal: roles.size < one.roles.size ? other.refusal : one.refusal };
}

/** What the write checks of roles by itself, such as those for cancelling an isolation, it checks against these. */
function withRoles(request: RequestContext, roles: Roles): RequestContext {
  const command = () => {
    const context = request.command();
    return { ...context, caller: { ...context.caller, roles } };
  };
  return Object.create(request, { command: { value: command, enumerable: true } }) as RequestContext;
}
