import {
  runLiveResponse as runLiveResponseCall,
  type WireCommand,
} from '../../defender-api/endpoints/live-response.js';
import { nextTurn } from '../../lib/in-turns.js';
import { ForbiddenError } from '../../errors/caller-errors.js';
import type { Caller } from '../../identity/caller.js';
import {
  checkGetFile,
  checkScript,
  liveResponseRulesOf,
  type LiveResponseRules,
} from '../../policy/live-response-rules.js';
import { actOnMachine } from '../machine-actions/act-on-machine.js';
import { checkLabels } from '../sequence/action-labels.js';
import { checkComment, checkMachineId } from '../sequence/check-input.js';
import type { CommandContext } from '../sequence/command-context.js';
import { LIVE_RESPONSE } from '../machine-actions/machine-action-kind.js';
import { refusedResult, type ActionResult, type MachineActionReceipt } from '../sequence/receipt.js';
import { readLibrary } from './library.js';
import {
  checkCommands,
  fetchedPathsOf,
  hasOtherCommands,
  libraryFilesOf,
  scriptsOf,
} from './live-response-command.js';
import type { RunDefenderLiveResponseInput } from '../../generated/schema.js';

/** The roles that commands need, each of them. */
const ROLE_OF: Readonly<Record<WireCommand['type'], string>> = {
  PutFile: 'Defender.LiveResponse.Run',
  RunScript: 'Defender.LiveResponse.Run',
  GetFile: 'Defender.LiveResponse.Collect',
};

/**
 * Runs commands on one machine. At most 4 calls: the library if a command needs it, the machine, its sessions, and the
 * session itself.
 *
 * @throws BAD_USER_INPUT before any call; FORBIDDEN without the roles of all commands; NOT_FOUND for an unknown machine.
 */
export async function runLiveResponse(
  input: RunDefenderLiveResponseInput,
  context: CommandContext,
): Promise<MachineActionReceipt> {
  const machineId = checkMachineId(input.machineId);
  const reason = checkComment(input.comment);
  checkLabels(input);
  const commands = checkCommands(input.commands);
  return actOnMachine(
    {
      kind: LIVE_RESPONSE,
      machineId,
      reason,
      input,
      precheck: async () => {
        requireRoles(commands, context.caller);
        const rules = liveResponseRulesOf((await context.guardRails.policy()).liveResponse);
        return (await checkPaths(commands, rules)) ?? (await checkLibraryFiles(commands, rules, context));
      },
      isOther: (action) => hasOtherCommands(action, commands),
      callWith: (comment) => runLiveResponseCall(machineId, comment, commands),
    },
    context,
  );
}

export function rolesOfCommands(commands: readonly WireCommand[]): readonly string[] {
  return [...new Set(commands.map(({ type }) => ROLE_OF[type]))];
}

function requireRoles(commands: readonly WireCommand[], { roles }: Caller): void {
  const missing = rolesOfCommands(commands).filter((role) => !roles.has(role));
  if (missing.length === 0) return;
  const types = [...new Set(commands.map(({ type }) => type))].filter((type) =>
    missing.includes(ROLE_OF[type]),
  );
  throw new ForbiddenError(
    `${types.join(' and ')} in live response needs the role ${missing.join(' and ')}.`,
    missing,
  );
}

async function checkPaths(
  commands: readonly WireCommand[],
  rules: LiveResponseRules,
): Promise<ActionResult | undefined> {
  for (const path of fetchedPathsOf(commands)) {
    const refusal = checkGetFile(rules, path);
    if (refusal !== undefined) return refusedResult('REFUSED', refusal.code, refusal.message);
    // A long path takes milliseconds.
    await nextTurn();
  }
  return undefined;
}

/** A missing file would end the session at that command, after the previous ones have run. */
async function checkLibraryFiles(
  commands: readonly WireCommand[],
  rules: LiveResponseRules,
  context: CommandContext,
): Promise<ActionResult | undefined> {
  const names = libraryFilesOf(commands);
  if (names.length === 0) return undefined;
  const library = await readLibrary(context);
  const missing = names.find((name) => !library.has(name));
  if (missing !== undefined)
    return refusedResult('REFUSED', 'NOT_FOUND', `The live response library has no file ${missing}.`);
  const found = scriptsOf(commands).map((name) =>
    checkScript(rules, name, library.get(name)?.sha256 ?? undefined),
  );
  const refused = found.find((refusal) => refusal !== undefined);
  return refused && refusedResult('REFUSED', refused.code, refused.message);
}
