import type { CallerScope, FoundType } from '../../authorization/caller-scope.js';
import { ForbiddenError, NotFoundError, badArgument } from '../../errors/caller-errors.js';
import type { SubgraphError } from '../../errors/subgraph-error.js';
import { checkMachineActionId, checkMachineId } from './check-input.js';
import { unknownAction, unknownMachine } from './read-target.js';

export type WriteInput = Readonly<Record<string, unknown>>;
type Roles = ReadonlySet<string>;
/** The caller needs one role of each group. */
export type RoleGroups = readonly (readonly string[])[];

/** The rights of a caller who is limited to device groups on the targets of a write. */
export interface HeldRoles {
  /** The roles that apply to all targets in the input. */
  readonly roles: Roles;
  /** The error if they don't suffice: for targets outside the groups, the same as for targets that don't exist. */
  readonly refusal: SubgraphError;
}

interface Target {
  readonly type: FoundType;
  readonly id: string;
  readonly notFound: NotFoundError;
}

/**
 * The caller's roles on all targets in an input, by the field names that all inputs share. A write without a machine, alert
 * or action is about the whole tenant, so that only roles for the whole tenant count.
 *
 * @throws BadUserInputError for invalid ids, before any call.
 */
export async function rolesOnTargets(input: WriteInput, scope: CallerScope): Promise<HeldRoles> {
  const targets = targetsOf(input);
  const [first, ...rest] = await Promise.all(
    targets.map(async ({ type, id, notFound }): Promise<HeldRoles> => ({
      roles: await scope.rolesOnTarget(type, id),
      refusal: notFound,
    })),
  );
  if (first !== undefined) return rest.reduce(narrower, first);
  const message = 'This write is about the whole tenant, and your role for it is limited to device groups.';
  return { roles: scope.rolesEverywhere, refusal: new ForbiddenError(message, []) };
}

/** @throws BadUserInputError if an id in the input is invalid. */
export function checkTargets(input: WriteInput): void {
  targetsOf(input);
}

function targetsOf(input: WriteInput): readonly Target[] {
  return [
    ...idsOf(input, 'machineId').map((text): Target => {
      const id = checkMachineId(text);
      return { type: 'Machine', id, notFound: unknownMachine(id) };
    }),
    ...idsOf(input, 'machineActionId').map((text): Target => {
      const id = checkMachineActionId(text);
      return { type: 'MachineAction', id, notFound: unknownAction(id) };
    }),
    ...idsOf(input, 'alertId').map((id): Target => ({
      type: 'Alert',
      id,
      notFound: new NotFoundError(`There is no alert ${id}.`),
    })),
  ];
}

/** More than any write accepts: looking up more would waste calls. */
const MAX_IDS = 500;

/** `machineId` or `machineIds` of an input. */
function idsOf(input: WriteInput, name: string): readonly string[] {
  const ids = [input[name], input[`${name}s`]].flat().filter((id): id is string => typeof id === 'string');
  if (ids.length <= MAX_IDS) return ids;
  throw badArgument(
    `input.${name}s`,
    `takes at most ${String(MAX_IDS)} ids; ${String(ids.length)} were given.`,
  );
}

function narrower(one: HeldRoles, other: HeldRoles): HeldRoles {
  const roles = new Set([...one.roles].filter((role) => other.roles.has(role)));
  return { roles, refusal: roles.size < one.roles.size ? other.refusal : one.refusal };
}
