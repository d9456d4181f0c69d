import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readQueryOptions } from '../../odata/query-options.js';
import { entity } from '../../odata/entity-model.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { findAction } from '../machine-actions/find-action.js';
import { actionAt } from '../machine-actions/life-cycle.js';
import { writeLink } from './write-link.js';

/** GET /api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={index}): good for 30 minutes. */
export const getLiveResponseResultLink: DefenderOperation = {
  id: 'getLiveResponseResultLink',
  method: 'GET',
  path: '/api/machineactions/{id}/GetLiveResponseResultDownloadLink(index={index})',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: entity('Link', []), maxTop: 0 });
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
};

/** The status isn't documented. */
function notReady({ state }: DefenderCall): DefenderError {
  return state.switches.resultNotReady === '404'
    ? new DefenderError(404, 'ResourceNotFound', 'The result of the command was not found')
    : new DefenderError(400, 'BadRequest', 'The command has not completed yet');
}
