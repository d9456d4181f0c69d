import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRun } from '../../../src/exports/jobs/run-export.js';
import {
  breaksAfter,
  broken,
  cut,
  empty,
  expired,
  gzipLines,
  startExportStorage,
  whole,
  type Download,
} from '../../kit/exports/export-storage.js';
import { runTestedExport } from '../../kit/exports/run-export.js';
import { newFolder } from '../../kit/new-folder.js';

function rows(from: number, to: number): object[] {
  return Array.from({ length: to - from }, (_item, index) => ({
    id: `row ${from + index}`,
    deviceId: 'a'.repeat(40),
    cvssScore: (from + index) % 11,
    diskPaths: index % 3 === 0 ? [] : [`C:\\${index}`],
    firstSeenTimestamp: '2020-12-30 11:07:15',
  }));
}

async function startWithRows(count: number) {
  const storage = await startExportStorage();
  const third = Math.ceil(count / 3);
  storage.setSnapshot('2026-11-26T06:00:00Z', {
    '/c/2': gzipLines(rows(2 * third, count)),
    '/c/0': gzipLines(rows(0, third)),
    '/c/1': gzipLines(rows(third, 2 * third)),
  });
  return storage;
}

const linesOf = (folder: string) => readFileSync(join(folder, 'out'), 'utf8').split('\n').slice(0, -1);
const idsOf = (folder: string) => linesOf(folder).map((line) => (JSON.parse(line) as { id: string }).id);
const allIds = (count: number) => rows(0, count).map((row) => (row as { id: string }).id);

const CHECKPOINT = JSON.stringify({
  position: { part: 1, offset: 0, token: null },
  bytes: 4,
  counts: { rows: 4_000, unknownColumns: 0, unreadableCells: 0 },
});

/** Stops at a write, like a killed process: earlier writes remain. */
function killedAtWrite(nth: number): (run: ExportRun) => ExportRun {
  let writes = 0;
  return (run) => ({
    ...run,
    outputFor: (time) => {
      const output = run.outputFor(time);
      return {
        ...output,
        write: async (bytes) => {
          writes += 1;
          if (writes === nth) {
            // In the middle of a write.
            await output.write(bytes.subarray(0, bytes.length / 2));
            throw new Error('killed');
          }
          await output.write(bytes);
        },
      };
    },
  });
}

