import { parquetMetadata, type FileMetaData } from 'hyparquet';
import { expect, it } from 'vitest';
import { createParquetWriter } from '../../../src/exports/writers/parquet-writer.js';
import type { WrittenSoFar } from '../../../src/exports/writers/row-writer.js';
import { TYPED_COLUMNS, typedRows } from '../../kit/typed-rows.js';

const GROUP_ROWS = 20;

/** A file of row groups without its footer, as left by a killed process. */
function begun(groups: number) {
  const writer = createParquetWriter(TYPED_COLUMNS);
  let bytes = writer.begin().length;
  for (let nth = 0; nth < groups; nth += 1)
    bytes += writer.write(typedRows(nth * GROUP_ROWS, GROUP_ROWS)).length;
  return { writer, notes: writer.takeRowGroups(), position: { bytes, rows: groups * GROUP_ROWS } };
}

/** The rest of the file after resuming with the notes; undefined if they are rejected. */
function endOf(notes: readonly string[], position: WrittenSoFar): Uint8Array | undefined {
  const writer = createParquetWriter(TYPED_COLUMNS);
  return writer.resume(notes, position) ? writer.end() : undefined;
}

const bytesOf = (note: string) => Buffer.from(note, 'base64');
const noteOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

it('are resumed to the same bytes, also with hundreds of row groups', () => {
  const { writer, notes, position } = begun(300);
  const other = createParquetWriter(TYPED_COLUMNS);
  expect(other.resume(notes, position)).toBe(true);
  expect(other.takeRowGroups()).toEqual([]);
  const rows = typedRows(6_000, 7);
  expect(Buffer.from(other.write(rows)).equals(writer.write(rows))).toBe(true);
  expect(other.takeRowGroups()).toEqual(writer.takeRowGroups());
  expect(Buffer.from(other.end()).equals(writer.end())).toBe(true);
});

it('are rejected if some are missing, reordered, or of another file', () => {
  const { notes, position } = begun(3);
  const [first = '', second = '', third = ''] = notes;
  expect(endOf(notes, position)).toBeDefined();
  const { bytes, rows } = position;
  const refused: readonly (readonly [readonly string[], WrittenSoFar])[] = [
    [[first, second], position],
    [[first, third, second], position],
    [[first, second, third, third], position],
    [[first, first, third], position],
    [notes, { bytes: bytes + 1, rows }],
    [notes, { bytes, rows: rows - 1 }],
    [[], position],
  ];
  for (const [others, at] of refused) expect(endOf(others, at)).toBeUndefined();
  const other = createParquetWriter(TYPED_COLUMNS.slice(1));
  expect(other.resume(notes, position)).toBe(false);
});

it.each([
  ['is empty', () => ''],
  ['is the JSON of another version', () => '{"columns":[],"num_rows":{"$whole":"20"}}'],
  ['is text that is no base64', (note: string) => `${note.slice(0, -4)}!!!!`],
  ['has blanks between', (note: string) => `${note.slice(0, 4)} ${note.slice(4)}`],
  ['is cut', (note: string) => noteOf(bytesOf(note).subarray(0, -1))],
  ['is cut in the middle', (note: string) => noteOf(bytesOf(note).subarray(0, 300))],
  ['has more behind its end', (note: string) => noteOf(Buffer.concat([bytesOf(note), Buffer.from([0])]))],
  ['is longer than any', (note: string) => note.repeat(100)],
  ['nests without end', () => noteOf(Buffer.alloc(4_000, 0x1c))],
  ['is a list of billions', () => noteOf(Buffer.from([0x19, 0xfc, 0xff, 0xff, 0xff, 0xff, 0x07, 0]))],
  ['is a number without end', () => noteOf(Buffer.from([0x16, ...Buffer.alloc(4_000, 0xff)]))],
])('are rejected if one %s', (_what, forge) => {
  const { notes, position } = begun(2);
  expect(endOf([notes[0] ?? '', forge(notes[1] ?? '')], position)).toBeUndefined();
  expect(endOf([forge(notes[0] ?? ''), notes[1] ?? ''], position)).toBeUndefined();
});

/** The bytes that readers navigate by: everything except value statistics and dictionary lengths. */
function layoutOf(end: Uint8Array | undefined): unknown {
  if (end === undefined) return undefined;
  const metadata: FileMetaData = parquetMetadata(Uint8Array.from(end).buffer);
  return metadata.row_groups.map(({ columns, ...group }) => ({
    ...group,
    columns: columns.map(({ meta_data: column, ...chunk }) => {
      const { statistics: _bounds, encoding_stats: _pages, ...rest } = column!;
      const isList = rest.path_in_schema.length > 1;
      const { num_values: values, data_page_offset: data, dictionary_page_offset: dictionary } = rest;
      return {
        ...{ ...chunk, ...rest },
        num_values: isList ? null : values,
        data_page_offset: dictionary === undefined ? data : null,
      };
    }),
  }));
}

it('are rejected if any byte changes that describes a position or type', () => {
  const { notes, position } = begun(1);
  const bytes = bytesOf(notes[0] ?? '');
  const layout = layoutOf(endOf(notes, position));
  let refused = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    for (const bit of [0x01, 0x80]) {
      const forged = Buffer.from(bytes);
      forged[at] = (forged[at] ?? 0) ^ bit;
      const found = layoutOf(endOf([noteOf(forged)], position));
      if (found === undefined) refused += 1;
      else expect(found).toEqual(layout);
    }
  }
  expect(refused).toBeGreaterThan(bytes.length);
});
