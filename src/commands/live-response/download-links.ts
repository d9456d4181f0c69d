import { getInvestigationPackageUri } from '../../defender-api/endpoints/machine-actions.js';
import { getLiveResponseResultLink } from '../../defender-api/endpoints/live-response.js';
import type { SecretLink } from '../../defender-api/models/shared/secret-link.js';
import type { WireCommandResult, WireMachineAction } from '../../defender-api/models/machine-actions.js';
import type { UpstreamCall } from '../../defender-api/upstream-call.js';
import { badArgument } from '../../errors/caller-errors.js';
import { UpstreamRejectedError } from '../../errors/upstream-errors.js';
import { checkMachineActionId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { isOfType } from '../machine-actions/inspect-machine.js';
import { hasNotEnded } from '../../loaders/plan/action-effect.js';
import { refusedResult, writeResult, type Receipt, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { UnreadableListError } from '../../errors/unreadable-list-error.js';
import { readMachineAction } from '../sequence/read-target.js';
import type {
  CreateDefenderLiveResponseResultLinkInput,
  CreateDefenderPackageLinkInput,
} from '../../generated/schema.js';
import { isSameText } from '../../lib/texts.js';

export type DownloadLinkReceipt = Receipt<SecretLink>;

interface WantedLink {
  readonly name: string;
  readonly input: CreateDefenderPackageLinkInput;
  readonly id: string;
  readonly call: UpstreamCall<SecretLink>;
  /** Why the action has no such link, or not yet, as far as the action shows. */
  readonly check: (action: WireMachineAction) => WriteResult<SecretLink> | undefined;
  /** Whether the command that produces the file has failed: a missing file then never appears. */
  readonly hasFailed: (action: WireMachineAction) => boolean;
}

/** A link to a forensics package. At most 2 calls. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown action. */
export async function createPackageLink(
  input: CreateDefenderPackageLinkInput,
  context: CommandContext,
): Promise<DownloadLinkReceipt> {
  const id = checkMachineActionId(input.machineActionId);
  return createLink(
    {
      name: 'createDefenderPackageLink',
      input,
      id,
      call: getInvestigationPackageUri(id),
      check: checkCollection,
      hasFailed: () => false,
    },
    context,
  );
}

/**
 * A link to the result of one command. At most 2 calls. @throws BAD_USER_INPUT before any call; NOT_FOUND for an unknown
 * action.
 */
export async function createLiveResponseResultLink(
  input: CreateDefenderLiveResponseResultLinkInput,
  context: CommandContext,
): Promise<DownloadLinkReceipt> {
  const { index } = input;
  const id = checkMachineActionId(input.machineActionId);
  if (index < 0) throw badArgument('input.index', 'counts commands from 0.');
  return createLink(
    {
      name: 'createDefenderLiveResponseResultLink',
      input,
      id,
      call: getLiveResponseResultLink(id, index, context.clock.now()),
      check: (action) => checkSession(action, index),
      hasFailed: (action) => /^failed$/i.test(commandAt(shownCommands(action), index)?.commandStatus ?? ''),
    },
    context,
  );
}

/**
 * Gets a link and returns it to its caller only. The record of an idempotency key doesn't contain the link: a repeated
 * request gets a new link, which is requested and audited again.
 */
async function createLink(wanted: WantedLink, context: CommandContext): Promise<DownloadLinkReceipt> {
  let isFresh = false;
  const run = (input: CreateDefenderPackageLinkInput) =>
    runCommand<SecretLink, WireMachineAction>(
      {
        name: wanted.name,
        input,
        target: `link ${wanted.id}`,
        check: async (findings) => {
          isFresh = true;
          const action = await readMachineAction(wanted.id, context);
          findings.machineOfAction = action.machineId;
          return wanted.check(action) ?? { found: action };
        },
        plan: () => wanted.call,
        send: (call, _auditId, action) => fetchLink(call, wanted.hasFailed(action), context),
        find: () => Promise.resolve(undefined),
        trace: () => ({ machineActionId: wanted.id }),
      },
      context,
    );
  const receipt = await run(wanted.input);
  return isFresh ? receipt : run({ ...wanted.input, idempotencyKey: null });
}

function checkCollection(action: WireMachineAction): WriteResult<SecretLink> | undefined {
  if (!isOfType(action, 'CollectInvestigationPackage')) return wrongType(action, 'collects no package');
  if (hasNotEnded(action)) return notReady(`The collection is ${statusOf(action)}.`);
  if (isSameText(action.status, 'Succeeded')) return undefined;
  return noResult(`The collection ended as ${statusOf(action)}: there is no package.`);
}

/** Commands have their own status; if Defender doesn't show them, the link is requested anyway. */
function checkSession(action: WireMachineAction, index: number): WriteResult<SecretLink> | undefined {
  if (!isOfType(action, 'LiveResponse')) return wrongType(action, 'is not a live response session');
  const commands = shownCommands(action);
  if (commands == null || commands.length === 0)
    return hasNotEnded(action) ? notReady(`The session is ${statusOf(action)}.`) : undefined;
  const command = commandAt(commands, index);
  if (command === undefined) {
    const message = `The session has ${String(commands.length)} commands, counted from 0: none has the index ${String(index)}.`;
    return refusedResult('REFUSED', 'NOT_FOUND', message);
  }
  if (/^putfile$/i.test(command.command?.type ?? '')) return noResult('A PutFile has no result.');
  if (!/^created$/i.test(command.commandStatus ?? '')) return undefined;
  return hasNotEnded(action)
    ? notReady('The command has not run yet.')
    : noResult('The session ended before this command: the first failed command ends it.');
}

function commandAt(commands: readonly WireCommandResult[] | null | undefined, index: number) {
  return commands?.find((one, position) => (one.index ?? position) === index);
}

function shownCommands({ commands }: WireMachineAction) {
  return commands instanceof UnreadableListError ? undefined : commands;
}

async function fetchLink(
  call: UpstreamCall<SecretLink>,
  hasFailed: boolean,
  { dataSource, call: context }: CommandContext,
): Promise<WriteResult<SecretLink>> {
  try {
    return writeResult('CREATED', await dataSource.fetchNow(call, context));
  } catch (error) {
    if (!(error instanceof UpstreamRejectedError) || !saysNotThere(error)) throw error;
    if (isForGood(error))
      return noResult(`Defender has no such file, and retrying does not help: ${error.message}`);
    return hasFailed
      ? noResult('The command failed, and Defender has no file for it.')
      : notReady('Defender does not have the file yet.');
  }
}

/** 404 is documented for packages; the status for a result that doesn't exist yet isn't documented. */
function saysNotThere({ rejection: { status, upstreamCode } }: UpstreamRejectedError): boolean {
  return (status === 404 || status === 400) && upstreamCode !== undefined;
}

/**
 * Codes for invalid requests, which don't become valid by waiting (common-errors.md). BadRequest and the codes of 404 are
 * too general: Defender may send them for a file that isn't available yet.
 */
const FOR_GOOD = /^(Invalid|Missing|ODataError|MaximumBatchSizeExceeded)|NotSupported$/i;

function isForGood({ rejection: { status, upstreamCode = '' } }: UpstreamRejectedError): boolean {
  return status === 400 && FOR_GOOD.test(upstreamCode);
}

function noResult(message: string): WriteResult<SecretLink> {
  return refusedResult('REFUSED', 'NO_RESULT', message);
}

function notReady(why: string): WriteResult<SecretLink> {
  return refusedResult('REFUSED', 'NOT_READY', `${why} Retry later.`);
}

function wrongType({ type }: WireMachineAction, why: string): WriteResult<SecretLink> {
  return refusedResult('REFUSED', 'NO_RESULT', `This action (${type ?? 'of unknown type'}) ${why}.`);
}

function statusOf({ status }: WireMachineAction): string {
  return status ?? 'of unknown status';
}
