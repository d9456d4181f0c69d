import { isSafeNumber } from 'lossless-json';
import {
  LicenseRequiredError,
  RateLimitedError,
  RetiredError,
  UpstreamForbiddenError,
  UpstreamRejectedError,
  UpstreamUnavailableError,
} from '../../errors/upstream-errors.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { nameAnyOf } from '../plans.js';
import { parseRetryAfter } from '../quota/parse-retry-after.js';
import type { DeferredCall, UnrecognizedListener, UpstreamCall } from '../upstream-call.js';
import { forbidden } from './authorize-call.js';
import { errorBodyOf, isLicenceRefusal, scrubMessage } from './error-body.js';
import type { Answer } from './pipeline.js';
import { withoutSecrets } from './withhold-secrets.js';

const ROLE = /^[\w.]+$/;

type AnyCall<T> = UpstreamCall<T> | DeferredCall<T>;

/** Converts a response to the call's result or a coded error. The only place that interprets the service's statuses. */
export function readAnswer<T>(
  call: AnyCall<T>,
  answer: Answer,
  now: number,
  onUnrecognized: UnrecognizedListener,
): T {
  call.onAnswer?.(answer);
  if (answer.status >= 200 && answer.status < 300) return readBody(call, answer, onUnrecognized);
  const { code, message } = errorBodyOf(answer);
  if (saysRetired(call, answer.status, message)) throw errorOf(call, answer, now);
  const saysNotFound = answer.status === 404 && (code ?? message) !== undefined;
  if (saysNotFound && call.notFound !== undefined) return call.notFound();
  throw errorOf(call, answer, now);
}

export const NO_HEADERS = { get: () => null };

/**
 * Parses a cached response of the form `200 {...}`. Only plain responses are cached, so an unrecognized value means a
 * corrupt entry.
 */
export function readAgain(call: UpstreamCall<unknown>, kept: string, now: number): unknown {
  const end = kept.indexOf(' ');
  const answer = { status: Number(kept.slice(0, end)), headers: NO_HEADERS, text: kept.slice(end + 1) };
  return readAnswer(call, answer, now, (where) => {
    throw new Error(`A cached response contains an unrecognized value at ${where}`);
  });
}

function readBody<T>(call: AnyCall<T>, answer: Answer, onUnrecognized: UnrecognizedListener): T {
  try {
    return call.read(call.accept === undefined ? parseJsonBody(answer.text) : answer.text, onUnrecognized);
  } catch (error) {
    throw asReadError(call, error);
  }
}

/** Converts errors of unreadable bodies to coded ones. */
export function asReadError({ operation }: Pick<AnyCall<unknown>, 'operation'>, error: unknown): unknown {
  // The readers of values are recursive: one with very many levels exceeds the stack.
  const isUnreadable = [UnexpectedBodyError, SyntaxError, RangeError].some((kind) => error instanceof kind);
  return isUnreadable
    ? new UpstreamUnavailableError(`Defender's response to ${operation.id} could not be read.`, {}, error)
    : error;
}

/** Matches possible integers beyond 2^53, also within strings. The end of one may begin the next. */
const LONG_NUMBER = /[[:,]\s*(-?[1-9]\d{15,})(?=\s*[\],}])/g;

/**
 * Parses JSON; integers beyond a double's precision stay text. They are quoted first, because a parser that keeps them takes 40
 * times as long, and most hunts have some. Undefined for an empty body, which some writes return.
 */
export function parseJsonBody(text: string): unknown {
  return text === '' ? undefined : JSON.parse(quoteLongNumbers(text));
}

/** Command lines and titles may contain digits, which are left as they are. */
function quoteLongNumbers(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  /** The end of the last string that was skipped, so that no part of the text is searched twice. */
  let position = 0;
  for (const { index, 0: found, 1: digits = '' } of text.matchAll(LONG_NUMBER)) {
    for (let quote = text.indexOf('"', position); quote !== -1 && quote < index;) {
      position = endOfString(text, quote) + 1;
      quote = text.indexOf('"', position);
    }
    if (position > index || isSafeNumber(digits)) continue;
    const end = index + found.length;
    parts.push(text.slice(copied, end - digits.length), `"${digits}"`);
    copied = end;
  }
  return [...parts, text.slice(copied)].join('');
}

export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}

/** Words of an end. A message about one missing object doesn't contain them. */
const RETIREMENT =
  /\b(?:retired|retirement|decommissioned|discontinued|sunset|no longer (?:available|supported|functions?))\b/i;

/**
 * Whether the service ended the operation, rather than rejected this request. A message may repeat the request: words that a
 * caller has sent prove nothing.
 */
function saysRetired({ path, query, body }: AnyCall<unknown>, status: number, message = ''): boolean {
  if (status === 410) return true;
  if (status !== 403 && status !== 404) return false;
  if (!RETIREMENT.test(message)) return false;
  const asked = `${path} ${typeof query === 'string' ? query : (query?.() ?? '')} ${JSON.stringify(body) ?? ''}`;
  return !RETIREMENT.test(asked.replace(/%[\dA-F]{2}|\+/gi, ' '));
}

/** For rejections without a text of Defender, by status. */
const REMEDIES: Readonly<Record<number, string>> = {
  414: ': its address is too long. Shorten the texts of the filter, or give it fewer values',
};

function errorOf(call: AnyCall<unknown>, answer: Answer, now: number): Error {
  const { code, message, target } = withoutSecrets(errorBodyOf(answer), call.secrets);
  const { id, plans } = call.operation;
  const text = message === undefined ? undefined : scrubMessage(message);

  const isRetired = saysRetired(call, answer.status, message);
  if (isLicenceRefusal(answer))
    return new LicenseRequiredError(
      `The tenant's plan lacks ${id}, which needs ${nameAnyOf(plans)}. Defender says: ${text ?? ''}`,
      plans,
    );
  if (answer.status === 401)
    return new UpstreamForbiddenError(`Defender does not accept this service's token for ${id}.`, []);
  if (!isRetired && answer.status === 403 && code !== 'DisabledFeature' && code !== 'DisallowedOperation')
    return forbidden(call.operation, permissionsNamedIn(message));
  const until = parseRetryAfter({ header: answer.headers.get('retry-after') ?? undefined, message, now });
  const retryAfterSeconds = Math.max(1, Math.ceil((until - now) / 1_000));
  const rejection = {
    status: answer.status,
    message:
      text ?? `Defender rejected ${id} (HTTP ${String(answer.status)})${REMEDIES[answer.status] ?? ''}.`,
    ...(code !== undefined && { upstreamCode: scrubMessage(code) }),
    ...(target !== undefined && { upstreamRequestId: scrubMessage(target) }),
  };
  if (isRetired) return new RetiredError(id, rejection);
  const explained = call.explain?.({ ...rejection, retryAfterSeconds });
  if (explained !== undefined) return explained;
  if (answer.status === 429) return new RateLimitedError(id, retryAfterSeconds);
  if (answer.status >= 500)
    return new UpstreamUnavailableError(`Defender failed at ${id} (HTTP ${String(answer.status)}).`);
  return new UpstreamRejectedError(rejection);
}

/** Parses "Missing application roles. API required roles: X,Y, application roles: Z." */
function permissionsNamedIn(message = ''): readonly string[] | undefined {
  const [, list] = message.split(/required roles:/i);
  const [named = ''] = (list ?? '').split(/, *application roles:/i);
  const roles = named
    .trim()
    .replace(/\.$/, '')
    .split(',')
    .map((role) => role.trim())
    .filter(Boolean);
  return roles.length > 0 && roles.every((role) => ROLE.test(role)) ? roles : undefined;
}
