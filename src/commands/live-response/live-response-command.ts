import type { WireCommand } from '../../defender-api/endpoints/live-response.js';
import type { WireCommandResult, WireMachineAction } from '../../defender-api/models/machine-actions.js';
import { badArgument } from '../../errors/caller-errors.js';
import { checkCount, checkLength } from '../sequence/check-input.js';
import type { DefenderLiveResponseCommandInput } from '../../generated/schema.js';

/** The service rejects any other order. */
const ORDER = ['PutFile', 'RunScript', 'GetFile'] as const;

const MAX_COMMANDS = 100;
/** The limit of paths where there is one (PATH_MAX). */
const MAX_NAME_LENGTH = 4_096;
/** The limit of a Windows command line. */
const MAX_ARGS_LENGTH = 8_191;

/**
 * Validates the commands and returns them as the service takes them. Its limits besides the order aren't documented: these
 * are above those of machines.
 *
 * @throws BadUserInputError for an empty list, for too many or too long commands, for an entry with none or two commands,
 * for an empty name, and for a wrong order.
 */
export function checkCommands(commands: readonly DefenderLiveResponseCommandInput[]): readonly WireCommand[] {
  if (commands.length === 0) throw badArgument('input.commands', 'must hold at least one command.');
  checkCount(commands, 'input.commands', MAX_COMMANDS);
  const checked = commands.map(checkCommand);
  checked.forEach(({ type }, index) => {
    const before = checked[index - 1]?.type;
    if (before === undefined || ORDER.indexOf(before) <= ORDER.indexOf(type)) return;
    throw badArgument(
      `input.commands[${String(index)}]`,
      `is a ${type} after a ${before}: Defender accepts commands in the order ${ORDER.join(', ')} only.`,
    );
  });
  return checked;
}

function checkCommand(
  { putFile, runScript, getFile }: DefenderLiveResponseCommandInput,
  index: number,
): WireCommand {
  const path = `input.commands[${String(index)}]`;
  const given = [putFile, runScript, getFile].filter((command) => command != null);
  if (given.length !== 1) throw badArgument(path, 'must be exactly one of putFile, runScript and getFile.');
  if (putFile != null)
    return { type: 'PutFile', params: [param('FileName', putFile.fileName, `${path}.putFile.fileName`)] };
  if (runScript != null) {
    const { scriptName, args } = runScript;
    const script = param('ScriptName', scriptName, `${path}.runScript.scriptName`);
    checkLength(args, `${path}.runScript.args`, MAX_ARGS_LENGTH);
    const isWithArgs = args != null && args !== '';
    return {
      type: 'RunScript',
      params: [script, ...(isWithArgs ? [{ key: 'Args', value: args } as const] : [])],
    };
  }
  return { type: 'GetFile', params: [param('Path', getFile?.path ?? '', `${path}.getFile.path`)] };
}

function param<Key extends 'FileName' | 'ScriptName' | 'Path'>(key: Key, value: string, path: string) {
  checkLength(value, path, MAX_NAME_LENGTH);
  if (value.trim() === '' || /\p{Cc}/u.test(value))
    throw badArgument(path, 'must name a file, without control characters.');
  return { key, value };
}

/** The first parameter of every command is its subject. */
function namesIn(
  commands: readonly WireCommand[],
  ...types: readonly WireCommand['type'][]
): readonly string[] {
  return commands.filter(({ type }) => types.includes(type)).map(({ params }) => params[0]?.value ?? '');
}

export const libraryFilesOf = (commands: readonly WireCommand[]) => namesIn(commands, 'PutFile', 'RunScript');
export const scriptsOf = (commands: readonly WireCommand[]) => namesIn(commands, 'RunScript');
export const fetchedPathsOf = (commands: readonly WireCommand[]) => namesIn(commands, 'GetFile');

/** Whether a session is known to run other commands. Unknown ones may be the same. */
export function hasOtherCommands(
  { commands }: Pick<WireMachineAction, 'commands'>,
  wanted: readonly WireCommand[],
): boolean {
  if (!Array.isArray(commands) || commands.length === 0) return false;
  return commands.map(({ command }) => textOf(command)).join('\n') !== wanted.map(textOf).join('\n');
}

function textOf(command: WireCommandResult['command'] | WireCommand): string {
  const params = Array.isArray(command?.params) ? command.params : [];
  return JSON.stringify([command?.type, ...params.map(({ key, value }) => [key, value])]);
}
