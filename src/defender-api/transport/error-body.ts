import { z } from 'zod';
import type { Answer } from './pipeline.js';
import { parseJson } from '../../lib/parse-json.js';
import { withholdTokens } from '../../telemetry/logger.js';

const errorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    message: z.string().nullish(),
    target: z.string().nullish(),
  }),
});

interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly target?: string;
}

/** What the service says about a failure (common-errors.md); empty when it says nothing that can be read. */
export function errorBodyOf(answer: Answer): ErrorBody {
  const parsed = errorBody.safeParse(parseJson(answer.text));
  if (!parsed.success) return {};
  const { code, message, target } = parsed.data.error;
  return {
    ...(isText(code) && { code }),
    ...(isText(message) && { message }),
    ...(isText(target) && { target }),
  };
}

/** A tenant without the licence is refused with 401, as a bad token is; only the text tells them apart. */
export function isLicenceRefusal(answer: Answer): boolean {
  return (
    answer.status === 401 && /licen[cs]e|account mode is inactive/i.test(errorBodyOf(answer).message ?? '')
  );
}

function isText(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value !== '';
}

const LONGEST = 500;
/** Of a longer message no more is looked at: the service's own are a few lines. */
const MAX_READ_LENGTH = 10_000;

/** A message of the service, fit to leave this server: no addresses, tokens or control characters, and not endless. */
export function scrubMessage(message: string): string {
  const readable = message.slice(0, MAX_READ_LENGTH).replace(/https?:\/\/\S+/gi, '[url]');
  const scrubbed = withholdTokens(readable, '[token]')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return scrubbed.length > LONGEST ? `${scrubbed.slice(0, LONGEST)}…` : scrubbed;
}
