import { ForbiddenError, badArgument } from '../../errors/caller-errors.js';
import { requireAuthenticationContext } from '../../identity/step-up.js';
import { countedAs } from '../../config/mutations.js';
import { occurrenceOf, toOneLine } from './attribution.js';
import type { CommandContext } from './command-context.js';
import type { Command } from './command.js';

type Asked = Pick<Command<unknown>, 'name' | 'input'>;

export const BREAK_GLASS_ROLE = 'Defender.BreakGlass';
const MAX_REASON_LENGTH = 1_000;

/** Requires a stronger sign-in, if one is configured. A refusal is recorded like any other. */
export async function checkStepUp(
  { name, like }: Pick<Command<unknown>, 'name' | 'like'>,
  context: CommandContext,
): Promise<void> {
  for (const rule of [name, countedAs(name), ...(like === undefined ? [] : [like])]) {
    const required = context.stepUp.get(rule);
    if (required === undefined) continue;
    const action = rule === name ? name : `${name} has the effect of ${rule} here, which`;
    try {
      requireAuthenticationContext(context.caller, required, action);
    } catch (error) {
      await recordRefusal(name, [], context);
      throw error;
    }
  }
}

/**
 * Rejects applications. Entra assigns no role for people to applications, but only if the registration restricts it.
 *
 * @param what needs a person, and its effect, for the message
 * @throws ForbiddenError for an application, recorded like any other refusal
 */
export async function checkIsPerson(
  { name }: Pick<Asked, 'name'>,
  [what, does]: readonly [what: string, does: string],
  context: CommandContext,
): Promise<void> {
  if (context.caller.kind === 'user') return;
  await recordRefusal(name, [], context);
  throw new ForbiddenError(`${what} needs a person: applications cannot ${does}.`, []);
}

/** Checks that a caller with a breakGlassReason has the role for it. */
export async function checkBreakGlass({ name, input }: Asked, context: CommandContext): Promise<void> {
  const { breakGlassReason: reason } = input;
  if (reason == null) return;
  if (toOneLine(reason) === '' || reason.length > MAX_REASON_LENGTH) {
    throw badArgument(
      'input.breakGlassReason',
      `must give a reason, in at most ${MAX_REASON_LENGTH.toLocaleString('en-US')} characters.`,
    );
  }
  await checkIsPerson({ name }, ['input.breakGlassReason', 'break glass'], context);
  if (context.caller.roles.has(BREAK_GLASS_ROLE)) return;
  await recordRefusal(name, [BREAK_GLASS_ROLE], context);
  throw new ForbiddenError(`input.breakGlassReason needs the role ${BREAK_GLASS_ROLE}.`, [BREAK_GLASS_ROLE]);
}

async function recordRefusal(
  name: string,
  requiredRoles: readonly string[],
  context: CommandContext,
): Promise<void> {
  const coordinate = `Mutation.${name}`;
  const refusal = { type: 'accessRefused', coordinate, requiredRoles } as const;
  await context.audit.recordWithinBudget({ ...refusal, ...occurrenceOf(context) });
}
