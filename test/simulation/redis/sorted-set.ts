/** A bound of a range of scores as Redis writes it: `5`, `(5`, `-inf`, `+inf`. */
interface Bound {
  readonly score: number;
  readonly isOpen: boolean;
}

export function readBound(text: string): Bound {
  const isOpen = text.startsWith('(');
  return { score: readScore(isOpen ? text.slice(1) : text), isOpen };
}

export function readScore(text: string): number {
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
    const removed = this.between(from, to);
    for (const { member } of removed) this.#scores.delete(member);
    this.#sorted.splice(this.#start(from), removed.length);
    return removed.length;
  }

  between(from: Bound, to: Bound): readonly ScoredMember[] {
    const start = this.#start(from);
    let end = start;
    for (let one = this.#sorted[end]; one !== undefined; one = this.#sorted[end]) {
      if (to.isOpen ? one.score >= to.score : one.score > to.score) break;
      end += 1;
    }
    return this.#sorted.slice(start, end);
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
