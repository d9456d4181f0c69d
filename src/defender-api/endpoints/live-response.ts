import { RateLimitedError } from '../../errors/upstream-errors.js';
import { readSecretLink, type SecretLink } from '../models/shared/secret-link.js';
import { libraryFileModel, type WireLibraryFile } from '../models/live-response.js';
import { machineActionModel, type WireMachineAction } from '../models/machine-actions.js';
import { readRow, readRows } from '../models/shared/read-rows.js';
import type { ExplainedRefusal, UpstreamCall } from '../upstream-call.js';
import { callOf, wholeList } from './shared/list-query.js';
import { OPERATIONS } from '../operation-table.js';

/** Lists all files of the live response library. The service has no options and no paging. */
export const listLibraryFiles = wholeList(
  OPERATIONS.listLibraryFiles,
  readRows(libraryFileModel, 'LibraryFile'),
);

export interface LibraryFileUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly description?: string | null | undefined;
  readonly replaceExisting: boolean;
  readonly hasParameters: boolean;
  readonly parametersDescription?: string | null | undefined;
}

/** Uploads a file to the library, as multipart form data instead of JSON. */
export function uploadLibraryFile(file: LibraryFileUpload): UpstreamCall<WireLibraryFile> {
  const { fileName, content, description, replaceExisting, hasParameters, parametersDescription } = file;
  return {
    ...callOf(OPERATIONS.uploadLibraryFile),
    upload: {
      fileName,
      content,
      fields: {
        ...(description != null && { Description: description }),
        ...(parametersDescription != null && { ParametersDescription: parametersDescription }),
        OverrideIfExists: String(replaceExisting),
        HasParameters: String(hasParameters),
      },
    },
    read: readRow(libraryFileModel, 'LibraryFile'),
  };
}

/** Deletes a file from the library and returns its metadata. */
export function deleteLibraryFile(file: WireLibraryFile): UpstreamCall<WireLibraryFile> {
  return {
    ...callOf(OPERATIONS.deleteLibraryFile, file.fileName),
    read: () => file,
  };
}

/** A command in the service's format. Parameter names are case sensitive. */
export interface WireCommand {
  readonly type: 'PutFile' | 'RunScript' | 'GetFile';
  readonly params: readonly {
    readonly key: 'FileName' | 'ScriptName' | 'Args' | 'Path';
    readonly value: string;
  }[];
}

/** Runs commands on a machine in sequence until one fails. */
export function runLiveResponse(
  machineId: string,
  comment: string,
  commands: readonly WireCommand[],
): UpstreamCall<WireMachineAction> {
  return {
    ...callOf(OPERATIONS.runLiveResponse, machineId),
    body: { Commands: commands, Comment: comment },
    read: readRow(machineActionModel, 'MachineAction'),
    explain: explainRefusal,
  };
}

/** A 429 may concern the tenant's open sessions instead of the call rate. Then waiting for quota doesn't help. */
function explainRefusal({ status, message, retryAfterSeconds }: ExplainedRefusal): Error | undefined {
  if (status !== 429 || !/\bsessions?\b/i.test(message)) return undefined;
  return new RateLimitedError('runLiveResponse', retryAfterSeconds, {
    message:
      'This tenant has the maximum number of open live response sessions (25, or 50 according to later documentation). Retry after some have ended.',
    extensions: {},
  });
}

const RESULT_LINK_MS = 30 * 60_000;

/** Returns a link to the output of a command, valid for 30 minutes. @param now epoch milliseconds */
export function getLiveResponseResultLink(id: string, index: number, now: number): UpstreamCall<SecretLink> {
  return {
    ...callOf(OPERATIONS.getLiveResponseResultLink, id, String(index)),
    read: readSecretLink(() => new Date(now + RESULT_LINK_MS).toISOString()),
  };
}
