import type { WireFile } from '../../defender-api/models/files.js';
import { isSha1, isSha256 } from './file-hash.js';

/** A file as far as the way here tells. At least one hash is known; hashes are in lower case. */
export interface FileReference {
  readonly sha1: string | null;
  readonly sha256: string | null;
  /** The name that it was seen under there. */
  readonly fileName: string | null;
  /** What Defender says of the file, where that has been read. */
  readonly whole?: WireFile;
}

interface SeenFile {
  readonly sha1?: string | null | undefined;
  readonly sha256?: string | null | undefined;
  readonly fileName?: string | null | undefined;
}

/** The file that something names; null when it names none by a hash that could be asked for. */
export function toFileReference({ sha1, sha256, fileName }: SeenFile): FileReference | null {
  const hashes = {
    sha1: isSha1(sha1) ? sha1.toLowerCase() : null,
    sha256: isSha256(sha256) ? sha256.toLowerCase() : null,
  };
  if (hashes.sha1 === null && hashes.sha256 === null) return null;
  return { ...hashes, fileName: fileName === '' ? null : (fileName ?? null) };
}

/** Each file once, with all that its mentions tell: one knows the SHA-1, another the SHA-256. */
export function uniqueFiles(mentions: readonly FileReference[]): readonly FileReference[] {
  const files: FileReference[] = [];
  for (const mention of mentions) {
    const index = files.findIndex((file) => isSameFile(file, mention));
    const known = files[index];
    if (known === undefined) files.push(mention);
    else files[index] = withMention(known, mention);
  }
  return files;
}

function isSameFile(one: FileReference, other: FileReference): boolean {
  return (
    (one.sha1 !== null && one.sha1 === other.sha1) || (one.sha256 !== null && one.sha256 === other.sha256)
  );
}

function withMention(known: FileReference, { sha1, sha256, fileName }: FileReference): FileReference {
  return {
    sha1: known.sha1 ?? sha1,
    sha256: known.sha256 ?? sha256,
    fileName: known.fileName ?? fileName,
  };
}
