import { DefenderError } from '../defender-error.js';
import { contextOf, replyOData } from '../defender-reply.js';
import { countInOrganization } from '../org-statistics.js';
import type { DefenderOperation } from '../operation.js';
import { findFile, readSha1, writeFile, type KnownFile } from './file-model.js';

/** GET /api/files/{id}/stats: 404 for a file that no evidence names. Numbers come twice, as text and as numbers. */
export const getFileStats: DefenderOperation = {
  id: 'getFileStats',
  method: 'GET',
  path: '/api/files/{id}/stats',
  permissions: ['File.Read.All'],
  handle: (call) => {
    const sha1 = readSha1(call.parameters['id'] ?? '');
    const file = findFile(call.tenant, sha1);
    if (file === undefined) throw new DefenderError(404, 'ResourceNotFound', `File ${sha1} was not found`);
    const { globalPrevalence, globalFirstObserved, globalLastObserved } = writeFile(file);
    return replyOData(200, {
      '@odata.context': `${contextOf(call.request)}#microsoft.windowsDefenderATP.api.InOrgFileStats`,
      sha1,
      ...countInOrganization(call, file.sightings),
      globalPrevalence: String(globalPrevalence),
      globallyPrevalence: globalPrevalence,
      globalFirstObserved,
      globalLastObserved: `${globalLastObserved.slice(0, 19)}Z`,
      topFileNames: topFileNames(file),
    });
  },
};

/** The names that it is most seen under. */
function topFileNames({ sightings }: KnownFile): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of sightings) {
    if (evidence.fileName !== null) counts.set(evidence.fileName, (counts.get(evidence.fileName) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
