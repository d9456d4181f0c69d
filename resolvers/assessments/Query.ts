import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  baselineProfiles: (_root, page, { loaders }) => loaders.assessments.baselineProfilePage(page),
  baselineConfigurations: (_root, page, { loaders }) => loaders.assessments.baselineConfigurationPage(page),
  browserExtensionPermissions: (_root, page, { loaders }) =>
    loaders.assessments.browserExtensionPermissionPage(page),
} satisfies QueryResolvers;
