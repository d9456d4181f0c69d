import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { withholdTokens } from '../telemetry/logger.js';
import { DEFAULT_HINT_WORDS, hintForAadsts, type HintWords } from './aadsts-hints.js';
import type { LoginHostError, LoginHostFailure } from './login-host.js';
import { LoginHostAuthError } from './msal-network.js';
import { SignInError } from './sign-in-error.js';

const MAX_DETAIL_LENGTH = 500;
/** Entra's secrets are longer. To replace a shorter text in each word would show it, and nothing else. */
const MIN_SECRET_LENGTH = 8;

const NETWORK_HINTS: Readonly<Record<LoginHostFailure, string>> = {
  unreachable:
    'The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY, and TLS inspection.',
  'proxy-refused':
    'The proxy in HTTPS_PROXY rejects the connection: check its user and password, allow the login host, or add the host to NO_PROXY.',
  timeout: 'The login host does not respond in time: check the network path to it.',
  redirect:
    'A host between this service and the login host redirects requests: check for a proxy or captive portal.',
  unavailable: 'The login host fails or throttles this service, which retries automatically.',
  'not-json': 'The response is not from the login host: check for a proxy or captive portal.',
};

/** Transient OAuth errors, whatever the HTTP status. */
const PASSING_ERRORS: ReadonlySet<string> = new Set([
  'temporarily_unavailable',
  'server_error',
  'network_error',
]);
/** Statuses of permanent token endpoint rejections. Managed identity endpoints return 404 and 410 while they start. */
const REFUSING_STATUSES: ReadonlySet<number> = new Set([400, 401, 403]);

export interface FailedRequest {
  /** Removed from the detail in case a response echoes it. */
  readonly secret?: string | undefined;
  readonly words?: HintWords;
  /** Hints for this kind of request. They take precedence over the default hints. */
  readonly hints?: Readonly<Record<number, string>>;
}

/**
 * Converts an msal error to a SignInError. The status and OAuth error decide whether it is permanent, never the AADSTS
 * number.
 */
export function toSignInError(error: unknown, request: FailedRequest = {}): SignInError {
  if (error instanceof SignInError) return error;
  if (error instanceof LoginHostAuthError) return fromLoginHost(error.reason);
  if (error instanceof AuthError) return fromAuthError(error, request);
  const { secret } = request;
  return new SignInError({
    hint: 'This is a defect of this service: report it with this log line.',
    permanent: false,
    detail: scrub(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown', secret),
  });
}

function fromLoginHost(reason: LoginHostError): SignInError {
  return new SignInError({
    hint: NETWORK_HINTS[reason.kind],
    permanent: false,
    oauthError: reason.kind,
    detail: reason.message,
    ...(reason.status !== undefined && { status: reason.status }),
    ...(reason.retryAfterMs !== undefined && { retryAfterMs: reason.retryAfterMs }),
  });
}

function fromAuthError(
  error: AuthError,
  { secret, words = DEFAULT_HINT_WORDS, hints }: FailedRequest,
): SignInError {
  const status = error instanceof ServerError ? error.status : undefined;
  const aadsts = readAadsts(error);
  return new SignInError({
    hint: hintForAadsts(aadsts, words, hints),
    permanent:
      !PASSING_ERRORS.has(error.errorCode) && (status === undefined || REFUSING_STATUSES.has(status)),
    oauthError: error.errorCode,
    detail: scrub(error.errorMessage, secret),
    ...(aadsts !== undefined && { aadsts }),
    ...(status !== undefined && { status }),
  });
}

function readAadsts(error: AuthError): number | undefined {
  const given =
    error instanceof ServerError || error instanceof InteractionRequiredAuthError ? error.errorNo : undefined;
  // Typed as a string, but msal passes on the service's number.
  const digits = given === undefined ? /AADSTS(\d+)/.exec(error.errorMessage)?.[1] : String(given);
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : undefined;
}

function scrub(text: string, secret: string | undefined): string {
  let clean = withholdTokens(text, '[jwt]');
  if (secret !== undefined && secret.length >= MIN_SECRET_LENGTH) {
    clean = clean.replaceAll(secret, '[secret]').replaceAll(encodeURIComponent(secret), '[secret]');
  }
  return clean.replace(/\p{Cc}+/gu, ' ').slice(0, MAX_DETAIL_LENGTH);
}
