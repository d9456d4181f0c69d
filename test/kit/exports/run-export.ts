import { createSecretKey, randomBytes } from 'node:crypto';
import { Agent } from 'undici';
import { onTestFinished } from 'vitest';
import { runExport, type ExportRun, type FinishedExport } from '../../../src/exports/jobs/run-export.js';
import { Checkpoints } from '../../../src/exports/jobs/checkpoints.js';
import { COLUMNS } from '../../../src/exports/rows/columns.js';
import type { ExportFormat, ExportKind } from '../../../src/exports/rows/export-kind.js';
import { createFileSource } from '../../../src/exports/streams/file-source.js';
import { createFileOutput } from '../../../src/exports/writers/file-output.js';
import { createNdjsonWriter } from '../../../src/exports/writers/ndjson-writer.js';
import { createParquetWriter } from '../../../src/exports/writers/parquet-writer.js';
import type { ExportStorage } from './export-storage.js';

export const EXPORT_KEY = createSecretKey(randomBytes(32));

export interface TestedRun {
  readonly storage: ExportStorage;
  readonly folder: string;
  readonly kind?: ExportKind;
  readonly format?: ExportFormat;
  readonly signal?: AbortSignal;
  readonly keys?: Parameters<typeof createFileSource>[0]['keys'];
  readonly change?: (run: ExportRun) => ExportRun;
}

/** Exports the files of a storage into `FOLDER/out`. */
export async function runTestedExport({
  storage,
  folder,
  kind = 'SOFTWARE_VULNERABILITIES',
  format = 'NDJSON',
  signal = new AbortController().signal,
  keys = [EXPORT_KEY],
  change = (run) => run,
}: TestedRun): Promise<FinishedExport> {
  const dispatcher = new Agent();
  onTestFinished(() => dispatcher.destroy());
  const columns = COLUMNS[kind];
  const path = `${folder}/out`;
  return runExport(
    change({
      subject: `${kind} ${format}`,
      columns,
      source: createFileSource({
        clock: { now: Date.now, sleep: async () => undefined },
        listFiles: storage.listFiles,
        apiUrl: storage.url,
        dispatcher,
        signal,
        keys,
        exportId: 'an export',
        keepsLines: columns === undefined,
        onBytes: () => undefined,
      }),
      createWriter: () => (format === 'NDJSON' ? createNdjsonWriter(columns) : createParquetWriter(columns)),
      outputFor: () => createFileOutput({ path, unfinished: `${path}.unfinished` }),
      checkpoints: new Checkpoints(path),
      signal,
      rowsBetweenCheckpoints: 5_000,
      onProgress: () => undefined,
    }),
  );
}
