import type { WireSoftware } from '../../src/defender-api/models/software.js';
import type { DefenderSoftwareResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { machineDetailOf } from '../shared/partial-machines.js';
import { FIELDS_OF_SPARSE_ROWS, needsWholeVulnerabilities } from '../shared/partial-vulnerabilities.js';

export const DefenderSoftware: CompleteResolvers<DefenderSoftwareResolvers, WireSoftware> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.software.softwareById(id) : null,
  machines: ({ id }, page, { loaders }, info) =>
    loaders.software.machinePageBySoftwareId(id, page, machineDetailOf(info)),
  versions: ({ id }, _args, { loaders }) => loaders.software.versionsBySoftwareId(id),
  vulnerabilities: ({ id }, page, { loaders }, info) =>
    loaders.vulnerabilities.vulnerabilityPageBySoftwareId(id, page, {
      whole: needsWholeVulnerabilities(info, FIELDS_OF_SPARSE_ROWS),
    }),
  missingKbs: ({ id }, _args, { loaders }) => loaders.software.missingKbsBySoftwareId(id),
  recommendations: ({ id }, _args, { loaders }) => loaders.recommendations.recommendationsBySoftwareId(id),
};
