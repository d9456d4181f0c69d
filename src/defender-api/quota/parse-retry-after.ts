import type { ServiceRefusal } from './quota-ledger.js';

const GUESS_MS = 15_000;
/**
 * Minimum, for messages such as "in 0 seconds": the service counts whole seconds, so the permit may come up to a second
 * later.
 */
const LEAST_MS = 1_000;
/** No window exceeds an hour. */
const MAX_MS = 3_600_000;

const SECONDS = /^\d+(?:\.\d+)?$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const SECONDS_IN_TEXT = /\bin (\d+) seconds?\b/i;

/**
 * Returns when a window reopens after a 429, in epoch ms. Sources are `Retry-After` (seconds or HTTP date), then the
 * message's "in 8 seconds" (the only form observed in practice), then 15 s as a guess. Ignores unreadable and past
 * values. The result is between a second and an hour from `now`.
 *
 * @param options.now epoch ms
 */
export function parseRetryAfter(options: {
  readonly header: string | undefined;
  readonly message: string | undefined;
  readonly now: number;
}): number {
  const { header, message, now } = options;
  const waitMs = readHeader(header?.trim() ?? '', now) ?? readMessage(message ?? '') ?? GUESS_MS;
  return now + Math.min(Math.max(waitMs, LEAST_MS), MAX_MS);
}

function readHeader(header: string, now: number): number | undefined {
  if (SECONDS.test(header)) return Number(header) * 1_000;
  if (!HTTP_DATE.test(header)) return undefined;
  const waitMs = Date.parse(header) - now;
  return waitMs > 0 ? waitMs : undefined;
}

function readMessage(message: string): number | undefined {
  const seconds = SECONDS_IN_TEXT.exec(message)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

const LIMIT_IN_TEXT =
  /\bmaximum allowed (?<limit>\d{1,9}) per (?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2})\b/i;
const KEY_IN_TEXT = /\bfor the key (?<key>[\w+]+)/i;

/**
 * Extracts the limit from the text of a 429. "Maximum allowed 30 per 00:01:00 for the key Destination+TenantID+AppID"
 * is an operation's limit; a key without Destination is the whole app's. The older "maximum allowed 1500 per 01:00:00"
 * has no key and is treated as an operation's.
 */
export function readRefusedLimit(message: string | undefined): Omit<ServiceRefusal, 'until'> {
  const text = message ?? '';
  const key = KEY_IN_TEXT.exec(text)?.groups?.['key']?.toLowerCase().split('+');
  const appWide = key !== undefined && key.includes('appid') && !key.includes('destination');
  const { limit = '', hours, minutes, seconds } = LIMIT_IN_TEXT.exec(text)?.groups ?? {};
  const windowMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return {
    ...(Number(limit) > 0 && windowMs > 0 && { limit: Number(limit), windowMs }),
    ...(appWide && { appWide }),
  };
}
