import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';

/** A file of the live response library as sent. Its name is its key. Learn: list-library-files.md. */
export const libraryFileModel = z.object({ ...WIRE_FIELDS.LibraryFile, fileName: z.string() });

export type WireLibraryFile = z.infer<typeof libraryFileModel>;
