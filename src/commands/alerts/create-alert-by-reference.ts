import {
  createAlertByReference as createAlertByReferenceCall,
  type AlertReference,
} from '../../defender-api/endpoints/alerts.js';
import { listMachineAlerts } from '../../defender-api/endpoints/machines.js';
import type { WireAlert } from '../../defender-api/models/alerts.js';
import { badArgument } from '../../errors/caller-errors.js';
import { ATTRIBUTION_NOT_STORED_WARNING } from '../sequence/attribution.js';
import { checkMachineId, checkText } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult, withWarnings, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import type { AlertReceipt } from './update-alert.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import { checkMachineExists } from '../sequence/read-target.js';
import type { CreateAlertByReferenceInput } from '../../generated/schema.js';

const SEVERITIES: readonly string[] = ['Low', 'Medium', 'High'];
const MAX_TEXT_LENGTH = 4_000;
/** Tolerance for clock differences. */
const NEW_MS = 60_000;

/**
 * Creates an alert about an event from hunting. At most 2 calls: the machine, unless it is cached, and the alert.
 *
 * @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown machine, and for an event that Defender doesn't find.
 */
export async function createAlertByReference(
  input: CreateAlertByReferenceInput,
  context: CommandContext,
): Promise<AlertReceipt> {
  const reference = checkReference(input);
  const { machineId } = reference;
  const startTime = context.clock.now();
  const receipt = await runCommand<WireAlert>(
    {
      name: 'createAlertByReference',
      input,
      target: `alerts of ${machineId}`,
      check: () => checkMachineExists(machineId, context),
      plan: () => createAlertByReferenceCall(reference),
      send: {
        answered: (alert) => resultOfResponse(alert, startTime),
        lost: "The alert was sent once, no response came, and no read of the machine's alerts showed it. Check there before you retry.",
      },
      find: () => findOpenAlert(reference, context),
      trace: ({ id }) => ({ resultId: id }),
    },
    context,
  );
  return withWarnings(receipt, [ATTRIBUTION_NOT_STORED_WARNING]);
}

function checkReference(input: CreateAlertByReferenceInput): AlertReference {
  const { eventTime, severity, category } = input;
  if (!SEVERITIES.includes(severity)) throw badArgument('input.severity', `takes ${SEVERITIES.join(', ')}.`);
  if (!/^\d{1,19}$/.test(input.reportId))
    throw badArgument('input.reportId', 'must be a whole number, as ReportId of a hunting row is.');
  return {
    machineId: checkMachineId(input.machineId),
    eventTime,
    reportId: input.reportId,
    severity,
    title: checkText(input.title, 'input.title', MAX_TEXT_LENGTH),
    description: checkText(input.description, 'input.description', MAX_TEXT_LENGTH),
    recommendedAction: checkText(input.recommendedAction, 'input.recommendedAction', MAX_TEXT_LENGTH),
    category,
  };
}

function resultOfResponse(alert: WireAlert, startTime: number): WriteResult<WireAlert> {
  const { alertCreationTime } = alert;
  const isOlder = alertCreationTime != null && Date.parse(alertCreationTime) < startTime - NEW_MS;
  return isOlder ? writeResult('ALREADY_IN_EFFECT', alert, [WAS_THERE]) : writeResult('CREATED', alert);
}

const WAS_THERE = warning(
  'MAY_HAVE_EXISTED',
  'An open alert with this title existed already: Defender returned that one.',
);

/**
 * Defender creates no second open alert with the same title on a machine, so any such alert is the one that it would
 * return.
 */
async function findOpenAlert(
  { machineId, title }: AlertReference,
  { dataSource, call }: CommandContext,
): Promise<WriteResult<WireAlert> | undefined> {
  const alerts = await dataSource.fetchNow(listMachineAlerts(machineId), call);
  const open = alerts.find(
    (alert) => alert.title?.trim() === title && !/^resolved$/i.test(alert.status ?? ''),
  );
  return open && writeResult('CREATED', open, [outcomeUnknownWarning('this open alert has the title.')]);
}
