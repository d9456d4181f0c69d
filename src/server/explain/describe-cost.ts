import type { CallCost } from '../../defender-api/call-budget.js';
import type { Estimate } from './estimate-operation.js';

/** What one operation of the catalogue took, beside what was estimated. */
interface ComparedCalls {
  readonly operation: string;
  readonly calls: number;
  readonly estimatedCalls: number;
}

/** The answer to `x-defender-cost: 1`, below `extensions.defender`. */
interface DescribedCost extends Omit<CallCost, 'sent'> {
  /** As the plan has it; left out where nothing was estimated, because nothing was executed. */
  readonly estimatedCalls?: number;
  /** Operations that were planned or called. */
  readonly operations?: readonly ComparedCalls[];
  /** Why the calls are others than those of the plan, in words; left out where they are the same. */
  readonly difference?: string;
}

/** @param leftOut whether fields were left out because they would have cost too much */
export function describeCost(
  { sent, ...cost }: CallCost,
  estimate: Estimate | undefined,
  leftOut: boolean,
): DescribedCost {
  if (estimate === undefined) return cost;
  const operations = compareCalls(sent, estimate);
  const isAsPlanned = operations.every(({ calls, estimatedCalls }) => calls === estimatedCalls);
  return {
    ...cost,
    estimatedCalls: estimate.calls,
    operations,
    ...(!isAsPlanned && { difference: explainDifference(cost, estimate.calls, leftOut) }),
  };
}

function compareCalls(sent: CallCost['sent'], { fields }: Estimate): readonly ComparedCalls[] {
  const planned = new Map<string, number>();
  for (const { operation, estimatedCalls } of fields) {
    if (operation === null || estimatedCalls === 0) continue;
    planned.set(operation, (planned.get(operation) ?? 0) + estimatedCalls);
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
    leftOut && 'Fields that would have cost too much were left out.',
    retries > 0 && `${inWords(retries, 'call was', 'calls were')} sent again after a failure.`,
    cacheHits > 0 && `${inWords(cacheHits, 'answer was', 'answers were')} kept from before.`,
    coalesced > 0 && `${inWords(coalesced, 'read', 'reads')} joined a call that was under way.`,
    wanted + saved < estimatedCalls &&
      !leftOut &&
      'The estimate takes every list for full and every row for a different one.',
    wanted > estimatedCalls &&
      'It took more than the schema tells: the service has longer lists, or rows that need another read.',
    wanted === estimatedCalls &&
      'The number is the estimated one; the names are of what was sent: a row that is asked for alone is read by itself, and a write is counted with the reads before it.',
  ];
  return reasons.filter((reason) => reason !== false).join(' ');
}

function inWords(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
