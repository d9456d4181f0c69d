import { plainValue, type IndicatorBody } from '../../defender-api/endpoints/indicators.js';
import type { WireIndicator } from '../../defender-api/models/indicators.js';
import type { Direction } from '../../config/mutations.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import { isSameText } from '../../lib/texts.js';
import { isFileType } from './check-value.js';

/** The strength of protection of each action. */
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
const REMEDIATING = 4;

/** Unknown actions count as protective. */
function strengthOf(action: string | null | undefined): number {
  return STRENGTH[action?.toLowerCase() ?? ''] ?? BLOCKING;
}

export function isBlocking({ action }: Pick<IndicatorBody, 'action'>): boolean {
  return strengthOf(action) >= BLOCKING;
}

/** Whether it blocks or warns people: forbidden for values that must never be blocked. */
export function warnsOrBlocks({ action }: Pick<IndicatorBody, 'action'>): boolean {
  return strengthOf(action) >= WARNING;
}

/**
 * The direction of a write of indicators, from the input alone. Allowing loosens protection. Overwriting with anything
 * weaker than a block may loosen it too, because the existing one may be a block.
 */
export function directionOf(indicators: readonly IndicatorBody[], replaces: boolean): Direction {
  const loosens = indicators.some((one) => strengthOf(one.action) === 0 || (replaces && !isBlocking(one)));
  return loosens ? 'loosen' : 'tighten';
}

/** The identity of an indicator's value. */
export function identityOf({
  indicatorType,
  indicatorValue,
}: Pick<WireIndicator, 'indicatorType' | 'indicatorValue'>): string {
  return `${indicatorType?.toLowerCase() ?? ''} ${plainValue(indicatorValue)}`;
}

/**
 * Whether an existing indicator already has all requested values. Its application is set on creation only, and isn't
 * compared. A missing external id matches, because some services don't store it.
 */
export function matchesRequested(existing: WireIndicator, wanted: IndicatorBody): boolean {
  return (
    identityOf(existing) === identityOf(wanted) &&
    isSameText(existing.action, wanted.action) &&
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

/** Whether it may weaken a block that it overwrites: it ends, applies to some machines only, or leaves a file in place. */
export function mayWeaken(wanted: IndicatorBody): boolean {
  const { action, indicatorType, expirationTime, rbacGroupNames, rbacGroupIds } = wanted;
  const isLimited = [expirationTime, rbacGroupNames, rbacGroupIds].some((limit) => limit !== undefined);
  return isLimited || (isFileType(indicatorType) && strengthOf(action) < REMEDIATING);
}

/** Whether the request would make a protective indicator apply to fewer machines, for a shorter time or less strictly. */
export function isWeakened(existing: WireIndicator, wanted: IndicatorBody): boolean {
  if (strengthOf(existing.action) === 0) return false;
  return (
    strengthOf(wanted.action) < strengthOf(existing.action) ||
    momentOf(wanted.expirationTime) < momentOf(existing.expirationTime) ||
    leavesOut(wanted.rbacGroupNames, existing.rbacGroupNames) ||
    leavesOut(wanted.rbacGroupIds?.map(String), existing.rbacGroupIds)
  );
}

/** Groups that are missing, unreadable, or shown by name while ids are requested, may be any groups. */
function leavesOut<Group>(
  wanted: readonly Group[] | undefined,
  existing: readonly Group[] | UnreadableListError | null | undefined,
): boolean {
  if (wanted === undefined) return false;
  if (existing == null || existing instanceof UnreadableListError) return true;
  return existing.length === 0 || existing.some((group) => !wanted.includes(group));
}

/** Indicators without an end never expire. */
function momentOf(time: string | null | undefined): number {
  return time == null ? Number.POSITIVE_INFINITY : Date.parse(time);
}

/** Groups are requested by name or by id; the service derives the other. */
function holdsForGroups(existing: WireIndicator, { rbacGroupNames, rbacGroupIds }: IndicatorBody): boolean {
  if (rbacGroupNames !== undefined) return isSameSet(rbacGroupNames, existing.rbacGroupNames);
  if (rbacGroupIds !== undefined) return isSameSet(rbacGroupIds.map(String), existing.rbacGroupIds);
  return isSameSet([], existing.rbacGroupNames) && isSameSet([], existing.rbacGroupIds);
}

/** An unreadable set equals no other. */
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
