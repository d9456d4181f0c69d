import { BadUserInputError } from '../errors/caller-errors.js';
import { toOneLine } from './attribution.js';

const MACHINE_ID = /^[0-9a-f]{40}$/i;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_COMMENT = 1_000;

/** @throws BadUserInputError unless the id is exactly 40 hex digits. */
export function checkMachineId(machineId: string): string {
  if (!MACHINE_ID.test(machineId)) {
    throw new BadUserInputError(
      'input.machineId must be exactly 40 hex digits, as Machine.id is.',
      'input.machineId',
    );
  }
  return machineId.toLowerCase();
}

/** @throws BadUserInputError unless the id is a GUID. */
export function checkMachineActionId(id: string): string {
  if (!GUID.test(id)) {
    throw new BadUserInputError(
      'input.machineActionId must be a GUID, as MachineAction.id is.',
      'input.machineActionId',
    );
  }
  return id.toLowerCase();
}

/** @throws BadUserInputError for a comment without words, or one too long to be recorded whole. */
export function checkComment(comment: string): string {
  const text = comment.trim();
  if (toOneLine(text) === '') throw new BadUserInputError('input.comment must say why.', 'input.comment');
  if (text.length > LONGEST_COMMENT) {
    throw new BadUserInputError(
      `input.comment is ${String(text.length)} characters long; at most ${LONGEST_COMMENT.toLocaleString('en-US')} are allowed.`,
      'input.comment',
    );
  }
  return text;
}
