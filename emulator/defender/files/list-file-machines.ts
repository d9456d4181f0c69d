import type { DefenderOperation } from '../operation.js';
import { replyRelatedMachines } from '../related-lists.js';
import { machinesIn } from '../sightings.js';
import { findFile, readSha1 } from './file-model.js';

/** GET /api/files/{id}/machines: by SHA-1 only. No rows for an unknown file. */
export const listFileMachines: DefenderOperation = {
  id: 'listFileMachines',
  method: 'GET',
  path: '/api/files/{id}/machines',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: (call) => {
    const file = findFile(call.tenant, readSha1(call.parameters['id'] ?? ''));
    return replyRelatedMachines(call, machinesIn(file?.sightings ?? [], call.tenant));
  },
};
