import { unlessHunted } from '../shared/unless-hunted.js';
import type { PartialRowResolvers } from '../shared/complete-resolvers.js';
import { machineDetailOf, needsWholeVulnerabilities } from '../shared/partial-rows.js';

export const DefenderSoftware: PartialRowResolvers<'DefenderSoftware'> = {
  __resolveReference: async ({ id }, { loaders }) =>
    typeof id === 'string' ? loaders.software.softwareById(id) : null,
  ...unlessHunted('DefenderSoftware'),
  machines: ({ id }, page, { loaders }, info) =>
    loaders.software.machinePageBySoftwareId(id, page, machineDetailOf(info)),
  versions: ({ id }, page, { loaders }) => loaders.software.versionPageBySoftwareId(id, page),
  vulnerabilities: ({ id }, page, { loaders }, info) =>
    loaders.vulnerabilities.vulnerabilityPageBySoftwareId(id, page, {
      whole: needsWholeVulnerabilities(info, 'sparse rows'),
    }),
  missingKbs: ({ id }, page, { loaders }) => loaders.software.missingKbPageBySoftwareId(id, page),
  recommendations: ({ id }, page, { loaders }) =>
    loaders.recommendations.recommendationPageBySoftwareId(id, page),
};
