import { replyEmpty } from '../http/reply.js';
import { DefenderError } from './defender-error.js';
import type { DefenderOperation } from './operation.js';
import { METADATA_DOCUMENT } from './generated/metadata-document.js';

/** GET /api/$metadata: no page names it. */
export const getMetadata: DefenderOperation = {
  id: 'getMetadata',
  method: 'GET',
  path: '/api/$metadata',
  permissions: [],
  handle: ({ state }) => {
    const { metadata } = state.switches;
    if (metadata === 'missing') return replyEmpty(404);
    if (metadata === 'forbidden') throw new DefenderError(403, 'Forbidden', 'Missing application roles.');
    return { status: 200, headers: { 'content-type': 'application/xml' }, body: METADATA_DOCUMENT };
  },
};
