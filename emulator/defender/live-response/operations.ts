import type { DefenderOperation } from '../operation.js';
import { deleteLibraryFile } from './delete-library-file.js';
import { getLiveResponseResultLink } from './get-live-response-result-link.js';
import { listLibraryFiles } from './list-library-files.js';
import { runLiveResponse } from './run-live-response.js';
import { uploadLibraryFile } from './upload-library-file.js';

/** The operations of live response, its links and its library. */
export const liveResponseOperations: readonly DefenderOperation[] = [
  runLiveResponse,
  getLiveResponseResultLink,
  listLibraryFiles,
  uploadLibraryFile,
  deleteLibraryFile,
];
