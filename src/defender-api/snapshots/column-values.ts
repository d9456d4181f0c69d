import { UnreadableListError } from '../../errors/unreadable-list-error.js';

/** The values of a property, by row. */
export interface ColumnValues {
  /** Estimated size. */
  readonly bytes: number;
  /** A value as sent; undefined if the row lacks it. */
  valueAt(index: number): unknown;
}

/** An object or a list as JSON. */
class NestedText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Overhead of a text in the heap, with its reference. */
const BYTES_A_TEXT = 32;
/** Columns with fewer distinct values aren't packed. */
const MIN_PACKED = 1_000;
/** The number of a value that a row lacks. */
const ABSENT = 0;

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** A copy of other length, in as few bytes as so many distinct codes need. */
function copyOf(codes: Codes, length: number, distinct: number): Codes {
  const Smallest = distinct <= 0x100 ? Uint8Array : distinct <= 0x1_0000 ? Uint16Array : Uint32Array;
  const copy = new Smallest(length);
  copy.set(codes);
  return copy;
}

/** Collects the values of a property in the order of rows. Values that repeat are stored once. Others are packed. */
export class ColumnBuilder {
  #codes: Codes = new Uint8Array(64);
  #values: unknown[] = [undefined];
  #known = new Map<unknown, number>();
  /** The same for objects and lists, by their JSON. */
  #nested = new Map<string, number>();
  #textBytes = 0;
  #packed: PackedBuilder | undefined;

  get bytes(): number {
    return this.#packed?.bytes ?? this.#codes.byteLength + this.#textBytes;
  }

