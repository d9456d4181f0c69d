import type { ServiceRefusal } from './quota-ledger.js';

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
