import { countExposure } from '../../tenants/exposure.js';
import { weaknessesOf } from '../../tenants/vulnerabilities.js';
import type { DefenderOperation } from '../operation.js';
import { replyWhole } from '../tvm-list.js';
import { findSoftware } from './find-software.js';
import { missingKbModel, missingKbSet, writeMissingKbs } from './missing-kb-model.js';
import { installedVersions } from './software-model.js';

/** GET /api/Software/{id}/getmissingkbs */
export const listSoftwareMissingKbs: DefenderOperation = {
  id: 'listSoftwareMissingKbs',
  method: 'GET',
  path: '/api/Software/{id}/getmissingkbs',
  permissions: ['Software.Read.All'],
  license: 'Tvm',
  handle: (call) => {
    const product = findSoftware(call.tenant, call.parameters['id'] ?? '');
    const found = installedVersions(call.tenant, product).flatMap((version) =>
      weaknessesOf(call.tenant, { product, version }).map((weakness) => ({ ...weakness, product })),
    );
    const { byMissingKbId } = countExposure(call.tenant);
    const rows = writeMissingKbs(found, (kbId) => byMissingKbId.get(kbId) ?? 0);
    return replyWhole(call, missingKbSet, missingKbModel, rows);
  },
};
