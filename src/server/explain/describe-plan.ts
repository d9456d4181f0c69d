import { enumName } from '../../lib/texts.js';
import type { Config } from '../../config/config.js';
import { operationsOf } from '../../defender-api/operation-table.js';
import { HUNT } from './calls-of-field.js';
import type { Estimate, EstimateOptions, PlannedField } from './estimate-operation.js';
import type { CacheState, StateAt } from './cached-answers.js';

/** How long the data of a field is cached, and whether it is cached now. */
export interface PlannedCache {
  readonly class: string;
  readonly seconds: number;
  /** For auditors only: it reveals reads of other callers. */
  readonly state?: CacheState;
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
  /** Without the calls of fields that are entirely cached. For auditors only. */
  readonly estimatedCallsNow?: number;
  readonly limit: number;
  readonly fields: readonly DescribedField[];
}

type PlanConfig = Pick<Config, 'limits' | 'cache' | 'quota'> & Pick<EstimateOptions, 'wholeReadOf'>;

/** @param stateAt undefined for callers who may not see the cache state */
export function describePlan(
  { calls, fields }: Estimate,
  config: PlanConfig,
  stateAt: StateAt | undefined,
): Plan {
  const described = fields.map((field) => ({
    ...field,
    rateClass: rateClassOf(field, config),
    cache: cacheOf(field, config, stateAt),
  }));
  const fromCache = described.filter(({ cache }) => cache !== 'none' && cache.state === 'kept');
  const saved = fromCache.reduce((sum, { estimatedCalls }) => sum + estimatedCalls, 0);
  return {
    estimatedCalls: calls,
    ...(stateAt !== undefined && { estimatedCallsNow: calls - saved }),
    limit: config.limits.maxCallsPerOperation,
    fields: described,
  };
}

function rateClassOf({ operation }: PlannedField, { quota }: Pick<Config, 'quota'>): string | null {
  if (operation === null) return null;
  const [described] = operationsOf(operation);
  const { name, isApart } = described?.rateClass ?? { name: operation, isApart: false };
  return enumName(quota.scope === 'app' && isApart !== true ? 'app' : name);
}

/** Writes invalidate cached data, and cache nothing. */
function cacheOf(
  { operation, path, source }: PlannedField,
  { cache, wholeReadOf }: Pick<PlanConfig, 'cache' | 'wholeReadOf'>,
  stateAt: StateAt | undefined,
): PlannedCache | 'none' {
  const [described] = operation === null ? [] : operationsOf(operation);
  // Hunts that objects share have their facts or lists, not rows for a query of the caller.
  const cacheClass = operation === HUNT && source === 'batched' ? 'huntedFacts' : described?.cacheClass;
  if (described?.kind !== 'read' || cacheClass === undefined) return 'none';
  const whole = source === 'snapshot' ? wholeReadOf(described.id) : undefined;
  const seconds = (whole?.cachedMs ?? cache.times[cacheClass]) / 1_000;
  const state = stateAt?.(path);
  return { class: cacheClass, seconds, ...(state !== undefined && { state }) };
}
