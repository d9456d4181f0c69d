import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  deviceSoftware: (_root, page, { loaders }) => loaders.deviceInventory.softwarePage(page),
  deviceNonCpeSoftware: (_root, page, { loaders }) => loaders.deviceInventory.nonCpeSoftwarePage(page),
  deviceVulnerabilities: (_root, page, { loaders }) => loaders.deviceInventory.vulnerabilityPage(page),
  deviceVulnerabilityChanges: (_root, page, { loaders }) =>
    loaders.deviceInventory.vulnerabilityChangePage(page),
  deviceConfigurations: (_root, page, { loaders }) => loaders.deviceInventory.configurationPage(page),
  deviceBrowserExtensions: (_root, page, { loaders }) => loaders.deviceInventory.browserExtensionPage(page),
  deviceCertificates: (_root, page, { loaders }) => loaders.deviceInventory.certificatePage(page),
  deviceFirmware: (_root, page, { loaders }) => loaders.deviceInventory.firmwarePage(page),
  deviceBaselines: (_root, page, { loaders }) => loaders.deviceInventory.baselinePage(page),
} satisfies QueryResolvers;
