import { randomUUID } from 'node:crypto';
import type { Clock } from '../../lib/clock.js';
import { createRun, type ExportSubject, type TenantReach } from '../../exports/jobs/create-run.js';
import { runExport, type ExportProgress, type FinishedExport } from '../../exports/jobs/run-export.js';
import { Checkpoints } from '../../exports/jobs/checkpoints.js';
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
  { resume, ...dependencies }: ExportDependencies,
): Promise<WrittenExport> {
  const { tenantId, kind, format } = subject;
  const checkpoints = new Checkpoints(target.workPath(subject));
  return target.whileAlone(subject, dependencies.clock, async (signal) => {
    if (!resume) await checkpoints.forgetAll();
    const { onProgress, ...others } = dependencies;
    const run = createRun(subject, {
      id: `${tenantId} ${kind} ${format}`,
      requestId: randomUUID(),
      ...others,
      signal,
      mostBytesRead: MAX_BYTES,
    });
    const finished = await runExport({
      ...run,
      checkpoints,
      outputFor: (time) => target.outputFor(subject, time),
      onProgress,
    });
    await checkpoints.forgetAll();
    return { ...finished, path: target.addressOf(subject, finished.snapshotTime) };
  });
}
