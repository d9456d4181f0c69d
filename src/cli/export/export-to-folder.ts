import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createRun, type ExportSubject, type TenantReach } from '../../exports/jobs/create-run.js';
import { runExport, type ExportProgress, type FinishedExport } from '../../exports/jobs/run-export.js';
import { RunNotes } from '../../exports/jobs/run-notes.js';
import type { Clock } from '../../config/clock.js';
import { createFileOutput } from '../../exports/writers/file-output.js';
import type { StateKeys } from '../../store/sealed-store.js';

export interface FolderExport {
  readonly subject: ExportSubject;
  readonly folder: string;
  /** Goes on with what an earlier run has left; without it, it begins anew. */
  readonly resume: boolean;
  readonly reach: TenantReach;
  readonly clock: Clock;
  readonly keys: StateKeys | undefined;
  readonly onProgress: (progress: ExportProgress) => void;
}

export interface WrittenExport extends FinishedExport {
  readonly path: string;
}

/** What one export may decompress: ten million rows take about 10 GB. */
const MOST_BYTES = 1_000_000_000_000;

/**
 * Writes an export into a folder, in partitions as Hive names them: `kind=…/snapshot=…/part-00000.parquet`. Until the file is whole
 * it has a name with a dot in front, which engines that read such folders pass over.
 *
 * @throws SubgraphError when it can't be finished
 */
export async function exportToFolder(options: FolderExport): Promise<WrittenExport> {
  const { subject, folder, resume, reach, clock, keys, onProgress } = options;
  const { kind, format, tenantId } = subject;
  const ending = format === 'PARQUET' ? 'parquet' : 'ndjson';
  const place = join(folder, `kind=${kind}`);
  const notes = new RunNotes(join(place, `.export-${ending}`));
  if (!resume) await notes.forgetAll();
  const partOf = (time: string) => join(place, `snapshot=${partitionOf(time)}`);
  const finished = await runExport({
    ...createRun(subject, {
      id: `${tenantId} ${kind} ${format}`,
      requestId: randomUUID(),
      reach,
      clock,
      keys,
      signal: new AbortController().signal,
      mostBytesRead: MOST_BYTES,
    }),
    notes,
    outputFor: (time) =>
      createFileOutput({
        path: join(partOf(time), `part-00000.${ending}`),
        unfinished: join(partOf(time), `.part-00000.${ending}.unfinished`),
      }),
    onProgress,
  });
  await notes.forgetAll();
  return { ...finished, path: join(partOf(finished.snapshotTime), `part-00000.${ending}`) };
}

/** `2026-11-26T06:00:00Z` as `20261126T060000Z`: a colon is no part of a file's name everywhere. */
function partitionOf(time: string): string {
  return time.replace(/[^0-9TZ]/g, '').replace(/(T\d{6})\d+/, '$1');
}
