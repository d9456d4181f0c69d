import { entity } from '../../odata/entity-model.js';
import { readQueryOptions } from '../../odata/query-options.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';

/** GET /api/libraryfiles: all of them, without any option. */
export const listLibraryFiles: DefenderOperation = {
  id: 'listLibraryFiles',
  method: 'GET',
  path: '/api/libraryfiles',
  permissions: ['Library.Manage'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: entity('LibraryFile', []), maxTop: 0 });
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#LibraryFiles`,
      value: call.tenant.libraryFiles,
    });
  },
};
