import { join } from 'node:path';
import { findBaseline, type Baseline } from '../../exports/baseline/find-baseline.js';
import { sinceBaseline } from '../../exports/baseline/baseline-since.js';
import { MergeFolder } from '../../exports/baseline/merge-folder.js';
import { createMergedSource } from '../../exports/baseline/merged-source.js';
import { createWriter } from '../../exports/jobs/create-run.js';
import { runExport } from '../../exports/jobs/run-export.js';
import { Checkpoints } from '../../exports/jobs/checkpoints.js';
import { COLUMNS } from '../../exports/rows/columns.js';
import type { ExportFormat } from '../../exports/rows/export-kind.js';
import { createFileOutput } from '../../exports/writers/file-output.js';
import { partitionsOf, type ExportTarget } from './export-target.js';
import {
  downloadExport,
  type ExportDependencies,
  type LockedDependencies,
  type WrittenExport,
} from './write-export.js';

export interface MergeRequest {
  readonly tenantId: string;
  readonly format: ExportFormat;
  /** Folder with a full export of vulnerabilities. */
  readonly baselineFolder: string;
}

/**
 * Writes the current state of a full export by merging changes into an older one. `securityUpdateAvailable` and
 * `lastSeenTimestamp` may be outdated, because changes lack them. Needs local space for a second copy of the baseline.
 *
 * @throws SubgraphError if there is no baseline or the merge fails
 */
export async function mergeBaseline(
  { baselineFolder, ...subject }: MergeRequest,
  target: ExportTarget,
  dependencies: ExportDependencies,
): Promise<WrittenExport> {
  const { clock } = dependencies;
  const { tenantId, format } = subject;
  const file = { tenantId, kind: 'SOFTWARE_VULNERABILITIES', format } as const;
  const baseline = await findBaseline(join(baselineFolder, partitionsOf(file)));
  const since = sinceBaseline(baseline.snapshotTime, clock.now());
  return target.whileAlone(file, clock, (signal) =>
    merge({ ...subject, baseline, since }, target, { ...dependencies, signal }),
  );
}

type Merge = Omit<MergeRequest, 'baselineFolder'> & { readonly baseline: Baseline; readonly since: string };

async function merge(
  { tenantId, format, baseline, since }: Merge,
  target: ExportTarget,
  dependencies: LockedDependencies,
): Promise<WrittenExport> {
  const { resume, onProgress, signal } = dependencies;
  const file = { tenantId, kind: 'SOFTWARE_VULNERABILITIES', format } as const;
  const workPath = target.workPath(file);
  const folder = new MergeFolder(`${workPath}.merge`);
  const checkpoints = new Checkpoints(`${workPath}.merge/merged`);
  if (!resume) await folder.remove();
  const changes = await fetchChanges(tenantId, since, folder, dependencies);
  const subject = JSON.stringify([tenantId, format, baseline.mark, changes.snapshotTime, changes.digest]);
  const parts = await folder.prepare(subject, baseline);
  const columns = COLUMNS[file.kind];
  const { snapshotTime } = changes;
  const finished = await runExport({
    subject,
    columns,
    source: createMergedSource({ folder, parts, snapshotTime }),
    createWriter: () => createWriter(format, columns),
    outputFor: (time) => target.outputFor(file, time),
    checkpoints,
    signal,
    onProgress,
  });
  await folder.remove();
  return { ...finished, path: target.addressOf(file, snapshotTime) };
}

/** Stored next to the merge with its checkpoints, so that a resumed run doesn't download them again. */
async function fetchChanges(
  tenantId: string,
  since: string,
  folder: MergeFolder,
  dependencies: LockedDependencies,
) {
  const path = folder.changes;
  return downloadExport(
    { tenantId, kind: 'SOFTWARE_VULNERABILITY_CHANGES', format: 'NDJSON', since, groups: null },
    () => createFileOutput({ path, unfinished: `${path}.unfinished` }),
    new Checkpoints(path),
    { ...dependencies, onProgress: () => undefined },
  );
}
