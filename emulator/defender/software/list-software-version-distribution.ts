import { countExposure, versionKey } from '../../tenants/exposure.js';
import { weaknessesOf } from '../../tenants/vulnerabilities.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { findSoftware } from './find-software.js';
import { distributionModel, installedVersions } from './software-model.js';

/** GET /api/Software/{id}/distributions */
export const listSoftwareVersionDistribution: DefenderOperation = {
  id: 'listSoftwareVersionDistribution',
  method: 'GET',
  path: '/api/Software/{id}/distributions',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
    const { byVersion } = countExposure(call.tenant);
    const rows = installedVersions(call.tenant, product).map((version) => ({
      version: version.version,
      installations: byVersion.get(versionKey(product.id, version.version)) ?? 0,
      vulnerabilities: weaknessesOf(call.tenant, { product, version }).length,
    }));
    return replyWhole(
      call,
      'Collection(Analytics.Contracts.PublicAPI.PublicDistributionDto)',
      distributionModel,
      rows,
    );
  },
};
