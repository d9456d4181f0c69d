import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import type { SendResult } from '../sequence/command.js';
import type { CommandContext } from '../sequence/command-context.js';
import { isAnyRefused, sendInKnownNames } from '../sequence/send-once.js';

/** The service's own names -> the names in Learn's pages. */
const LEARN_NAMES: Readonly<Record<string, string>> = {
  keyVaultUri: 'keyVaultUrl',
  isgmsaUser: 'isGmsaUser',
};

/** The call with the names that this tenant's service is known to accept. */
export function inKnownNames<Result>(
  call: UpstreamCall<Result>,
  context: CommandContext,
): UpstreamCall<Result> {
  return isAnyRefused(Object.keys(LEARN_NAMES), context) ? inLearnNames(call) : call;
}

/** Sends the write once, and again with Learn's names if the service rejects its own. */
export async function sendScan<Result>(
  call: UpstreamCall<Result>,
  context: CommandContext,
): Promise<SendResult<Result>> {
  const names = Object.keys(LEARN_NAMES).filter((name) => name in signInOf(call));
  return sendInKnownNames(call, names, () => inLearnNames(call), context);
}

function inLearnNames<Result>(call: UpstreamCall<Result>): UpstreamCall<Result> {
  if (call.body?.['scanAuthenticationParams'] === undefined) return call;
  const respelled = Object.entries(signInOf(call)).map(([name, value]) => [LEARN_NAMES[name] ?? name, value]);
  return { ...call, body: { ...call.body, scanAuthenticationParams: Object.fromEntries(respelled) } };
}

function signInOf({ body }: UpstreamCall<unknown>): Readonly<Record<string, unknown>> {
  return (body?.['scanAuthenticationParams'] as Readonly<Record<string, unknown>> | undefined) ?? {};
}
