import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind } from 'graphql';
import { tableOfEnum } from './src/defender-api/models/shared/enum-tables.js';
import { readTypeDefs } from './src/server/type-defs.js';

/** Parents are what Defender sends; resolvers only rename and join. */
const PARENTS = {
  Alert: '../defender-api/models/alerts.js#WireAlert',
  AlertEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  FileEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  ProcessEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  UserEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  IpEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  UrlEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  RegistryEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  OtherEvidence: '../defender-api/models/alerts.js#WireAlertEvidence',
  Change: '../changes/feed-message.js#FeedEvent',
  AlertChanged: "../changes/feed-message.js#ChangeOf<'ALERT'>",
  MachineActionChanged: "../changes/feed-message.js#ChangeOf<'MACHINE_ACTION'>",
  InvestigationChanged: "../changes/feed-message.js#ChangeOf<'INVESTIGATION'>",
  FeedBookmark: '../changes/feed-message.js#FeedEvent',
  FeedReset: '../changes/feed-message.js#ResetEvent',
  ChangePage: '../changes/feed-page.js#FeedPage',
  Machine: '../defender-api/models/machines.js#WireMachine',
  DefenderIncident: '../loaders/incidents.js#IncidentReference',
  DefenderIncidentPayload: '../commands/incidents/update-incident.js#IncidentReceipt',
  Indicator: '../defender-api/models/indicators.js#WireIndicator',
  Investigation: '../defender-api/models/investigations.js#WireInvestigation',
  LibraryFile: '../defender-api/models/live-response.js#WireLibraryFile',
  AlertSummary: '../loaders/alert-summary.js#AlertCounts',
  MachineAction: '../defender-api/models/machine-actions.js#WireMachineAction',
  BaselineProfile: '../defender-api/models/assessments.js#WireBaselineProfile',
  BaselineConfiguration: '../defender-api/models/assessments.js#WireBaselineConfiguration',
  BrowserExtensionPermission: '../defender-api/models/assessments.js#WireBrowserExtensionPermission',
  DeviceAntivirusHealth: '../defender-api/models/device-health.js#WireAntivirusHealth',
  Recommendation: '../defender-api/models/recommendations.js#WireRecommendation',
  MachineRecommendation: '../defender-api/models/recommendations.js#WireMachineRecommendation',
  RemediationTask: '../defender-api/models/remediation.js#WireRemediationTask',
  ExposureScore: '../defender-api/models/scores.js#WireScore',
  MachineGroupExposureScore: '../defender-api/models/scores.js#WireScore',
  DeviceSecureScore: '../defender-api/models/scores.js#WireScore',
  ScanDefinition: '../defender-api/models/authenticated-scans.js#WireScanDefinition',
  ScanAuthenticationParams: '../defender-api/models/authenticated-scans.js#WireScanAuthenticationParams',
  ScannerAgent: '../defender-api/models/authenticated-scans.js#WireScannerAgent',
  ScanHistoryEntry: '../defender-api/models/authenticated-scans.js#WireScanHistoryEntry',
  ScanSession: '../defender-api/models/authenticated-scans.js#WireScanSession',
  ScannedTarget: '../defender-api/models/authenticated-scans.js#WireScannedTarget',
  DefenderDomain: '../loaders/domains.js#DomainReference',
  DefenderFile: '../loaders/observables/file-reference.js#FileReference',
  DefenderFileStatistics: '../defender-api/models/files.js#WireFileStatistics',
  DefenderDomainStatistics: '../defender-api/models/domains.js#WireDomainStatistics',
  DefenderIp: '../loaders/ips.js#IpReference',
  DefenderIpStatistics: '../defender-api/models/ips.js#WireIpStatistics',
  DefenderUser: '../loaders/observables/user-reference.js#UserReference',
  HuntingColumn: '../hunting/hunt-report.js#HuntColumn',
  HuntingResult: '../hunting/hunt-report.js#HuntReport',
  HuntingRow: '../hunting/hunt-report.js#HuntRow',
  MachineIsolation: '../loaders/plan/action-effect.js#ActionEffect',
  Vulnerability: '../defender-api/models/vulnerabilities.js#WireVulnerability',
  MachineVulnerability: '../defender-api/models/vulnerabilities.js#WireMachineVulnerability',
  DefenderSoftware: '../defender-api/models/software.js#WireSoftware',
  DefenderSoftwareVersion: '../defender-api/models/software.js#WireSoftwareVersion',
  MissingKb: '../defender-api/models/software.js#WireMissingKb',
  LiveResponseCommandResult: '../defender-api/models/machine-actions.js#WireCommandResult',
  LibraryFilePayload: '../commands/live-response/upload-library-file.js#LibraryFileReceipt',
  DefenderDownloadLinkPayload: '../commands/live-response/download-links.js#DownloadLinkReceipt',
  DefenderDownloadLink: '../defender-api/models/shared/secret-link.js#SecretLink',
  MachineActionPayload: '../commands/sequence/receipt.js#MachineActionReceipt',
  MachineActionResult: '../commands/sequence/bulk/run-bulk.js#ItemResult',
  MachineActionsPayload: '../commands/sequence/bulk/run-bulk.js#BulkReceipt',
  MachinePayload: '../commands/machines/change-machine.js#MachineReceipt',
  MachineTagResult: '../commands/machines/tag-machines.js#TagResult',
  MachineTagsPayload: '../commands/machines/tag-machines.js#TagMachinesReceipt',
  ActionApproval: '../commands/approvals/shown-approval.js#ShownApproval',
  ActionApprovalParty: '../commands/approvals/approval.js#ApprovalPerson',
  DefenderAuditEvent: '../audit/find-events.js#StoredEvent',
  AvailableAction: '../commands/machine-actions/available-actions.js#ActionAvailability',
  DefenderEmergency: '../policy/emergencies.js#Emergency',
  DefenderEmergencyPayload: '../commands/emergencies/declare-emergency.js#EmergencyReceipt',
  IndicatorPayload: '../commands/indicators/indicator-receipt.js#IndicatorReceipt',
  IndicatorsPayload: '../commands/indicators/indicator-results.js#IndicatorsReceipt',
  IndicatorResult: '../commands/indicators/indicator-results.js#SettledIndicator',
  AlertPayload: '../commands/alerts/update-alert.js#AlertReceipt',
  AlertUpdateResult: '../commands/alerts/settled-alerts.js#SettledAlert',
  BatchUpdateAlertsPayload: '../commands/alerts/batch-update-alerts.js#BatchUpdateAlertsReceipt',
  InvestigationPayload: '../commands/investigations/start-investigation.js#InvestigationReceipt',
  ScanDefinitionPayload: '../commands/authenticated-scans/scan-input.js#ScanDefinitionReceipt',
  ScanDeletionResult: '../commands/authenticated-scans/delete-scan-definitions.js#SettledScan',
  DeleteScanDefinitionsPayload:
    '../commands/authenticated-scans/delete-scan-definitions.js#DeleteScanDefinitionsReceipt',
};

