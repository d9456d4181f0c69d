import { BadUserInputError } from '../../errors/caller-errors.js';

const SHA1 = /^[0-9a-f]{40}$/i;
const SHA256 = /^[0-9a-f]{64}$/i;
const MD5 = /^[0-9a-f]{32}$/i;

export function isSha1(text: string | null | undefined): text is string {
  return SHA1.test(text ?? '');
}

export function isSha256(text: string | null | undefined): text is string {
  return SHA256.test(text ?? '');
}

/** Validates a hash and converts it to lower case. @throws BadUserInputError unless it is a SHA-1 or SHA-256 */
export function checkFileHash(hash: string): string {
  if (isSha1(hash) || isSha256(hash)) return hash.toLowerCase();
  const rule = 'hash must be a SHA-1 (40 hex digits) or a SHA-256 (64 hex digits)';
  throw new BadUserInputError(
    MD5.test(hash) ? `${rule}. Defender does not support MD5.` : `${rule}.`,
    'hash',
  );
}
