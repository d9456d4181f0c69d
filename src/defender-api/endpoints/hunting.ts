import { callOf } from './shared/list-query.js';
import type { z } from 'zod';
import {
  HuntingLimitError,
  HuntingQueryError,
  HuntingQuotaError,
  HuntingTimeoutError,
  type LargestResult,
} from '../../errors/hunting-errors.js';
import { defenderHuntingModel, graphHuntingModel, type WireHuntingResult } from '../models/hunting.js';
import { UnexpectedBodyError } from '../models/shared/read-rows.js';
import type { ExplainedRefusal, UpstreamCall } from '../upstream-call.js';
import { INVENTORY_HUNTS, OPERATIONS } from '../operation-table.js';

/** If the Graph token has this permission, hunting prefers Graph. */
export const GRAPH_HUNTING_PERMISSION = 'ThreatHunting.Read.All';

/** Runs KQL on Defender's own endpoint, which has no time span parameter. */
export function runHuntingQuery(query: string): UpstreamCall<WireHuntingResult> {
  return {
    ...callOf(OPERATIONS.runHuntingQuery),
    body: { Query: query },
    read: readWith(defenderHuntingModel),
    explain: explainWith(OF_DEFENDER),
  };
}

/** Runs KQL through Microsoft Graph. Learn: security-security-runhuntingquery. */
export function runGraphHuntingQuery(query: string, timespan?: string): UpstreamCall<WireHuntingResult> {
  return {
    ...callOf(OPERATIONS.runGraphHuntingQuery),
    body: { Query: query, ...(timespan !== undefined && { Timespan: timespan }) },
    read: readWith(graphHuntingModel),
    explain: explainWith(OF_GRAPH),
    yielding: (message) =>
      ABOUT_CPU.test(message) ? { rateClass: INVENTORY_HUNTS, forMs: CPU_REFILL_MS } : undefined,
  };
}

/** The interval at which Graph refills the tenant's share of CPU. People's hunts come first. */
const CPU_REFILL_MS = 900_000;

/** run-advanced-query-api.md: 124 MB in the 2025 text, 50 MB in the revision of July 2026. */
const OF_DEFENDER: LargestResult = { service: "Defender's own hunting endpoint", megabytes: 124 };
const OF_GRAPH: LargestResult = { service: 'Microsoft Graph', megabytes: 50 };

/** Matches a 429 about CPU time rather than call rate. */
const ABOUT_CPU = /\bcpu\b|\bresources?\b|running time|execution time/i;
const ABOUT_SIZE = /exceeded the allowed result size/i;
const ABOUT_RESOURCES = /exceeded the allowed limits|preempted|low memory|runaway/i;
const ABOUT_TIME = /timed? ?out|time limit/i;

/**
 * Maps a rejection to the hunting limit that it concerns (run-advanced-query-api.md, limitations). The texts are those
 * that clients have observed. Any other 400 concerns the query, because this service writes the rest of the body.
 */
function explainWith(largest: LargestResult) {
  return (refusal: ExplainedRefusal) => explainRefusal(refusal, largest);
}

function explainRefusal(refusal: ExplainedRefusal, largest: LargestResult): Error | undefined {
  const { status, message, retryAfterSeconds } = refusal;
  if (status === 429) {
    return new HuntingQuotaError(
      'runHuntingQuery',
      retryAfterSeconds,
      ABOUT_CPU.test(message) ? 'CPU' : 'CALLS',
    );
  }
  if (status === 504 || status === 408) return new HuntingTimeoutError();
  if (status !== 400) return undefined;
  if (ABOUT_SIZE.test(message)) return new HuntingLimitError('SIZE', refusal, largest);
  if (ABOUT_RESOURCES.test(message)) return new HuntingLimitError('RESOURCES', refusal, largest);
  return isAboutTime(message) ? new HuntingTimeoutError() : new HuntingQueryError(refusal);
}

/** Messages about invalid queries can contain the same words. */
function isAboutTime(message: string): boolean {
  return ABOUT_TIME.test(message) && !/\b(?:syntax|semantic) errors?\b/i.test(message);
}

function readWith(model: z.ZodType<WireHuntingResult>) {
  return (body: unknown): WireHuntingResult => {
    const parsed = model.safeParse(body);
    if (!parsed.success) throw new UnexpectedBodyError('a hunting query');
    return parsed.data;
  };
}
