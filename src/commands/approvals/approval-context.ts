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

export interface ApprovalContext extends CommandContext {
  readonly schema: GraphQLSchema;
  /** Undefined if the caller's roles apply to the whole tenant. */
  readonly callerScope: CallerScope | undefined;
  /** Receives every refusal, for the audit trail. */
  readonly onRefusal: (coordinate: string, requiredRoles: readonly string[]) => void;
}

export async function rolesOn(
  input: WriteInput,
  { callerScope, caller }: Pick<ApprovalContext, 'callerScope' | 'caller'>,
): Promise<Pick<HeldRoles, 'roles'> & Partial<HeldRoles>> {
  return callerScope === undefined ? { roles: caller.roles } : rolesOnTargets(input, callerScope);
}

/**
 * Requires a role of each group on all targets of the write.
 *
 * @param asked the mutation that was called, such as approveDefenderAction
 * @throws ForbiddenError, or NotFoundError for a target outside the caller's device groups; both are recorded.
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

/** The first group of roles of which the caller has none. */
export function missingOf(groups: RoleGroups, roles: ReadonlySet<string>): readonly string[] | undefined {
  return groups.find((anyOf) => anyOf.length > 0 && !anyOf.some((role) => roles.has(role)));
}

/** Records a refusal together with the response, like any other. */
export function refuse(
  asked: string,
  message: string,
  { onRefusal }: ApprovalContext,
  requiredRoles: readonly string[] = [],
): ForbiddenError {
  onRefusal(`Mutation.${asked}`, requiredRoles);
  return new ForbiddenError(message, requiredRoles);
}
