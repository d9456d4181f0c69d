import type { WireMachineAction } from '../../defender-api/models/machine-actions.js';

/** Two types of response action that undo each other. */
export interface OppositeTypes {
  /** Such as Isolate. */
  readonly applies: string;
  /** Such as Unisolate. */
  readonly lifts: string;
}

/** What a machine's past actions of such a pair tell of its present state; Defender itself doesn't say. */
export interface ActionEffect {
  readonly state: 'applied' | 'lifted' | 'unknown';
  /** The action that says so. */
  readonly source: WireMachineAction | null;
  /** Actions of the pair that have not ended, newest first. */
  readonly pending: readonly WireMachineAction[];
}

/**
 * The last success decides, unless something contradicts it: another of the pair that may have had an effect since, or
 * at the same moment, or at a moment that nobody knows. What may still happen is told apart as pending.
 */
export function effectOfActions(
  actions: readonly WireMachineAction[],
  { applies, lifts }: OppositeTypes,
): ActionEffect {
  const ofPair = actions.filter(({ type }) => isType(type, applies) || isType(type, lifts));
  const pending = ofPair.filter(isOpen).sort((one, other) => timeOf(other) - timeOf(one));
  const unknown = { state: 'unknown', source: null, pending } as const;
  const ended = ofPair.filter((action) => !isOpen(action) && !hadNoEffect(action));
  const [last, ...earlier] = [...ended].sort((one, other) => timeOf(other) - timeOf(one));
  if (last?.status?.toLowerCase() !== 'succeeded' || Number.isNaN(Math.max(...ended.map(timeOf))))
    return unknown;
  const isCertain = earlier.every((action) => timeOf(action) < timeOf(last) || saysTheSame(action, last));
  if (!isCertain) return unknown;
  return { state: isType(last.type, applies) ? 'applied' : 'lifted', source: last, pending };
}

function saysTheSame(one: WireMachineAction, other: WireMachineAction): boolean {
  return isType(one.type, other.type ?? '') && one.scope === other.scope;
}

function isOpen({ status }: WireMachineAction): boolean {
  return /^(pending|inprogress)$/i.test(status ?? '');
}

/** A cancelled action never began. One that failed or timed out may have been carried out all the same. */
function hadNoEffect({ status }: WireMachineAction): boolean {
  return status?.toLowerCase() === 'cancelled';
}

function timeOf({ lastUpdateDateTimeUtc, creationDateTimeUtc }: WireMachineAction): number {
  return Date.parse(lastUpdateDateTimeUtc ?? creationDateTimeUtc ?? '');
}

function isType(type: string | null | undefined, wanted: string): boolean {
  return type?.toLowerCase() === wanted.toLowerCase();
}
