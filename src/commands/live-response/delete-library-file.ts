import { deleteLibraryFile as deleteLibraryFileCall } from '../../defender-api/endpoints/live-response.js';
import type { WireLibraryFile } from '../../defender-api/models/live-response.js';
import { NotFoundError } from '../../errors/caller-errors.js';
import type { CommandContext } from '../sequence/command-context.js';
import { writeResult, type WriteResult } from '../sequence/receipt.js';
import { runCommand } from '../sequence/run-command.js';
import { checkKnownFileName } from './check-library-file.js';
import { readLibrary, UNATTRIBUTED } from './library.js';
import type { LibraryFileReceipt } from './upload-library-file.js';
import { outcomeUnknownWarning } from '../sequence/write-warning.js';
import type { DeleteDefenderLibraryFileInput } from '../../generated/schema.js';

/**
 * Removes a file from the library. At most 2 calls unless the response is lost. @throws BAD_USER_INPUT before any call;
 * NOT_FOUND.
 */
export async function deleteLibraryFile(
  input: DeleteDefenderLibraryFileInput,
  context: CommandContext,
): Promise<LibraryFileReceipt> {
  const fileName = checkKnownFileName(input.fileName);
  return runCommand<WireLibraryFile, WireLibraryFile>(
    {
      name: 'deleteDefenderLibraryFile',
      input,
      target: `library ${fileName}`,
      check: async (findings) => {
        findings.warn(UNATTRIBUTED);
        return { found: await requireFile(fileName, context) };
      },
      plan: (_auditId, file) => deleteLibraryFileCall(file),
      send: {
        // Another client may have removed it between the check and the call.
        rejected: ({ rejection }, file) =>
          rejection.status === 404 ? Promise.resolve(writeResult('ALREADY_IN_EFFECT', file)) : undefined,
        lost: 'The deletion was sent once and no response came. Check the library before you retry.',
        subject: (file) => file,
      },
      find: (_auditId, file) => findGone(fileName, file ?? null, context),
    },
    context,
  );
}

async function requireFile(fileName: string, context: CommandContext): Promise<WireLibraryFile> {
  const file = (await readLibrary(context)).get(fileName);
  if (file === undefined) throw new NotFoundError(`The live response library has no file ${fileName}.`);
  return file;
}

async function findGone(
  fileName: string,
  file: WireLibraryFile | null,
  context: CommandContext,
): Promise<WriteResult<WireLibraryFile> | undefined> {
  if ((await readLibrary(context)).has(fileName)) return undefined;
  return writeResult('DONE', file, [outcomeUnknownWarning('the file is no longer in the library.')]);
}
