import type { Clock } from '../../lib/clock.js';
import { isRefusal } from '../../errors/upstream-errors.js';
import { mapValues, type ODataFilter, type SetMember } from './filter.js';

/** OData writes GUIDs bare; clients of the service are seen to write them both ways. */
export type Spelling = 'bare' | 'quoted';

const FORGET_AFTER_MS = 3_600_000;

/**
 * How a tenant's service wants GUIDs written in filters. What it refuses in one spelling is asked for once in the other,
 * and the one that worked is remembered for an hour. So is that neither did: then no call is spent on a second try.
 */
export class GuidFormat {
  readonly #clock: Clock;
  readonly #learned = new Map<string, { readonly spelling: Spelling; readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * @param question what is asked, such as `in` or `eq`: a service that refuses one may take the other
   * @throws what the call in the first spelling threw, where neither is taken
   */
  async ask<Answer>(
    tenantId: string,
    question: string,
    call: (spelling: Spelling) => Promise<Answer>,
  ): Promise<Answer> {
    const [worked, inVain] = [tenantId, `${tenantId} ${question}`];
    const known = this.#recall(worked) ?? this.#recall(inVain);
    const first = known ?? 'bare';
    try {
      const answer = await call(first);
      this.#remember(worked, first);
      return answer;
    } catch (error) {
      if (known !== undefined || !isRefusal(error)) throw error;
      // Who asked at the same time may have learned it meanwhile.
      const other = this.#recall(worked) ?? 'quoted';
      try {
        const answer = await call(other);
        this.#remember(worked, other);
        return answer;
      } catch (again) {
        if (!isRefusal(again)) throw again;
        this.#remember(inVain, first);
        throw error;
      }
    }
  }

  #recall(key: string): Spelling | undefined {
    const learned = this.#learned.get(key);
    return learned !== undefined && learned.until > this.#clock.now() ? learned.spelling : undefined;
  }

  #remember(key: string, spelling: Spelling): void {
    this.#learned.set(key, { spelling, until: this.#clock.now() + FORGET_AFTER_MS });
  }
}

export function formatGuid(value: string, spelling: Spelling): SetMember {
  return { kind: spelling === 'bare' ? 'guid' : 'string', value };
}

/** Whether a GUID stands in the filter. */
export function holdsGuid(filter: ODataFilter): boolean {
  switch (filter.kind) {
    case 'comparison':
    case 'any':
      return filter.value.kind === 'guid';
    case 'in':
      return filter.values.some(({ kind }) => kind === 'guid');
    case 'and':
    case 'or':
      return filter.filters.some(holdsGuid);
    case 'not':
      return holdsGuid(filter.filter);
    default:
      return false;
  }
}

/** The filter with its GUIDs in this spelling. */
export function formatGuids(filter: ODataFilter, spelling: Spelling): ODataFilter {
  return mapValues(filter, (value) => (value.kind === 'guid' ? formatGuid(value.value, spelling) : value));
}
