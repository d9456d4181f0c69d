import { ExportFailedError } from '../../errors/export-errors.js';
import type { Column, Row, Cell } from '../rows/column.js';
import { noCounts, RowReader, type RawRow } from '../rows/row-reader.js';
import {
  FIRST_POSITION,
  SnapshotGoneError,
  type RowPosition,
  type RowSource,
} from '../streams/row-source.js';
import type { ExportOutput } from '../writers/export-output.js';
import type { RowWriter } from '../writers/row-writer.js';
import type { Checkpoint, ExportCounts, ExportResult, Checkpoints } from './checkpoints.js';

export interface ExportRun {
  /** Identifies what is exported and how. Checkpoints of another subject are ignored. */
  readonly subject: string;
  readonly columns: readonly Column[] | undefined;
  readonly source: RowSource;
  readonly createWriter: () => RowWriter | Promise<RowWriter>;
  readonly outputFor: (snapshotTime: string) => ExportOutput;
  readonly checkpoints: Checkpoints;
  /** Filters rows that the caller may not see. */
  readonly keeps?: ((row: Row) => boolean) | undefined;
  readonly signal: AbortSignal;
  /** Maximum number of rows lost when the process is killed, if the writer is resumable. Default: 25,000. */
  readonly rowsBetweenCheckpoints?: number;
  readonly onProgress: (progress: ExportProgress) => void | Promise<void>;
}

export interface ExportProgress extends ExportCounts {
  readonly snapshotTime: string;
  readonly bytes: number;
  /** Completed and total files of the snapshot; absent for exports in pages. */
  readonly files?: { readonly done: number; readonly all: number };
}

export interface FinishedExport extends ExportResult {
  readonly snapshotTime: string;
  /** SHA-256 of the output, in hex. */
  readonly digest: string;
}

const ROWS_BETWEEN_CHECKPOINTS = 25_000;
const MAX_RESTARTS = 2;
/** Bytes per piece. Ends a piece early if rows are unusually long, because a piece is held in memory. */
const HEAVIEST_PIECE = 8 * 1_024 * 1_024;

/**
 * Runs an export to its end. After an interrupted run, it continues with the same snapshot: after the last checkpoint if the
 * writer is resumable, otherwise with the first row. The output is the same however often it was interrupted: rows
 * have a fixed order and are written in pieces that start at the same rows.
 *
 * @throws SubgraphError if the export fails; the signal's reason if it was stopped
 */
export async function runExport(run: ExportRun): Promise<FinishedExport> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await runOnce(run);
    } catch (error) {
      if (!(error instanceof SnapshotGoneError)) throw error;
      if (restarts >= MAX_RESTARTS) throw changedTooOften(error);
      await run.checkpoints.forgetAll();
    }
  }
}

function changedTooOften(cause: Error): ExportFailedError {
  return new ExportFailedError(
    'EXPORT_UNREADABLE',
    'Defender replaced the snapshot several times during the export.',
    cause,
  );
}

async function runOnce(run: ExportRun): Promise<FinishedExport> {
  const { source, checkpoints, subject } = run;
  const saved = await checkpoints.read('snapshot');
  const known = saved?.subject === subject ? saved : undefined;
  if (known === undefined) await checkpoints.forgetAll();
  const { time, names } = await source.open(known, (snapshot) =>
    checkpoints.save('snapshot', {
      subject,
      time: snapshot.time,
      names: [...snapshot.names],
      links: snapshot.links,
    }),
  );
  if (known !== undefined && known.time !== time) await checkpoints.forgetProgress();
  const output = run.outputFor(time);
  const done = await checkpoints.read('result');
  try {
    const isDone = done !== undefined && (await output.publishFinished(done.bytes));
    const result = isDone ? done : await writeRows(run, output, { time, files: names.length });
    return { ...result, digest: await output.digest(), snapshotTime: time };
  } finally {
    await output.close();
  }
}