/** The enums that are spelled otherwise on the wire, with the words that resolvers and commands see (server/open-enums.ts). */
const wireEnums = readTypeDefs().definitions.flatMap((type) => {
  const table = type.kind === Kind.ENUM_TYPE_DEFINITION ? tableOfEnum(type.name.value) : undefined;
  if (type.kind !== Kind.ENUM_TYPE_DEFINITION || table === undefined) return [];
  const words = (type.values ?? []).map(({ name }) => [name.value, table[name.value] ?? name.value]);
  return [[type.name.value, Object.fromEntries(words)]] as const;
});

/** Types of the schema, for resolvers. `npm run codegen` writes them, `npm run check:codegen` fails when they are stale. */
const config: CodegenConfig = {
  schema: 'schema/**/*.graphql',
  documents: [],
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        strictScalars: true,
        maybeValue: 'T | null | undefined',
        avoidOptionals: { defaultValue: true },
        contextType: '../context.js#RequestContext',
        scalars: {
          ID: 'string',
          DateTime: 'string',
          Long: { input: 'string', output: 'number | string' },
          JSON: 'unknown',
          _FieldSet: 'string',
        },
        enumValues: Object.fromEntries(wireEnums),
        // What comes from Defender may be any word.
        mappers: { ...PARENTS, ...Object.fromEntries(wireEnums.map(([name]) => [name, 'string'])) },
      },
    },
  },
};

// eslint-disable-next-line no-restricted-syntax -- graphql-codegen reads its configuration from the default export
export default config;
