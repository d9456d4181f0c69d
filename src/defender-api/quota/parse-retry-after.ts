import type { ServiceRefusal } from './quota-ledger.js';

const GUESS_MS = 15_000;
/** "In 0 seconds" and the like: the service counts in whole seconds, so the permit may come up to one later. */
const LEAST_MS = 1_000;
/** No window is longer than an hour. */
const MAX_MS = 3_600_000;

const SECONDS = /^\d+(?:\.\d+)?$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const SECONDS_IN_TEXT = /\bin (\d+) seconds?\b/i;

/**
 * Until when a 429 closes the window, in epoch ms: what `Retry-After` says in seconds or as an HTTP date, else the
 * "in 8 seconds" of the body's message (which is all that was ever seen in the wild), else a guess of 15 s.
 * Anything unreadable or already past is passed over; at least one second and at most an hour from `now`.
 * @param options.now Epoch ms.
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
 * What the text of a 429 says about the limit that was met: "Maximum allowed 30 per 00:01:00 for the key
 * Destination+TenantID+AppID" is one of an operation, a key without Destination one of the whole app; the older
 * "maximum allowed 1500 per 01:00:00" names no key and is taken for one of the operation.
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