async function writeRows(
  run: ExportRun,
  output: ExportOutput,
  snapshot: { readonly time: string; readonly files: number },
): Promise<ExportResult> {
  const { source, checkpoints, signal, keeps = () => true, onProgress } = run;
  const { rowsBetweenCheckpoints = ROWS_BETWEEN_CHECKPOINTS } = run;
  const { writer, checkpoint } = await begin(run, output);
  const reader = run.columns === undefined ? undefined : new RowReader(run.columns, checkpoint.counts);
  let { bytes } = checkpoint;
  let rows = checkpoint.counts.rows;
  let sinceCheckpoint = 0;
  let piece: Row[] = [];
  let weight = 0;
  const counts = () => ({ ...(reader?.counts ?? noCounts()), rows });

  async function report(done: number): Promise<void> {
    const files = snapshot.files === 0 ? {} : { files: { done, all: snapshot.files } };
    await onProgress({ ...counts(), bytes, snapshotTime: snapshot.time, ...files });
  }

  async function write(made: Uint8Array): Promise<void> {
    await output.write(made);
    bytes += made.length;
  }

  async function writePiece(position: RowPosition): Promise<void> {
    signal.throwIfAborted();
    await write(await writer.write(piece));
    rows += piece.length;
    sinceCheckpoint += piece.length;
    piece = [];
    weight = 0;
    if (sinceCheckpoint < rowsBetweenCheckpoints) return;
    sinceCheckpoint = 0;
    if (writer.isResumable) {
      await output.sync();
      await checkpoints.save('checkpoint', { position, bytes, counts: counts() });
    }
    await report(position.part);
  }

  for await (const batch of source.read(checkpoint.position)) {
    let index = -1;
    for (const raw of batch.rows) {
      index += 1;
      const row = toRow(raw, reader);
      if (!keeps(row)) continue;
      piece.push(row);
      weight += weightOf(row);
      const isFull = piece.length === writer.rowsAtOnce || weight >= HEAVIEST_PIECE;
      const position = batch.positions[index];
      if (isFull && position !== undefined) await writePiece(position);
    }
    signal.throwIfAborted();
  }
  if (piece.length > 0) {
    await write(await writer.write(piece));
    rows += piece.length;
  }
  await write(writer.end());
  await output.sync();
  const result = { bytes: await output.finish(), counts: counts() };
  await checkpoints.save('result', result);
  await output.publish();
  await report(snapshot.files);
  return result;
}

function toRow(raw: RawRow | string, reader: RowReader | undefined): Row {
  if (typeof raw === 'string') return [raw];
  return reader === undefined ? [JSON.stringify(raw)] : reader.read(raw);
}

/** Resumes after the checkpoint if its output exists; otherwise starts at the first row. */
async function begin(
  { checkpoints, createWriter }: ExportRun,
  output: ExportOutput,
): Promise<{ readonly writer: RowWriter; readonly checkpoint: Checkpoint }> {
  const writer = await createWriter();
  const checkpoint = writer.isResumable ? await checkpoints.read('checkpoint') : undefined;
  if (checkpoint !== undefined && (await output.open(checkpoint.bytes))) return { writer, checkpoint };
  await checkpoints.forgetProgress();
  await output.open(0);
  const head = writer.begin();
  await output.write(head);
  const counts = { ...noCounts(), rows: 0 };
  return { writer, checkpoint: { position: FIRST_POSITION, bytes: head.length, counts } };
}

/** Approximate number of characters of a row. Deterministic, so that pieces always end at the same rows. */
function weightOf(row: Row): number {
  let weight = 0;
  for (const cell of row) {
    if (typeof cell === 'string') weight += cell.length;
    else if (typeof cell === 'object' && cell !== null) weight += weightOfObject(cell);
  }
  return weight;
}

/** Avoids serializing lists of texts, which most rows have. */
function weightOfObject(cell: Cell & object): number {
  if (!Array.isArray(cell)) return JSON.stringify(cell).length;
  return (cell as readonly Cell[]).reduce<number>(
    (sum, item) => sum + (typeof item === 'string' ? item.length : JSON.stringify(item).length),
    0,
  );
}
