import {
  addOrRemoveTagForMultipleMachines as addOrRemoveTagCall,
  MAX_TAGGED_MACHINES,
  type TagAction,
} from '../../defender-api/endpoints/machines.js';
import type { WireMachine } from '../../defender-api/models/machines.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { showsTagChange } from './tag-machine.js';
import { NO_COMMENT } from './change-machine.js';
import { checkComment, checkMachineIds, checkTag } from '../sequence/check-input.js';
import { itemDone, resultOfItems, traceOfItems, type ItemResult } from '../sequence/bulk/item-results.js';
import type { CommandContext } from '../sequence/command-context.js';
import { directionOfTag } from './protecting-marks.js';
import type { Receipt, Refusal, WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { outcomeUnknownWarning, warning, type WriteWarning } from '../sequence/write-warning.js';
import type { UnreadableListError } from '../../errors/unreadable-list-error.js';
import type { AddTagToMachinesInput } from '../../generated/schema.js';
import { countOf } from '../../lib/texts.js';

export type TagResult = ItemResult<{
  readonly machineId: string;
  /** From Defender's response; null if there was none. */
  readonly machineTags: readonly string[] | UnreadableListError | null;
}>;

export type TagMachinesReceipt = Receipt<readonly TagResult[]>;
type TagWriteResult = WriteResult<readonly TagResult[]>;

interface WantedTag {
  readonly machineIds: readonly string[];
  readonly tag: string;
  readonly action: TagAction;
}

/**
 * Adds a tag to many machines in 1 call, with a result per machine. The machines aren't read first: the response contains
 * nothing about machines that don't exist.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND if Defender rejects the whole call for an unknown machine.
 */
export const addTagToMachines = tagCommand('addTagToMachines', 'Add');
/** Removes a tag, like {@link addTagToMachines}. */
export const removeTagFromMachines = tagCommand('removeTagFromMachines', 'Remove');

function tagCommand(name: string, action: TagAction) {
  return async (input: AddTagToMachinesInput, context: CommandContext): Promise<TagMachinesReceipt> => {
    const machineIds = checkMachineIds(input.machineIds, MAX_TAGGED_MACHINES);
    const tag = checkTag(input.tag);
    checkComment(input.comment);
    const wanted = { machineIds, tag, action };
    const call = addOrRemoveTagCall(machineIds, tag, action);
    return runCommand<readonly TagResult[]>(
      {
        name,
        direction: directionOfTag(tag, action, await context.guardRails.policy()),
        input,
        target: `tag ${tag}`,
        check: (findings) => {
          findings.warn(NO_COMMENT);
          return Promise.resolve(undefined);
        },
        plan: () => withResults(call, wanted),
        send: {
          answered: (results) => writeResultOf(results),
          rejected: asNotFound,
          lost: 'The request was sent once and its response did not come. Read the machines before you retry.',
        },
        find: () => findTagged(wanted, context),
        trace: (results) => traceOfItems(results, ({ machineId }) => machineId),
      },
      context,
    );
  };
}

function withResults(
  { operation, path, body, read }: ReturnType<typeof addOrRemoveTagCall>,
  wanted: WantedTag,
): UpstreamCall<readonly TagResult[]> {
  return {
    operation,
    path,
    ...(body !== undefined && { body }),
    read: (sent, onUnrecognized) => resultsOf(wanted, read(sent, onUnrecognized)),
  };
}

/** The service returns 404 for one unknown machine too, and has changed none then: partial failure is not documented. */
function asNotFound({ rejection }: UpstreamRejectedError): undefined {
  if (rejection.status !== 404) return;
  throw new NotFoundError('Defender does not know one of these machines, and rejected all of them.');
}

/** Undefined rows: the response lists no machines, so that its status applies to all of them. */
function resultsOf(
  { machineIds, tag, action }: WantedTag,
  rows: readonly WireMachine[] | undefined,
): readonly TagResult[] {
  const byId = new Map(rows?.map((machine) => [machine.id.toLowerCase(), machine]));
  return machineIds.map((machineId): TagResult => {
    const machine = byId.get(machineId);
    const machineTags = machine?.machineTags ?? null;
    const isDone = rows === undefined || (machine !== undefined && showsTagChange(machine, tag, action));
    return isDone
      ? itemDone({ machineId, machineTags })
      : { machineId, outcome: 'OUTCOME_UNKNOWN', machineTags, refusal: NOT_CONFIRMED };
  });
}

const NOT_CONFIRMED: Refusal = {
  code: 'OUTCOME_UNKNOWN',
  message:
    "Defender's response does not show the change on this machine: it may not exist. Read the machine before you retry.",
};

function writeResultOf(
  results: readonly TagResult[],
  warnings: readonly WriteWarning[] = [],
): TagWriteResult {
  const open = results.filter(({ outcome }) => outcome !== 'DONE').length;
  const unconfirmed =
    open === 0
      ? []
      : [
          warning(
            'CHANGE_NOT_CONFIRMED',
            `Confirmed: ${String(results.length - open)} of ${countOf(results.length, 'machine')}.`,
          ),
        ];
  return resultOfItems(results, [...unconfirmed, ...warnings]);
}

/** Reads one machine first: no machine is changed before the call is done. */
async function findTagged(wanted: WantedTag, context: CommandContext): Promise<TagWriteResult | undefined> {
  const [first, ...others] = wanted.machineIds;
  if (first === undefined) return undefined;
  const rows = await readMachines([first], context);
  const isDone = ({ outcome }: TagResult) => outcome === 'DONE';
  if (!resultsOf({ ...wanted, machineIds: [first] }, rows).every(isDone)) return undefined;
  const results = resultsOf(wanted, [...rows, ...(await readMachines(others, context))]);
  return writeResultOf(results, [outcomeUnknownWarning('the machines are now as shown.'), NO_COMMENT]);
}

async function readMachines(
  machineIds: readonly string[],
  { batchers, call }: CommandContext,
): Promise<readonly WireMachine[]> {
  const context = { ...call, bypassCache: true };
  const found = await Promise.all(machineIds.map((id) => batchers.machineById.load(id, context)));
  return found.flatMap(({ rows }) => rows);
}
