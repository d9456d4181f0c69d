import { SubgraphError } from './subgraph-error.js';

/** Why an export came to nothing, beyond what Defender or its storage says. */
export type ExportFailureCode =
  'EXPORT_UNREADABLE' | 'EXPORT_TOO_LARGE' | 'EXPORT_DISK_FULL' | 'EXPORT_LINK_REFUSED' | 'EXPORT_CHANGED';

/** An export is there, and can't be sent (now, or from here). */
export class ExportNotServedError extends SubgraphError {
  constructor(code: 'EXPORT_NOT_READY' | 'EXPORT_EXPIRED' | 'EXPORT_ELSEWHERE', message: string) {
    super(code, message);
  }
}

/** An export can't be finished, and trying the same again brings no more. */
export class ExportFailedError extends SubgraphError {
  constructor(code: ExportFailureCode, message: string, cause?: unknown) {
    super(code, message, {}, cause);
  }
}
