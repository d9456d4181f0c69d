import { enumName } from '../../errors/enum-name.js';
import type { Config } from '../../config/config.js';
import { operationsOf } from '../../defender-api/operation-table.js';
import type { Estimate, PlannedField } from './estimate-operation.js';
import type { CacheState, StateAt } from './cached-answers.js';

/** How long what a field reads is shown again, and whether it can be shown just now. */
export interface PlannedCache {
  readonly class: string;
  readonly seconds: number;
  /** Told to auditors alone: it tells what others have read. */
  readonly state?: CacheState;
}

/** One field of a plan, as callers see it; one that calls two operations stands there twice. */
export interface DescribedField extends PlannedField {
  /** The window that its calls count in, as `defenderUpstreamQuota` names it; null where it makes none. */
  readonly rateClass: string | null;
  readonly cache: PlannedCache | 'none';
}

/** The answer to `x-defender-explain: 1`, below `extensions.defender.explain`. */
export interface Plan {
  readonly estimatedCalls: number;
  /** Less those of fields whose answers are all cached just now. Told to auditors alone. */
  readonly estimatedCallsNow?: number;
  readonly limit: number;
  readonly fields: readonly DescribedField[];
}

/** @param stateAt undefined for callers who aren't told what is cached */
export function describePlan(
  { calls, fields }: Estimate,
  config: Pick<Config, 'limits' | 'cache' | 'quota'>,
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

/** Writes drop what is cached, and cache nothing. */
function cacheOf(
  { operation, path }: PlannedField,
  { cache }: Pick<Config, 'cache'>,
  stateAt: StateAt | undefined,
): PlannedCache | 'none' {
  const [described] = operation === null ? [] : operationsOf(operation);
  if (described?.kind !== 'read' || described.cacheClass === undefined) return 'none';
  const seconds = cache.times[described.cacheClass] / 1_000;
  const state = stateAt?.(path);
  return { class: described.cacheClass, seconds, ...(state !== undefined && { state }) };
}
