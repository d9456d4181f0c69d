import { listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import type { WireLibraryFile } from '../defender-api/models/live-response.js';
import type { Reader } from './reader.js';

export interface LiveResponseLoaders {
  libraryFiles(): Promise<readonly WireLibraryFile[]>;
}

export function createLiveResponseLoaders({ dataSource, context }: Reader): LiveResponseLoaders {
  return { libraryFiles: () => dataSource.fetch(listLibraryFiles(), context) };
}
