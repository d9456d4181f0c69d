import { countExposure } from '../../tenants/exposure.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';
import { vulnerabilityModel, writeListedVulnerability } from './vulnerability-model.js';

/** GET /api/vulnerabilities */
export const listVulnerabilities: DefenderOperation = {
  id: 'listVulnerabilities',
  method: 'GET',
  path: '/api/vulnerabilities',
  permissions: ['Vulnerability.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const { byVulnerabilityId } = countExposure(call.tenant);
    return replyTvmList(call, {
      set: 'Vulnerabilities',
      model: vulnerabilityModel,
      maxTop: 8000,
      takesContains: call.state.switches.containsOnVulnerabilities === 'accepted',
      rows: () => call.tenant.vulnerabilities.map((one) => ({ ...one, name: one.id })),
      write: (one) => writeListedVulnerability(one, byVulnerabilityId.get(one.id) ?? 0),
    });
  },
};
