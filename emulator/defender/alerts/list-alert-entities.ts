import { refuseOptions } from '../../odata/query-options.js';
import type { Alert, TenantData } from '../../tenants/model.js';
import { hostOf } from '../domains/domain-sightings.js';
import { contextOf, replyEntity, replyOData } from '../defender-reply.js';
import { findFile, writeFile } from '../files/file-model.js';
import { findMachine } from '../machines/find-machine.js';
import { writeMachine } from '../machines/machine-model.js';
import type { DefenderOperation } from '../operation.js';
import { findAlert } from './find-alert.js';

/** GET /api/alerts/{id}/machine: 404 for an unknown alert, and for a machine that the tenant no longer knows. */
export const getAlertMachine: DefenderOperation = {
  id: 'getAlertMachine',
  method: 'GET',
  path: '/api/alerts/{id}/machine',
  permissions: ['Machine.Read.All', 'Machine.ReadWrite.All'],
  handle: ({ tenant, request, parameters }) => {
    refuseOptions(request.query);
    const { machineId } = findAlert(tenant, parameters['id'] ?? '');
    return replyEntity(request, 200, 'Machines', writeMachine(findMachine(tenant, machineId)));
  },
};

/** GET /api/alerts/{id}/files, as /api/files/{id} has each. */
export const listAlertFiles = listOf('files', 'Files', 'File.Read.All', ({ evidence }, tenant) => {
  const hashes = evidence.map(({ sha1, sha256 }) => (sha1 ?? sha256)?.toLowerCase());
  const files = unique(hashes).map((hash) => findFile(tenant, hash));
  return files.filter((file) => file !== undefined).map(writeFile);
});

/** GET /api/alerts/{id}/ips. */
export const listAlertIps = listOf('ips', 'Ips', 'Ip.Read.All', ({ evidence }) =>
  unique(evidence.map(({ ipAddress }) => ipAddress)).map((id) => ({ id })),
);

/** GET /api/alerts/{id}/domains. */
export const listAlertDomains = listOf('domains', 'Domains', 'URL.Read.All', ({ evidence }) =>
  unique(evidence.map(({ url }) => (url === null ? null : hostOf(url)))).map((host) => ({ host })),
);

/** The entities in the evidence of an alert, each once. No option is documented. */
function listOf(
  name: 'files' | 'ips' | 'domains',
  set: 'Files' | 'Ips' | 'Domains',
  permission: string,
  rowsOf: (alert: Alert, tenant: TenantData) => readonly object[],
): DefenderOperation {
  return {
    id: `listAlert${set}`,
    method: 'GET',
    path: `/api/alerts/{id}/${name}`,
    permissions: [permission],
    handle: ({ tenant, request, parameters }) => {
      refuseOptions(request.query);
      const rows = rowsOf(findAlert(tenant, parameters['id'] ?? ''), tenant);
      return replyOData(200, { '@odata.context': `${contextOf(request)}#${set}`, value: rows });
    },
  };
}

function unique(names: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => (name ? [name] : [])))];
}
