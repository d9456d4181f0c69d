import { RateLimitedError } from '../../errors/upstream-errors.js';
import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { libraryFileModel, type WireLibraryFile } from '../models/live-response.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { ExplainedRefusal, UpstreamCall } from '../upstream-call.js';
import { OPERATIONS } from '../operation-table.js';
import { listCall } from './shared/list-query.js';

/** All files of the live response library; the service takes no options and pages nothing. Learn: list-library-files.md. */
export function listLibraryFiles(): UpstreamCall<readonly WireLibraryFile[]> {
  return listCall(
    OPERATIONS.listLibraryFiles,
    '/api/libraryfiles',
    readRows<WireLibraryFile>(libraryFileModel, 'LibraryFile'),
  );
}

export interface LibraryFileUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly description?: string | null | undefined;
  readonly overrideIfExists: boolean;
  readonly hasParameters: boolean;
  readonly parametersDescription?: string | null | undefined;
}

/** Puts a file into the library: multipart, and not JSON as everywhere else. Learn: upload-library.md. */
export function uploadLibraryFile(file: LibraryFileUpload): UpstreamCall<WireLibraryFile> {
  const { fileName, content, description, overrideIfExists, hasParameters, parametersDescription } = file;
  return {
    operation: OPERATIONS.uploadLibraryFile,
    path: '/api/libraryfiles',
    upload: {
      fileName,
      content,
      fields: {
        ...(description != null && { Description: description }),
        ...(parametersDescription != null && { ParametersDescription: parametersDescription }),
        OverrideIfExists: String(overrideIfExists),
        HasParameters: String(hasParameters),
      },
    },
    read: readRow<WireLibraryFile>(libraryFileModel, 'LibraryFile'),
  };
}

/** Removes a file from the library; gives what is said to be removed. Learn: delete-library.md. */
export function deleteLibraryFile(file: WireLibraryFile): UpstreamCall<WireLibraryFile> {
  return {
    operation: OPERATIONS.deleteLibraryFile,
    path: `/api/libraryfiles/${encodeURIComponent(file.fileName)}`,
    read: () => file,
  };
}

/** A command as the service takes it; the names of parameters are case sensitive. */
export interface WireCommand {
  readonly type: 'PutFile' | 'RunScript' | 'GetFile';
  readonly params: readonly {
    readonly key: 'FileName' | 'ScriptName' | 'Args' | 'Path';
    readonly value: string;
  }[];
}

/** Runs commands on a machine, one after the other, until one fails. Learn: run-live-response.md. */
export function runLiveResponse(
  machineId: string,
  comment: string,
  commands: readonly WireCommand[],
): UpstreamCall<WireMachineAction> {
  return {
    operation: OPERATIONS.runLiveResponse,
    path: `/api/machines/${encodeURIComponent(machineId)}/runliveresponse`,
    body: { Commands: commands, Comment: comment },
    read: readRow<WireMachineAction>(machineActionModel, 'MachineAction'),
    explain: explainRefusal,
  };
}

/** A 429 is about calls a minute, or about sessions that are open in the tenant: no call more or less helps against that. */
function explainRefusal({ status, message, retryAfterSeconds }: ExplainedRefusal): Error | undefined {
  if (status !== 429 || !/\bsessions?\b/i.test(message)) return undefined;
  return new RateLimitedError('runLiveResponse', retryAfterSeconds, {
    message:
      'As many live response sessions are open in this tenant as Defender allows (25; 50 by a later text). Try again when some have ended.',
    extensions: {},
  });
}

const RESULT_LINK_MS = 30 * 60_000;

/** A link to what a command brought, good for 30 minutes. @param now epoch milliseconds. Learn: get-live-response-result.md. */
export function getLiveResponseResultLink(id: string, index: number, now: number): UpstreamCall<SecretLink> {
  return {
    operation: OPERATIONS.getLiveResponseResultLink,
    path: `/api/machineactions/${encodeURIComponent(id)}/GetLiveResponseResultDownloadLink(index=${String(index)})`,
    read: readSecretLink(() => new Date(now + RESULT_LINK_MS).toISOString()),
  };
}
