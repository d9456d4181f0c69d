import { refuseOptions } from '../../odata/query-options.js';
import { countExposure } from '../../tenants/exposure.js';
import { machinesConcernedBy, mattersOf, mattersOfMachine } from '../../tenants/recommendations.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { replyMachineReferences } from '../machine-references.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { weaknessesOfProduct, writeSoftware } from '../software/software-model.js';
import { replyTvmList, replyWhole } from '../tvm-list.js';
import { replyVulnerabilities, writeSparseVulnerability } from '../vulnerabilities/vulnerability-model.js';
import {
  findMatter,
  recommendationModel,
  writeListedRecommendation,
  writeMachineRecommendation,
  writeRecommendation,
} from './recommendation-model.js';

const common = {
  method: 'GET',
  permissions: ['SecurityRecommendation.Read.All'],
  license: 'Tvm',
} as const;

export const recommendationOperations: readonly DefenderOperation[] = [
  // The recommendations for any machine.
  {
    ...common,
    id: 'listRecommendations',
    path: '/api/recommendations',
    handle: (call) =>
      replyTvmList(call, {
        set: 'Recommendations',
        model: recommendationModel,
        maxTop: 10_000,
        rows: () => mattersOf(call.tenant).map((matter) => writeListedRecommendation(call.tenant, matter)),
        write: (row) => row,
      }),
  },
  {
    ...common,
    id: 'getRecommendation',
    path: '/api/recommendations/{id}',
    handle: (call) => {
      refuseOptions(call.request.query);
      const row = writeRecommendation(call.tenant, findMatter(call));
      return replyEntity(call.request, 200, 'Recommendations', row);
    },
  },
  {
    ...common,
    id: 'listRecommendationMachines',
    path: '/api/recommendations/{id}/machineReferences',
    handle: (call) => {
      const machines = machinesConcernedBy(call.tenant, findMatter(call));
      return replyMachineReferences(call, machines);
    },
  },
  // Needs the permission of vulnerabilities; none for a configuration.
  {
    ...common,
    id: 'listRecommendationVulnerabilities',
    path: '/api/recommendations/{id}/vulnerabilities',
    permissions: ['Vulnerability.Read.All'],
    handle: (call) => {
      const matter = findMatter(call);
      const weaknesses = matter.kind === 'software' ? weaknessesOfProduct(call.tenant, matter.product) : [];
      const { byVulnerabilityId } = countExposure(call.tenant);
      const rows = weaknesses.map(({ vulnerability }) =>
        writeSparseVulnerability(vulnerability, byVulnerabilityId.get(vulnerability.id) ?? 0),
      );
      return replyVulnerabilities(call, rows);
    },
  },
  // One object in spite of the word; needs the permission of software.
  {
    ...common,
    id: 'getRecommendationSoftware',
    path: '/api/recommendations/{id}/software',
    permissions: ['Software.Read.All'],
    handle: (call) => {
      refuseOptions(call.request.query);
      const matter = findMatter(call);
      if (matter.kind === 'software') {
        return replyEntity(call.request, 200, 'Software', writeSoftware(call.tenant, matter.product));
      }
      throw new DefenderError(404, 'ResourceNotFound', `There is no software of recommendation ${matter.id}`);
    },
  },
  {
    ...common,
    id: 'listMachineRecommendations',
    path: '/api/machines/{machineId}/recommendations',
    handle: (call) => {
      const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
      const rows = mattersOfMachine(call.tenant, machine).map((matter) =>
        writeMachineRecommendation(call.tenant, matter),
      );
      return replyWhole(call, 'Recommendations', rows);
    },
  },
];
