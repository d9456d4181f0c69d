import { vulnerabilitiesOfMachine } from '../../tenants/exposure.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { vulnerabilityModel, writeMachineVulnerability } from './vulnerability-model.js';

/** GET /api/machines/{machineId}/vulnerabilities: each once, whatever products have it. */
export const listMachineVulnerabilities: DefenderOperation = {
  id: 'listMachineVulnerabilities',
  method: 'GET',
  path: '/api/machines/{machineId}/vulnerabilities',
  permissions: ['Vulnerability.Read.All'],
  limits: { perMinute: 50, perHour: 1500 },
  license: 'Tvm',
  handle: (call) => {
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    const ids = new Set(vulnerabilitiesOfMachine(call.tenant, machine).map(({ cveId }) => cveId));
    const rows = call.tenant.vulnerabilities.filter(({ id }) => ids.has(id)).map(writeMachineVulnerability);
    return replyWhole(
      call,
      'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
      vulnerabilityModel,
      rows,
      { '@odata.count': rows.length },
    );
  },
};
