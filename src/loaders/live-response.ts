import { listLibraryFiles } from '../defender-api/endpoints/live-response.js';
import type { LoaderContext } from './shared/loader-context.js';

export function createLiveResponseLoaders({ dataSource, context }: LoaderContext) {
  return { libraryFiles: () => dataSource.fetch(listLibraryFiles(), context) };
}
