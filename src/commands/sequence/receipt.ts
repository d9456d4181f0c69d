import { hash } from 'node:crypto';
import { SubgraphError } from '../../errors/subgraph-error.js';
import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { Upload, UpstreamCall } from '../../defender-api/upstream-call.js';
import { maskSecrets } from '../../defender-api/transport/withhold-secrets.js';
import { warning, type WriteWarning } from './write-warning.js';
import type { DefenderWriteOutcome, DefenderWriteRefusalCode } from '../../generated/schema.js';

/** A call as it would be sent. */
export interface PlannedCall {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Why a write was not done. */
export interface Refusal {
  readonly code: DefenderWriteRefusalCode;
  readonly message: string;
  /** For TARGET_MERGED: the machine to name instead. */
  readonly mergedIntoMachineId?: string;
}

/** The result of a write. Expected outcomes are data; unexpected ones are thrown. */
export interface Receipt<Result> {
  readonly outcome: DefenderWriteOutcome;
  /** The subject of the outcome: the created or changed object, or the one that prevented it. */
  readonly result: Result | null;
  readonly refusal: Refusal | null;
  /** For DRY_RUN: the calls that would have been sent, in order. */
  readonly plannedCalls: readonly PlannedCall[] | null;
  readonly warnings: readonly WriteWarning[];
  readonly auditId: string;
}

export type MachineActionReceipt = Receipt<WireMachineAction>;

/** A receipt before the sequence adds its audit id. */
export type WriteResult<Result> = Omit<Receipt<Result>, 'auditId'>;

/** A write as Defender shows it. `auditId` is that of the attempt that was done, if it may be another one than the requested. */
export type FoundWrite<Result> = WriteResult<Result> & Partial<Pick<Receipt<Result>, 'auditId'>>;

export type ActionResult = WriteResult<WireMachineAction>;

/** Nothing was done, and the same write may succeed later. */
export function isRefusal({ outcome }: Pick<WriteResult<unknown>, 'outcome'>): boolean {
  return outcome === 'REFUSED' || outcome === 'APPROVAL_REQUIRED' || outcome === 'CONFLICTING_PENDING';
}

export function writeResult<Result>(
  outcome: DefenderWriteOutcome,
  result: Result | null,
  warnings: readonly WriteWarning[] = [],
): WriteResult<Result> {
  return { outcome, result, refusal: null, plannedCalls: null, warnings };
}

/** The result of a change from its response. @param isShown whether that shows all of it */
export function resultOfChange<Row>(row: Row, isShown: boolean): WriteResult<Row> {
  return writeResult('DONE', row, isShown ? [] : [NOT_ALL_SHOWN]);
}

const NOT_ALL_SHOWN = warning(
  'CHANGE_NOT_CONFIRMED',
  'Defender accepted the change but does not show all of it yet.',
);

export function refusedResult<Result>(
  outcome: 'REFUSED' | 'APPROVAL_REQUIRED' | 'OUTCOME_UNKNOWN',
  code: DefenderWriteRefusalCode,
  message: string,
  result: Result | null = null,
): WriteResult<Result> {
  return { ...writeResult(outcome, result), refusal: { code, message } };
}

/** It was sent once, and its outcome is unknown. */
export function unknownOutcome<Result>(message: string, result: Result | null = null): WriteResult<Result> {
  return refusedResult('OUTCOME_UNKNOWN', 'OUTCOME_UNKNOWN', message, result);
}

/** A call as a dry run shows it. */
export function planCall({ operation, path, body, upload, secrets }: UpstreamCall<unknown>): PlannedCall {
  const { id, method } = operation;
  const shown = (body && maskSecrets(body, secrets)) ?? (upload && describeUpload(upload)) ?? null;
  return { operation: id, method, path, body: shown };
}

/** The form that would be sent; for the file, only its size and hash. */
function describeUpload({ fileName, content, fields }: Upload): PlannedCall['body'] {
  return { File: { fileName, ...describeContent(content) }, ...fields };
}

/** Identifies a file without showing its content. */
export function describeContent(content: Uint8Array): { readonly size: number; readonly sha256: string } {
  return { size: content.byteLength, sha256: hash('sha256', content, 'hex') };
}

/** Thrown with the result of a write that was certainly not done although its checks passed. */
export class NotDone<Result> extends SubgraphError {
  readonly result: WriteResult<Result>;

  constructor(result: WriteResult<Result>) {
    super('FORBIDDEN', result.refusal?.message ?? 'The write was not done');
    this.result = result;
  }
}

export function withWarnings<T extends WriteResult<unknown>>(found: T, warnings: readonly WriteWarning[]): T {
  return { ...found, warnings: [...found.warnings, ...warnings] };
}
