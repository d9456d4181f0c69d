import type { Clock } from '../../lib/clock.js';
import type { ExportFormat, ExportKind } from '../../exports/rows/export-kind.js';
import type { ExportOutput } from '../../exports/writers/export-output.js';

/** What is written. */
export interface TargetFile {
  readonly kind: ExportKind;
  readonly format: ExportFormat;
}

/** Where the command export writes to: a place that holds exports in partitions as Hive names them. */
export interface ExportTarget {
  /** A path on this disk, for what says how far an export is: names of files begin with it. */
  workPath(file: TargetFile): string;
  /**
   * Writes what no other run writes meanwhile.
   *
   * @param work its signal says that another run does by now
   * @throws CommandFailedError while another one does
   */
  whileAlone<T>(file: TargetFile, clock: Clock, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  outputFor(file: TargetFile, snapshotTime: string): ExportOutput;
  /** For people. */
  addressOf(file: TargetFile, snapshotTime: string): string;
}

/** What a run does that keeps others away, for people. */
export function describeRun({ kind }: TargetFile): string {
  return `export of ${kind} writes to the same place`;
}

/** `kind=…/snapshot=…/part-00000.parquet`, with slashes wherever it is. */
export function partitionPath({ kind, format }: TargetFile, snapshotTime: string): string {
  return `kind=${kind}/snapshot=${partitionOf(snapshotTime)}/part-00000.${endingOf(format)}`;
}

export function endingOf(format: ExportFormat): string {
  return format === 'PARQUET' ? 'parquet' : 'ndjson';
}

/** `2026-11-26T06:00:00Z` as `20261126T060000Z`: a colon is no part of a file's name everywhere. */
function partitionOf(time: string): string {
  return time.replace(/[^0-9TZ]/g, '').replace(/(T\d{6})\d+/, '$1');
}
