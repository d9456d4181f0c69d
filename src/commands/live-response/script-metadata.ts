import type { CommandContext } from '../sequence/command-context.js';
import { BadUserInputError } from '../../errors/caller-errors.js';
import { readLibrary } from './library.js';
import { checkCommands, libraryFilesOf } from './live-response-command.js';
import type { DefenderLiveResponseCommandInput } from '../../generated/inputs.js';

/**
 * The facts that an approval of a session binds beside its input: the SHA-256 in hex of every library file that would run
 * or be copied to the machine. If one of them is replaced after the approval, another approval is needed. Costs 1 call,
 * none for commands without files.
 *
 * @throws BAD_USER_INPUT for a file that the library doesn't have, or has without a hash.
 */
export async function readScriptMetadata(
  { commands }: { readonly commands: readonly DefenderLiveResponseCommandInput[] },
  context: CommandContext,
): Promise<Readonly<Record<string, string>>> {
  const names = [...new Set(libraryFilesOf(checkCommands(commands)))].sort();
  if (names.length === 0) return {};
  const library = await readLibrary(context);
  return Object.fromEntries(
    names.map((name) => {
      const sha256 = library.get(name)?.sha256?.toLowerCase();
      if (sha256 !== undefined) return [name, sha256];
      throw new BadUserInputError(
        `The live response library does not have ${name} with a hash.`,
        'input.commands',
      );
    }),
  );
}
