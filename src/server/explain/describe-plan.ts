import { countOf, enumName } from '../../lib/texts.js';
import type { Config } from '../../config/config.js';
import type { Operation } from '../../defender-api/operation.js';
import { INVENTORY_HUNTS, operationsOf } from '../../defender-api/operation-table.js';
import type { RateClass } from '../../defender-api/quota/quota-ledger.js';
import { HUNT } from './calls-of-field.js';
import type { Estimate, EstimateOptions, PlannedField } from './estimate-operation.js';
import type { CallCost } from '../../defender-api/call-budget.js';

/** How long the data of a field is cached. */
export interface PlannedCache {
  readonly class: string;
  readonly seconds: number;
}

/** One field of a plan as callers see it. A field that calls two operations has two entries. */
export interface DescribedField extends PlannedField {
  /** The rate limit window of its calls, as `defenderUpstreamQuota` names it; null if it makes none. */
  readonly rateClass: string | null;
  readonly cache: PlannedCache | 'none';
}

/** The response to `x-defender-explain: 1`, below `extensions.defender.explain`. */
export interface Plan {
  readonly estimatedCalls: number;
  readonly limit: number;
  readonly fields: readonly DescribedField[];
}

type PlanConfig = Pick<Config, 'limits' | 'cache' | 'quota'> &
  Pick<EstimateOptions, 'wholeReadOf' | 'isSecond'>;

export function describePlan({ calls, fields }: Estimate, config: PlanConfig): Plan {
  return {
    estimatedCalls: calls,
    limit: config.limits.maxCallsPerOperation,
    fields: fields.map((field) => {
      const { operation = null, rateClass } = answering(field, config.isSecond) ?? {};
      return { ...field, operation, rateClass: nameOf(rateClass, config), cache: cacheOf(field, config) };
    }),
  };
}

/** The operation that answers planned calls, and the limit that it reaches first: of the second source while it responds. */
function answering(
  { operation, source }: Pick<PlannedField, 'operation' | 'source'>,
  isSecond: EstimateOptions['isSecond'],
): (Pick<Operation, 'rateClass'> & { readonly operation: string }) | undefined {
  const [first, ...others] = operation === null ? [] : operationsOf(operation);
  if (first === undefined) return undefined;
  const isReplaced = first.id !== HUNT && isSecond(first.id);
  const atGraph = isReplaced ? others.find(({ api }) => api === 'graph') : undefined;
  // Hunts that objects share replace reads, too.
  const isHunted = first.id === HUNT ? source === 'batched' : isReplaced && first.kind === 'read';
  return atGraph === undefined && isHunted
    ? { operation: HUNT, rateClass: INVENTORY_HUNTS }
    : { operation: first.id, rateClass: (atGraph ?? first).rateClass };
}

function nameOf(rateClass: RateClass | undefined, { quota }: Pick<Config, 'quota'>): string | null {
  if (rateClass === undefined) return null;
  return enumName(quota.scope === 'app' && rateClass.isApart !== true ? 'app' : rateClass.name);
}

/** Writes invalidate cached data, and cache nothing. */
function cacheOf(
  { operation, source }: PlannedField,
  { cache, wholeReadOf }: Pick<PlanConfig, 'cache' | 'wholeReadOf'>,
): PlannedCache | 'none' {
  const [described] = operation === null ? [] : operationsOf(operation);
  // Hunts that objects share have their facts or lists, not rows for a query of the caller.
  const cacheClass = operation === HUNT && source === 'batched' ? 'huntedProperties' : described?.cacheClass;
  if (described?.kind !== 'read' || cacheClass === undefined) return 'none';
  const whole = source === 'snapshot' ? wholeReadOf(described.id) : undefined;
  const seconds = (whole?.cachedMs ?? cache.times[cacheClass]) / 1_000;
  return { class: cacheClass, seconds };
}

/** The actual and estimated calls of one operation of the catalog. */
interface ComparedCalls {
  readonly operation: string;
  readonly calls: number;
  readonly estimatedCalls: number;
}

/** The response to `x-defender-cost: 1`, below `extensions.defender`. */
interface DescribedCost extends Omit<CallCost, 'sent'> {
  /** The same as in the plan; omitted if nothing was estimated, because nothing was executed. */
  readonly estimatedCalls?: number;
  /** Operations that were planned or called. */
  readonly operations?: readonly ComparedCalls[];
  /** Explains why the calls differ from the plan; omitted if they don't. */
  readonly difference?: string;
}

/** @param leftOut whether fields were omitted because of their cost */
export function describeCost(
  { sent, ...cost }: CallCost,
  estimate: Estimate | undefined,
  leftOut: boolean,
  isSecond: EstimateOptions['isSecond'],
): DescribedCost {
  if (estimate === undefined) return cost;
  const operations = compareCalls(sent, estimate, isSecond);
  const isAsPlanned = operations.every(({ calls, estimatedCalls }) => calls === estimatedCalls);
  return {
    ...cost,
    estimatedCalls: estimate.calls,
    operations,
    ...(!isAsPlanned && { difference: explainDifference(cost, estimate.calls, leftOut) }),
  };
}

function compareCalls(
  sent: CallCost['sent'],
  { fields }: Estimate,
  isSecond: EstimateOptions['isSecond'],
): readonly ComparedCalls[] {
  const planned = new Map<string, number>();
  for (const field of fields) {
    const { operation } = answering(field, isSecond) ?? {};
    if (operation === undefined || field.estimatedCalls === 0) continue;
    planned.set(operation, (planned.get(operation) ?? 0) + field.estimatedCalls);
  }
  return [...new Set([...planned.keys(), ...sent.keys()])].map((operation) => ({
    operation,
    calls: sent.get(operation) ?? 0,
    estimatedCalls: planned.get(operation) ?? 0,
  }));
}

function explainDifference(
  { calls, retries, cacheHits, coalesced }: Omit<CallCost, 'sent'>,
  estimatedCalls: number,
  leftOut: boolean,
): string {
  const wanted = calls - retries;
  const saved = cacheHits + coalesced;
  const reasons = [
    leftOut && 'Fields over the cost limit were omitted.',
    retries > 0 && `${countOf(retries, 'call was', 'calls were')} retried after a failure.`,
    cacheHits > 0 && `${countOf(cacheHits, 'response came', 'responses came')} from the cache.`,
    coalesced > 0 && `${countOf(coalesced, 'read')} shared a call that was in flight.`,
    wanted + saved < estimatedCalls &&
      !leftOut &&
      'The estimate assumes that every list is full, every row is different and every write makes all of its calls.',
    wanted > estimatedCalls &&
      'The operation needed more calls than estimated: a list was longer than the schema states, or rows needed another read.',
    wanted === estimatedCalls &&
      'The number of calls is as estimated, but the operations differ: a single row is read by itself, and a write is counted with the reads before it.',
  ];
  return reasons.filter((reason) => reason !== false).join(' ');
}
