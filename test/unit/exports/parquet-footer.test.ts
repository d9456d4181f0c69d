import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { COLUMNS } from '../../../src/exports/rows/columns.js';
import type { Column, Row } from '../../../src/exports/rows/column.js';
import { parquetCellOf, parquetSchemaOf } from '../../../src/exports/writers/parquet-schema.js';
import { createParquetWriter } from '../../../src/exports/writers/parquet-writer.js';
import { TYPED_COLUMNS, typedRows } from '../../kit/reads/typed-rows.js';

/** The whole file as the library writes it. */
function writtenByLibrary(columns: readonly Column[], pieces: readonly (readonly Row[])[]): Buffer {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: parquetSchemaOf(columns),
    createdBy: 'defender-subgraph',
  });
  for (const rows of pieces) {
    const columnData = columns.map(({ name, type }, place) => ({
      name,
      data: rows.map((row) => parquetCellOf(type, row[place] ?? null)),
      offsetIndex: false,
      statistics: type !== 'any',
    }));
    void file.write({ columnData, rowGroupSize: rows.length });
  }
  void file.finish();
  return Buffer.from(writer.getBytes());
}

async function written(columns: readonly Column[], pieces: readonly (readonly Row[])[]): Promise<Buffer> {
  const writer = createParquetWriter(columns);
  const bytes = [writer.begin()];
  for (const rows of pieces) bytes.push(await writer.write(rows));
  return Buffer.concat([...bytes, writer.end()]);
}

it.each([0, 1, 14, 15, 300])(
  'equals the file that the library writes for %i row groups',
  { tags: 'slow' },
  async (groups) => {
    const pieces = Array.from({ length: groups }, (_, nth) => typedRows(nth * 20, 20));
    const expected = writtenByLibrary(TYPED_COLUMNS, pieces);
    expect((await written(TYPED_COLUMNS, pieces)).equals(expected)).toBe(true);
  },
);

it('equals the library file of each kind with only nulls', async () => {
  for (const columns of Object.values(COLUMNS)) {
    if (columns === undefined) continue;
    const pieces = [[columns.map(() => null)], [columns.map(() => null)]];
    expect((await written(columns, pieces)).equals(writtenByLibrary(columns, pieces))).toBe(true);
  }
});

it('bounds the size of a row group, however long its values are', async () => {
  const columns: readonly Column[] = [
    { name: 'text', type: 'text' },
    { name: 'json', type: 'any' },
  ];
  // No short text is above this one, so the library would not truncate it.
  const row: Row = ['\u{10ffff}'.repeat(100_000), { long: 'x'.repeat(100_000) }];
  const writer = createParquetWriter(columns);
  for (let piece = 0; piece < 10; piece += 1) await writer.write([row]);
  expect(Buffer.from(writer.end()).length).toBeLessThan(10 * 1_000);
});

it('encodes each column of a row group in a turn of its own', async () => {
  const writer = createParquetWriter(TYPED_COLUMNS);
  let [turns, isOver] = [0, false];
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await writer.write(typedRows(0, 20));
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(TYPED_COLUMNS.length - 1);
});
