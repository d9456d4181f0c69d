import { DefenderError } from '../defender-error.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { countInOrganization } from '../org-statistics.js';
import { replyRelatedAlerts, replyRelatedMachines } from '../related-lists.js';
import { alertsIn, machinesIn } from '../sightings.js';
import { findFile, readHash, readSha1, writeFile, type KnownFile } from './file-model.js';

const reading = {
  method: 'GET',
  permissions: ['File.Read.All'],
} as const;

export const fileOperations: readonly DefenderOperation[] = [
  // By SHA-1 or SHA-256. 404 for a file that no evidence names.
  {
    ...reading,
    id: 'getFile',
    path: '/api/files/{id}',
    handle: (call) => {
      const hash = readHash(call.parameters['id'] ?? '');
      const file = findFile(call.tenant, hash);
      if (file === undefined) throw new DefenderError(404, 'ResourceNotFound', `File ${hash} was not found`);
      return replyEntity(call.request, 200, 'Files', writeFile(file));
    },
  },
  // 404 for a file that no evidence names. Numbers come twice, as text and as numbers.
  {
    ...reading,
    id: 'getFileStats',
    path: '/api/files/{id}/stats',
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
  },
  // By SHA-1 only. No rows for an unknown file.
  {
    id: 'listFileAlerts',
    method: 'GET',
    path: '/api/files/{id}/alerts',
    permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
    handle: (call) => {
      const file = findFile(call.tenant, readSha1(call.parameters['id'] ?? ''));
      return replyRelatedAlerts(call, alertsIn(file?.sightings ?? []));
    },
  },
  // By SHA-1 only. No rows for an unknown file.
  {
    id: 'listFileMachines',
    method: 'GET',
    path: '/api/files/{id}/machines',
    permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
    handle: (call) => {
      const file = findFile(call.tenant, readSha1(call.parameters['id'] ?? ''));
      return replyRelatedMachines(call, machinesIn(file?.sightings ?? [], call.tenant));
    },
  },
];

/** The names that it is most seen under. */
function topFileNames({ sightings }: KnownFile): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of sightings) {
    if (evidence.fileName !== null) counts.set(evidence.fileName, (counts.get(evidence.fileName) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}
