import { UnverifiedEntryError, asUnavailable } from '../../store/store.js';
import type { CommandContext } from '../sequence/command-context.js';

/**
 * Serializes changes of each approval over all replicas. Without the store, no approval can be requested, decided or
 * redeemed, because it could be used twice.
 */
export async function withApprovalLock<T>(
  name: string,
  { locks, call }: Pick<CommandContext, 'locks' | 'call'>,
  work: () => Promise<T>,
): Promise<T> {
  const request = { name: `${call.tenantId} ${name}`, call, failOpen: false };
  return refuseWhenUnavailable(() => locks.hold(request, work));
}

/** @throws UpstreamUnavailableError if the store of approvals is unavailable. */
export async function refuseWhenUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asUnavailable(
      error,
      error instanceof UnverifiedEntryError
        ? 'A stored approval was not written by this service, so nothing was done. The log names the entry.'
        : 'The store of approvals is unavailable, so nothing was done.',
    );
  }
}
