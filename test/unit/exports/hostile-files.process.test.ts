import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Agent } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createRun, type TenantReach } from '../../../src/exports/jobs/create-run.js';
import { runExport, type ExportRun } from '../../../src/exports/jobs/run-export.js';
import { Checkpoints } from '../../../src/exports/jobs/checkpoints.js';
import { createFileOutput } from '../../../src/exports/writers/file-output.js';
import { queryDuckdb } from '../../kit/exports/duckdb.js';
import { gzipLines, startExportStorage } from '../../kit/exports/export-storage.js';
import { EXPORT_KEY, runTestedExport } from '../../kit/exports/run-export.js';
import { hasSmallDisks, mountSmallDisk } from '../../kit/processes/small-disk.js';
import { newFolder } from '../../kit/new-folder.js';

const TIME = '2026-11-26T06:00:00Z';

async function storageOf(...files: readonly (string | Buffer)[]) {
  const storage = await startExportStorage();
  const named = files.map((content, nth) => [`/c/${String(nth).padStart(4, '0')}`, gzipSync(content)]);
  storage.setSnapshot(TIME, Object.fromEntries(named) as Record<string, Buffer>);
  return storage;
}

const deep = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const certificate = (id: number, more: string) => `{"deviceId":"${id}",${more}}`;

const HOSTILE = [
  certificate(0, '"__proto__":{"deviceName":"x"},"constructor":1,"toString":"y","deviceName":"name"'),
  certificate(1, '"keyLength":1e999,"notAfter":"9999-99-99","isSelfSigned":"maybe"'),
  certificate(2, '"deviceName":"nul\\u0000 half\\ud800 other\\udc00 whole\\ud83d\\ude00"'),
  certificate(3, `"subjectObject":${deep(200_000)},"path":${deep(200_000)},"keyUsageArray":${deep(200_000)}`),
  certificate(
    4,
    '"subjectObject":{"a":[{"b":null,"c":"\\ud800"}],"__proto__":1},"path":["a",1],"keyUsageArray":[["n"],null]',
  ),
  certificate(5, '"keyLength":12345678901234567890,"thumbprint":"; DROP TABLE x; --\\r\\n,\\"\\u2028"'),
];

