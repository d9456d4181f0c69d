/** A bound of a range of scores as Redis writes it: `5`, `(5`, `-inf`, `+inf`. */
interface Bound {
  readonly score: number;
  readonly isOpen: boolean;
}

export function readBound(text: string): Bound {
  const isOpen = text[0] === '(';
  return { score: readScore(isOpen ? text.slice(1) : text), isOpen };
}

export function readScore(text: string): number {
  if (text === '-inf') return -Infinity;
  if (text === '+inf') return Infinity;
  const whole = Number(text);
  if (text !== '' && Number.isSafeInteger(whole)) return whole;
  if (/^[+]?inf$/i.test(text)) return Infinity;
  if (/^-inf$/i.test(text)) return -Infinity;
  const score = Number(text);
  if (text.trim() === '' || Number.isNaN(score)) throw new Error('ERR value is not a valid float');
  return score;
}

export interface ScoredMember {
  readonly member: string;
  readonly score: number;
}

/** A sorted set: members by score, then by bytes. */
export class SortedSet {
  readonly #scores = new Map<string, number>();
  #sorted: ScoredMember[] = [];

  get size(): number {
    return this.#sorted.length;
  }

  clone(): SortedSet {
    const copy = new SortedSet();
    for (const [member, score] of this.#scores) copy.#scores.set(member, score);
    copy.#sorted = [...this.#sorted];
    return copy;
  }

  /** @returns whether the member is new */
  add(member: string, score: number, only?: 'NX' | 'XX'): boolean {
    const before = this.#scores.get(member);
    if (before === undefined ? only === 'XX' : only === 'NX' || before === score) return false;
    if (before !== undefined) this.remove(member);
    this.#scores.set(member, score);
    const added = { member, score };
    this.#sorted.splice(this.#position(added), 0, added);
    return before === undefined;
  }

  remove(member: string): boolean {
    const score = this.#scores.get(member);
    if (score === undefined) return false;
    this.#scores.delete(member);
    this.#sorted.splice(this.#position({ member, score }), 1);
    return true;
  }

  removeBetween(from: Bound, to: Bound): number {
    const start = this.#start(from);
    const end = Math.max(start, this.#end(to));
    if (end === start) return 0;
    for (const { member } of this.#sorted.splice(start, end - start)) this.#scores.delete(member);
    return end - start;
  }

  between(from: Bound, to: Bound): readonly ScoredMember[] {
    return this.#sorted.slice(this.#start(from), this.#end(to));
  }

  countBetween(from: Bound, to: Bound): number {
    return Math.max(0, this.#end(to) - this.#start(from));
  }

  /** By index; negative ones count from the end. */
  slice(from: number, to: number): readonly ScoredMember[] {
    const { length } = this.#sorted;
    const start = from < 0 ? Math.max(0, length + from) : from;
    const end = to < 0 ? length + to : to;
    return end < start ? [] : this.#sorted.slice(start, end + 1);
  }

  #start({ score, isOpen }: Bound): number {
    return this.#find((one) => (isOpen ? one.score > score : one.score >= score));
  }

  /** The first position behind a range. */
  #end({ score, isOpen }: Bound): number {
    return this.#find((one) => (isOpen ? one.score >= score : one.score > score));
  }

  #position({ member, score }: ScoredMember): number {
    return this.#find((one) => one.score > score || (one.score === score && one.member >= member));
  }

  /** The first position from which a condition holds. */
  #find(holds: (one: ScoredMember) => boolean): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#sorted[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
