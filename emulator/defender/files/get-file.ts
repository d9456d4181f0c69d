import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { findFile, readHash, writeFile } from './file-model.js';

/** GET /api/files/{id}: by SHA-1 or SHA-256. 404 for a file that no evidence names. */
export const getFile: DefenderOperation = {
  id: 'getFile',
  method: 'GET',
  path: '/api/files/{id}',
  permissions: ['File.Read.All'],
  handle: (call) => {
    const hash = readHash(call.parameters['id'] ?? '');
    const file = findFile(call.tenant, hash);
    if (file === undefined) throw new DefenderError(404, 'ResourceNotFound', `File ${hash} was not found`);
    return replyEntity(call.request, 200, 'Files', writeFile(file));
  },
};
