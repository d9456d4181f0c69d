import { replyEmpty } from '../../http/reply.js';
import { refuseOptions } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { findAction } from '../machine-actions/find-action.js';
import { actionAt } from '../machine-actions/life-cycle.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { runLiveResponse } from './run-live-response.js';
import { uploadLibraryFile } from './upload-library-file.js';
import { writeLink } from './write-link.js';

/** The operations of live response, its links and its library. */
export const liveResponseOperations: readonly DefenderOperation[] = [
  runLiveResponse,
  // Good for 30 minutes.
  {
    id: 'getLiveResponseResultLink',
    method: 'GET',
    path: '/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={index})',
    permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
    handle: (call) => {
      refuseOptions(call.request.query);
      const { type, commands } = actionAt(findAction(call), call.now);
      const index = call.parameters['index'] ?? '';
      const command = /^\d+$/.test(index) ? commands[Number(index)] : undefined;
      if (type !== 'LiveResponse' || command === undefined || command.command.type === 'PutFile') {
        throw new DefenderError(400, 'InvalidInput', `Command ${index} of this action has no result`);
      }
      if (command.commandStatus === 'Created') throw notReady(call);
      const value = writeLink(call, `results/${call.parameters['id'] ?? ''}_${index}`, 30);
      return replyOData(200, { '@odata.context': `${contextOf(call.request)}#Edm.String`, value });
    },
  },
  // All of them, without any option.
  {
    id: 'listLibraryFiles',
    method: 'GET',
    path: '/api/libraryfiles',
    permissions: ['Library.Manage'],
    handle: (call) => {
      refuseOptions(call.request.query);
      return replyOData(200, {
        '@odata.context': `${contextOf(call.request)}#LibraryFiles`,
        value: call.tenant.libraryFiles,
      });
    },
  },
  uploadLibraryFile,
  {
    id: 'deleteLibraryFile',
    method: 'DELETE',
    path: '/api/libraryfiles/{fileName}',
    permissions: ['Library.Manage'],
    handle: ({ wholeTenant: { libraryFiles }, parameters: { fileName } }) => {
      const place = libraryFiles.findIndex((file) => file.fileName === fileName);
      if (place < 0)
        throw new DefenderError(404, 'ResourceNotFound', `File ${String(fileName)} was not found`);
      libraryFiles.splice(place, 1);
      return replyEmpty(204);
    },
  },
];

/** The status isn't documented. */
function notReady({ state }: DefenderCall): DefenderError {
  return state.switches.resultNotReady === '404'
    ? new DefenderError(404, 'ResourceNotFound', 'The result of the command was not found')
    : new DefenderError(400, 'BadRequest', 'The command has not completed yet');
}
