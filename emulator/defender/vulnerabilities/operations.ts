import { confinedTo } from '../../odata/confined-to.js';
import { refuseOptions } from '../../odata/query-options.js';
import type { Expression } from '../../odata/syntax.js';
import {
  countExposure,
  machinesWithVulnerability,
  vulnerabilitiesOfMachine,
  type MachineVulnerability,
} from '../../tenants/exposure.js';
import type { TenantData, Vulnerability } from '../../tenants/model.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { replyMachineReferences } from '../machine-references.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList } from '../tvm-list.js';
import {
  machineVulnerabilityModel,
  replyVulnerabilities,
  vulnerabilityModel,
  writeListedVulnerability,
  writeMachineVulnerability,
  writeVulnerability,
} from './vulnerability-model.js';

const common = {
  method: 'GET',
  permissions: ['Vulnerability.Read.All'],
  license: 'Tvm',
} as const;

/** If two paths match, the first one applies. */
export const vulnerabilityOperations: readonly DefenderOperation[] = [
  {
    ...common,
    id: 'listVulnerabilities',
    path: '/api/vulnerabilities',
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
  },
  // A row for each machine, version of a product, and vulnerability of it.
  {
    ...common,
    id: 'listVulnerabilitiesByMachineAndSoftware',
    path: '/api/vulnerabilities/machinesVulnerabilities',
    handle: (call) =>
      replyTvmList(call, {
        set: 'Collection(Analytics.Contracts.PublicAPI.PublicAssetVulnerabilityDto)',
        model: machineVulnerabilityModel,
        maxTop: 10_000,
        rows: (filter) => rowsOf(call.tenant, filter),
        write: (row) => row,
      }),
  },
  // Everything in the list but the status.
  {
    ...common,
    id: 'getVulnerability',
    path: '/api/vulnerabilities/{cveId}',
    handle: (call) => {
      refuseOptions(call.request.query);
      const found = findVulnerability(call.tenant, call.parameters['cveId'] ?? '');
      const exposed = countExposure(call.tenant).byVulnerabilityId.get(found.id) ?? 0;
      return replyEntity(call.request, 200, 'Vulnerabilities', writeVulnerability(found, exposed));
    },
  },
  {
    ...common,
    id: 'listVulnerabilityMachines',
    path: '/api/vulnerabilities/{cveId}/machineReferences',
    handle: (call) => {
      const found = findVulnerability(call.tenant, call.parameters['cveId'] ?? '');
      const machines = machinesWithVulnerability(call.tenant, found);
      return replyMachineReferences(call, machines);
    },
  },
  // Each once, whatever products have it.
  {
    ...common,
    id: 'listMachineVulnerabilities',
    path: '/api/machines/{machineId}/vulnerabilities',
    limits: { perMinute: 50, perHour: 1500 },
    handle: (call) => {
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      const ids = new Set(vulnerabilitiesOfMachine(call.tenant, machine).map(({ cveId }) => cveId));
      const rows = call.tenant.vulnerabilities.filter(({ id }) => ids.has(id)).map(writeMachineVulnerability);
      return replyVulnerabilities(call, rows);
    },
  },
];

/** The vulnerability with this id. Throws the service's 404. */
function findVulnerability({ vulnerabilities }: TenantData, id: string): Vulnerability {
  const found = vulnerabilities.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Vulnerability ${id} was not found`);
}

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
