import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { isSameText } from '../../lib/texts.js';

/** Two action types that undo each other. */
export interface OppositeTypes {
  /** Such as Isolate. */
  readonly applies: string;
  /** Such as Unisolate. */
  readonly lifts: string;
}

/** A machine's state derived from past actions, because Defender doesn't return it. */
export interface ActionEffect {
  readonly state: 'applied' | 'lifted' | 'unknown';
  /** The action that determines the state. */
  readonly source: WireMachineAction | null;
  /** Unfinished actions of the pair, newest first. */
  readonly pending: readonly WireMachineAction[];
}

/**
 * The last success determines the state, unless another action of the pair may have taken effect later, at the same time, or
 * at an unknown time. Unfinished actions are returned as pending.
 */
export function effectOfActions(
  actions: readonly WireMachineAction[],
  { applies, lifts }: OppositeTypes,
): ActionEffect {
  const ofPair = actions.filter(({ type }) => isSameText(type, applies) || isSameText(type, lifts));
  const pending = ofPair.filter(hasNotEnded).sort((one, other) => timeOf(other) - timeOf(one));
  const unknown = { state: 'unknown', source: null, pending } as const;
  const ended = ofPair.filter((action) => !hasNotEnded(action) && !isCancelled(action));
  const [last, ...earlier] = [...ended].sort((one, other) => timeOf(other) - timeOf(one));
  if (last?.status?.toLowerCase() !== 'succeeded' || Number.isNaN(Math.max(...ended.map(timeOf))))
    return unknown;
  const isCertain = earlier.every((action) => timeOf(action) < timeOf(last) || saysTheSame(action, last));
  if (!isCertain) return unknown;
  return { state: isSameText(last.type, applies) ? 'applied' : 'lifted', source: last, pending };
}

function saysTheSame(one: WireMachineAction, other: WireMachineAction): boolean {
  return isSameText(one.type, other.type ?? '') && one.scope === other.scope;
}

export function hasNotEnded({ status }: WireMachineAction): boolean {
  return /^(pending|inprogress)$/i.test(status ?? '');
}

/** A canceled action never started. A failed or timed-out action may have taken effect. */
export function isCancelled({ status }: WireMachineAction): boolean {
  return status?.toLowerCase() === 'cancelled';
}

function timeOf({ lastUpdateDateTimeUtc, creationDateTimeUtc }: WireMachineAction): number {
  return Date.parse(lastUpdateDateTimeUtc ?? creationDateTimeUtc ?? '');
}
