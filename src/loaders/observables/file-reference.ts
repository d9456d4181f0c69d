import type { WireFile } from '../../defender-api/models/files.js';
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

/** A file as known so far. Has at least one hash, in lower case. */
export interface FileReference {
  readonly sha1: string | null;
  readonly sha256: string | null;
  /** The file name at the source of the reference. */
  readonly fileName: string | null;
  readonly whole?: WireFile;
}

interface SeenFile {
  readonly sha1?: string | null | undefined;
  readonly sha256?: string | null | undefined;
  readonly fileName?: string | null | undefined;
}

/** Null without a valid SHA-1 or SHA-256. */
export function toFileReference({ sha1, sha256, fileName }: SeenFile): FileReference | null {
  const hashes = {
    sha1: isSha1(sha1) ? sha1.toLowerCase() : null,
    sha256: isSha256(sha256) ? sha256.toLowerCase() : null,
  };
  if (hashes.sha1 === null && hashes.sha256 === null) return null;
  return { ...hashes, fileName: fileName === '' ? null : (fileName ?? null) };
}

/** Distinct files, merging references where one has the SHA-1 and another the SHA-256. */
export function uniqueFiles(mentions: readonly FileReference[]): readonly FileReference[] {
  const files = new Map<number, FileReference>();
  const placeOf = new Map<string, number>();
  for (const [index, mention] of mentions.entries()) {
    // By one hash each: a mention with both shows that two known files are the same.
    const [place = index, ...more] = [
      ...new Set(hashesOf(mention).flatMap((hash) => placeOf.get(hash) ?? [])),
    ].sort((one, other) => one - other);
    const [known = mention, ...same] = [place, ...more].flatMap((at) => files.get(at) ?? []);
    for (const at of more) files.delete(at);
    for (const hash of same.flatMap(hashesOf)) placeOf.delete(hash);
    const file = place === index ? mention : [...same, mention].reduce(withMention, known);
    files.set(place, file);
    for (const hash of hashesOf(file)) placeOf.set(hash, place);
  }
  return [...files.values()];
}

/** SHA-1 and SHA-256 differ in length. */
function hashesOf({ sha1, sha256 }: FileReference): readonly string[] {
  return [sha1, sha256].filter((hash) => hash !== null);
}

function withMention(known: FileReference, { sha1, sha256, fileName }: FileReference): FileReference {
  return {
    sha1: known.sha1 ?? sha1,
    sha256: known.sha256 ?? sha256,
    fileName: known.fileName ?? fileName,
  };
}
