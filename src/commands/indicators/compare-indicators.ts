import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Direction } from '../../policy/direction.js';
import { isSameWord } from '../sequence/same-word.js';

/** How much an action protects. */
const STRENGTH: Readonly<Record<string, number>> = {
  allowed: 0,
  audit: 1,
  alert: 1,
  warn: 2,
  block: 3,
  alertandblock: 3,
  blockandremediate: 4,
};
const WARNING = 2;
const BLOCKING = 3;

/** Unknown actions are taken for protecting ones. */
function strengthOf(action: string | null | undefined): number {
  return STRENGTH[action?.toLowerCase() ?? ''] ?? BLOCKING;
}

export function isBlocking({ action }: Pick<IndicatorBody, 'action'>): boolean {
  return strengthOf(action) >= BLOCKING;
}

/** Whether people are kept from something, if only by a warning: what must not happen to what nobody may block. */
export function warnsOrBlocks({ action }: Pick<IndicatorBody, 'action'>): boolean {
  return strengthOf(action) >= WARNING;
}

/**
 * Which way an indicator moves protection, told from the input alone. Allowed loosens; so may anything weaker than a block
 * that is to replace what is there, as that may be a block.
 */
export function directionOf(indicators: readonly IndicatorBody[], replaces: boolean): Direction {
  const loosens = indicators.some((one) => strengthOf(one.action) === 0 || (replaces && !isBlocking(one)));
  return loosens ? 'loosen' : 'tighten';
}

/** Which indicators are about the same thing: Defender doesn't document what it takes for the same. */
export function identityOf({
  indicatorType,
  indicatorValue,
}: Pick<WireIndicator, 'indicatorType' | 'indicatorValue'>): string {
  return `${indicatorType?.toLowerCase() ?? ''} ${indicatorValue?.toLowerCase() ?? ''}`;
}

/** Whether an indicator says already all that is wanted. Its application is only taken on creation, and isn't compared. */
export function isAsWanted(existing: WireIndicator, wanted: IndicatorBody): boolean {
  return (
    identityOf(existing) === identityOf(wanted) &&
    isSameWord(existing.action, wanted.action) &&
    existing.title === wanted.title &&
    existing.description === wanted.description &&
    momentOf(existing.expirationTime) === momentOf(wanted.expirationTime) &&
    groupsOf(existing) === groupsOf(wanted) &&
    isUnsaidOr(wanted.severity?.toLowerCase(), existing.severity?.toLowerCase()) &&
    isUnsaidOr(wanted.generateAlert, existing.generateAlert) &&
    isUnsaidOr(wanted.recommendedActions, existing.recommendedActions) &&
    isUnsaidOr(wanted.educateUrl, existing.educateUrl)
  );
}

/** Whether a protecting indicator would hold for fewer machines, for a shorter time or less strictly. */
export function isWeakened(existing: WireIndicator, wanted: IndicatorBody): boolean {
  if (strengthOf(existing.action) === 0) return false;
  return (
    strengthOf(wanted.action) < strengthOf(existing.action) ||
    momentOf(wanted.expirationTime) < momentOf(existing.expirationTime) ||
    leavesOut(wanted.rbacGroupNames, existing.rbacGroupNames)
  );
}

function leavesOut(wanted: readonly string[] = [], existing: readonly string[] | null = []): boolean {
  if (wanted.length === 0) return false;
  return existing === null || existing.length === 0 || existing.some((name) => !wanted.includes(name));
}

/** Without an end it holds for ever. */
function momentOf(time: string | null | undefined): number {
  return time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
}

function groupsOf({ rbacGroupNames }: Pick<WireIndicator, 'rbacGroupNames'> | IndicatorBody): string {
  return JSON.stringify([...(rbacGroupNames ?? [])].sort());
}

function isUnsaidOr<T>(wanted: T | undefined, existing: T | null | undefined): boolean {
  return wanted === undefined || wanted === existing;
}
