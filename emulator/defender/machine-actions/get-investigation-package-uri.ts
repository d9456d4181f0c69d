import { entity } from '../../odata/entity-model.js';
import { readQueryOptions } from '../../odata/query-options.js';
import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { writeLink } from '../live-response/write-link.js';
import type { DefenderOperation } from '../operation.js';
import { findAction } from './find-action.js';
import { actionAt } from './life-cycle.js';

/** GET /api/machineactions/{id}/getPackageUri: 404 until the collection is over, 400 for another action. */
export const getInvestigationPackageUri: DefenderOperation = {
  id: 'getInvestigationPackageUri',
  method: 'GET',
  path: '/api/machineactions/{id}/getPackageUri',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  limits: { perMinute: 2, perHour: 120 },
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: entity('Link', []), maxTop: 0 });
    const { id, type, status } = actionAt(findAction(call), call.now);
    if (type !== 'CollectInvestigationPackage') {
      throw new DefenderError(
        400,
        'InvalidInput',
        `Machine action ${id} is not of type CollectInvestigationPackage`,
      );
    }
    if (status !== 'Succeeded') {
      throw new DefenderError(404, 'ResourceNotFound', `The package of machine action ${id} was not found`);
    }
    const link = writeLink(call, `packages/${id}.zip`, 15);
    const value = call.state.switches.packageLinkQuotes === 'on' ? `"${link}"` : link;
    return replyOData(200, { '@odata.context': `${contextOf(call.request)}#Edm.String`, value });
  },
};
