import { DefenderError } from '../defender-error.js';
import { replyEmpty } from '../../http/reply.js';
import type { DefenderOperation } from '../operation.js';

/** DELETE /api/libraryfiles/{fileName} */
export const deleteLibraryFile: DefenderOperation = {
  id: 'deleteLibraryFile',
  method: 'DELETE',
  path: '/api/libraryfiles/{fileName}',
  permissions: ['Library.Manage'],
  handle: ({ wholeTenant: { libraryFiles }, parameters: { fileName } }) => {
    const place = libraryFiles.findIndex((file) => file.fileName === fileName);
    if (place < 0) throw new DefenderError(404, 'ResourceNotFound', `File ${String(fileName)} was not found`);
    libraryFiles.splice(place, 1);
    return replyEmpty(204);
  },
};
