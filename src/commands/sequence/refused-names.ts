import type { Clock } from '../../config/clock.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import type { CommandContext } from './command-context.js';
import { sendOnce, type SendResult } from './send-once.js';

/** An hour, so that a service that learns a name is asked again. */
const FORGET_AFTER_MS = 3_600_000;

/** Names in bodies of writes that the service of a tenant doesn't know. */
export class RefusedNames {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  hasAny(tenantId: string, names: readonly string[]): boolean {
    const now = this.#clock.now();
    return names.some((name) => (this.#until.get(`${tenantId} ${name}`) ?? 0) > now);
  }

  add(tenantId: string, name: string): void {
    this.#until.set(`${tenantId} ${name}`, this.#clock.now() + FORGET_AFTER_MS);
  }
}

/** The first of these names that the service refuses: an HTTP 400 whose words hold it. Nothing was done then. */
export function refusedNameIn(error: unknown, names: readonly string[]): string | undefined {
  if (!(error instanceof UpstreamRejectedError) || error.rejection.status !== 400) return undefined;
  const { message } = error.rejection;
  return names.find((name) => message.includes(name));
}

/**
 * Sends the write once, as {@link sendOnce} does. A service that refuses one of these names has done nothing, so the other
 * form of the same write is sent then, once.
 *
 * @param names that the call has and the other form hasn't; none where there is no other form
 */
export async function sendInKnownNames<Result>(
  call: UpstreamCall<Result>,
  names: readonly string[],
  otherForm: () => UpstreamCall<Result>,
  context: CommandContext,
): Promise<SendResult<Result>> {
  try {
    return await sendOnce(call, context);
  } catch (error) {
    const refused = refusedNameIn(error, names);
    if (refused === undefined) throw error;
    context.refusedNames.add(context.call.tenantId, refused);
    return sendOnce(otherForm(), context);
  }
}
