import { Kind, type DocumentNode, type TypeNode } from 'graphql';

/** Why lists are lists and not connections: by reason, the fields that it holds for. */
export type PlainLists = Readonly<Record<string, readonly string[]>>;

/** The lists of the schema that are no connections. A list that can get long, and that Defender can page, is none of them. */
export const PLAIN_LISTS: PlainLists = {
  'one for each thing that the input names, and inputs are bounded': [
    'AlertsPayload.results',
    'DefenderScanDefinitionsPayload.results',
    'IndicatorsPayload.results',
    'AlertPayload.plannedCalls',
    'AlertsPayload.plannedCalls',
    'DefenderScanDefinitionPayload.plannedCalls',
    'DefenderScanDefinitionsPayload.plannedCalls',
    'DefenderIncidentPayload.plannedCalls',
    'IndicatorPayload.plannedCalls',
    'IndicatorsPayload.plannedCalls',
    'InvestigationPayload.plannedCalls',
    'DefenderDownloadLinkPayload.plannedCalls',
    'DefenderLibraryFilePayload.plannedCalls',
    'MachineActionResult.plannedCalls',
    'MachineActionPayload.plannedCalls',
    'MachineTagsPayload.plannedCalls',
    'MachinePayload.plannedCalls',
    'MachineActionsPayload.results',
    'MachineTagsPayload.results',
    'DefenderActionApproval.libraryFiles',
    'Query.defenderScanHistoryBySession',
  ],
  'a closed set of this service or of its settings, each at most once': [
    'IndicatorPropagation.prerequisites',
    'Machine.availableActions',
    'Query.defenderCapabilities',
    'Query.defenderUpstreamQuota',
    'DefenderCapability.fields',
    'DefenderCapability.permissions',
    'Query.defenderSources',
    'DefenderSource.permissions',
    'DefenderSource.lacks',
    'DefenderViewer.roles',
    'DefenderViewer.tenants',
    'AlertSummary.bySeverity',
    'AlertSummary.byStatus',
  ],
  'what a write or a hunt has to say, a handful of sentences': [
    'DefenderActionApproval.warnings',
    'DefenderActionApprovalPayload.warnings',
    'AlertPayload.warnings',
    'AlertsPayload.warnings',
    'DefenderDownloadLinkPayload.warnings',
    'DefenderEmergencyPayload.warnings',
    'DefenderIncidentPayload.warnings',
    'DefenderScanDefinitionsPayload.warnings',
    'DefenderExportPayload.warnings',
    'DefenderHuntingResult.warnings',
    'IndicatorPayload.warnings',
    'IndicatorsPayload.warnings',
    'InvestigationPayload.warnings',
    'DefenderLibraryFilePayload.warnings',
    'MachineActionPayload.warnings',
    'MachineActionResult.warnings',
    'MachineActionsPayload.warnings',
    'MachinePayload.warnings',
    'MachineTagsPayload.warnings',
    'DefenderScanDefinitionPayload.warnings',
    'DefenderWritePayload.warnings',
  ],
  'bounded by its arguments or by this service': [
    'AlertSummary.byDay',
    'DefenderChangePage.changes',
    'DefenderOtherEvidence.fields',
    'DefenderHuntingResult.columns',
    'DefenderHuntingResult.rows',
    'Query.defenderActionApprovals',
  ],
  "inside one of Defender's rows and sent whole with it; Learn names no bound": [
    'AlertEvidence.roles',
    'DefenderCloudApplicationEvidence.roles',
    'DefenderDeviceEvidence.roles',
    'DefenderFileEvidence.roles',
    'DefenderIpEvidence.roles',
    'DefenderMailboxEvidence.roles',
    'DefenderMessageEvidence.roles',
    'DefenderOAuthApplicationEvidence.roles',
    'DefenderOtherEvidence.roles',
    'DefenderProcessEvidence.roles',
    'DefenderRegistryEvidence.roles',
    'DefenderServicePrincipalEvidence.roles',
    'DefenderUrlEvidence.roles',
    'DefenderUserEvidence.roles',
    'Machine.dynamicTags',
    'DefenderMachineAtTheTime.machineTags',
    'DefenderMachineAtTheTime.ipAddresses',
    'DefenderMachineAtTheTime.loggedOnUsers',
    'DefenderMessageEvidence.threats',
    'DefenderMessageEvidence.threatDetectionMethods',
    'DefenderMessageEvidence.urls',
    'DefenderAdvancedActiveConfiguration.addresses',
    'DefenderAdvancedActiveConfiguration.disabledScanners',
    'DefenderAdvancedActiveConfiguration.enabledEndpoints',
    'Alert.comments',
    'Alert.domains',
    'Alert.evidence',
    'Alert.files',
    'Alert.ips',
    'Alert.loggedOnUsers',
    'Alert.mitreTechniques',
    'DefenderBaselineConfiguration.complianceLevels',
    'DefenderBaselineConfiguration.recommendedValue',
    'DefenderBaselineConfiguration.source',
    'DefenderBaselineProfile.deviceTagsProfileScope',
    'DefenderBaselineProfile.rbacGroupIdsProfileScope',
    'DefenderBaselineProfile.rbacGroupNamesProfileScope',
    'DefenderFileStatistics.topFileNames',
    'DefenderIncident.comments',
    'DefenderIncident.customTags',
    'Alert.customDetails',
    'Alert.systemTags',
    'DefenderIncident.systemTags',
    'DefenderSoftware.distributions',
    'DefenderDeviceBaseline.currentValue',
    'DefenderDeviceBaseline.rawValue',
    'DefenderDeviceBaseline.recommendedValue',
    'DefenderDeviceBaseline.source',
    'DefenderDeviceBrowserExtension.permissions',
    'DefenderDeviceCertificate.extendedKeyUsage',
    'DefenderDeviceCertificate.keyUsage',
    'DefenderDeviceSoftware.diskPaths',
    'DefenderDeviceSoftware.registryPaths',
    'DefenderDeviceVulnerability.diskPaths',
    'DefenderDeviceVulnerability.registryPaths',
    'DefenderDeviceVulnerabilityChange.diskPaths',
    'DefenderDeviceVulnerabilityChange.registryPaths',
    'Indicator.mitreTechniques',
    'Indicator.rbacGroupIds',
    'Indicator.rbacGroupNames',
    'DefenderLiveResponseCommand.params',
    'DefenderLiveResponseCommandResult.errors',
    'Machine.ipAddresses',
    'Machine.machineTags',
    'MachineAction.commands',
    'MachineReferenceEdge.tags',
    'MachineTagResult.machineTags',
    'DefenderMissingKb.productsNames',
    'Recommendation.associatedThreats',
    'Recommendation.tags',
    'DefenderRemediationTask.rbacGroupNames',
    'DefenderScanSession.scannedTargets',
    'Vulnerability.exploitTypes',
    'Vulnerability.exploitUris',
    'Vulnerability.tags',
  ],
  'all that one call brings: a page of it would cost the same call; Learn names no bound': [
    'Query.defenderExposureScoresByMachineGroup',
    'Query.findIndicators',
    'Query.findMachines',
    'Query.defenderLibraryFiles',
    'Query.defenderScanAgents',
    'Query.defenderScanDefinitions',
  ],
  'picked from rows that were read whole for something else': [
    'IndicatorPayload.replaces',
    'MachineIsolation.pending',
    'MachineVulnerabilityEdge.products',
  ],
};

/** Lists that are neither a connection's own nor in the table, and lines of the table that are no list, or there twice. */
export function findPlainLists(schema: DocumentNode, table: PlainLists): string[] {
  const found = schema.definitions.flatMap((type) =>
    (type.kind === Kind.OBJECT_TYPE_DEFINITION ||
      type.kind === Kind.OBJECT_TYPE_EXTENSION ||
      type.kind === Kind.INTERFACE_TYPE_DEFINITION) &&
    !type.name.value.endsWith('Connection')
      ? (type.fields ?? [])
          .filter((field) => isList(field.type))
          .map((field) => `${type.name.value}.${field.name.value}`)
      : [],
  );
  const explained = Object.values(table).flat();
  const twice = explained.filter((name, index) => explained.indexOf(name) !== index);
  return [
    ...found
      .filter((name) => !explained.includes(name))
      .map((name) => `${name} is a list, neither a connection nor explained`),
    ...explained
      .filter((name) => !found.includes(name))
      .map((name) => `${name} is explained, and is no list`),
    ...twice.map((name) => `${name} is explained twice`),
  ];
}

function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}
