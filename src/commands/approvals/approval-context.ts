import type { GraphQLSchema } from 'graphql';
import type { CallerScope } from '../../authorization/caller-scope.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  rolesOnTargets,
  type HeldRoles,
  type RoleGroups,
  type WriteInput,
} from '../sequence/roles-on-targets.js';

/** What asking for approvals and deciding on them works with. */
export interface ApprovalContext extends CommandContext {
  readonly schema: GraphQLSchema;
  /** Undefined when the caller's roles hold everywhere. */
  readonly callerScope: CallerScope | undefined;
  /** Told of every refusal, for the audit trail. */
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
}

/** The caller's roles on what a write is about. */
export async function rolesOn(
  input: WriteInput,
  { callerScope, caller }: Pick<ApprovalContext, 'callerScope' | 'caller'>,
): Promise<Pick<HeldRoles, 'roles'> & Partial<HeldRoles>> {
  return callerScope === undefined ? { roles: caller.roles } : rolesOnTargets(input, callerScope);
}

/**
 * Lets callers pass who hold a role of each group on everything that the write is about.
 *
 * @param asked the mutation that was called, such as approveDefenderAction
 * @throws ForbiddenError, or NotFoundError for something outside the caller's device groups; recorded either way.
 */
export async function demandRoles(
  groups: RoleGroups,
  { mutation, input }: { readonly mutation: string; readonly input: WriteInput },
  asked: string,
  context: ApprovalContext,
): Promise<void> {
  const anywhere = missingOf(groups, context.caller.roles);
  if (anywhere !== undefined) {
    throw refuse(
      asked,
      `${asked} for ${mutation} needs the role ${anywhere.join(' or ')}.`,
      context,
      anywhere,
    );
  }
  const { roles, refusal } = await rolesOn(input, context);
  const here = missingOf(groups, roles);
  if (here === undefined || refusal === undefined) return;
  context.onRefusal(`Mutation.${asked}`, here);
  throw refusal;
}

/** The first group of roles of which none is held. */
export function missingOf(groups: RoleGroups, roles: ReadonlySet<string>): readonly string[] | undefined {
  return groups.find((anyOf) => anyOf.length > 0 && !anyOf.some((role) => roles.has(role)));
}

/** A refusal, written down with the answer like any other. */
export function refuse(
  asked: string,
  message: string,
  { onRefusal }: ApprovalContext,
  requiredRoles: readonly string[] = [],
): ForbiddenError {
  onRefusal(`Mutation.${asked}`, requiredRoles);
  return new ForbiddenError(message, requiredRoles);
}
