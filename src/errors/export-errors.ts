import { SubgraphError } from './subgraph-error.js';

/** Causes of failed exports other than errors of Defender and its storage. */
export type ExportFailureCode = 'EXPORT_UNREADABLE' | 'EXPORT_STORAGE_FULL' | 'EXPORT_LINK_REFUSED';

/** The export exists, but this replica can't send it now. */
export class ExportNotServedError extends SubgraphError {
  constructor(code: 'EXPORT_NOT_READY' | 'EXPORT_EXPIRED' | 'EXPORT_ELSEWHERE', message: string) {
    super(code, message);
  }
}

/** An export failed permanently; a retry would fail too. */
export class ExportFailedError extends SubgraphError {
  constructor(code: ExportFailureCode, message: string, cause?: unknown) {
    super(code, message, {}, cause);
  }
}
