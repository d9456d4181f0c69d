import type { ExportProgress } from '../../exports/jobs/run-export.js';
import type { CommandLine } from '../command-line.js';
import type { WrittenExport } from './write-export.js';

/** On a terminal, one line that is overwritten; otherwise JSON lines. */
export function createExportReport({ print, complain, isTerminal = false }: CommandLine) {
  const cleared = isTerminal ? '\r\u001B[K' : '';
  return {
    progress: (progress: ExportProgress) => {
      // Standard error, so that the progress line doesn't mix with the output.
      if (isTerminal) complain(`${cleared}${barOf(progress)}`);
      else print(`${JSON.stringify({ type: 'progress', ...summaryOf(progress) })}\n`);
    },
    written: ({ counts, bytes, snapshotTime, digest, path }: WrittenExport) => {
      if (isTerminal) complain(cleared);
      const summary = summaryOf({ ...counts, bytes, snapshotTime });
      print(`${JSON.stringify({ type: 'written', ...summary, sha256: digest, path })}\n`);
    },
    interrupted: () => {
      complain(`${cleared}Interrupted. The same command with --resume continues.\n`);
    },
  };
}

function summaryOf({ rows, bytes, snapshotTime, unknownColumns, unreadableCells }: ExportProgress) {
  return { snapshotTime, rows, bytes, unknownColumns, unreadableCells };
}

const BAR = 20;

/** `[########............] 2 of 5 files, 1,250,000 rows, 1,200 MB` */
function barOf({ rows, bytes, files }: ExportProgress): string {
  const amount = `${rows.toLocaleString('en-US')} rows, ${Math.round(bytes / 1_000_000).toLocaleString('en-US')} MB`;
  if (files === undefined) return amount;
  const full = Math.floor((BAR * files.done) / files.all);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${files.done} of ${files.all} files, ${amount}`;
}
