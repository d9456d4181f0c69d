import { ByteWriter, type ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { writeMetadata } from 'hyparquet-writer/src/metadata.js';

/** What the library knows of a row group, once it is written. */
export type RowGroup = ParquetWriter['row_groups'][number];

/** As hyparquet-writer numbers what it writes. */
const VERSION = 2;
const CREATED_BY = 'defender-subgraph';
const MAGIC = Buffer.from('PAR1', 'latin1');

/** Of the header of a list in Thrift's compact protocol: a struct, and that the length follows. */
const OF_STRUCTS = 0x0c;
const LONG = 0xf0;
const MAX_SHORT = 14;

/** Bounds of texts are cut by the library, but for those that no short text is above; this is far more than the others take. */
const MAX_BYTES_OF_COLUMN = 512;

const NO_GROUP: RowGroup = { columns: [], total_byte_size: 0n, num_rows: 0n };

/**
 * The end of a Parquet file, made of row groups that are encoded when they are written. The library would keep all of them as
 * objects until then, which takes ten times as much, and make as many again at the end; the bytes are the ones that it gives.
 *
 * @see https://parquet.apache.org/docs/file-format/metadata/
 */
export class ParquetFooter {
  readonly #schema: SchemaElement[];
  /** Of the metadata without rows: bytes before and behind the row groups, the header of their list left out. */
  readonly #before: number;
  readonly #behind: number;

  constructor(schema: SchemaElement[]) {
    this.#schema = schema;
    const none = this.#encode([], 0n);
    const one = this.#encode([NO_GROUP], 0n);
    // The first byte that differs is the one that says how many there are.
    this.#before = none.findIndex((byte, index) => byte !== one[index]);
    this.#behind = none.length - this.#before - 1;
  }

  /** Bytes of a row group at most. */
  get mostBytesOfGroup(): number {
    return MAX_BYTES_OF_COLUMN * this.#schema.length;
  }

  /** @returns the row group as the footer holds it: a struct in Thrift's compact protocol */
  encodeGroup(group: RowGroup): Uint8Array {
    const whole = this.#cutOut(group);
    return whole.length <= this.mostBytesOfGroup ? whole : this.#cutOut(withoutStatistics(group));
  }

  /** @returns everything behind the last row group */
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

  #cutOut(group: RowGroup): Uint8Array {
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
    // Without its length, which stands behind it.
    return writer.getBytes().subarray(0, -4);
  }
}

/** Of the list of so many row groups. */
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
