import type { SecretLink } from '../../defender-api/models/shared/secret-link.js';
import { ExportFailedError } from '../../errors/export-errors.js';
import { checkSignedLink } from './check-signed-link.js';

/** Defender's response to a request for export files. */
export interface SignedFiles {
  /** When the snapshot was generated, ISO 8601 in UTC. */
  readonly snapshotTime: string;
  readonly links: readonly SecretLink[];
}

/** One file of a snapshot. The name is stable for the snapshot's lifetime; the link expires earlier. */
export interface SnapshotFile {
  /** Host and path, without the signature. */
  readonly name: string;
  readonly link: SecretLink;
}

export interface Snapshot {
  readonly time: string;
  /** Sorted by name, because Defender's order varies. */
  readonly files: readonly SnapshotFile[];
}

/** @throws ExportFailedError EXPORT_LINK_REFUSED for a link outside Azure Storage, EXPORT_UNREADABLE without any link */
export function toSnapshot({ snapshotTime, links }: SignedFiles, apiUrl: string): Snapshot {
  // An export of nothing would look like a tenant without machines.
  if (links.length === 0)
    throw new ExportFailedError('EXPORT_UNREADABLE', 'Defender returned no files for this export.');
  const files = new Map<string, SnapshotFile>();
  for (const link of links) {
    const { host, pathname } = checkSignedLink(link.reveal(), apiUrl);
    const name = `${host}${pathname}`;
    files.set(name, { name, link });
  }
  const byName = (one: SnapshotFile, other: SnapshotFile) => (one.name < other.name ? -1 : 1);
  return { time: snapshotTime, files: [...files.values()].sort(byName) };
}

/** Whether both have the same files, regardless of links. */
export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return (
    one.time === other.time &&
    one.files.length === other.files.length &&
    one.files.every(({ name }, index) => name === other.files[index]?.name)
  );
}
