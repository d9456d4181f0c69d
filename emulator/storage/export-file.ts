import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { createGzip, constants } from 'node:zlib';
import { through } from './through.js';
import type { Switches } from '../switches.js';
import { walkRows, type Snapshot } from '../tenants/exports/walk-rows.js';
import { writeExportRow } from '../defender/exports/json-page.js';

const chunkLength = 65_536;

/** A file: rows as lines of JSON, compressed with gzip. It is generated while read, always with the same bytes. */
export function streamFile(snapshot: Snapshot, switches: Switches): Readable {
  if (switches.exportFileBody === 'empty') return Readable.from([]);
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const gone = new AbortController();
  const lines = Readable.from(writeLines(snapshot, switches, gone.signal), { objectMode: false });
  lines.on('error', (error) => gzip.destroy(error));
  gzip.on('close', () => {
    // An active pause would keep the process alive after the reader has gone.
    gone.abort();
    lines.destroy();
  });
  const zipped = lines.pipe(gzip);
  return switches.exportFileBody === 'truncated' ? withoutEnd(zipped) : zipped;
}

async function* writeLines(
  snapshot: Snapshot,
  switches: Switches,
  gone: AbortSignal,
): AsyncGenerator<Buffer> {
  let lines = '';
  for (const { row } of walkRows(snapshot)) {
    lines += `${JSON.stringify(spell(row, switches))}\n`;
    if (lines.length < chunkLength) continue;
    if (switches.exportFilePauseMs > 0) await pause(switches.exportFilePauseMs, gone);
    if (gone.aborted) return;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}

async function pause(ms: number, gone: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: gone }).catch(() => undefined);
}

/** The documents describe the columns of JSON pages only, not those of files. */
function spell(row: object, switches: Switches): object {
  const { exportFileSpelling } = switches;
  const sent = writeExportRow(row, switches);
  if (exportFileSpelling === 'as-in-pages') return sent;
  const first = (text: string) =>
    exportFileSpelling === 'PascalCase' ? text.toUpperCase() : text.toLowerCase();
  return Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [first(name.charAt(0)) + name.slice(1), value as unknown]),
  );
}

const lost = 64;

/** Without the checksum, the length and some of what was compressed last. */
function withoutEnd(bytes: Readable): Readable {
  let held = Buffer.alloc(0);
  return through(bytes, (chunk) => {
    held = Buffer.concat([held, chunk]);
    const passed = held.subarray(0, Math.max(0, held.length - lost));
    held = held.subarray(passed.length);
    return passed;
  });
}
