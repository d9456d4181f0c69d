import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { ByteWriter, type SchemaElement } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { z } from 'zod';
import type { WrittenSoFar } from './row-writer.js';

export interface ExpectedGroups {
  readonly schema: readonly SchemaElement[];
  readonly position: WrittenSoFar;
  /** Of a row group. */
  readonly mostRows: number;
  /** Of a row group in the footer. */
  readonly mostBytes: number;
}

/** Behind the magic number that the file begins with. */
const FIRST_BYTE = 4n;

/** As parquet.thrift numbers them. */
const TYPES = new Map<SchemaElement['type'], number>([
  ['BOOLEAN', 0],
  ['INT64', 2],
  ['DOUBLE', 5],
  ['BYTE_ARRAY', 6],
]);
const BOUND_BYTES = new Map<SchemaElement['type'], number>([
  ['BOOLEAN', 1],
  ['INT64', 8],
  ['DOUBLE', 8],
]);
const [PLAIN, RLE, RLE_DICTIONARY] = [0, 3, 8];
const [DICTIONARY_PAGE, DATA_PAGE_V2] = [2, 3];
const SNAPPY = 1;

const size = z.bigint().positive();
const count = z.bigint().min(0n);
const bytes = z.instanceof(Uint8Array);
const encoding = z.literal([PLAIN, RLE, RLE_DICTIONARY]);

/** Of parquet.thrift, with the fields that are written. Each is at most a number, a text or a list: none is read that could be else. */
const statistics = z.strictObject({
  field_3: count.optional(),
  field_5: bytes.optional(),
  field_6: bytes.optional(),
  field_7: z.boolean().optional(),
  field_8: z.boolean().optional(),
  field_9: count.optional(),
});
const encodingStatistic = z.strictObject({
  field_1: z.literal([DICTIONARY_PAGE, DATA_PAGE_V2]),
  field_2: encoding,
  field_3: z.int().positive(),
});
const columnMetadata = z.strictObject({
  field_1: z.int(),
  field_2: z.array(encoding),
  field_3: z.array(bytes),
  field_4: z.literal(SNAPPY),
  field_5: size,
  field_6: size,
  field_7: size,
  field_9: size,
  field_11: size.optional(),
  field_12: statistics.optional(),
  field_13: z.array(encodingStatistic).optional(),
});
const columnChunk = z.strictObject({ field_2: size, field_3: columnMetadata });
const rowGroup = z.strictObject({
  field_1: z.array(columnChunk),
  field_2: size,
  field_3: size,
  field_6: size,
});

type ColumnMetadata = z.infer<typeof columnMetadata>;
type RowGroup = z.infer<typeof rowGroup>;

/** A column of a file: where it stands in the tree, and what its values are. */
interface Leaf {
  readonly path: readonly string[];
  readonly type: SchemaElement['type'];
}

/**
 * Row groups that another process noted, each as it stands in the footer, in base64. Others may write to where notes lie: what is
 * taken is a whole struct of the fields that are written, of the columns of this schema, and says of each byte before the
 * position once where it belongs. Bounds and counts of columns are taken as they are, like the bytes that they are of.
 *
 * @returns undefined where that does not hold
 */
export function parseRowGroups(notes: readonly string[], expected: ExpectedGroups): Uint8Array[] | undefined {
  const { schema, position, mostRows, mostBytes } = expected;
  const leaves = leavesOf(schema);
  const groups: Uint8Array[] = [];
  let next = FIRST_BYTE;
  let rows = 0n;
  for (const note of notes) {
    // No more is decoded than has been written, however long it is.
    if (note.length > 2 * mostBytes) return undefined;
    const struct = Buffer.from(note, 'base64');
    const group = struct.toString('base64') === note ? rowGroup.safeParse(decode(struct)).data : undefined;
    if (group === undefined || group.field_3 > mostRows || !isOfLeaves(group, leaves)) return undefined;
    if (!isGapless(group, next)) return undefined;
    groups.push(struct);
    next += group.field_6;
    rows += group.field_3;
  }
  const isAll = next === BigInt(position.bytes) && rows === BigInt(position.rows);
  return isAll ? groups : undefined;
}

/** Undefined for what is no struct, has bytes behind it, or says a thing in another way than it is written. */
function decode(struct: Buffer): unknown {
  try {
    const view = new DataView(struct.buffer, struct.byteOffset, struct.length);
    const value = deserializeTCompactProtocol({ view, offset: 0 });
    const writer = new ByteWriter();
    serializeTCompactProtocol(writer, value);
    return struct.equals(writer.getBytes()) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOfLeaves({ field_1: chunks, field_3: rows }: RowGroup, leaves: readonly Leaf[]): boolean {
  return (
    chunks.length === leaves.length &&
    chunks.every(({ field_3: column }, at) => {
      const leaf = leaves[at];
      return leaf !== undefined && isOfLeaf(column, leaf, rows);
    })
  );
}

function isOfLeaf(column: ColumnMetadata, { path, type }: Leaf, rows: bigint): boolean {
  const { field_2: encodings, field_3: names, field_5: values, field_12: known } = column;
  const encoded = column.field_11 === undefined ? 1 : 2;
  const boundBytes = BOUND_BYTES.get(type);
  return (
    column.field_1 === TYPES.get(type) &&
    names.length === path.length &&
    names.every((name, at) => Buffer.from(name).toString() === path[at]) &&
    // A list has one value at least, if only the one that says that it is empty.
    (path.length > 1 ? values >= rows : values === rows) &&
    encodings.length === encoded &&
    (column.field_13 ?? encodings).length === encoded &&
    column.field_13?.every(({ field_2: used }, at) => used === encodings[at]) !== false &&
    [known?.field_5, known?.field_6].every(
      (bound) => (bound?.length ?? boundBytes) === boundBytes || boundBytes === undefined,
    )
  );
}

/** Whether its columns follow each other from a place on, each with its dictionary first. */
function isGapless(group: RowGroup, begin: bigint): boolean {
  let next = begin;
  let uncompressed = 0n;
  for (const { field_2: offset, field_3: column } of group.field_1) {
    const { field_9: data, field_11: dictionary } = column;
    const end = next + column.field_7;
    const isFirst = dictionary === undefined ? data === next : dictionary === next && data > next;
    if (offset !== next || !isFirst || data >= end) return false;
    next = end;
    uncompressed += column.field_6;
  }
  return group.field_6 === next - begin && group.field_2 === uncompressed;
}

/** In the order of the tree, whose nodes say how many children follow. */
function leavesOf(schema: readonly SchemaElement[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  function walk(parents: readonly string[]): void {
    const node = schema[at];
    at += 1;
    if (node === undefined) return;
    const { name, type, num_children: children } = node;
    if (children === undefined) leaves.push({ path: [...parents, name], type });
    for (let child = 0; child < (children ?? 0); child += 1) walk([...parents, name]);
  }
  walk([]);
  // The root is no part of a path.
  return leaves.map(({ path, type }) => ({ path: path.slice(1), type }));
}
