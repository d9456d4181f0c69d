import { confinedTo } from '../../odata/confined-to.js';
import type { Expression } from '../../odata/syntax.js';
import { vulnerabilitiesOfMachine, type MachineVulnerability } from '../../tenants/exposure.js';
import type { TenantData } from '../../tenants/model.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';
import { machineVulnerabilityModel } from './vulnerability-model.js';

/** GET /api/vulnerabilities/machinesVulnerabilities: a row for each machine, version of a product, and vulnerability of it. */
export const listVulnerabilitiesByMachineAndSoftware: DefenderOperation = {
  id: 'listVulnerabilitiesByMachineAndSoftware',
  method: 'GET',
  path: '/api/vulnerabilities/machinesVulnerabilities',
  permissions: ['Vulnerability.Read.All'],
  license: 'Tvm',
  handle: (call) =>
    replyTvmList(call, {
      set: 'Collection(Analytics.Contracts.PublicAPI.PublicAssetVulnerabilityDto)',
      model: machineVulnerabilityModel,
      maxTop: 10_000,
      rows: (filter) => rowsOf(call.tenant, filter),
      write: (row) => row,
    }),
};

/** A large tenant has millions of rows: only those of machines and vulnerabilities that the filter names are made. */
function* rowsOf(tenant: TenantData, filter: Expression | null): Generator<MachineVulnerability> {
  const machineIds = filter === null ? null : confinedTo(filter, 'machineId');
  const cveIds = filter === null ? null : confinedTo(filter, 'cveId');
  const inventory = cveIds === null ? tenant : productsWith(tenant, cveIds);
  for (const machine of tenant.machines) {
    if (machineIds !== null && !machineIds.has(machine.id.toLowerCase())) continue;
    yield* vulnerabilitiesOfMachine(inventory, machine);
  }
}

function productsWith({ products, vulnerabilities }: TenantData, cveIds: ReadonlySet<string>) {
  const named = vulnerabilities.filter(({ id }) => cveIds.has(id.toLowerCase()));
  const productIds = new Set(named.flatMap(({ flaws }) => flaws.map(({ productId }) => productId)));
  return { products: products.filter(({ id }) => productIds.has(id)), vulnerabilities };
}
