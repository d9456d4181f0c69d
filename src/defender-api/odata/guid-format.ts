import type { Clock } from '../../lib/clock.js';
import { ExpiringMap } from '../../lib/expiring-map.js';
import { isRefusal } from '../../errors/upstream-errors.js';
import { conditionsIn, literalsOf } from './evaluate-filter.js';
import { mapValues, type ODataFilter, type SetMember } from './filter.js';

/** OData writes GUIDs unquoted, but some clients of the service quote them. */
export type Spelling = 'bare' | 'quoted';

const FORGET_AFTER_MS = 3_600_000;

/**
 * Learns how a tenant's service accepts GUIDs in filters. After a rejection, it retries once with the other spelling
 * and remembers the successful one for an hour. If both fail, it remembers that too and skips the retry.
 */
export class GuidFormat {
  readonly #learned: ExpiringMap<string, Spelling>;

  constructor(clock: Clock) {
    this.#learned = new ExpiringMap(clock, FORGET_AFTER_MS);
  }

  /**
   * @param question kind of query, such as `in` or `eq`: a service may reject one and accept the other
   * @throws the error of the first spelling if both are rejected
   */
  async ask<Answer>(
    tenantId: string,
    question: string,
    call: (spelling: Spelling) => Promise<Answer>,
  ): Promise<Answer> {
    const [worked, bothFailed] = [tenantId, `${tenantId} ${question}`];
    const known = this.#learned.get(worked) ?? this.#learned.get(bothFailed);
    const first = known ?? 'bare';
    try {
      const answer = await call(first);
      this.#learned.set(worked, first);
      return answer;
    } catch (error) {
      if (known !== undefined || !isRefusal(error)) throw error;
      // A concurrent query may have learned the spelling.
      const other = this.#learned.get(worked) ?? 'quoted';
      try {
        const answer = await call(other);
        this.#learned.set(worked, other);
        return answer;
      } catch (again) {
        if (!isRefusal(again)) throw again;
        this.#learned.set(bothFailed, first);
        throw error;
      }
    }
  }
}

export function formatGuid(value: string, spelling: Spelling): SetMember {
  return { kind: spelling === 'bare' ? 'guid' : 'string', value };
}

export function holdsGuid(filter: ODataFilter): boolean {
  return conditionsIn(filter)
    .flatMap(literalsOf)
    .some(({ kind }) => kind === 'guid');
}

export function formatGuids(filter: ODataFilter, spelling: Spelling): ODataFilter {
  return mapValues(filter, (value) => (value.kind === 'guid' ? formatGuid(value.value, spelling) : value));
}
