import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';
import { ByteWriter, type SchemaElement } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { z } from 'zod';
import type { WrittenSoFar } from './row-writer.js';

export interface ExpectedGroups {
  readonly schema: readonly SchemaElement[];
  readonly position: WrittenSoFar;
  /** Per row group. */
  readonly mostRows: number;
  /** Per row group in the footer. */
  readonly mostBytes: number;
}

/** Offset after the magic number at the start of the file. */
const FIRST_BYTE = 4n;

/** Numbers from parquet.thrift. */
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

/** Structs of parquet.thrift, restricted to the fields that the writer uses and to unambiguous values. */
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

/** A leaf column: its path in the schema and its type. */
interface Leaf {
  readonly path: readonly string[];
  readonly type: SchemaElement['type'];
}

/**
 * Parses row groups noted by another process, each as encoded in the footer, in base64. Notes are untrusted. A row group must
 * be a complete struct of the written fields and match the schema's columns. Together they must cover each byte before the
 * position exactly once. Statistics of columns are not verified, as the data itself isn't.
 *
 * @returns undefined if a check fails
 */
export function parseRowGroups(notes: readonly string[], expected: ExpectedGroups): Uint8Array[] | undefined {
  const { schema, position, mostRows, mostBytes } = expected;
  const leaves = leavesOf(schema);
  const groups: Uint8Array[] = [];
  let next = FIRST_BYTE;
  let rows = 0n;
  for (const note of notes) {
    // Bounds the decoding of untrusted notes.
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

/** Undefined if the struct is invalid, has trailing bytes, or isn't in the writer's canonical encoding. */
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
    // A list has at least one value: an empty list is written as one.
    (path.length > 1 ? values >= rows : values === rows) &&
    encodings.length === encoded &&
    (column.field_13 ?? encodings).length === encoded &&
    column.field_13?.every(({ field_2: used }, at) => used === encodings[at]) !== false &&
    [known?.field_5, known?.field_6].every(
      (bound) => (bound?.length ?? boundBytes) === boundBytes || boundBytes === undefined,
    )
  );
}

/** Whether the columns follow each other without gaps, each with its dictionary first. */
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

/** The schema lists the tree depth-first, with the number of children in each node. */
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
  // Paths don't include the root.
  return leaves.map(({ path, type }) => ({ path: path.slice(1), type }));
}
