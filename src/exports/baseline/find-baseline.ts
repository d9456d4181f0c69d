import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUserInputError } from '../../errors/caller-errors.js';
import type { ExportFormat } from '../rows/export-kind.js';

/** A full export of vulnerabilities, as written by the export command. */
export interface Baseline {
  readonly path: string;
  readonly format: ExportFormat;
  /** ISO 8601 in UTC. */
  readonly snapshotTime: string;
  /** Detects that the file was replaced. */
  readonly mark: string;
}

const SNAPSHOT = /^snapshot=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
/** In order of preference: NDJSON is faster to read. */
const FILES: readonly (readonly [name: string, format: ExportFormat])[] = [
  ['part-00000.ndjson', 'NDJSON'],
  ['part-00000.parquet', 'PARQUET'],
];

/** Finds the newest full export of vulnerabilities in a folder of snapshots. @throws BadUserInputError if there is none */
export async function findBaseline(folder: string): Promise<Baseline> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.sort().reverse()) {
    const snapshotTime = timeOf(name);
    if (snapshotTime === undefined) continue;
    for (const [file, format] of FILES) {
      const path = join(folder, name, file);
      const found = await stat(path).catch(() => undefined);
      if (found?.isFile() !== true) continue;
      return { path, format, snapshotTime, mark: `${path} ${found.size} ${found.mtimeMs}` };
    }
  }
  throw new BadUserInputError(
    `--baseline must be a folder that export SOFTWARE_VULNERABILITIES has written to for this tenant. There is no ${join(folder, 'snapshot=...', 'part-00000')}.`,
  );
}

function timeOf(name: string): string | undefined {
  const [, year, month, day, hour, minute, second] = SNAPSHOT.exec(name) ?? [];
  if (year === undefined) return undefined;
  const text = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(text)) ? undefined : text;
}
