import { refuseOptions } from '../../odata/query-options.js';
import { countExposure, machinesWithProduct, versionKey } from '../../tenants/exposure.js';
import type { Product, TenantData } from '../../tenants/model.js';
import { installationsOf } from '../../tenants/software.js';
import { weaknessesOf } from '../../tenants/vulnerabilities.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { replyMachineReferences } from '../machine-references.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { replyTvmList, replyWhole } from '../tvm-list.js';
import { replyVulnerabilities, writeSparseVulnerability } from '../vulnerabilities/vulnerability-model.js';
import { missingKbSet, writeMissingKbs } from './missing-kb-model.js';
import { installedVersions, softwareModel, weaknessesOfProduct, writeSoftware } from './software-model.js';

const common = {
  method: 'GET',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
} as const;

export const softwareOperations: readonly DefenderOperation[] = [
  {
    ...common,
    id: 'listSoftware',
    path: '/api/Software',
    handle: (call) =>
      replyTvmList(call, {
        set: 'Software',
        model: softwareModel,
        maxTop: 10_000,
        rows: () => installedProducts(call.tenant),
        write: (product) => writeSoftware(call.tenant, product),
      }),
  },
  {
    ...common,
    id: 'getSoftware',
    path: '/api/Software/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      const found = findSoftware(call.tenant, call.parameters['id'] ?? '');
      return replyEntity(call.request, 200, 'Software', writeSoftware(call.tenant, found));
    },
  },
  {
    ...common,
    id: 'listSoftwareVersionDistribution',
    path: '/api/Software/{id}/distributions',
    handle: (call) => {
      const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
      const { byVersion } = countExposure(call.tenant);
      const rows = installedVersions(call.tenant, product).map((version) => ({
        version: version.version,
        installations: byVersion.get(versionKey(product.id, version.version)) ?? 0,
        vulnerabilities: weaknessesOf(call.tenant, { product, version }).length,
      }));
      return replyWhole(call, 'Collection(Analytics.Contracts.PublicAPI.PublicDistributionDto)', rows);
    },
  },
  {
    ...common,
    id: 'listSoftwareMachines',
    path: '/api/Software/{id}/machineReferences',
    handle: (call) => {
      const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
      const machines = machinesWithProduct(call.tenant, product);
      return replyMachineReferences(call, machines);
    },
  },
  // Needs the permission of vulnerabilities, not of software.
  {
    ...common,
    id: 'listSoftwareVulnerabilities',
    path: '/api/Software/{id}/vulnerabilities',
    permissions: ['Vulnerability.Read.All'],
    handle: (call) => {
      const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
      const { byVulnerabilityId } = countExposure(call.tenant);
      const rows = weaknessesOfProduct(call.tenant, product).map(({ vulnerability }) =>
        writeSparseVulnerability(vulnerability, byVulnerabilityId.get(vulnerability.id) ?? 0),
      );
      return replyVulnerabilities(call, rows);
    },
  },
  {
    ...common,
    id: 'listSoftwareMissingKbs',
    path: '/api/Software/{id}/getmissingkbs',
    handle: (call) => {
      const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
      const found = installedVersions(call.tenant, product).flatMap((version) =>
        weaknessesOf(call.tenant, { product, version }).map((weakness) => ({ ...weakness, product })),
      );
      const { byMissingKbId } = countExposure(call.tenant);
      const rows = writeMissingKbs(found, (kbId) => byMissingKbId.get(kbId) ?? 0);
      return replyWhole(call, missingKbSet, rows);
    },
  },
  // `machineMissedOn` is 1 here.
  {
    ...common,
    id: 'listMachineMissingKbs',
    path: '/api/machines/{machineId}/getmissingkbs',
    handle: (call) => {
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      const found = installationsOf(call.tenant, machine).flatMap((installation) =>
        weaknessesOf(call.tenant, installation).map((weakness) => ({
          ...weakness,
          product: installation.product,
        })),
      );
      return replyWhole(
        call,
        missingKbSet,
        writeMissingKbs(found, () => 1),
      );
    },
  },
  // No version in it, and the organization's counts.
  {
    ...common,
    id: 'listMachineSoftware',
    path: '/api/machines/{machineId}/software',
    handle: (call) => {
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      const products = new Set(installationsOf(call.tenant, machine).map(({ product }) => product));
      const rows = [...products].map((product) => writeSoftware(call.tenant, product));
      return replyWhole(call, 'Software', rows, { '@odata.count': rows.length });
    },
  },
];

/** The products that some machine has. */
function installedProducts(tenant: TenantData): Product[] {
  const { byProductId } = countExposure(tenant);
  return tenant.products.filter(({ id }) => byProductId.has(id));
}

/** The product with this id, if some machine has it. Throws the service's 404. */
function findSoftware(tenant: TenantData, id: string): Product {
  const found = installedProducts(tenant).find((product) => product.id === id);
  if (found !== undefined) return found;
  throw new DefenderError(404, 'ResourceNotFound', `Software ${id} was not found`);
}
