import { readQueryOptions } from '../../odata/query-options.js';
import { countExposure } from '../../tenants/exposure.js';
import { machinesConcernedBy, mattersOf, mattersOfMachine } from '../../tenants/recommendations.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity } from '../defender-reply.js';
import { machineReferenceModel, writeMachineReference } from '../machine-references.js';
import { findMachineById } from '../machines/find-machine.js';
import type { DefenderOperation } from '../operation.js';
import { weaknessesOfProduct, writeSoftware } from '../software/software-model.js';
import { replyTvmList, replyWhole } from '../tvm-list.js';
import { vulnerabilityModel, writeSparseVulnerability } from '../vulnerabilities/vulnerability-model.js';
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

/** GET /api/recommendations: the recommendations for any machine. */
export const listRecommendations: DefenderOperation = {
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
};

/** GET /api/recommendations/{id} */
export const getRecommendation: DefenderOperation = {
  ...common,
  id: 'getRecommendation',
  path: '/api/recommendations/{id}',
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: recommendationModel, maxTop: 0 });
    const row = writeRecommendation(call.tenant, findMatter(call));
    return replyEntity(call.request, 200, 'Recommendations', row);
  },
};

/** GET /api/recommendations/{id}/machineReferences */
export const listRecommendationMachines: DefenderOperation = {
  ...common,
  id: 'listRecommendationMachines',
  path: '/api/recommendations/{id}/machineReferences',
  handle: (call) => {
    const machines = machinesConcernedBy(call.tenant, findMatter(call));
    return replyWhole(call, 'MachineReferences', machineReferenceModel, machines.map(writeMachineReference));
  },
};

/** GET /api/recommendations/{id}/vulnerabilities: needs the permission of vulnerabilities; none for a configuration. */
export const listRecommendationVulnerabilities: DefenderOperation = {
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
    return replyWhole(
      call,
      'Collection(Analytics.Contracts.PublicAPI.PublicVulnerabilityDto)',
      vulnerabilityModel,
      rows,
      { '@odata.count': rows.length },
    );
  },
};

/** GET /api/recommendations/{id}/software: one object in spite of the word; needs the permission of software. */
export const getRecommendationSoftware: DefenderOperation = {
  ...common,
  id: 'getRecommendationSoftware',
  path: '/api/recommendations/{id}/software',
  permissions: ['Software.Read.All'],
  handle: (call) => {
    readQueryOptions(call.request.query, { options: [], model: recommendationModel, maxTop: 0 });
    const matter = findMatter(call);
    if (matter.kind === 'software') {
      return replyEntity(call.request, 200, 'Software', writeSoftware(call.tenant, matter.product));
    }
    throw new DefenderError(404, 'ResourceNotFound', `There is no software of recommendation ${matter.id}`);
  },
};

/** GET /api/machines/{machineId}/recommendations */
export const listMachineRecommendations: DefenderOperation = {
  ...common,
  id: 'listMachineRecommendations',
  path: '/api/machines/{machineId}/recommendations',
  handle: (call) => {
    const machine = findMachineById(call.tenant, call.parameters['machineId'] ?? '');
    const rows = mattersOfMachine(call.tenant, machine).map((matter) =>
      writeMachineRecommendation(call.tenant, matter),
    );
    return replyWhole(call, 'Recommendations', recommendationModel, rows);
  },
};

export const recommendationOperations: readonly DefenderOperation[] = [
  listRecommendations,
  getRecommendation,
  listRecommendationMachines,
  listRecommendationVulnerabilities,
  getRecommendationSoftware,
  listMachineRecommendations,
];
