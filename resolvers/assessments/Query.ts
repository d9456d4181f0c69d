import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderBaselineProfiles: (_root, page, { loaders }) => loaders.assessments.baselineProfilePage(page),
  defenderBaselineConfigurations: (_root, page, { loaders }) =>
    loaders.assessments.baselineConfigurationPage(page),
  defenderBrowserExtensionPermissions: (_root, page, { loaders }) =>
    loaders.assessments.browserExtensionPermissionPage(page),
} satisfies QueryResolvers;
