import type { SecretLink } from '../../defender-api/models/shared/secret-link.js';
import { checkSignedLink } from './check-signed-link.js';

/** What Defender answers to whoever asks for the files of an export. */
export interface SignedFiles {
  /** When the snapshot was made, ISO 8601 in UTC. */
  readonly snapshotTime: string;
  readonly links: readonly SecretLink[];
}

/** One file of a snapshot: what it is called for as long as the snapshot lasts, and a link that opens it for a while. */
export interface SnapshotFile {
  /** Host and path, without the signature. */
  readonly name: string;
  readonly link: SecretLink;
}

export interface Snapshot {
  readonly time: string;
  /** In the order of their names: the order in which Defender lists them may be another each time. */
  readonly files: readonly SnapshotFile[];
}

/** @throws ExportFailedError EXPORT_LINK_REFUSED for a link that leads elsewhere than to Microsoft's storage */
export function toSnapshot({ snapshotTime, links }: SignedFiles, apiUrl: string): Snapshot {
  const files = new Map<string, SnapshotFile>();
  for (const link of links) {
    const { host, pathname } = checkSignedLink(link.reveal(), apiUrl);
    const name = `${host}${pathname}`;
    files.set(name, { name, link });
  }
  const byName = (one: SnapshotFile, other: SnapshotFile) => (one.name < other.name ? -1 : 1);
  return { time: snapshotTime, files: [...files.values()].sort(byName) };
}

/** Whether both are the same files, whatever their links. */
export function isSameSnapshot(one: Snapshot, other: Snapshot): boolean {
  return (
    one.time === other.time &&
    one.files.length === other.files.length &&
    one.files.every(({ name }, index) => name === other.files[index]?.name)
  );
}
