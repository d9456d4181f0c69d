import { libraryFileModel, type WireLibraryFile } from '../models/live-response.js';
import { readRows } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';

/** The permission to read the library is the one to change it: there is no other. */
export const LIST_LIBRARY_FILES = readOperation('listLibraryFiles', ['Library.Manage'], {
  cacheClass: 'libraryFiles',
});

/** All files of the live response library; the service takes no options and pages nothing. Learn: list-library-files.md. */
export function listLibraryFiles(): UpstreamCall<readonly WireLibraryFile[]> {
  return {
    operation: LIST_LIBRARY_FILES,
    path: '/api/libraryfiles',
    read: readRows<WireLibraryFile>(libraryFileModel, 'LibraryFile'),
    notFound: () => [],
  };
}
