import { toIsoTime } from '../../tenants/iso-time.js';
import type { LiveResponseCommandResult, StoredMachineAction } from '../../tenants/model.js';

/**
 * The commands of a session as they are at `now`: they share its time evenly, one after the other. A session that has
 * failed did so at its first command, and none after it was begun.
 */
export function commandsAt(
  { action: { commands }, startsAt, endsAt }: StoredMachineAction,
  now: number,
  status = 'InProgress',
): LiveResponseCommandResult[] {
  const share = Number.isFinite(endsAt) ? (endsAt - startsAt) / commands.length : Number.MAX_SAFE_INTEGER;
  return commands.map((command, place): LiveResponseCommandResult => {
    const begun = startsAt + place * share;
    const ended = begun + share;
    if (status === 'Failed') {
      return place > 0
        ? command
        : { ...command, ...times(begun, ended), commandStatus: 'Failed', errors: failure };
    }
    if (status !== 'Succeeded' && now < ended) {
      return now < begun ? command : { ...command, startTime: toIsoTime(begun) };
    }
    return { ...command, ...times(begun, ended), commandStatus: 'Completed' };
  });
}

/** Commands that haven't started. */
export function newCommands(
  commands: readonly LiveResponseCommandResult['command'][],
): LiveResponseCommandResult[] {
  return commands.map((command, index) => ({
    index,
    startTime: null,
    endTime: null,
    commandStatus: 'Created',
    errors: [],
    command,
  }));
}

const failure = ['The command could not be carried out'];

function times(begun: number, ended: number) {
  return { startTime: toIsoTime(begun), endTime: toIsoTime(ended) };
}
