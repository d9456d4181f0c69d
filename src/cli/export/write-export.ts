import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import { createRun, type ExportSubject, type TenantReach } from '../../exports/jobs/create-run.js';
import { runExport, type ExportProgress, type FinishedExport } from '../../exports/jobs/run-export.js';
import { Checkpoints } from '../../exports/jobs/checkpoints.js';
import type { ExportOutput } from '../../exports/writers/export-output.js';
import type { StateKeys } from '../../store/sealed-store.js';
import type { ExportTarget } from './export-target.js';

export interface ExportDependencies {
  readonly reach: TenantReach;
  readonly clock: Clock;
  readonly keys: StateKeys | undefined;
  /** Resume an interrupted run. If false, start from the beginning. */
  readonly resume: boolean;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** Dependencies under a lock; the signal is aborted when it is lost. */
export type LockedDependencies = ExportDependencies & { readonly signal: AbortSignal };

export interface WrittenExport extends FinishedExport {
  /** Path or URL for messages. */
  readonly path: string;
}

/** Maximum decompressed size of one export. Ten million rows take about 10 GB. */
const MAX_BYTES = 1_000_000_000_000;

/** Writes an export to its target. @throws SubgraphError if it fails */
export async function writeExport(
  subject: ExportSubject,
  target: ExportTarget,
  dependencies: ExportDependencies,
): Promise<WrittenExport> {
  const workPath = target.workPath(subject);
  return target.whileAlone(subject, dependencies.clock, async (signal) => {
    const checkpoints = new Checkpoints(workPath);
    const outputFor = (time: string) => target.outputFor(subject, time);
    const finished = await downloadExport(subject, outputFor, checkpoints, { ...dependencies, signal });
    await checkpoints.forgetAll();
    return { ...finished, path: target.addressOf(subject, finished.snapshotTime) };
  });
}

/** Writes an export and leaves its checkpoints. @throws SubgraphError if it fails */
export async function downloadExport(
  subject: ExportSubject,
  outputFor: (snapshotTime: string) => ExportOutput,
  checkpoints: Checkpoints,
  dependencies: LockedDependencies,
): Promise<FinishedExport> {
  const { tenantId, kind, format } = subject;
  const { resume, onProgress, ...others } = dependencies;
  if (!resume) await checkpoints.forgetAll();
  return runExport({
    ...createRun(subject, {
      id: `${tenantId} ${kind} ${format}`,
      requestId: randomUUID(),
      ...others,
      mostBytesRead: MAX_BYTES,
    }),
    checkpoints,
    outputFor,
    onProgress,
  });
}