describe('an export', () => {
  it('has every row once, in the order of the file names', async () => {
    const storage = await startWithRows(9_000);
    const folder = newFolder();
    const { counts } = await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(9_000));
    expect(counts).toEqual({ rows: 9_000, unknownColumns: 0, unreadableCells: 0 });
    expect(storage.listings()).toBe(1);
  });

  it.each(['NDJSON', 'PARQUET'] as const)(
    'gives the same bytes in %s wherever its process is killed, without another listing',
    async (format) => {
      const storage = await startWithRows(12_000);
      const once = newFolder();
      await runTestedExport({ storage, folder: once, format });
      const expected = readFileSync(join(once, 'out'));
      const folder = newFolder();
      for (const nth of [1, 3, 1, 2]) {
        await expect(
          runTestedExport({ storage, folder, format, change: killedAtWrite(nth) }),
        ).rejects.toThrow('killed');
        expect(readdirSync(folder)).not.toContain('out');
      }
      const { bytes, digest } = await runTestedExport({ storage, folder, format });
      expect(readFileSync(join(folder, 'out')).equals(expected)).toBe(true);
      expect({ bytes, digest }).toEqual({
        bytes: expected.length,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(storage.listings()).toBe(2);
    },
  );

  it('resumes after its last checkpoint', async () => {
    const storage = await startWithRows(12_000);
    const folder = newFolder();
    await expect(runTestedExport({ storage, folder, change: killedAtWrite(12) })).rejects.toThrow('killed');
    const before = storage.downloads().length;
    await runTestedExport({ storage, folder });
    // 10,000 of 12,000 rows were done, in two of three files.
    expect(storage.downloads().slice(before)).toEqual(['/c/2']);
  });

  it('starts a Parquet file again after a kill, from the same snapshot', async () => {
    const storage = await startWithRows(12_000);
    const folder = newFolder();
    const killed = runTestedExport({ storage, folder, format: 'PARQUET', change: killedAtWrite(3) });
    await expect(killed).rejects.toThrow('killed');
    // A checkpoint of NDJSON would continue in the middle of the file.
    writeFileSync(join(folder, 'out.checkpoint'), CHECKPOINT);
    const before = storage.downloads().length;
    await runTestedExport({ storage, folder, format: 'PARQUET' });
    expect(storage.downloads().slice(before)).toEqual(['/c/0', '/c/1', '/c/2']);
    expect(storage.listings()).toBe(1);
    const once = newFolder();
    await runTestedExport({ storage, folder: once, format: 'PARQUET' });
    expect(readFileSync(join(folder, 'out')).equals(readFileSync(join(once, 'out')))).toBe(true);
  });

  it('is complete if its process was killed after the rename', async () => {
    const storage = await startWithRows(30);
    const folder = newFolder();
    const first = await runTestedExport({ storage, folder });
    const before = storage.downloads().length;
    expect(await runTestedExport({ storage, folder })).toEqual(first);
    expect(storage.downloads()).toHaveLength(before);
  });

  it('requests new links when they expire, and continues', async () => {
    const storage = await startWithRows(9_000);
    storage.answerNext(broken, expired);
    const folder = newFolder();
    await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(9_000));
    expect(storage.listings()).toBe(2);
  });

  it('restarts if the snapshot was replaced', async () => {
    const storage = await startWithRows(9_000);
    const folder = newFolder();
    storage.answerNext((response, content, asked) => {
      storage.setSnapshot('2026-11-26T12:00:00Z', { '/d/0': gzipLines(rows(0, 5)) });
      expired(response, content, asked);
    });
    const { snapshotTime } = await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(5));
    expect(snapshotTime).toBe('2026-11-26T12:00:00Z');
  });

  it('downloads a truncated file again, and continues after the rows it has', async () => {
    const storage = await startWithRows(9_000);
    storage.answerNext(cut, broken, cut);
    const folder = newFolder();
    await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(9_000));
  });

  it('resumes interrupted downloads, so that files complete although their links expire early', async () => {
    const storage = await startWithRows(9_000);
    storage.answerNext(...Array.from({ length: 200 }, () => breaksAfter(2_000)));
    const folder = newFolder();
    await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(9_000));
    // Each request asks for the rest.
    const most = storage.sizes().reduce((sum, size) => sum + Math.ceil(size / 2_000), 0);
    expect(storage.downloads().length).toBeGreaterThan(12);
    expect(storage.downloads().length).toBeLessThanOrEqual(most + 3);
  });

  it('accepts a download that was interrupted after its last byte', async () => {
    const storage = await startWithRows(30);
    const all: Download = (response, content) => {
      response.writeHead(200, { 'content-length': content.length + 1 });
      response.write(content, () => response.destroy());
    };
    const nothing: Download = (response) => void response.writeHead(416).end();
    storage.answerNext(all, nothing);
    const folder = newFolder();
    await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(30));
    expect(storage.downloads()).toHaveLength(4);
  });

  it('rejects the rest of another file', async () => {
    const storage = await startWithRows(30);
    const other: Download = (response, content) =>
      void response
        .writeHead(206, { 'content-range': `bytes 0-9/${content.length}` })
        .end(content.subarray(0, 10));
    const changed: Download = (response) => void response.writeHead(412).end();
    storage.answerNext(breaksAfter(20), other, changed, breaksAfter(20), whole);
    const folder = newFolder();
    await runTestedExport({ storage, folder });
    expect(idsOf(folder)).toEqual(allIds(30));
  });

  it('fails if a file stays truncated, and leaves no file that looks complete', async () => {
    const storage = await startWithRows(9_000);
    storage.answerNext(...Array.from({ length: 20 }, () => cut));
    const folder = newFolder();
    await expect(runTestedExport({ storage, folder })).rejects.toMatchObject({ code: 'EXPORT_UNREADABLE' });
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('downloads a file without a byte again', async () => {
    const storage = await startWithRows(9);
    storage.answerNext(empty, empty, empty);
    const folder = newFolder();
    const { counts } = await runTestedExport({ storage, folder });
    expect(counts.rows).toBe(9);
    expect(idsOf(folder)).toEqual(allIds(9));
  });

  it('requests new links if the stored ones were sealed with another key', async () => {
    const storage = await startWithRows(9_000);
    const folder = newFolder();
    await expect(runTestedExport({ storage, folder, change: killedAtWrite(2) })).rejects.toThrow('killed');
    expect(readFileSync(join(folder, 'out.snapshot'), 'utf8')).not.toContain('secret');
    await runTestedExport({ storage, folder, keys: [] });
    expect(storage.listings()).toBe(2);
    expect(idsOf(folder)).toEqual(allIds(9_000));
  });

  it.each(['checkpoint', 'snapshot'])('restarts with a half-written %s', async (name) => {
    const storage = await startWithRows(12_000);
    const folder = newFolder();
    await expect(runTestedExport({ storage, folder, change: killedAtWrite(8) })).rejects.toThrow('killed');
    const { truncateSync, statSync } = await import('node:fs');
    truncateSync(join(folder, `out.${name}`), Math.floor(statSync(join(folder, `out.${name}`)).size / 2));
    const once = newFolder();
    await runTestedExport({ storage, folder: once });
    await runTestedExport({ storage, folder });
    expect(readFileSync(join(folder, 'out')).equals(readFileSync(join(once, 'out')))).toBe(true);
  });

  it('writes rows as received if no column is documented', async () => {
    const storage = await startExportStorage();
    const line = '{"DeviceId": "d", "big": 12345678901234567890, "__proto__": {"a": 1}}';
    const { gzipSync } = await import('node:zlib');
    storage.setSnapshot('2026-11-26T06:00:00Z', { '/c/0': gzipSync(`\n${line}\r\n`) });
    const folder = newFolder();
    await runTestedExport({ storage, folder, kind: 'INFORMATION_GATHERING' });
    expect(linesOf(folder)).toEqual([line]);
  });
});
