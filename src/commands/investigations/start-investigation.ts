import {
  listInvestigations,
  startInvestigation as startInvestigationCall,
} from '../../defender-api/endpoints/investigations.js';
import { MAX_TOP } from '../../defender-api/endpoints/shared/list-query.js';
import type { WireInvestigation } from '../../defender-api/models/investigations.js';
import { eq } from '../../defender-api/odata/filter.js';
import { stringValue } from '../../defender-api/odata/literal.js';
import { checkLabels, labelCall, sendLabelled } from '../sequence/action-labels.js';
import { attributedComment } from '../sequence/attribution.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { checkMerged } from '../machine-actions/inspect-machine.js';
import { writeResult, type Receipt, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import { readMachine } from '../sequence/read-target.js';
import type { StartInvestigationInput } from '../../generated/schema.js';

export type InvestigationReceipt = Receipt<WireInvestigation>;
type InvestigationWriteResult = WriteResult<WireInvestigation>;

const OPEN = /^(running|queued|pendingapproval|pendingresource)$/i;

/**
 * Starts an automated investigation of a machine, unless one is already running. At most 3 calls: the machine, its
 * investigations, and the start, of which Defender allows 50 an hour.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine.
 */
export async function startInvestigation(
  input: StartInvestigationInput,
  context: CommandContext,
): Promise<InvestigationReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  checkLabels(input);
  return runCommand<WireInvestigation, readonly WireInvestigation[]>(
    {
      name: 'startInvestigation',
      input,
      target: `${machineId} investigation`,
      check: async (findings) => {
        const [machine, investigations] = await Promise.all([
          readMachine(machineId, context),
          readInvestigations(machineId, context),
        ]);
        findings.learn(machine);
        return (
          checkMerged<WireInvestigation>(machine) ?? checkOpen(investigations) ?? { found: investigations }
        );
      },
      // Without the audit id: investigations don't show it.
      plan: (auditId) =>
        labelCall(
          startInvestigationCall(machineId, attributedComment(auditId, context.caller, reason)),
          input,
        ),
      send: {
        by: (call) => sendLabelled(call, input, context),
        answered: (started, before) => resultOfResponse(started, machineId, before),
        active: () => resultOfActive(machineId, context),
        lost: "The start was sent once, no response came, and no read of the machine's investigations showed it. Check there before you retry.",
      },
      find: async (_auditId, before) => {
        const investigations = await readInvestigations(machineId, context);
        return before === undefined ? checkOpen(investigations) : findStarted(investigations, before);
      },
      trace: ({ id }) => ({ resultId: id }),
    },
    context,
  );
}

/** All investigations of a machine, finished ones too. Filters the result again, in case the service ignores the filter. */
async function readInvestigations(
  machineId: string,
  { dataSource, call }: CommandContext,
): Promise<readonly WireInvestigation[]> {
  const filter = eq('machineId', stringValue(machineId));
  const found = await dataSource.fetchNow(listInvestigations({ filter, top: MAX_TOP }), call);
  return found.filter((one) => one.machineId?.toLowerCase() === machineId);
}

function checkOpen(investigations: readonly WireInvestigation[]): InvestigationWriteResult | undefined {
  const open = investigations.find(({ state }) => OPEN.test(state ?? ''));
  return open && writeResult('ALREADY_PENDING', open);
}

function resultOfResponse(
  started: WireInvestigation,
  machineId: string,
  before: readonly WireInvestigation[],
): InvestigationWriteResult | undefined {
  // Right after the start, some responses don't name the machine.
  if (started.machineId && started.machineId.toLowerCase() !== machineId) return undefined;
  return writeResult(isAmong(started, before) ? 'ALREADY_PENDING' : 'CREATED', { ...started, machineId });
}

/** @param before the earlier investigations: they don't show who started them */
function findStarted(
  investigations: readonly WireInvestigation[],
  before: readonly WireInvestigation[],
): InvestigationWriteResult | undefined {
  const started = investigations.find((one) => !isAmong(one, before));
  return (
    started &&
    writeResult('CREATED', started, [
      outcomeUnknownWarning('this investigation has begun since. Defender does not say who started it.'),
    ])
  );
}

function isAmong({ id }: WireInvestigation, investigations: readonly WireInvestigation[]): boolean {
  return investigations.some((known) => known.id === id);
}

async function resultOfActive(machineId: string, context: CommandContext): Promise<InvestigationWriteResult> {
  return (
    checkOpen(await readInvestigations(machineId, context)) ??
    writeResult('ALREADY_PENDING', null, [
      warning(
        'CHANGE_NOT_CONFIRMED',
        'Defender reports an investigation in progress, but does not show it yet.',
      ),
    ])
  );
}