  /** Sets the value of a row after all earlier rows. */
  set(index: number, value: unknown): void {
    if (this.#packed !== undefined) {
      this.#packed.set(index, value);
      return;
    }
    const code = this.#codeOf(value);
    const distinct = this.#values.length;
    if (index >= this.#codes.length) this.#codes = copyOf(this.#codes, 2 * (index + 1), distinct);
    else if (code >= 2 ** (8 * this.#codes.BYTES_PER_ELEMENT))
      this.#codes = copyOf(this.#codes, this.#codes.length, distinct);
    this.#codes[index] = code;
    if (distinct > MIN_PACKED && 2 * distinct > index) this.#pack(index + 1);
  }

  /** @param length the number of rows */
  build(length: number): ColumnValues {
    if (this.#packed !== undefined) return this.#packed.build(length);
    const codes = copyOf(this.#codes.subarray(0, length), length, this.#values.length);
    return new RepeatedValues(codes, this.#values, this.#textBytes);
  }

  #codeOf(value: unknown): number {
    if (typeof value !== 'object' || value === null || value instanceof UnreadableListError)
      return this.#share(this.#known, value, value);
    const text = JSON.stringify(value);
    return this.#share(this.#nested, text, new NestedText(text));
  }

  #share<Key>(codes: Map<Key, number>, key: Key, value: unknown): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    const code = this.#values.push(value) - 1;
    codes.set(key, code);
    this.#textBytes += BYTES_A_TEXT + (typeof key === 'string' ? key.length : 0);
    return code;
  }

  #pack(length: number): void {
    const packed = new PackedBuilder();
    for (let index = 0; index < length; index += 1) {
      const code = this.#codes[index] ?? ABSENT;
      if (code !== ABSENT) packed.set(index, this.#values[code]);
    }
    this.#packed = packed;
    this.#codes = new Uint8Array(0);
    this.#values = [];
    this.#known = new Map();
    this.#nested = new Map();
  }
}

class RepeatedValues implements ColumnValues {
  readonly bytes: number;
  readonly #codes: Codes;
  readonly #values: readonly unknown[];

  constructor(codes: Codes, values: readonly unknown[], textBytes: number) {
    this.#codes = codes;
    this.#values = values;
    this.bytes = codes.byteLength + textBytes;
  }

  valueAt(index: number): unknown {
    const value = this.#values[this.#codes[index] ?? ABSENT];
    return value instanceof NestedText ? (JSON.parse(value.text) as unknown) : value;
  }
}

/** How a packed value is stored. */
const KIND = { absent: 0, text: 1, json: 2, object: 3 } as const;

/** Rows that are packed together. The memory of more would be copied for a long time while it grows. */
const ROWS_A_BLOCK = 2_048;

/** Bytes outside the heap, which the garbage collector doesn't traverse. */
class PackedBuilder {
  readonly #blocks: PackedBlock[] = [];
  readonly #ends = new Uint32Array(ROWS_A_BLOCK);
  readonly #kinds = new Uint8Array(ROWS_A_BLOCK);
  #text = Buffer.allocUnsafeSlow(4_096);
  #objects = new Map<number, unknown>();
  /** Of the last block. */
  #length = 0;
  #end = 0;

  get bytes(): number {
    return bytesOf(this.#blocks) + this.#text.length + this.#ends.byteLength + this.#kinds.byteLength;
  }

  set(index: number, value: unknown): void {
    this.#extend(index);
    // JSON escapes unpaired surrogates, which UTF-8 can't hold.
    if (typeof value === 'string' && value.isWellFormed()) this.#add(KIND.text, value);
    else if (value instanceof NestedText) this.#add(KIND.json, value.text);
    else if (value instanceof UnreadableListError) {
      this.#add(KIND.object, '');
      this.#objects.set(this.#length - 1, value);
    } else this.#add(KIND.json, JSON.stringify(value));
  }

  build(length: number): ColumnValues {
    this.#extend(length);
    this.#endBlock();
    return new PackedValues(this.#blocks);
  }

  /** Adds rows without a value up to a length. */
  #extend(length: number): void {
    while (this.#blocks.length * ROWS_A_BLOCK + this.#length < length) this.#add(KIND.absent, '');
  }

  #add(kind: number, text: string): void {
    if (this.#length === ROWS_A_BLOCK) this.#endBlock();
    this.#write(text);
    this.#kinds[this.#length] = kind;
    this.#ends[this.#length] = this.#end;
    this.#length += 1;
  }

  #write(text: string): void {
    const most = this.#end + 3 * text.length;
    if (most > this.#text.length) {
      const larger = Buffer.allocUnsafeSlow(most + (most >>> 2));
      this.#text.copy(larger, 0, 0, this.#end);
      this.#text = larger;
    }
    this.#end += this.#text.write(text, this.#end);
  }

  #endBlock(): void {
    this.#blocks.push({
      text: Buffer.from(new Uint8Array(this.#text.subarray(0, this.#end)).buffer),
      ends: this.#ends.slice(0, this.#length),
      kinds: this.#kinds.slice(0, this.#length),
      objects: this.#objects,
    });
    [this.#length, this.#end] = [0, 0];
    this.#objects = new Map();
  }
}

interface PackedBlock {
  readonly text: Buffer;
  /** The end of each value. */
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly objects: ReadonlyMap<number, unknown>;
}

function bytesOf(blocks: readonly PackedBlock[]): number {
  return blocks.reduce(
    (sum, { text, ends, kinds }) => sum + text.length + ends.byteLength + kinds.byteLength,
    0,
  );
}

class PackedValues implements ColumnValues {
  readonly bytes: number;
  readonly #blocks: readonly PackedBlock[];

  constructor(blocks: readonly PackedBlock[]) {
    this.#blocks = blocks;
    this.bytes = bytesOf(blocks);
  }

  valueAt(index: number): unknown {
    const block = this.#blocks[Math.floor(index / ROWS_A_BLOCK)];
    const row = index % ROWS_A_BLOCK;
    const kind = block?.kinds[row] ?? KIND.absent;
    if (block === undefined || kind === KIND.absent) return undefined;
    const { text, ends, objects } = block;
    if (kind === KIND.object) return objects.get(row);
    const value = text.toString('utf8', row === 0 ? 0 : ends[row - 1], ends[row]);
    return kind === KIND.text ? value : (JSON.parse(value) as unknown);
  }
}
