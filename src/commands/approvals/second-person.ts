import type { Policy } from '../../config/policy.js';
import type { Caller } from '../../identity/caller.js';
import type { Approval } from './approval.js';

type Decider = Pick<Caller, 'homeTenantId' | 'clientId' | 'identifiers'>;

/** Why the policy doesn't let somebody decide on what others ask for, in words; undefined where it does. */
export function objectionToTenant(
  { homeTenantId }: Decider,
  { approverTenants }: Policy,
): string | undefined {
  if (approverTenants === undefined) return undefined;
  const rule = 'The policy lets people of certain tenants decide (approverTenants)';
  if (homeTenantId === undefined) {
    return `${rule}, and your access token does not tell where your account is at home.`;
  }
  return approverTenants.includes(homeTenantId)
    ? undefined
    : `${rule}: ${homeTenantId}, where your account is at home, is none of them.`;
}

/**
 * Why somebody can't be the second person for an approval, though their account is another one: they may be the first, or
 * hold the application that is the first. Undefined where nothing shows that.
 */
export function objectionToSecondPerson(
  { requester, identifiers }: Pick<Approval, 'requester' | 'identifiers'>,
  decider: Decider,
): string | undefined {
  if (requester.kind === 'app' && requester.clientId === decider.clientId) {
    return 'An application asked for this, and you signed in through it: somebody who signed in through another one has to approve it.';
  }
  if (identifiers === undefined) {
    return 'It is not known which accounts whoever asked for this has: it has to be asked for again.';
  }
  return decider.identifiers.sharesOneWith(identifiers)
    ? 'You asked for this yourself, with another account: a second person has to approve it.'
    : undefined;
}
