import { listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import type { WireLibraryFile } from '../defender-api/models/live-response.js';
import type { LoaderContext } from './shared/loader-context.js';

export interface LiveResponseLoaders {
  libraryFiles(): Promise<readonly WireLibraryFile[]>;
}

export function createLiveResponseLoaders({ dataSource, context }: LoaderContext): LiveResponseLoaders {
  return { libraryFiles: () => dataSource.fetch(listLibraryFiles(), context) };
}
