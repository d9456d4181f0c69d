import type { GraphQLField, GraphQLSchema } from 'graphql';
import { originalNameOf } from '../authorization/original-name.js';
import type { CallerScope } from '../authorization/caller-scope.js';
import { isOpenTo, roleRuleOf, type RoleRule } from '../authorization/role-rule.js';
import { rolesOfWrite } from '../commands/approvals/roles-of-write.js';
import { BREAK_GLASS_ROLE } from '../commands/sequence/check-caller.js';
import { checkMachineIds } from '../commands/sequence/check-input.js';
import { rolesOnTargets, type WriteInput } from '../commands/sequence/roles-on-targets.js';
import type { CommandContext } from '../commands/sequence/command-context.js';
import type { RequestContext } from '../context.js';
import { MAX_TAGGED_MACHINES } from '../defender-api/endpoints/machines.js';
import { ForbiddenError, badArgument } from '../errors/caller-errors.js';
import { forgetReads } from '../loaders/loaders.js';
import type { MachineMetadata } from '../policy/protected-machines.js';

type Roles = ReadonlySet<string>;

/** These check the caller's roles on their targets themselves. */
const SELF_AUTHORIZED: ReadonlySet<string> = new Set([
  // The target is another write, whose input only they can read.
  ...['requestDefenderActionApproval', 'approveDefenderAction', 'rejectDefenderAction'],
  // The targets are rows, filtered by the caller's device groups.
  ...['startDefenderExport', 'cancelDefenderExport'],
]);
/** These don't act at Defender in the name of the approver. */
const DECISIONS: ReadonlySet<string> = new Set(['approveDefenderAction', 'rejectDefenderAction']);

/**
 * Checks that every write must pass before its own code runs: it is meant for the addressed tenant, and its targets are in
 * the caller's device groups. No writing operation of Defender has been called by then.
 */
export function guardMutations(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    guard(field, roleRuleOf(field, schema));
  }
  return schema;
}

function guard(field: GraphQLField<unknown, unknown>, rule: RoleRule | undefined): void {
  const { resolve } = field;
  const name = originalNameOf(field);
  if (resolve === undefined) return;
  field.resolve = async (source, args, context, info) => {
    const request = context as RequestContext;
    const input = (args as { readonly input?: WriteInput }).input ?? {};
    checkTenant(input['tenantId'], request);
    if (!DECISIONS.has(name)) checkActor(`Mutation.${name}`, request);
    // Its payload must not show what an earlier mutation of the operation has read.
    forgetReads(request.loaders);
    const { callerScope } = request;
    if (callerScope === undefined || SELF_AUTHORIZED.has(name)) return resolve(source, args, context, info);
    checkNumber(input);
    const held = await rolesOnTargets(input, callerScope);
    if (rule !== undefined && !isOpenTo(rule, held.roles)) {
      request.onRefusal(`Mutation.${name}`, rule.anyOf);
      throw held.refusal;
    }
    const write = { mutation: name, input, roles: rule?.anyOf ?? [] };
    return resolve(source, args, withRoles(request, held.roles, write, callerScope), info);
  };
}

/** Runs before each of them is looked up. */
function checkNumber({ machineIds }: WriteInput): void {
  if (Array.isArray(machineIds)) checkMachineIds(machineIds as string[], MAX_TAGGED_MACHINES);
}

/** Two tenants may have machines with the same id: a write must name its tenant. */
function checkTenant(named: unknown, { tenantId, servesSeveralTenants }: RequestContext): void {
  if (named == null) {
    if (!servesSeveralTenants) return;
    throw badArgument(
      'input.tenantId',
      'is required because this API serves several tenants: repeat the tenant of x-defender-tenant.',
    );
  }
  if (typeof named !== 'string' || named.toLowerCase() !== tenantId) {
    throw badArgument(
      'input.tenantId',
      'is not the tenant that this request addresses (x-defender-tenant). Nothing was done.',
    );
  }
}

/** Defender accepts a person's token in the person's own tenant only. */
function checkActor(coordinate: string, { caller, tenantId, actsAsUser, onRefusal }: RequestContext): void {
  if (!actsAsUser || caller === undefined || caller.tenantId === tenantId) return;
  onRefusal(coordinate, []);
  throw new ForbiddenError(
    `Actions run in the name of the calling person, which works in the person's own tenant only: you signed in to ${caller.tenantId}, and this request addresses ${tenantId}.`,
    [],
  );
}

/** The context with these roles, for the write's own role checks, such as those for canceling an isolation. */
function withRoles(
  request: RequestContext,
  roles: Roles,
  write: Parameters<typeof rolesOfWrite>[0],
  callerScope: CallerScope,
): RequestContext {
  const command = (): CommandContext => {
    const context = request.command();
    const mayWriteTo = async (machine: MachineMetadata) => {
      const needed = await rolesOfWrite(write, context);
      const there = await callerScope.rolesOn('Machine', machine);
      const groups = write.input['breakGlassReason'] == null ? needed : [...needed, [BREAK_GLASS_ROLE]];
      return groups.every((anyOf) => isOpenTo({ anyOf }, there));
    };
    return { ...context, caller: { ...context.caller, roles }, mayWriteTo };
  };
  return Object.create(request, { command: { value: command, enumerable: true } }) as RequestContext;
}
