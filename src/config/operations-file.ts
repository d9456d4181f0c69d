import type { Environment } from './environment.js';
import { readOperations } from './read-operations.js';
import { readSettledFile } from './read-settled-file.js';
import type { TrustedDocuments } from './trusted-documents.js';
import type { FileReading } from '../lib/watched-file.js';

/** What happens to documents that the manifest doesn't hold. */
export const PERSISTED_OPERATIONS_MODES = ['off', 'log', 'enforce'] as const;
export type PersistedOperationsMode = (typeof PERSISTED_OPERATIONS_MODES)[number];

/** The manifest of trusted documents, as it was at the start, and what it is for. */
export interface OperationsFile {
  readonly path: string;
  readonly mode: PersistedOperationsMode;
  readonly documents: TrustedDocuments;
}

/** Reads the manifest once, at the start. Problems are in words for the operator and name the setting. */
export function readOperationsFile(env: Environment): FileReading<TrustedDocuments | undefined> {
  const path = env['PERSISTED_OPERATIONS_FILE'];
  if (path !== undefined) return readSettledFile('PERSISTED_OPERATIONS_FILE', path, readOperations);
  const mode = PERSISTED_OPERATIONS_MODES.find((known) => known === env['PERSISTED_OPERATIONS']) ?? 'off';
  return mode === 'off'
    ? { value: undefined }
    : { problems: [`PERSISTED_OPERATIONS=${mode} needs PERSISTED_OPERATIONS_FILE`] };
}
