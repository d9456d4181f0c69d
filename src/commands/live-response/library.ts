import { listLibraryFiles } from '../../defender-api/endpoints/live-response.js';
import type { WireLibraryFile } from '../../defender-api/models/live-response.js';
import type { CommandContext } from '../sequence/command-context.js';
import { warning } from '../sequence/write-warning.js';

/** The current library. Names are case-sensitive keys. */
export type Library = ReadonlyMap<string, WireLibraryFile>;

/** Costs 1 call. */
export async function readLibrary({ dataSource, call }: CommandContext): Promise<Library> {
  const files = await dataSource.fetchNow(listLibraryFiles(), call);
  return new Map(files.map((file) => [file.fileName, file]));
}

export const UNATTRIBUTED = warning(
  'ATTRIBUTION_NOT_STORED',
  'Defender stores no comment with this: only the audit trail of this service has the caller and the time.',
);
