import type { z } from 'zod';
import { defenderHuntingModel, graphHuntingModel, type WireHuntingResult } from '../models/hunting.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import { readOperation } from '../operation.js';
import type { UpstreamCall } from '../upstream-call.js';

/** 45 calls a minute and 1,500 an hour, of the whole tenant (run-advanced-query-api.md). */
const HUNTING = { method: 'POST', rate: { perMinute: 45, perHour: 1_500, per: 'tenant' } } as const;

export const RUN_HUNTING_QUERY = readOperation('runHuntingQuery', ['AdvancedQuery.Read.All'], HUNTING);
export const RUN_GRAPH_HUNTING_QUERY = readOperation('runHuntingQuery', ['ThreatHunting.Read.All'], {
  ...HUNTING,
  api: 'graph',
});

/** The permission whose presence in the Graph token makes Graph the better way to hunt. */
export const GRAPH_HUNTING_PERMISSION = 'ThreatHunting.Read.All';

/** Runs KQL on Defender's own endpoint, which takes no time span. Learn: run-advanced-query-api.md. */
export function runHuntingQuery(query: string): UpstreamCall<WireHuntingResult> {
  return {
    operation: RUN_HUNTING_QUERY,
    path: '/api/advancedqueries/run',
    body: { Query: query },
    read: readWith(defenderHuntingModel),
  };
}

/** Runs KQL through Microsoft Graph. Learn: security-security-runhuntingquery. */
export function runGraphHuntingQuery(query: string, timespan?: string): UpstreamCall<WireHuntingResult> {
  return {
    operation: RUN_GRAPH_HUNTING_QUERY,
    path: '/v1.0/security/runHuntingQuery',
    body: { Query: query, ...(timespan !== undefined && { Timespan: timespan }) },
    read: readWith(graphHuntingModel),
  };
}

function readWith(model: z.ZodType<WireHuntingResult>) {
  return (body: unknown): WireHuntingResult => {
    const parsed = model.safeParse(body);
    if (!parsed.success) throw new UnexpectedBodyError('a hunting query');
    return parsed.data;
  };
}
