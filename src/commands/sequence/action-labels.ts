import type { Clock } from '../../config/clock.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { checkExternalId, checkTitle } from './check-input.js';
import type { CommandContext } from './command-context.js';
import { sendOnce, type SendResult } from './send-once.js';

/** What a caller calls an action; Defender keeps both with it. */
export interface ActionLabelsInput {
  readonly externalId?: string | null | undefined;
  readonly title?: string | null | undefined;
}

/** @throws BadUserInputError that names the field and the rule */
export function checkLabels({ externalId, title }: ActionLabelsInput): void {
  checkExternalId(externalId);
  checkTitle(title);
}

/** An hour, so that a service that learns the name is asked again. */
const FORGET_AFTER_MS = 3_600_000;

/** Tenants whose service takes no external id. */
export class ExternalIdRefusals {
  readonly #clock: Clock;
  readonly #until = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  has(tenantId: string): boolean {
    return (this.#until.get(tenantId) ?? 0) > this.#clock.now();
  }

  add(tenantId: string): void {
    this.#until.set(tenantId, this.#clock.now() + FORGET_AFTER_MS);
  }
}

/**
 * The call with what its caller calls the action.
 *
 * @param ownId our id, sent where the caller gives none and the service is not known to refuse it
 */
export function labelCall<Result>(
  call: UpstreamCall<Result>,
  { externalId, title }: ActionLabelsInput,
  ownId?: string,
): UpstreamCall<Result> {
  const sentId = externalId ?? ownId;
  return {
    ...call,
    body: {
      ...call.body,
      ...(sentId !== undefined && { ExternalId: sentId }),
      ...(title != null && { Title: title }),
    },
  };
}

/**
 * Sends the write once, as {@link sendOnce} does. A service that refuses our external id has done nothing, so the write is
 * sent without it then.
 *
 * @throws UpstreamRejectedError that names the field where the service refuses the caller's own id
 */
export async function sendLabelled<Result>(
  call: UpstreamCall<Result>,
  { externalId }: ActionLabelsInput,
  context: CommandContext,
): Promise<SendResult<Result>> {
  try {
    return await sendOnce(call, context);
  } catch (error) {
    if (!refusesExternalId(error, call)) throw error;
    if (externalId != null) throw namingField(error);
    context.externalIdRefusals.add(context.call.tenantId);
    const { ExternalId: _ExternalId, ...body } = call.body ?? {};
    return sendOnce({ ...call, body }, context);
  }
}

/** HTTP 400 whose words name the property. */
function refusesExternalId(error: unknown, { body }: UpstreamCall<unknown>): error is UpstreamRejectedError {
  return (
    body?.['ExternalId'] !== undefined &&
    error instanceof UpstreamRejectedError &&
    error.rejection.status === 400 &&
    /\bExternalId\b/i.test(error.rejection.message)
  );
}

function namingField({ rejection }: UpstreamRejectedError): UpstreamRejectedError {
  const message = `Defender refused input.externalId, so nothing was done. Leave it out. Defender said: ${rejection.message}`;
  return new UpstreamRejectedError({ ...rejection, message });
}