describe('undocumented rows', () => {
  it.each(['NDJSON', 'PARQUET'] as const)(
    'are readable by an engine in %s, with invalid values omitted',
    async (format) => {
      const storage = await storageOf(`\ufeff${HOSTILE.join('\r\n')}\r\n\r\n`);
      const folder = newFolder();
      const { counts } = await runTestedExport({ storage, folder, format, kind: 'CERTIFICATES' });
      expect(counts).toEqual({ rows: 6, unknownColumns: 3, unreadableCells: 8 });
      const read = format === 'NDJSON' ? 'read_ndjson' : 'read_parquet';
      const rows = await queryDuckdb(
        `SELECT deviceId, deviceName, keySize, path, thumbprint, issuedTo::VARCHAR, keyUsage::VARCHAR[]
       FROM ${read}(EXPORT) ORDER BY deviceId`,
        join(folder, 'out'),
      );
      expect(rows).toEqual([
        ['0', 'name', null, null, null, null, null],
        ['1', null, null, null, null, null, null],
        ['2', 'nul\0 half\ufffd other\ufffd whole\u{1f600}', null, null, null, null, null],
        ['3', null, null, null, null, null, null],
        ['4', null, null, '["a",1]', null, expect.stringContaining('\ufffd'), null],
        ['5', null, null, null, '; DROP TABLE x; --\r\n,"\u2028', null, null],
      ]);
    },
  );

  it('are written as received if no column is documented, except lone surrogates', async () => {
    const line = '{"a\\\\ud800":"\\ud800 \\\\ud800 \\ud83d\\ude00 \\udc00\\ud83d \\u0000"}';
    const folder = newFolder();
    await runTestedExport({
      storage: await storageOf(`\ufeff${line}`),
      folder,
      kind: 'INFORMATION_GATHERING',
    });
    const text = readFileSync(join(folder, 'out'), 'utf8');
    expect(text).toBe('{"a\\\\ud800":"\\ufffd \\\\ud800 \\ud83d\\ude00 \\ufffd\\ufffd \\u0000"}\n');
    expect(await queryDuckdb('SELECT count(*) FROM read_ndjson(EXPORT)', join(folder, 'out'))).toEqual([
      ['1'],
    ]);
  });

  it('with a text of 10 MB are rejected and leave no file that looks complete', async () => {
    const storage = await storageOf(certificate(1, `"path":"${'x'.repeat(10_000_000)}"`));
    const folder = newFolder();
    await expect(runTestedExport({ storage, folder, kind: 'CERTIFICATES' })).rejects.toMatchObject({
      code: 'EXPORT_UNREADABLE',
    });
    expect(readdirSync(folder)).not.toContain('out');
  });

  it.each(['NDJSON', 'PARQUET'] as const)(
    'of great length are buffered a few at a time, and give the same bytes in %s after a kill',
    async (format) => {
      const long = Array.from({ length: 12 }, (_, nth) => ({
        id: `${nth}`,
        osVersion: 'x'.repeat(3_000_000),
      }));
      const storage = await storageOf(long.map((row) => JSON.stringify(row)).join('\n'));
      const sizes: number[] = [];
      const dies = (at: number) => (run: ExportRun) => ({
        ...run,
        rowsBetweenCheckpoints: 1,
        outputFor: (time: string) => {
          const output = run.outputFor(time);
          return {
            ...output,
            write: async (bytes: Uint8Array) => {
              if (bytes.length > 0) sizes.push(bytes.length);
              if (sizes.length === at) throw new Error('killed');
              await output.write(bytes);
            },
          };
        },
      });
      const [once, folder] = [newFolder(), newFolder()];
      await runTestedExport({ storage, folder: once, format, change: dies(-1) });
      // Three rows of 3 MB exceed 8 MiB.
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      expect(Math.max(...sizes)).toBeLessThan(9_100_000);
      sizes.splice(0);
      await expect(runTestedExport({ storage, folder, format, change: dies(3) })).rejects.toThrow('killed');
      await runTestedExport({ storage, folder, format });
      expect(readFileSync(join(folder, 'out')).equals(readFileSync(join(once, 'out')))).toBe(true);
    },
  );
});

describe('undocumented file lists', () => {
  it('may have a thousand files, or one file twice', async () => {
    const many = await storageOf(...Array.from({ length: 1_000 }, (_, nth) => `{"id":"${nth}"}`));
    const folder = newFolder();
    const twice = async () => {
      const { links, snapshotTime } = await many.listFiles();
      const [first] = (await many.listFiles()).links;
      return { snapshotTime, links: [...links, first!] };
    };
    const { counts } = await runTestedExport({ storage: { ...many, listFiles: twice }, folder });
    expect(counts.rows).toBe(1_000);
    expect(many.downloads()).toHaveLength(1_000);
  });

  it.each([
    ['HTML', '<html>Sign in</html>'],
    ['a list', '[{"id":"1"}]'],
    ['a number', '7'],
  ])('with %s are unreadable', async (_what, content) => {
    const storage = await storageOf(content);
    await expect(runTestedExport({ storage, folder: newFolder() })).rejects.toMatchObject({
      code: 'EXPORT_UNREADABLE',
    });
  });

  it('that decompress to far more than their size are read only up to the limit', async () => {
    const storage = await storageOf(Buffer.alloc(40_000_000, '\n'));
    const dispatcher = new Agent();
    onTestFinished(() => dispatcher.destroy());
    const listed = async () => {
      const { snapshotTime, links } = await storage.listFiles();
      return { generatedTime: snapshotTime, links };
    };
    const path = join(newFolder(), 'out');
    let most = 0;
    const run = createRun(
      { tenantId: 't', kind: 'CERTIFICATES', format: 'NDJSON', since: null, groups: null },
      {
        ...{ id: 'one', requestId: 'r', keys: { current: () => [EXPORT_KEY] }, mostBytesRead: 1_000_000 },
        reach: {
          dataSource: { fetchNow: listed },
          apiUrl: storage.url,
          dispatcher,
        } as unknown as TenantReach,
        clock: { now: Date.now, sleep: async () => undefined },
        signal: new AbortController().signal,
      },
    );
    const exporting = runExport({
      ...run,
      checkpoints: new Checkpoints(path),
      outputFor: () =>
        createFileOutput({
          path,
          unfinished: `${path}.unfinished`,
          reserve: (bytes) => void (most += bytes),
        }),
      onProgress: () => undefined,
    });
    await expect(exporting).rejects.toMatchObject({ code: 'EXPORT_STORAGE_FULL' });
    expect(most).toBe(0);
  });
});

