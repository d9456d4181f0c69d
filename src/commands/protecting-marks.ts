import type { WireMachine } from '../defender-api/models/machines.js';
import type { Direction } from './machine-action-kind.js';

/** By what of its record the policy knows a protected machine. */
export interface ProtectingMarks {
  isTag(tag: string): boolean;
  isDeviceValue(value: string): boolean;
}

/** Tags and device value as a write leaves them. */
export type MachineMarks = Pick<WireMachine, 'machineTags' | 'deviceValue'>;

/** Taking a protecting tag away from machines loosens, whichever machines they are. */
export function directionOfTag(
  tag: string,
  action: 'Add' | 'Remove',
  marks: ProtectingMarks | undefined,
): Direction {
  return action === 'Remove' && marks?.isTag(tag) === true ? 'loosen' : 'neutral';
}

/** A change that takes a protecting mark away loosens. What nobody could read is taken for protected. */
export function directionOfChange(
  before: MachineMarks | undefined,
  after: MachineMarks,
  marks: ProtectingMarks | undefined,
): Direction {
  if (marks === undefined) return 'neutral';
  if (before === undefined) return 'loosen';
  const lostTags = (before.machineTags ?? []).filter((tag) => after.machineTags?.includes(tag) !== true);
  const losesTag = after.machineTags != null && lostTags.some((tag) => marks.isTag(tag));
  const losesValue =
    after.deviceValue != null &&
    before.deviceValue != null &&
    before.deviceValue !== after.deviceValue &&
    marks.isDeviceValue(before.deviceValue);
  return losesTag || losesValue ? 'loosen' : 'neutral';
}
