import { z } from 'zod';
import { GUID } from '../lib/guid.js';
import { MUTATIONS } from './mutations.js';
import { splitList, wholeNumber } from './setting-shapes.js';

/** Ids of authentication contexts. Source: Learn, "Conditional Access: Target resources", c1 to c99. */
const CONTEXT = /^c[1-9]\d?$/;

/** Requests of one caller that may fail a minute, until the service rejects all of them. */
export const REFUSALS_PER_MINUTE = 120;

/** Settings that restrict the accepted tokens, beyond audience and tenant, and the rate of callers. */
export const callerSettings = {
  AUTH_CLIENTS: z
    .string()
    .transform((value) => splitList(value).map((id) => id.toLowerCase()))
    .pipe(
      z.array(z.string().regex(GUID, 'AUTH_CLIENTS must hold client ids, GUIDs, comma separated')).min(1, {
        message: 'AUTH_CLIENTS holds no client id: leave it out to take every client',
      }),
    )
    .optional(),
  CALLER_RATE: wholeNumber('CALLER_RATE', 1, 100_000).default(100),
  AUTH_STEP_UP: z
    .string()
    .transform((value, context) => {
      const stepUp = readStepUp(value);
      if (typeof stepUp !== 'string') return stepUp;
      context.addIssue({ code: 'custom', message: stepUp });
      return z.NEVER;
    })
    .optional(),
};

/**
 * Parses `c1:isolateMachine,releaseMachine;c2:offboardMachine`: mutations and their authentication context. Returns the
 * problem as a text.
 */
function readStepUp(value: string): ReadonlyMap<string, string> | string {
  const contexts = new Map<string, string>();
  for (const group of value.split(';').map((part) => part.trim())) {
    if (group === '') continue;
    const [context = '', names, ...rest] = group.split(':').map((part) => part.trim());
    const mutations = splitList(names ?? '');
    if (!CONTEXT.test(context) || mutations.length === 0 || rest.length > 0) {
      return 'AUTH_STEP_UP must be like c1:isolateMachine,releaseMachine;c2:offboardMachine, with contexts c1 to c99';
    }
    for (const mutation of mutations) {
      // A typo would leave the intended mutation unguarded.
      if (!Object.hasOwn(MUTATIONS, mutation))
        return `AUTH_STEP_UP names '${mutation}', which is not a mutation`;
      if (contexts.has(mutation)) return `AUTH_STEP_UP names ${mutation} twice`;
      contexts.set(mutation, context);
    }
  }
  return contexts.size === 0 ? 'AUTH_STEP_UP names no mutation' : contexts;
}
