import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import { createRun, type ExportSubject, type TenantReach } from '../../exports/jobs/create-run.js';
import { runExport, type ExportProgress, type FinishedExport } from '../../exports/jobs/run-export.js';
import { Checkpoints } from '../../exports/jobs/checkpoints.js';
import type { ExportOutput } from '../../exports/writers/export-output.js';
import type { StateKeys } from '../../store/sealed-store.js';
import type { ExportTarget } from './export-target.js';

/** How the command export reaches Defender, and whom it tells of what it does. */
export interface ExportDependencies {
  readonly reach: TenantReach;
  readonly clock: Clock;
  readonly keys: StateKeys | undefined;
  /** Goes on with what an earlier run has left; without it, it begins anew. */
  readonly resume: boolean;
  readonly onProgress: (progress: ExportProgress) => void;
}

/** The same, while no other run writes to the same place: the signal says that one does by now. */
export type LockedDependencies = ExportDependencies & { readonly signal: AbortSignal };

export interface WrittenExport extends FinishedExport {
  /** For people. */
  readonly path: string;
}

/** What one export may decompress: ten million rows take about 10 GB. */
const MAX_BYTES = 1_000_000_000_000;

/** Writes an export to where it belongs. @throws SubgraphError when it can't be finished */
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

/** Writes an export, and keeps the notes of how far it is. @throws SubgraphError when it can't be finished */
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
