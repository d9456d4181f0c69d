import type { Clock } from '../../lib/clock.js';
import type { ExportFormat, ExportKind } from '../../exports/rows/export-kind.js';
import type { ExportOutput } from '../../exports/writers/export-output.js';

export interface TargetFile {
  readonly tenantId: string;
  readonly kind: ExportKind;
  readonly format: ExportFormat;
}

/** Destination of the export command, with Hive-style partitions. */
export interface ExportTarget {
  /** Local path prefix for checkpoints and locks. */
  workPath(file: TargetFile): string;
  /**
   * Runs work that no other run may do at the same time.
   *
   * @param work its signal is aborted when another run takes over
   * @throws CommandFailedError while another run holds the lock
   */
  whileAlone<T>(file: TargetFile, clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  outputFor(file: TargetFile, snapshotTime: string): ExportOutput;
  /** Path or URL for messages. */
  addressOf(file: TargetFile, snapshotTime: string): string;
}

/** Names the work for lock messages. */
export function describeRun({ kind }: TargetFile): string {
  return `export of ${kind} writes to the same place`;
}

/** `kind=…/tenant=…/snapshot=…/part-00000.parquet`, with slashes on every platform. */
export function partitionPath(file: TargetFile, snapshotTime: string): string {
  return `${partitionsOf(file)}/snapshot=${partitionOf(snapshotTime)}/part-00000.${file.format.toLowerCase()}`;
}

/** The partitions that all snapshots share. */
export function partitionsOf({ kind, tenantId }: Omit<TargetFile, 'format'>): string {
  return `kind=${kind}/tenant=${tenantId}`;
}

/** `2026-11-26T06:00:00Z` as `20261126T060000Z`: some file systems don't allow colons. */
function partitionOf(time: string): string {
  return time.replace(/[^0-9TZ]/g, '').replace(/(T\d{6})\d+/, '$1');
}
