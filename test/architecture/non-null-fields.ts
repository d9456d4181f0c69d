import { Kind, type DocumentNode } from 'graphql';

/** Why fields are never null: by reason, types of which that holds for every such field, or single fields. */
export type NonNullFields = Readonly<Record<string, readonly string[]>>;

/** The fields of the schema that are never null, but for those of connections, edges and payloads, which are ours. */
export const NON_NULL_FIELDS: NonNullFields = {
  'the key of a row: one that is sent without it is dropped, counted and logged, and costs nobody else': [
    'Alert.id',
    'DefenderXdrAlert.id',
    'DefenderBaselineConfiguration.uniqueId',
    'DefenderBaselineProfile.id',
    'DefenderBrowserExtensionPermission.key',
    'DefenderIncident.id',
    'DefenderSoftware.id',
    'DefenderSoftwareVersion.version',
    'DefenderDeviceAntivirusHealth.machineId',
    'DefenderDeviceBaseline.deviceId',
    'DefenderDeviceBaseline.id',
    'DefenderDeviceBrowserExtension.deviceId',
    'DefenderDeviceCertificate.deviceId',
    'DefenderDeviceConfiguration.deviceId',
    'DefenderDeviceFirmware.deviceId',
    'DefenderDeviceNonCpeSoftware.deviceId',
    'DefenderDeviceSoftware.deviceId',
    'DefenderDeviceVulnerability.deviceId',
    'DefenderDeviceVulnerability.id',
    'DefenderDeviceVulnerabilityChange.deviceId',
    'DefenderDeviceVulnerabilityChange.deviceVulnerabilityId',
    'Indicator.id',
    'Investigation.id',
    'DefenderLibraryFile.fileName',
    'Machine.id',
    'MachineAction.id',
    'MachineVulnerability.id',
    'DefenderMissingKb.kbId',
    'Recommendation.id',
    'DefenderRemediationTask.id',
    'DefenderScanDefinition.id',
    'DefenderScannerAgent.id',
    'Vulnerability.id',
  ],
  'an enum that the service always sends; a row that lacks it shows UNRECOGNIZED, and costs no other row': [
    'Alert.severity',
    'Alert.status',
    'DefenderXdrAlert.severity',
    'DefenderXdrAlert.status',
    'Indicator.action',
    'Indicator.indicatorType',
    'Investigation.state',
    'MachineAction.status',
    'MachineAction.type',
  ],
  'what the row was asked for by': ['DefenderDomain.host', 'DefenderDownloadLink.url', 'DefenderIp.address'],
  'by which its type is determined, with a type for those that are not known': [
    'AlertEvidence.entityType',
    'DefenderCloudApplicationEvidence.entityType',
    'DefenderDeviceEvidence.entityType',
    'DefenderFileEvidence.entityType',
    'DefenderIpEvidence.entityType',
    'DefenderMailboxEvidence.entityType',
    'DefenderMessageEvidence.entityType',
    'DefenderOAuthApplicationEvidence.entityType',
    'DefenderOtherEvidence.entityType',
    'DefenderProcessEvidence.entityType',
    'DefenderRegistryEvidence.entityType',
    'DefenderServicePrincipalEvidence.entityType',
    'DefenderUrlEvidence.entityType',
    'DefenderUserEvidence.entityType',
  ],
  'the shape of a hunt, whatever its rows hold': [
    'DefenderHuntingColumn',
    'DefenderHuntingResult',
    'DefenderHuntingRow',
    'DefenderHuntingWarning',
  ],
  'made by this service, or by its caller': [
    'DefenderActionApproval',
    'DefenderActionApprovalFile',
    'DefenderActionApprovalParty',
    'AlertChanged',
    'AlertDayCount',
    'AlertSeverityCount',
    'AlertStatusCount',
    'AlertSummary',
    'AlertResult',
    'DefenderAvailableAction',
    'DefenderChange',
    'DefenderChangePage',
    'AlertCustomDetail',
    'DefenderEvidenceField',
    'DefenderAuditActor',
    'DefenderAuditEvent',
    'DefenderCapability',
    'DefenderSource',
    'DefenderEmergency',
    'DefenderPlannedCall',
    'DefenderQuotaWindow',
    'DefenderViewer',
    'DefenderActionApprovalChanged',
    'DefenderExport',
    'DefenderExportFailure',
    'DefenderFeedBookmark',
    'DefenderFeedReset',
    'IndicatorPropagation',
    'IndicatorResult',
    'InvestigationChanged',
    'MachineActionChanged',
    'MachineActionResult',
    'MachineIsolation',
    'MachineTagResult',
    'PageInfo',
    'DefenderScanDefinitionResult',
    'DefenderWriteRefusal',
    'DefenderWriteWarning',
  ],
};

/**
 * Documented without "Nullable", and nullable here all the same: recordings show that fields vanish, and one row without them
 * would take its page along.
 */
export const DOCUMENTED_AS_NEVER_NULL: readonly string[] = [
  'Indicator.indicatorValue',
  'Machine.healthStatus',
];

const OF_PAGES_AND_PAYLOADS = /(?:Connection|Edge|Payload)\./;

/** Fields that are never null and not in the table, and lines of the table that hold for none. */
export function findNonNullFields(schema: DocumentNode, table: NonNullFields): string[] {
  const found = schema.definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION ||
    type.kind === Kind.OBJECT_TYPE_EXTENSION ||
    type.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? (type.fields ?? [])
          .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
          .map((field) => `${type.name.value}.${field.name.value}`)
          .filter((name) => !OF_PAGES_AND_PAYLOADS.test(name))
      : [],
  );
  const explained = Object.values(table).flat();
  const explains = (line: string, name: string) => name === line || name.startsWith(`${line}.`);
  return [
    ...found
      .filter((name) => !explained.some((line) => explains(line, name)))
      .map((name) => `${name} is never null, and not explained`),
    ...explained
      .filter((line) => !found.some((name) => explains(line, name)))
      .map((line) => `${line} is explained, and has nothing that is never null`),
  ];
}