describe('links in the folder', () => {
  it('are not followed, and their targets stay unchanged', async () => {
    const storage = await storageOf('{"id":"1"}');
    const folder = newFolder();
    const names = ['out', 'out.unfinished', 'out.result.new', 'out.snapshot.new'];
    for (const name of names) {
      writeFileSync(join(folder, `${name}.precious`), 'precious');
      symlinkSync(join(folder, `${name}.precious`), join(folder, name));
    }
    const first = runTestedExport({ storage, folder });
    await expect(first).rejects.toMatchObject({ code: 'ELOOP' });
    for (const name of names.slice(2)) rmSync(join(folder, name));
    await runTestedExport({ storage, folder });
    expect(readFileSync(join(folder, 'out'), 'utf8')).toContain('"id":"1"');
    for (const name of names) expect(readFileSync(join(folder, `${name}.precious`), 'utf8')).toBe('precious');
  });

  it('and a longer file of another run are not resumed', async () => {
    const rows = Array.from({ length: 12_000 }, (_, nth) => ({ id: `row ${nth}` }));
    const storage = await startExportStorage();
    storage.setSnapshot(TIME, { '/c/0': gzipLines(rows) });
    const folder = newFolder();
    writeFileSync(join(folder, 'out.unfinished'), 'x'.repeat(5_000_000));
    await runTestedExport({ storage, folder });
    expect(readFileSync(join(folder, 'out'), 'utf8').startsWith('{"id":"row 0"')).toBe(true);
    expect(readFileSync(join(folder, 'out'), 'utf8').trimEnd().endsWith('}')).toBe(true);
  });
});

describe.runIf(hasSmallDisks)('a disk that is full at any moment', () => {
  it.each(['NDJSON', 'PARQUET'] as const)('leaves a complete file in %s, or none', async (format) => {
    const storage = await startExportStorage();
    storage.setSnapshot(TIME, {
      '/c/0': gzipLines(Array.from({ length: 3_000 }, (_, nth) => ({ id: `row ${nth}` }))),
    });
    const once = newFolder();
    const { bytes } = await runTestedExport({ storage, folder: once, format });
    const expected = readFileSync(join(once, 'out'));
    const disk = mountSmallDisk(bytes);
    const ends: string[] = [];
    for (let pages = -2; pages < 8; pages += 1) {
      disk.resize((Math.ceil(bytes / 4_096) + pages) * 4_096);
      const ended = runTestedExport({ storage, folder: disk.path, format });
      ends.push(
        await ended.then(
          () => 'whole',
          (error: unknown) => (error as { code: string }).code,
        ),
      );
      const hasFile = readdirSync(disk.path).includes('out');
      expect(hasFile).toBe(ends.at(-1) === 'whole');
      if (hasFile) expect(readFileSync(join(disk.path, 'out')).equals(expected)).toBe(true);
      for (const name of readdirSync(disk.path)) rmSync(join(disk.path, name));
    }
    expect([ends[0], ends.at(-1)]).toEqual(['EXPORT_STORAGE_FULL', 'whole']);
    expect(new Set(ends).size).toBe(2);
  });
});
