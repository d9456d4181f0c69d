import { ByteWriter, type ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

/** Metadata of a row group in hyparquet-writer. */
export type RowGroup = ParquetWriter['row_groups'][number];

/** The version that hyparquet-writer writes. */
const VERSION = 2;
const CREATED_BY = 'defender-subgraph';
const MAGIC = Buffer.from('PAR1', 'latin1');

/** List header in Thrift's compact protocol: element type struct, and long form. */
const OF_STRUCTS = 0x0c;
const LONG = 0xf0;
const MAX_SHORT = 14;

/** The library truncates text bounds, except where no shorter upper bound exists. Other metadata stays far below this. */
const MAX_BYTES_OF_COLUMN = 512;

const NO_GROUP: RowGroup = { columns: [], total_byte_size: 0n, num_rows: 0n };

/**
 * Footer of a Parquet file, built from row groups encoded as they are written. The library would keep all row groups as
 * objects, which takes ten times the memory, and copy them at the end. The bytes are identical.
 *
 * @see https://parquet.apache.org/docs/file-format/metadata/
 */
export class ParquetFooter {
  readonly #schema: SchemaElement[];
  /** Bytes of the empty metadata before and after the row groups, without the list header. */
  readonly #before: number;
  readonly #behind: number;

  constructor(schema: SchemaElement[]) {
    this.#schema = schema;
    const none = this.#encode([], 0n);
    const one = this.#encode([NO_GROUP], 0n);
    // The first differing byte is the list header.
    this.#before = none.findIndex((byte, index) => byte !== one[index]);
    this.#behind = none.length - this.#before - 1;
  }

  /** @returns the row group as a struct in Thrift's compact protocol, as in the footer */
  encodeGroup(group: RowGroup): Uint8Array {
    const whole = this.#encodeOne(group);
    return whole.length <= MAX_BYTES_OF_COLUMN * this.#schema.length
      ? whole
      : this.#encodeOne(withoutStatistics(group));
  }

  /** @returns all bytes after the last row group */
  compose(groups: readonly Uint8Array[], rows: bigint): Uint8Array {
    const none = this.#encode([], rows);
    const header = none.length - this.#behind - 1;
    const metadata =
      groups.length === 0
        ? [none]
        : [none.subarray(0, header), headerOf(groups.length), ...groups, none.subarray(header + 1)];
    const length = Buffer.alloc(4);
    length.writeUInt32LE(metadata.reduce((sum, part) => sum + part.length, 0));
    return Buffer.concat([...metadata, length, MAGIC]);
  }

  #encodeOne(group: RowGroup): Uint8Array {
    const one = this.#encode([group], 0n);
    return one.slice(this.#before + 1, one.length - this.#behind);
  }

  #encode(groups: RowGroup[], rows: bigint): Uint8Array {
    const writer = new ByteWriter();
    writeMetadata(writer, {
      version: VERSION,
      created_by: CREATED_BY,
      schema: this.#schema,
      num_rows: rows,
      row_groups: groups,
      metadata_length: 0,
    });
    // Without the trailing length.
    return writer.getBytes().subarray(0, -4);
  }
}

/** List header for the given number of row groups. */
function headerOf(groups: number): Uint8Array {
  const writer = new ByteWriter();
  if (groups > MAX_SHORT) {
    writer.appendUint8(LONG | OF_STRUCTS);
    writer.appendVarInt(groups);
  } else writer.appendUint8((groups << 4) | OF_STRUCTS);
  return writer.getBytes();
}

function withoutStatistics(group: RowGroup): RowGroup {
  const columns = group.columns.map((column) => {
    if (column.meta_data === undefined) return column;
    const { statistics: _left, ...meta } = column.meta_data;
    return { ...column, meta_data: meta };
  });
  return { ...group, columns };
}
