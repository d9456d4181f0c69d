import { z } from 'zod';
import { BadUserInputError, badArgument } from '../../errors/caller-errors.js';

/** The callback URL of a router, and its credentials. */
export interface CallbackRequest {
  readonly callbackUrl: string;
  readonly subscriptionId: string;
  readonly verifier: string;
  /** 0 for none. */
  readonly heartbeatIntervalMs: number;
}

const DEFAULT_HEARTBEAT_MS = 5_000;
/** Each heartbeat is a request: the minimum bounds their rate. */
const LEAST_HEARTBEAT_MS = 1_000;
const MAX_HEARTBEAT_MS = 300_000;

const heartbeat = z.union([z.literal(0), z.int().min(LEAST_HEARTBEAT_MS).max(MAX_HEARTBEAT_MS)]);
const text = z.string().min(1).max(1_000);
const extension = z.object({
  callbackUrl: z.string().max(2_000).optional(),
  callback_url: z.string().max(2_000).optional(),
  subscriptionId: text.optional(),
  subscription_id: text.optional(),
  verifier: text,
  heartbeatIntervalMs: heartbeat.optional(),
  heartbeat_interval_ms: heartbeat.optional(),
});

/**
 * Parses the extension of Apollo's callback protocol; its older spelling has underscores.
 *
 * @returns an error if it is invalid, or if its callbackUrl is outside the allowed origins
 */
export function readCallback(
  value: unknown,
  origins: readonly string[],
): CallbackRequest | BadUserInputError {
  const read = extension.safeParse(value).data;
  const callbackUrl = read?.callbackUrl ?? read?.callback_url;
  const subscriptionId = read?.subscriptionId ?? read?.subscription_id;
  if (read === undefined || callbackUrl === undefined || subscriptionId === undefined) {
    return badArgument(
      'extensions.subscription',
      `must hold callbackUrl, subscriptionId, verifier and, optionally, a heartbeatIntervalMs of 0 or from ${LEAST_HEARTBEAT_MS} to ${MAX_HEARTBEAT_MS}.`,
    );
  }
  if (!isAllowed(callbackUrl, origins)) {
    return new BadUserInputError(
      'The callbackUrl is outside of SUBSCRIPTION_CALLBACK_ORIGINS.',
      'extensions.subscription.callbackUrl',
    );
  }
  return {
    callbackUrl,
    subscriptionId,
    verifier: read.verifier,
    heartbeatIntervalMs: read.heartbeatIntervalMs ?? read.heartbeat_interval_ms ?? DEFAULT_HEARTBEAT_MS,
  };
}

function isAllowed(text: string, origins: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, username, password } = new URL(text);
  return origins.includes(origin) && username === '' && password === '';
}
