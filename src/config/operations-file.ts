import type { Environment } from './environment.js';
import { readOperations } from './read-operations.js';
import { readSettledFile } from './read-settled-file.js';
import type { TrustedDocuments } from './trusted-documents.js';
import type { FileReading } from '../lib/watched-file.js';

/** The treatment of documents that the manifest doesn't contain. */
export const PERSISTED_OPERATIONS_MODES = ['off', 'log', 'enforce'] as const;
export type PersistedOperationsMode = (typeof PERSISTED_OPERATIONS_MODES)[number];

/** The manifest of trusted documents, as read at startup, and its mode. */
export interface OperationsFile {
  readonly path: string;
  readonly mode: PersistedOperationsMode;
  readonly documents: TrustedDocuments;
}

/** Reads the manifest once, at startup. Problems name the setting and are described for the operator. */
export function readOperationsFile(env: Environment): FileReading<TrustedDocuments | undefined> {
  const path = env['PERSISTED_OPERATIONS_FILE'];
  if (path !== undefined) return readSettledFile('PERSISTED_OPERATIONS_FILE', path, readOperations);
  const mode = PERSISTED_OPERATIONS_MODES.find((known) => known === env['PERSISTED_OPERATIONS']) ?? 'off';
  return mode === 'off'
    ? { value: undefined }
    : { problems: [`PERSISTED_OPERATIONS=${mode} needs PERSISTED_OPERATIONS_FILE`] };
}
