import { countExposure } from '../../tenants/exposure.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { vulnerabilityModel, writeSparseVulnerability } from '../vulnerabilities/vulnerability-model.js';
import { findSoftware } from './find-software.js';
import { weaknessesOfProduct } from './software-model.js';

/** GET /api/Software/{id}/vulnerabilities: needs the permission of vulnerabilities, not of software. */
export const listSoftwareVulnerabilities: DefenderOperation = {
  id: 'listSoftwareVulnerabilities',
  method: 'GET',
  path: '/api/Software/{id}/vulnerabilities',
  permissions: ['Vulnerability.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
    const { byVulnerabilityId } = countExposure(call.tenant);
    const rows = weaknessesOfProduct(call.tenant, product).map(({ vulnerability }) =>
      writeSparseVulnerability(vulnerability, byVulnerabilityId.get(vulnerability.id) ?? 0),
    );
    return replyWhole(
      call,
      'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
      vulnerabilityModel,
      rows,
      { '@odata.count': rows.length },
    );
  },
};
