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

/** Collects the values of a property in the order of rows. Values that repeat are stored once. Others are packed. */
export class ColumnBuilder {
  #codes = new Uint32Array(64);
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
    if (index >= this.#codes.length) this.#codes = grown(this.#codes, index + 1);
    this.#codes[index] = this.#codeOf(value);
    const distinct = this.#values.length;
    if (distinct > MIN_PACKED && 2 * distinct > index) this.#pack(index + 1);
  }

  /** @param length the number of rows */
  build(length: number): ColumnValues {
    if (this.#packed !== undefined) return this.#packed.build(length);
    const distinct = this.#values.length;
    const Codes = distinct <= 0x100 ? Uint8Array : distinct <= 0x1_0000 ? Uint16Array : Uint32Array;
    const codes = new Codes(length);
    codes.set(this.#codes.subarray(0, length));
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
    this.#codes = new Uint32Array(0);
    this.#values = [];
    this.#known = new Map();
    this.#nested = new Map();
  }
}

class RepeatedValues implements ColumnValues {
  readonly bytes: number;
  readonly #codes: Uint8Array | Uint16Array | Uint32Array;
  readonly #values: readonly unknown[];

  constructor(codes: Uint8Array | Uint16Array | Uint32Array, values: readonly unknown[], textBytes: number) {
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

/** Bytes outside the heap, which the garbage collector doesn't traverse. */
class PackedBuilder {
  #text = Buffer.allocUnsafeSlow(4_096);
  /** The end of each value. */
  #ends = new Uint32Array(64);
  #kinds = new Uint8Array(64);
  readonly #objects = new Map<number, unknown>();
  #length = 0;
  #end = 0;

  get bytes(): number {
    return this.#text.length + this.#ends.byteLength + this.#kinds.byteLength;
  }

  set(index: number, value: unknown): void {
    this.#extend(index + 1);
    if (value instanceof UnreadableListError) {
      this.#objects.set(index, value);
      this.#kinds[index] = KIND.object;
      return;
    }
    // JSON escapes unpaired surrogates, which UTF-8 can't hold.
    const isText = typeof value === 'string' && value.isWellFormed();
    this.#write(isText ? value : value instanceof NestedText ? value.text : JSON.stringify(value));
    this.#kinds[index] = isText ? KIND.text : KIND.json;
    this.#ends[index] = this.#end;
  }

  build(length: number): ColumnValues {
    this.#extend(length);
    return new PackedValues({
      text: Buffer.from(new Uint8Array(this.#text.subarray(0, this.#end)).buffer),
      ends: this.#ends.slice(0, length),
      kinds: this.#kinds.slice(0, length),
      objects: this.#objects,
    });
  }

  #extend(length: number): void {
    if (length > this.#kinds.length) {
      this.#ends = grown(this.#ends, length);
      this.#kinds = grown(this.#kinds, length);
    }
    this.#ends.fill(this.#end, this.#length, length);
    this.#length = length;
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
}

interface Packed {
  readonly text: Buffer;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  readonly objects: ReadonlyMap<number, unknown>;
}

class PackedValues implements ColumnValues {
  readonly bytes: number;
  readonly #packed: Packed;

  constructor(packed: Packed) {
    this.#packed = packed;
    this.bytes = packed.text.length + packed.ends.byteLength + packed.kinds.byteLength;
  }

  valueAt(index: number): unknown {
    const { text, ends, kinds, objects } = this.#packed;
    const kind = kinds[index] ?? KIND.absent;
    if (kind === KIND.absent) return undefined;
    if (kind === KIND.object) return objects.get(index);
    const value = text.toString('utf8', index === 0 ? 0 : ends[index - 1], ends[index]);
    return kind === KIND.text ? value : (JSON.parse(value) as unknown);
  }
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(
    Math.max(2 * numbers.length, length),
  );
  larger.set(numbers);
  return larger;
}
