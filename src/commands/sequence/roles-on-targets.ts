import type { CallerScope, FoundType } from '../../authorization/caller-scope.js';
import { BadUserInputError, ForbiddenError, NotFoundError } from '../../errors/caller-errors.js';
import type { SubgraphError } from '../../errors/subgraph-error.js';
import { checkMachineActionId, checkMachineId } from './check-input.js';

/** The input of a write, whichever. */
export type WriteInput = Readonly<Record<string, unknown>>;
type Roles = ReadonlySet<string>;
/** Roles of which the caller needs one; several groups must all be met. */
export type RoleGroups = readonly (readonly string[])[];

/** What a caller who is limited to device groups may do to what a write is about. */
export interface HeldRoles {
  /** The roles that hold for everything that the input names. */
  readonly roles: Roles;
  /** What to say when they don't suffice: of something outside no more than of something that does not exist. */
  readonly refusal: SubgraphError;
}

interface Target {
  readonly type: FoundType;
  readonly id: string;
  readonly notFound: string;
}

/**
 * The caller's roles on all that an input names, by the names that all inputs share. A write that names no machine, alert
 * or action is about the whole tenant, so only roles that hold everywhere count.
 *
 * @throws BadUserInputError for ids of the wrong shape, before anything is asked.
 */
export async function rolesOnTargets(input: WriteInput, scope: CallerScope): Promise<HeldRoles> {
  const targets = targetsOf(input);
  const [first, ...rest] = await Promise.all(
    targets.map(async ({ type, id, notFound }): Promise<HeldRoles> => ({
      roles: await scope.rolesOnId(type, id),
      refusal: new NotFoundError(notFound),
    })),
  );
  if (first !== undefined) return rest.reduce(narrower, first);
  const message = 'This write is about the whole tenant, and your role for it is limited to device groups.';
  return { roles: scope.rolesEverywhere, refusal: new ForbiddenError(message, []) };
}

/** @throws BadUserInputError when an id that the input names has the wrong shape. */
export function checkTargets(input: WriteInput): void {
  targetsOf(input);
}

function targetsOf(input: WriteInput): readonly Target[] {
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
const MAX_IDS = 500;

/** `machineId` or `machineIds` of an input. */
function idsOf(input: WriteInput, name: string): readonly string[] {
  const ids = [input[name], input[`${name}s`]].flat().filter((id): id is string => typeof id === 'string');
  if (ids.length <= MAX_IDS) return ids;
  throw new BadUserInputError(
    `input.${name}s takes at most ${String(MAX_IDS)} ids; ${String(ids.length)} were given.`,
    `input.${name}s`,
  );
}

function narrower(one: HeldRoles, other: HeldRoles): HeldRoles {
  const roles = new Set([...one.roles].filter((role) => other.roles.has(role)));
  return { roles, refusal: roles.size < one.roles.size ? other.refusal : one.refusal };
}
