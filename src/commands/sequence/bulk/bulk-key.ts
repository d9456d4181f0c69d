import { StoreUnavailableError } from '../../../store/store.js';
import type { CommandContext } from '../command-context.js';
import { fingerprintOf, IDEMPOTENCY_TTL_MS, nameOf, otherInput, type KeyedCommand } from '../run-once.js';

/**
 * Binds an idempotency key of a write to many to its input, for as long as the parts keep their answers. The parts do the
 * rest: each has a key of its own.
 *
 * @throws BadUserInputError when the key was used for another input.
 */
export async function claimBulkKey(
  write: Pick<KeyedCommand<unknown>, 'name' | 'key' | 'input'>,
  context: CommandContext,
): Promise<void> {
  const { records } = context;
  const name = nameOf(write, context);
  const fingerprint = fingerprintOf(write.input);
  try {
    if (await records.setIfAbsent(name, fingerprint, IDEMPOTENCY_TTL_MS)) return;
    const known = await records.get(name);
    if (known !== undefined && known !== fingerprint) throw otherInput(write);
  } catch (error) {
    // The parts say by themselves that their keys can't be kept.
    if (!(error instanceof StoreUnavailableError)) throw error;
  }
}
