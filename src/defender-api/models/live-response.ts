import { z } from 'zod';
import { flag, moment, text } from './shared/wire-values.js';

/** A file of the live response library as sent. Its name is its key. Learn: list-library-files.md. */
export const libraryFileModel = z.object({
  fileName: z.string(),
  sha256: text,
  description: text,
  creationTime: moment,
  lastUpdatedTime: moment,
  createdBy: text,
  hasParameters: flag,
  parametersDescription: text,
});

export type WireLibraryFile = z.infer<typeof libraryFileModel>;
