import { BadUserInputError } from '../../errors/caller-errors.js';
import type { DefenderLiveResponseCommandInput } from '../../generated/schema.js';
import { readLibrary } from '../live-response/library.js';
import { checkCommands, libraryFilesOf } from '../live-response/live-response-command.js';
import type { CommandContext } from '../sequence/command-context.js';
import type { WriteInput } from '../sequence/roles-on-targets.js';

/**
 * The library files that an approval binds beside the input: the SHA-256 in hex of every library file that a live response session
 * would run or copy to the machine. They are read again before the write is sent. If one of them was replaced after the
 * approval, another approval is needed. Costs 1 call, none for writes without files.
 *
 * @throws BAD_USER_INPUT for a file that the library doesn't have, or has without a hash.
 */
export async function bindLibraryFiles(
  mutation: string,
  { commands }: WriteInput,
  context: CommandContext,
): Promise<Readonly<Record<string, string>>> {
  if (mutation !== 'runDefenderLiveResponse') return {};
  const checked = checkCommands(commands as readonly DefenderLiveResponseCommandInput[]);
  const names = [...new Set(libraryFilesOf(checked))].sort();
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
