import { UpstreamUnavailableError } from '../../errors/upstream-errors.js';
import { StoreUnavailableError, UnverifiedEntryError } from '../../store/store.js';
import type { CommandContext } from '../sequence/command-context.js';

/**
 * One at a time for each thing that is changed, over all replicas. Without the store nothing is asked for, decided or used:
 * an approval that might be used twice is none.
 */
export async function withApprovalLock<T>(
  name: string,
  { locks, call }: Pick<CommandContext, 'locks' | 'call'>,
  work: () => Promise<T>,
): Promise<T> {
  const { tenantId, deadline, trace } = call;
  const request = { name: `${tenantId} ${name}`, deadline, failOpen: false, trace };
  return refuseWhenUnavailable(() => locks.hold(request, work));
}

/** @throws UpstreamUnavailableError where what is kept of approvals can't be asked. */
export async function refuseWhenUnavailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreUnavailableError)) throw error;
    throw new UpstreamUnavailableError(
      error instanceof UnverifiedEntryError
        ? 'What is kept of approvals was not written by this service, so nothing was done. The log names the entry.'
        : 'What is kept of approvals can not be reached, so nothing was done.',
      {},
      error,
    );
  }
}
