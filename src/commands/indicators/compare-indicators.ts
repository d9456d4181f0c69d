import type { IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Direction } from '../../policy/direction.js';
import { equalsIgnoringCase } from '../sequence/same-word.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';

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

/**
 * Whether an indicator says already all that is wanted. Its application is only taken on creation, and isn't compared. One
 * without an external id may be of a service that keeps none.
 */
export function matchesRequested(existing: WireIndicator, wanted: IndicatorBody): boolean {
  return (
    identityOf(existing) === identityOf(wanted) &&
    equalsIgnoringCase(existing.action, wanted.action) &&
    existing.title === wanted.title &&
    existing.description === wanted.description &&
    momentOf(existing.expirationTime) === momentOf(wanted.expirationTime) &&
    holdsForGroups(existing, wanted) &&
    (existing.externalId == null || isUnsaidOr(wanted.externalId, existing.externalId)) &&
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
    leavesOut(wanted.rbacGroupNames, existing.rbacGroupNames) ||
    leavesOut(wanted.rbacGroupIds, existing.rbacGroupIds)
  );
}

/** Groups that are not shown, or shown by name where ids are wanted, may be any; so may those that can't be read. */
function leavesOut<Group>(
  wanted: readonly Group[] | undefined,
  existing: readonly Group[] | UnreadableListError | null | undefined,
): boolean {
  if (wanted === undefined) return false;
  if (existing == null || existing instanceof UnreadableListError) return true;
  return existing.length === 0 || existing.some((group) => !wanted.includes(group));
}

/** Without an end it holds for ever. */
function momentOf(time: string | null | undefined): number {
  return time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
}

/** Groups are wanted by name or by id: what the service shows of them the other way follows from that. */
function holdsForGroups(existing: WireIndicator, { rbacGroupNames, rbacGroupIds }: IndicatorBody): boolean {
  if (rbacGroupNames !== undefined) return isSameSet(rbacGroupNames, existing.rbacGroupNames);
  if (rbacGroupIds !== undefined) return isSameSet(rbacGroupIds, existing.rbacGroupIds);
  return isSameSet([], existing.rbacGroupNames) && isSameSet([], existing.rbacGroupIds);
}

/** A set that can't be read is the same as no other. */
function isSameSet<Group>(
  wanted: readonly Group[],
  existing: readonly Group[] | UnreadableListError | null | undefined,
): boolean {
  if (existing instanceof UnreadableListError) return false;
  const [one, other] = [new Set(wanted), new Set(existing ?? [])];
  return one.size === other.size && [...one].every((group) => other.has(group));
}

function isUnsaidOr<T>(wanted: T | undefined, existing: T | null | undefined): boolean {
  return wanted === undefined || wanted === existing;
}
