import { uploadLibraryFile as uploadLibraryFileCall } from '../../defender-api/endpoints/live-response.js';
import type { WireLibraryFile } from '../../defender-api/models/live-response.js';
import type { CommandContext } from '../sequence/command-context.js';
import {
  describeContent,
  refusedResult,
  writeResult,
  type Receipt,
  type WriteResult,
} from '../sequence/receipt.js';
import type { CommandInput } from '../sequence/command.js';
import { runCommand } from '../sequence/run-command.js';
import { asFormText, checkContent, checkNewFileName, checkDescriptions } from './check-library-file.js';
import { readLibrary, UNATTRIBUTED } from './library.js';
import { outcomeUnknownWarning, warning } from '../sequence/write-warning.js';
import type { DefenderWriteOutcome, UploadDefenderLibraryFileInput } from '../../generated/schema.js';

export type LibraryFileReceipt = Receipt<WireLibraryFile>;
type FileWriteResult = WriteResult<WireLibraryFile>;

interface WantedFile extends Pick<UploadDefenderLibraryFileInput, 'description' | 'parametersDescription'> {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly size: number;
  readonly sha256: string;
  readonly replaceExisting: boolean;
  readonly hasParameters: boolean;
}

/**
 * Uploads a file to the library. At most 2 calls unless the response is lost. Neither the audit trail nor the record of an
 * idempotency key contains the content: name, size and SHA-256 identify it.
 *
 * @throws BAD_USER_INPUT before any call.
 */
export async function uploadLibraryFile(
  { content: base64, ...input }: UploadDefenderLibraryFileInput,
  context: CommandContext,
): Promise<LibraryFileReceipt> {
  const file = wantedFile({ ...input, content: base64 });
  const { size, sha256 } = file;
  return runCommand<WireLibraryFile, { readonly replaced: WireLibraryFile | undefined }>(
    {
      name: 'uploadDefenderLibraryFile',
      input: { ...input, size, sha256 } as CommandInput & object,
      target: `library ${file.fileName}`,
      check: async (findings) => {
        findings.warn(UNATTRIBUTED);
        const existing = await findFile(file, context);
        return checkExisting(existing, file) ?? { found: { replaced: existing } };
      },
      plan: () => uploadLibraryFileCall(file),
      send: {
        answered: (stored, { replaced }) => resultOfResponse(stored, file, outcomeOf(replaced)),
        rejected: () => checkTaken(file, context),
        lost: 'The file was sent once and no response came. Check the library before you retry.',
      },
      find: async (_auditId, checked) => {
        const outcome = checked === undefined ? outcomeOfEarlier(file) : outcomeOf(checked.replaced);
        return resultOfFound(await findFile(file, context), file, outcome);
      },
    },
    context,
  );
}

function wantedFile(input: UploadDefenderLibraryFileInput): WantedFile {
  checkDescriptions(input);
  const content = checkContent(input.content);
  return {
    fileName: checkNewFileName(input.fileName),
    content,
    ...describeContent(content),
    description: asFormText(input.description),
    parametersDescription: asFormText(input.parametersDescription),
    replaceExisting: input.replaceExisting === true,
    hasParameters: input.hasParameters === true,
  };
}

async function findFile(
  { fileName }: WantedFile,
  context: CommandContext,
): Promise<WireLibraryFile | undefined> {
  return (await readLibrary(context)).get(fileName);
}

function checkExisting(existing: WireLibraryFile | undefined, file: WantedFile): FileWriteResult | undefined {
  if (existing === undefined) return undefined;
  if (isSame(existing, file)) {
    return writeResult('ALREADY_IN_EFFECT', existing, [
      warning('ALREADY_IN_EFFECT', 'The library already has this file with this content.'),
    ]);
  }
  return file.replaceExisting ? undefined : nameTaken(existing);
}

type DoneOutcome = Extract<DefenderWriteOutcome, 'CREATED' | 'DONE'>;

function outcomeOf(replaced: WireLibraryFile | undefined): DoneOutcome {
  return replaced === undefined ? 'CREATED' : 'DONE';
}

/** For an earlier attempt, it is unknown whether it replaced a file. */
function outcomeOfEarlier({ replaceExisting }: WantedFile): DoneOutcome {
  return replaceExisting ? 'DONE' : 'CREATED';
}

function nameTaken(existing: WireLibraryFile): FileWriteResult {
  return refusedResult(
    'REFUSED',
    'ALREADY_EXISTS',
    `The library has another ${existing.fileName}. replaceExisting: true replaces it, also for everyone who runs it by name.`,
    existing,
  );
}

/** Defender shows no description of parameters for a file without them. */
function isSame(existing: WireLibraryFile, file: WantedFile): boolean {
  return (
    hasContent(existing, file) &&
    (existing.description ?? '') === (file.description ?? '') &&
    (existing.hasParameters ?? false) === file.hasParameters &&
    (!file.hasParameters || (existing.parametersDescription ?? '') === (file.parametersDescription ?? ''))
  );
}

function hasContent({ sha256 }: WireLibraryFile, file: WantedFile): boolean {
  return sha256?.toLowerCase() === file.sha256;
}

/** Another client may have taken the name between the check and the call; Defender's response to that isn't documented. */
async function checkTaken(file: WantedFile, context: CommandContext): Promise<FileWriteResult | undefined> {
  const existing = file.replaceExisting ? undefined : await findFile(file, context);
  return existing && nameTaken(existing);
}

function resultOfResponse(stored: WireLibraryFile, file: WantedFile, outcome: DoneOutcome): FileWriteResult {
  const isOther = stored.sha256 != null && !hasContent(stored, file);
  return writeResult(
    outcome,
    stored,
    isOther
      ? [warning('RESPONSE_DIFFERS', 'The SHA-256 of the file in Defender differs from that of the upload.')]
      : [],
  );
}

function resultOfFound(
  existing: WireLibraryFile | undefined,
  file: WantedFile,
  outcome: DoneOutcome,
): FileWriteResult | undefined {
  if (existing === undefined || !isSame(existing, file)) return undefined;
  return writeResult(outcome, existing, [outcomeUnknownWarning('the file is in the library.')]);
}
