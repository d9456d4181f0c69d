import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { checkExternalId, checkTitle } from './check-input.js';
import type { CommandContext } from './command-context.js';
import { isAnyRefused, refusedNameIn, sendInKnownNames, sendOnce } from './send-once.js';
import type { SendResult } from './command.js';

/** A caller's own labels of an action; Defender stores both. */
export interface ActionLabelsInput {
  readonly externalId?: string | null | undefined;
  readonly title?: string | null | undefined;
}

/** @throws BadUserInputError that names the field and the rule */
export function checkLabels({ externalId, title }: ActionLabelsInput): void {
  checkExternalId(externalId);
  checkTitle(title);
}

export function labelCall<Result>(
  call: UpstreamCall<Result>,
  { externalId, title }: ActionLabelsInput,
): UpstreamCall<Result> {
  return {
    ...call,
    body: {
      ...call.body,
      ...(externalId != null && { ExternalId: externalId }),
      ...(title != null && { Title: title }),
    },
  };
}

const EXTERNAL_ID: readonly string[] = ['ExternalId'];

/** The same with the audit id as external id, unless the caller gives one or the service is known to reject it. */
export function labelCallWithId<Result>(
  call: UpstreamCall<Result>,
  input: ActionLabelsInput,
  ownId: string,
  context: CommandContext,
): UpstreamCall<Result> {
  const externalId = input.externalId ?? (isAnyRefused(EXTERNAL_ID, context) ? null : ownId);
  return labelCall(call, { ...input, externalId });
}

/**
 * Sends the write once. If the service rejects the audit id as external id, sends the write without it.
 *
 * @throws UpstreamRejectedError that names the field if the service rejects the caller's own id
 */
export async function sendLabelled<Result>(
  call: UpstreamCall<Result>,
  { externalId }: ActionLabelsInput,
  context: CommandContext,
): Promise<SendResult<Result>> {
  if (externalId == null) {
    const { ExternalId: ownId, ...body } = call.body ?? {};
    return sendInKnownNames(call, ownId === undefined ? [] : EXTERNAL_ID, () => ({ ...call, body }), context);
  }
  try {
    return await sendOnce(call, context);
  } catch (error) {
    if (refusedNameIn(error, EXTERNAL_ID) === undefined) throw error;
    const { rejection } = error as UpstreamRejectedError;
    const message = `Defender rejected input.externalId, so nothing was done. Leave it out. Defender's message: ${rejection.message}`;
    throw new UpstreamRejectedError({ ...rejection, message });
  }
}
