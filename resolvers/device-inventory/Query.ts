import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderDeviceSoftware: (_root, page, { loaders }) => loaders.deviceInventory.softwarePage(page),
  defenderDeviceNonCpeSoftware: (_root, page, { loaders }) =>
    loaders.deviceInventory.nonCpeSoftwarePage(page),
  defenderDeviceVulnerabilities: (_root, page, { loaders }) =>
    loaders.deviceInventory.vulnerabilityPage(page),
  defenderDeviceVulnerabilityChanges: (_root, page, { loaders }) =>
    loaders.deviceInventory.vulnerabilityChangePage(page),
  defenderDeviceConfigurations: (_root, page, { loaders }) => loaders.deviceInventory.configurationPage(page),
  defenderDeviceBrowserExtensions: (_root, page, { loaders }) =>
    loaders.deviceInventory.browserExtensionPage(page),
  defenderDeviceCertificates: (_root, page, { loaders }) => loaders.deviceInventory.certificatePage(page),
  defenderDeviceFirmware: (_root, page, { loaders }) => loaders.deviceInventory.firmwarePage(page),
  defenderDeviceBaselines: (_root, page, { loaders }) => loaders.deviceInventory.baselinePage(page),
} satisfies QueryResolvers;
