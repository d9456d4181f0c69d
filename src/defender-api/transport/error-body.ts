import { z } from 'zod';
import type { Answer } from './pipeline.js';
import { parseJson } from '../../lib/parse-json.js';
import { withholdTokens } from '../../telemetry/logger.js';
import { isText } from '../../lib/texts.js';

const errorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    message: z.string().nullish(),
    target: z.string().nullish(),
  }),
});

/** The service's own messages have a few lines. */
const MAX_READ_LENGTH = 10_000;

interface ErrorBody {
  readonly code?: string;
  readonly message?: string;
  readonly target?: string;
}

/** Parses the error in a response (common-errors.md), with the beginning of each text. Empty if it is unreadable. */
export function errorBodyOf(answer: Answer): ErrorBody {
  const parsed = errorBody.safeParse(parseJson(answer.text));
  if (!parsed.success) return {};
  const { code, message, target } = parsed.data.error;
  return {
    ...(isText(code) && { code: code.slice(0, MAX_READ_LENGTH) }),
    ...(isText(message) && { message: message.slice(0, MAX_READ_LENGTH) }),
    ...(isText(target) && { target: target.slice(0, MAX_READ_LENGTH) }),
  };
}

/** A missing license is a 401, like an invalid token. Only the text differs. */
export function isLicenceRefusal(answer: Answer): boolean {
  return (
    answer.status === 401 && /licen[cs]e|account mode is inactive/i.test(errorBodyOf(answer).message ?? '')
  );
}

const LONGEST = 500;

/** Sanitizes a message of the service: removes addresses, tokens, and control characters, and limits its length. */
export function scrubMessage(message: string): string {
  const readable = message.slice(0, MAX_READ_LENGTH).replace(/https?:\/\/\S+/gi, '[url]');
  const scrubbed = withholdTokens(readable, '[token]')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return scrubbed.length > LONGEST ? `${scrubbed.slice(0, LONGEST)}…` : scrubbed;
}
