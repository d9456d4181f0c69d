import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../src/exports/rows/export-kind.js';
import { queryDuckdb as query } from '../../kit/exports/duckdb.js';
import { gzipLines, startExportStorage } from '../../kit/exports/export-storage.js';
import { runTestedExport } from '../../kit/exports/run-export.js';
import { newFolder } from '../../kit/new-folder.js';

const ROW = {
  deviceId: 'a'.repeat(40),
  deviceName: 'Büro-1 "x"',
  rbacGroupId: 7,
  osPlatform: 'Windows11',
  softwareName: 'edge',
  cveId: 'CVE-2026-1',
  cvssScore: '9.8',
  vulnerabilitySeverityLevel: 'Critical',
  securityUpdateAvailable: 'true',
  diskPaths: ['C:\\a', 'C:\\b'],
  registryPaths: [],
  firstSeenTimestamp: '2020-11-03 10:13:34.8476880',
  lastSeenTimestamp: '2020-11-04T01:00:00+01:00',
};

/** Enough for two row groups, with a second row that has only an id. */
async function write(format: ExportFormat): Promise<string> {
  const storage = await startExportStorage();
  const rows: object[] = Array.from({ length: 6_000 }, (_, nth) => ({ ...ROW, id: `row ${nth}` }));
  rows.push({ id: 'nothing' });
  storage.setSnapshot('2026-11-26T06:00:00Z', { '/c/0': gzipLines(rows) });
  const folder = newFolder();
  await runTestedExport({ storage, folder, format });
  return join(folder, 'out');
}

const COLUMNS = `id, deviceName, rbacGroupId, cvssScore, securityUpdateAvailable, diskPaths, len(registryPaths) AS paths,
  strftime(firstSeenTimestamp AT TIME ZONE 'UTC', '%Y-%m-%d %H:%M:%S.%f') AS seen`;

describe('DuckDB', () => {
  it('reads Parquet exports with types, and nulls for missing values', async () => {
    const path = await write('PARQUET');
    const types = await query(
      'SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet(EXPORT))',
      path,
    );
    expect(Object.fromEntries(types as [string, string][])).toMatchObject({
      id: 'VARCHAR',
      rbacGroupId: 'VARCHAR',
      cvssScore: 'DOUBLE',
      securityUpdateAvailable: 'BOOLEAN',
      diskPaths: 'VARCHAR[]',
      firstSeenTimestamp: 'TIMESTAMP WITH TIME ZONE',
    });
    const rows = await query(
      `SELECT ${COLUMNS} FROM read_parquet(EXPORT) WHERE id IN ('row 5999', 'nothing') ORDER BY id DESC`,
      path,
    );
    expect(rows).toEqual([
      ['row 5999', 'Büro-1 "x"', '7', 9.8, true, ['C:\\a', 'C:\\b'], '0', '2020-11-03 10:13:34.847688'],
      ['nothing', null, null, null, null, null, null, null],
    ]);
    expect(await query('SELECT count(*) FROM read_parquet(EXPORT)', path)).toEqual([['6001']]);
  });

  it('draws the charts of docs/exports.md from partitions', async () => {
    const path = await write('PARQUET');
    const folder = dirname(path);
    const place = join(folder, 'kind=SOFTWARE_VULNERABILITIES', 'tenant=x', 'snapshot=20261126T060000Z');
    mkdirSync(place, { recursive: true });
    renameSync(path, join(place, 'part-00000.parquet'));
    const page = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');
    const sql = /```sql\n([^`]*)```/.exec(page)?.[1] ?? '';
    const [view = '', machines = '', snapshots = ''] = sql.replaceAll("'lake/", `'${folder}/`).split(';');
    expect(await query(`${view}; ${machines}`, path)).toEqual([[null, '1', expect.any(String)]]);
    expect(await query(`${view}; ${snapshots}`, path)).toEqual([
      ['20261126T060000Z', '6000', '1', expect.any(String)],
    ]);
  });

  it('reads NDJSON exports with the same values', async () => {
    const [ndjson, parquet] = [await write('NDJSON'), await write('PARQUET')];
    const all = `SELECT id, deviceName, cvssScore, securityUpdateAvailable, diskPaths, epoch_us(firstSeenTimestamp::TIMESTAMPTZ),
      epoch_us(lastSeenTimestamp::TIMESTAMPTZ) FROM`;
    const read = await query(`${all} read_ndjson(EXPORT) ORDER BY id LIMIT 50`, ndjson);
    expect(read).toEqual(await query(`${all} read_parquet(EXPORT) ORDER BY id LIMIT 50`, parquet));
    expect(read).toHaveLength(50);
  });
});
