type Id = readonly [ms: number, seq: number];

/** The entries of a stream, oldest first. */
export class Stream {
  readonly #entries: { readonly id: Id; readonly fields: readonly string[] }[] = [];
  #last: Id = [0, 0];

  get size(): number {
    return this.#entries.length;
  }

  /** @returns the id */
  add(text: string, fields: readonly string[]): string {
    const id = readId(text, 0);
    if (compare(id, this.#last) <= 0)
      throw new Error('ERR The ID specified in XADD is equal or smaller than the target stream top item');
    this.#entries.push({ id, fields });
    this.#last = id;
    return id.join('-');
  }

  between(from: string, to: string): readonly (readonly [id: string, fields: readonly string[]])[] {
    const [first, last] = [readId(from, 0), readId(to, Infinity)];
    return this.#entries
      .filter(({ id }) => compare(first, id) <= 0 && compare(id, last) <= 0)
      .map(({ id, fields }) => [id.join('-'), fields]);
  }

  /** Removes the entries before an id. @returns their number */
  trim(text: string): number {
    const least = readId(text, 0);
    const kept = this.#entries.findIndex(({ id }) => compare(least, id) <= 0);
    return this.#entries.splice(0, kept < 0 ? this.#entries.length : kept).length;
  }

  clone(): Stream {
    const copy = new Stream();
    copy.#entries.push(...this.#entries);
    copy.#last = this.#last;
    return copy;
  }
}

function compare(one: Id, other: Id): number {
  return one[0] - other[0] || one[1] - other[1];
}

function readId(text: string, missing: number): Id {
  const [, ms, seq = missing] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (ms === undefined) throw new Error('ERR Invalid stream ID specified as stream command argument');
  return [Number(ms), Number(seq)];
}
