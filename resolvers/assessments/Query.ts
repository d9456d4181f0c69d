import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  baselineProfiles: (_root, page, { loaders }) => loaders.baselineProfilePage(page),
  baselineConfigurations: (_root, page, { loaders }) => loaders.baselineConfigurationPage(page),
  browserExtensionPermissions: (_root, page, { loaders }) => loaders.browserExtensionPermissionPage(page),
} satisfies QueryResolvers;
