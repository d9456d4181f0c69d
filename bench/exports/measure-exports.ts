import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulatorProcess, type EmulatorProcess } from '../processes/emulator-process.js';
import { formatFigure } from '../report/format-figure.js';
import { writeMarkdownTable } from '../report/markdown-table.js';
import { measureDisturbed, type DisturbedExport } from './disturbed-exports.js';
import { runExportProcess, type ExportRun } from './export-process.js';

export interface ExportsOptions {
  readonly rows: number;
  /** 0 skips the runs with kills and broken downloads. */
  readonly kills: number;
  readonly progress: (message: string) => void;
}

export interface ExportsReport {
  /** Markdown. */
  readonly table: string;
  /** Exceeded bounds, as text. */
  readonly missed: readonly string[];
}

/** The project's own bounds (docs/performance.md). */
const BOUNDS = {
  ndjson: { mib: 128, rowsPerSecond: 40_000 },
  parquet: { mib: 192, rowsPerSecond: 20_000 },
} as const;
const MAX_LISTINGS = 20;

/**
 * Measures exports of weaknesses to a folder: speed, memory above that of an export of one row, and the effect of
 * kills and broken downloads.
 */
export async function measureExports({ rows, kills, progress }: ExportsOptions): Promise<ExportsReport> {
  const emulator = await startEmulatorProcess({ machines: 500, alerts: 0 });
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-bench-exports-'));
  const cells: string[][] = [];
  const missed: string[] = [];

  async function disturb(format: string, to: string, { written }: ExportRun): Promise<DisturbedExport> {
    progress(`exports, ${format}, killed ${kills} times`);
    await emulator.resetQuota('documented');
    const killed = { kills, format, folder: to, sha256: written?.sha256 ?? '' };
    const disturbed = await measureDisturbed(emulator, killed);
    rmSync(to, { recursive: true });
    await emulator.resetQuota('documented');
    return disturbed;
  }

  try {
    for (const format of ['ndjson', 'parquet'] as const) {
      const to = (name: string) => join(folder, `${format}-${name}`);
      progress(`exports, ${format}, one row`);
      await emulator.setSwitches({ exportRows: 1 });
      const idle = await runWhole(emulator, format, to('idle'));
      await emulator.setSwitches({ exportRows: rows });
      progress(`exports, ${format}, ${formatFigure(rows)} rows`);
      const run = await runWhole(emulator, format, to('whole'));
      rmSync(to('whole'), { recursive: true });
      const disturbed = kills === 0 ? undefined : await disturb(format, to('killed'), run);
      const above = run.peakMib - idle.peakMib;
      const { mib, rowsPerSecond } = BOUNDS[format];
      if (above >= mib) missed.push(`${format}: ${formatFigure(above)} MiB above idle, at most ${mib}`);
      // Processor time of the command alone, so that other load on the machine doesn't count.
      const rate = rows / run.cpuSeconds;
      if (rate < rowsPerSecond)
        missed.push(
          `${format}: ${formatFigure(rate)} rows a second of processor time, at least ${rowsPerSecond}`,
        );
      if (disturbed?.isSame === false) missed.push(`${format}: other bytes after kills`);
      if (disturbed !== undefined && disturbed.listings > MAX_LISTINGS)
        missed.push(`${format}: ${disturbed.listings} file calls`);
      cells.push([
        format,
        formatFigure(rows),
        formatFigure((run.written?.bytes ?? 0) / 1_000_000),
        formatFigure(run.seconds),
        formatFigure(run.cpuSeconds),
        formatFigure(Math.round(rows / run.seconds)),
        `${formatFigure(Math.round(rate))} (${formatFigure(rowsPerSecond)})`,
        formatFigure(Math.round(idle.peakMib)),
        `${formatFigure(Math.round(above))} (${mib})`,
        ...(disturbed === undefined ? [] : cellsOf(disturbed)),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await emulator.stop();
  }
  const headings = [
    ...['format', 'rows', 'MB', 'seconds', 'CPU seconds', 'rows/s', 'rows a CPU second (at least)'],
    ...['idle MiB', 'MiB above idle (at most)'],
    ...(kills === 0 ? [] : ['disturbed', 'file calls (at most)']),
  ];
  const columns = headings.map((heading) => ({
    heading,
    numeric: heading !== 'format' && heading !== 'disturbed',
  }));
  return { table: writeMarkdownTable(columns, cells), missed };
}

function cellsOf({ kills, isSame, listings }: DisturbedExport): readonly string[] {
  const bytes = isSame ? 'same bytes' : '**other bytes**';
  return [`${kills} kills, ${bytes}`, `${listings} (${MAX_LISTINGS})`];
}

async function runWhole(emulator: EmulatorProcess, format: string, folder: string): Promise<ExportRun> {
  const run = await runExportProcess(emulator, [
    'SOFTWARE_VULNERABILITIES',
    '--format',
    format,
    '--to',
    folder,
  ]);
  if (run.written === undefined) throw new Error(`The export did not finish: ${run.complaint}`);
  return run;
}
