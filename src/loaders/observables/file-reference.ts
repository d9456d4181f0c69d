import type { WireFile } from '../../defender-api/models/files.js';
import { isSha1, isSha256 } from './file-hash.js';

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
  const files: FileReference[] = [];
  for (const mention of mentions) {
    const [known, ...more] = files.filter((file) => isSameFile(file, mention));
    if (known === undefined) files.push(mention);
    else files[files.indexOf(known)] = [...more, mention].reduce(withMention, known);
    // A mention with both hashes shows that two known files are the same.
    for (const same of more) files.splice(files.indexOf(same), 1);
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
