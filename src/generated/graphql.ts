import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WireAlert, WireAlertEvidence } from '../defender-api/models/alerts.js';
import type { WireBaselineProfile, WireBaselineConfiguration, WireBrowserExtensionPermission } from '../defender-api/models/assessments.js';
import type { WireScannerAgent, WireScanAuthenticationParams, WireAdvancedActiveConfiguration, WireScanDefinition, WireScanHistoryEntry, WireScannedTarget, WireScanSession } from '../defender-api/models/authenticated-scans.js';
import type { WireDeviceSoftware, WireDeviceNonCpeSoftware, WireDeviceVulnerability, WireDeviceVulnerabilityChange, WireDeviceConfiguration, WireDeviceBaseline, WireDeviceBrowserExtension, WireDeviceCertificate, WireDeviceFirmware } from '../defender-api/models/device-inventory.js';
import type { WireDomainStatistics } from '../defender-api/models/domains.js';
import type { FileReference } from '../loaders/observables/file-reference.js';
import type { WireFileStatistics } from '../defender-api/models/files.js';
import type { HuntReport, HuntColumn, HuntRow } from '../hunting/hunt-report.js';
import type { IncidentReference } from '../loaders/incidents.js';
import type { WireIncidentComment } from '../defender-api/models/incidents.js';
import type { WireIndicator } from '../defender-api/models/indicators.js';
import type { WireInvestigation } from '../defender-api/models/investigations.js';
import type { WireIpStatistics } from '../defender-api/models/ips.js';
import type { WireLibraryFile } from '../defender-api/models/live-response.js';
import type { WireLiveResponseCommand, WireMachineAction, WireCommandResult } from '../defender-api/models/machine-actions.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { WireRecommendation, WireMachineRecommendation } from '../defender-api/models/recommendations.js';
import type { WireRemediationTask } from '../defender-api/models/remediation.js';
import type { WireExposureScore, WireMachineGroupExposureScore, WireDeviceSecureScore } from '../defender-api/models/scores.js';
import type { WireSoftware, WireSoftwareVersion, WireMissingKb } from '../defender-api/models/software.js';
import type { UserReference } from '../loaders/observables/user-reference.js';
import type { WireVulnerability, WireMachineVulnerability } from '../defender-api/models/vulnerabilities.js';
import type { GraphDetails, GraphField } from '../defender-api/models/shared/graph-fields.js';
import type { FeedEvent, ChangeOf, BookmarkEvent, ResetEvent } from '../changes/feed-message.js';
import type { FeedPage } from '../changes/feed-page.js';
import type { IncidentReceipt } from '../commands/incidents/update-incident.js';
import type { AlertCounts } from '../loaders/alert-summary.js';
import type { WireAntivirusHealth } from '../defender-api/models/device-health.js';
import type { DomainReference } from '../loaders/domains.js';
import type { IpReference } from '../loaders/ips.js';
import type { IsolationEffect } from '../loaders/machine-actions.js';
import type { LibraryFileReceipt } from '../commands/live-response/upload-library-file.js';
import type { DownloadLinkReceipt } from '../commands/live-response/download-links.js';
import type { SecretLink } from '../defender-api/models/shared/secret-link.js';
import type { MachineActionReceipt } from '../commands/sequence/receipt.js';
import type { MachineActionItem, BulkReceipt } from '../commands/machine-actions/run-bulk.js';
import type { MachineReceipt } from '../commands/machines/change-machine.js';
import type { TagResult, TagMachinesReceipt } from '../commands/machines/tag-machines.js';
import type { ShownApproval } from '../commands/approvals/shown-approval.js';
import type { ApprovalReceipt } from '../commands/approvals/approval-receipt.js';
import type { ApprovalPerson } from '../commands/approvals/approval.js';
import type { StoredActor, StoredEvent } from '../audit/find-events.js';
import type { ActionAvailability } from '../commands/machine-actions/available-actions.js';
import type { Emergency } from '../policy/emergencies.js';
import type { EmergencyReceipt } from '../commands/emergencies/declare-emergency.js';
import type { ExportJob } from '../exports/jobs/export-job.js';
import type { ExportReceipt } from '../commands/exports/start-export.js';
import type { IndicatorReceipt } from '../commands/indicators/propagation.js';
import type { IndicatorsReceipt, SettledIndicator } from '../commands/indicators/indicator-results.js';
import type { AlertReceipt } from '../commands/alerts/update-alert.js';
import type { SettledAlert } from '../commands/alerts/send-batch.js';
import type { BatchUpdateAlertsReceipt } from '../commands/alerts/batch-update-alerts.js';
import type { InvestigationReceipt } from '../commands/investigations/start-investigation.js';
import type { ScanDefinitionReceipt } from '../commands/authenticated-scans/scan-input.js';
import type { SettledScan, DeleteScanDefinitionsReceipt } from '../commands/authenticated-scans/delete-scan-definitions.js';
import type { RequestContext } from '../context.js';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
import type * as Schema from './schema.js';
import type { Alert, DefenderDomain, DefenderExport, DefenderFile, DefenderIncident, DefenderIp, DefenderRemediationTask, DefenderSoftware, DefenderUser, Indicator, Investigation, Machine, MachineAction, Recommendation, Vulnerability } from './schema.js';


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Schema.Maybe<T> extends T ? Schema.Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Schema.Maybe<TTypes> | Promise<Schema.Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Alert: Alert;
  DefenderDomain: DefenderDomain;
  DefenderExport: DefenderExport;
  DefenderFile: DefenderFile;
  DefenderIncident: DefenderIncident;
  DefenderIp: DefenderIp;
  DefenderRemediationTask: DefenderRemediationTask;
  DefenderSoftware: DefenderSoftware;
  DefenderUser: DefenderUser;
  Indicator: Indicator;
  Investigation: Investigation;
  Machine: Machine;
  MachineAction: MachineAction;
  Recommendation: Recommendation;
  Vulnerability: Vulnerability;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  DefenderDomain:
    ( { __typename: 'DefenderDomain' }
    & GraphQLRecursivePick<FederationTypes['DefenderDomain'], {"host":true}> );
  DefenderExport:
    ( { __typename: 'DefenderExport' }
    & GraphQLRecursivePick<FederationTypes['DefenderExport'], {"id":true}> );
  DefenderFile:
    ( { __typename: 'DefenderFile' }
    & ( GraphQLRecursivePick<FederationTypes['DefenderFile'], {"sha1":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderFile'], {"sha256":true}> ) );
  DefenderIncident:
    ( { __typename: 'DefenderIncident' }
    & GraphQLRecursivePick<FederationTypes['DefenderIncident'], {"id":true}> );
  DefenderIp:
    ( { __typename: 'DefenderIp' }
    & GraphQLRecursivePick<FederationTypes['DefenderIp'], {"address":true}> );
  DefenderRemediationTask:
    ( { __typename: 'DefenderRemediationTask' }
    & GraphQLRecursivePick<FederationTypes['DefenderRemediationTask'], {"id":true}> );
  DefenderSoftware:
    ( { __typename: 'DefenderSoftware' }
    & GraphQLRecursivePick<FederationTypes['DefenderSoftware'], {"id":true}> );
  DefenderUser:
    ( { __typename: 'DefenderUser' }
    & ( GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"accountName":true,"accountDomain":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"aadUserId":true}>
        | GraphQLRecursivePick<FederationTypes['DefenderUser'], {"userPrincipalName":true}> ) );
  Indicator:
    ( { __typename: 'Indicator' }
    & GraphQLRecursivePick<FederationTypes['Indicator'], {"id":true}> );
  Investigation:
    ( { __typename: 'Investigation' }
    & GraphQLRecursivePick<FederationTypes['Investigation'], {"id":true}> );
  Machine:
    ( { __typename: 'Machine' }
    & ( GraphQLRecursivePick<FederationTypes['Machine'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Machine'], {"aadDeviceId":true}> ) );
  MachineAction:
    ( { __typename: 'MachineAction' }
    & GraphQLRecursivePick<FederationTypes['MachineAction'], {"id":true}> );
  Recommendation:
    ( { __typename: 'Recommendation' }
    & GraphQLRecursivePick<FederationTypes['Recommendation'], {"id":true}> );
  Vulnerability:
    ( { __typename: 'Vulnerability' }
    & GraphQLRecursivePick<FederationTypes['Vulnerability'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  AlertEvidence:
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
    | ( WireAlertEvidence )
  ;
  DefenderChange:
    | ( ChangeOf<'ALERT'> )
    | ( ChangeOf<'ACTION_APPROVAL'> )
    | ( BookmarkEvent )
    | ( ResetEvent )
    | ( ChangeOf<'INVESTIGATION'> )
    | ( ChangeOf<'MACHINE_ACTION'> )
  ;
  DefenderWritePayload:
    | ( AlertReceipt )
    | ( BatchUpdateAlertsReceipt )
    | ( ApprovalReceipt )
    | ( DownloadLinkReceipt )
    | ( EmergencyReceipt )
    | ( ExportReceipt )
    | ( IncidentReceipt )
    | ( LibraryFileReceipt )
    | ( ScanDefinitionReceipt )
    | ( DeleteScanDefinitionsReceipt )
    | ( IndicatorReceipt )
    | ( IndicatorsReceipt )
    | ( InvestigationReceipt )
    | ( MachineActionReceipt )
    | ( BulkReceipt )
    | ( MachineReceipt )
    | ( TagMachinesReceipt )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddMachineTagInput: Schema.AddMachineTagInput;
  ID: ResolverTypeWrapper<Schema.Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Schema.Scalars['Boolean']['output']>;
  AddTagToMachinesInput: Schema.AddTagToMachinesInput;
  Alert: ResolverTypeWrapper<WireAlert>;
  AlertCategory: ResolverTypeWrapper<string>;
  AlertChanged: ResolverTypeWrapper<ChangeOf<'ALERT'>>;
  AlertClassification: ResolverTypeWrapper<string>;
  AlertClassificationInput: ResolverTypeWrapper<string>;
  AlertComment: ResolverTypeWrapper<Schema.AlertComment>;
  AlertConnection: ResolverTypeWrapper<Omit<Schema.AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversTypes['Alert']> }>;
  Int: ResolverTypeWrapper<Schema.Scalars['Int']['output']>;
  AlertCustomDetail: ResolverTypeWrapper<Schema.AlertCustomDetail>;
  AlertDayCount: ResolverTypeWrapper<Schema.AlertDayCount>;
  AlertDetectionSourceFilter: Schema.AlertDetectionSourceFilter;
  AlertDetermination: ResolverTypeWrapper<string>;
  AlertDeterminationInput: ResolverTypeWrapper<string>;
  AlertEdge: ResolverTypeWrapper<Omit<Schema.AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvidence: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['AlertEvidence']>;
  AlertFilter: Schema.AlertFilter;
  AlertLoggedOnUser: ResolverTypeWrapper<Schema.AlertLoggedOnUser>;
  AlertOrder: Schema.AlertOrder;
  AlertOrderField: Schema.AlertOrderField;
  AlertPayload: ResolverTypeWrapper<AlertReceipt>;
  AlertRelatedUser: ResolverTypeWrapper<Schema.AlertRelatedUser>;
  AlertResult: ResolverTypeWrapper<SettledAlert>;
  AlertSeverity: ResolverTypeWrapper<string>;
  AlertSeverityCount: ResolverTypeWrapper<Omit<Schema.AlertSeverityCount, 'severity'> & { severity: ResolversTypes['AlertSeverity'] }>;
  AlertSeverityFilter: Schema.AlertSeverityFilter;
  AlertSeverityInput: ResolverTypeWrapper<string>;
  AlertStatus: ResolverTypeWrapper<string>;
  AlertStatusCount: ResolverTypeWrapper<Omit<Schema.AlertStatusCount, 'status'> & { status: ResolversTypes['AlertStatus'] }>;
  AlertStatusFilter: Schema.AlertStatusFilter;
  AlertStatusInput: ResolverTypeWrapper<string>;
  AlertSummary: ResolverTypeWrapper<AlertCounts>;
  AlertsPayload: ResolverTypeWrapper<BatchUpdateAlertsReceipt>;
  ApproveDefenderActionInput: Schema.ApproveDefenderActionInput;
  BatchUpdateAlertsInput: Schema.BatchUpdateAlertsInput;
  CancelDefenderExportInput: Schema.CancelDefenderExportInput;
  CancelMachineActionInput: Schema.CancelMachineActionInput;
  CollectInvestigationPackageInput: Schema.CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: Schema.CreateAlertByReferenceInput;
  CreateDefenderLiveResponseResultLinkInput: Schema.CreateDefenderLiveResponseResultLinkInput;
  CreateDefenderPackageLinkInput: Schema.CreateDefenderPackageLinkInput;
  CreateDefenderScanDefinitionInput: Schema.CreateDefenderScanDefinitionInput;
  DateTime: ResolverTypeWrapper<Schema.Scalars['DateTime']['output']>;
  DeclareDefenderEmergencyInput: Schema.DeclareDefenderEmergencyInput;
  DefenderAcknowledgement: Schema.DefenderAcknowledgement;
  DefenderActionApproval: ResolverTypeWrapper<ShownApproval>;
  DefenderActionApprovalChanged: ResolverTypeWrapper<ChangeOf<'ACTION_APPROVAL'>>;
  DefenderActionApprovalFile: ResolverTypeWrapper<Schema.DefenderActionApprovalFile>;
  DefenderActionApprovalParty: ResolverTypeWrapper<ApprovalPerson>;
  DefenderActionApprovalPayload: ResolverTypeWrapper<ApprovalReceipt>;
  DefenderActionApprovalState: Schema.DefenderActionApprovalState;
  DefenderAdvancedActiveConfiguration: ResolverTypeWrapper<WireAdvancedActiveConfiguration>;
  Float: ResolverTypeWrapper<Schema.Scalars['Float']['output']>;
  DefenderAntiVirusScanType: ResolverTypeWrapper<string>;
  DefenderAntivirusMode: ResolverTypeWrapper<string>;
  DefenderAntivirusOsKind: ResolverTypeWrapper<string>;
  DefenderAntivirusScanResult: ResolverTypeWrapper<string>;
  DefenderAntivirusUpToDate: ResolverTypeWrapper<string>;
  DefenderAuditActor: ResolverTypeWrapper<StoredActor>;
  DefenderAuditEvent: ResolverTypeWrapper<StoredEvent>;
  DefenderAuditEventConnection: ResolverTypeWrapper<Omit<Schema.DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderAuditEvent']> }>;
  DefenderAuditEventEdge: ResolverTypeWrapper<Omit<Schema.DefenderAuditEventEdge, 'node'> & { node: ResolversTypes['DefenderAuditEvent'] }>;
  DefenderAuditEventFilter: Schema.DefenderAuditEventFilter;
  DefenderAvailableAction: ResolverTypeWrapper<ActionAvailability>;
  DefenderAvailableActionReason: Schema.DefenderAvailableActionReason;
  DefenderBaselineConfiguration: ResolverTypeWrapper<WireBaselineConfiguration>;
  DefenderBaselineConfigurationConnection: ResolverTypeWrapper<Omit<Schema.DefenderBaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBaselineConfiguration']> }>;
  DefenderBaselineConfigurationEdge: ResolverTypeWrapper<Omit<Schema.DefenderBaselineConfigurationEdge, 'node'> & { node: ResolversTypes['DefenderBaselineConfiguration'] }>;
  DefenderBaselineConfigurationFilter: Schema.DefenderBaselineConfigurationFilter;
  DefenderBaselineProfile: ResolverTypeWrapper<WireBaselineProfile>;
  DefenderBaselineProfileConnection: ResolverTypeWrapper<Omit<Schema.DefenderBaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBaselineProfileEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBaselineProfile']> }>;
  DefenderBaselineProfileEdge: ResolverTypeWrapper<Omit<Schema.DefenderBaselineProfileEdge, 'node'> & { node: ResolversTypes['DefenderBaselineProfile'] }>;
  DefenderBaselineProfileFilter: Schema.DefenderBaselineProfileFilter;
  DefenderBooleanFilter: Schema.DefenderBooleanFilter;
  DefenderBrowserExtensionPermission: ResolverTypeWrapper<WireBrowserExtensionPermission>;
  DefenderBrowserExtensionPermissionConnection: ResolverTypeWrapper<Omit<Schema.DefenderBrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermission']> }>;
  DefenderBrowserExtensionPermissionEdge: ResolverTypeWrapper<Omit<Schema.DefenderBrowserExtensionPermissionEdge, 'node'> & { node: ResolversTypes['DefenderBrowserExtensionPermission'] }>;
  DefenderBrowserExtensionPermissionFilter: Schema.DefenderBrowserExtensionPermissionFilter;
  DefenderBrowserExtensionRisk: ResolverTypeWrapper<string>;
  DefenderCallerKind: Schema.DefenderCallerKind;
  DefenderCapability: ResolverTypeWrapper<Schema.DefenderCapability>;
  DefenderChange: ResolverTypeWrapper<FeedEvent>;
  DefenderChangePage: ResolverTypeWrapper<FeedPage>;
  DefenderChangeSubject: Schema.DefenderChangeSubject;
  DefenderCloudApplicationEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderDataSource: Schema.DefenderDataSource;
  DefenderDateTimeFilter: Schema.DefenderDateTimeFilter;
  DefenderDeviceAntivirusHealth: ResolverTypeWrapper<WireAntivirusHealth>;
  DefenderDeviceAntivirusHealthConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealth']> }>;
  DefenderDeviceAntivirusHealthEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceAntivirusHealthEdge, 'node'> & { node: ResolversTypes['DefenderDeviceAntivirusHealth'] }>;
  DefenderDeviceBaseline: ResolverTypeWrapper<WireDeviceBaseline>;
  DefenderDeviceBaselineConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceBaseline']> }>;
  DefenderDeviceBaselineEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceBaselineEdge, 'node'> & { node: ResolversTypes['DefenderDeviceBaseline'] }>;
  DefenderDeviceBrowserExtension: ResolverTypeWrapper<WireDeviceBrowserExtension>;
  DefenderDeviceBrowserExtensionConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtension']> }>;
  DefenderDeviceBrowserExtensionEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceBrowserExtensionEdge, 'node'> & { node: ResolversTypes['DefenderDeviceBrowserExtension'] }>;
  DefenderDeviceBrowserExtensionPermission: ResolverTypeWrapper<Schema.DefenderDeviceBrowserExtensionPermission>;
  DefenderDeviceCertificate: ResolverTypeWrapper<WireDeviceCertificate>;
  DefenderDeviceCertificateConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceCertificate']> }>;
  DefenderDeviceCertificateEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceCertificateEdge, 'node'> & { node: ResolversTypes['DefenderDeviceCertificate'] }>;
  DefenderDeviceConfiguration: ResolverTypeWrapper<WireDeviceConfiguration>;
  DefenderDeviceConfigurationConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceConfiguration']> }>;
  DefenderDeviceConfigurationEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceConfigurationEdge, 'node'> & { node: ResolversTypes['DefenderDeviceConfiguration'] }>;
  DefenderDeviceEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderDeviceFirmware: ResolverTypeWrapper<WireDeviceFirmware>;
  DefenderDeviceFirmwareConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceFirmware']> }>;
  DefenderDeviceFirmwareEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceFirmwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceFirmware'] }>;
  DefenderDeviceNonCpeSoftware: ResolverTypeWrapper<WireDeviceNonCpeSoftware>;
  DefenderDeviceNonCpeSoftwareConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftware']> }>;
  DefenderDeviceNonCpeSoftwareEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceNonCpeSoftware'] }>;
  DefenderDeviceSecureScore: ResolverTypeWrapper<WireDeviceSecureScore>;
  DefenderDeviceSoftware: ResolverTypeWrapper<WireDeviceSoftware>;
  DefenderDeviceSoftwareConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceSoftware']> }>;
  DefenderDeviceSoftwareEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderDeviceSoftware'] }>;
  DefenderDeviceVulnerability: ResolverTypeWrapper<WireDeviceVulnerability>;
  DefenderDeviceVulnerabilityChange: ResolverTypeWrapper<WireDeviceVulnerabilityChange>;
  DefenderDeviceVulnerabilityChangeConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChange']> }>;
  DefenderDeviceVulnerabilityChangeEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversTypes['DefenderDeviceVulnerabilityChange'] }>;
  DefenderDeviceVulnerabilityConnection: ResolverTypeWrapper<Omit<Schema.DefenderDeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderDeviceVulnerability']> }>;
  DefenderDeviceVulnerabilityEdge: ResolverTypeWrapper<Omit<Schema.DefenderDeviceVulnerabilityEdge, 'node'> & { node: ResolversTypes['DefenderDeviceVulnerability'] }>;
  DefenderDomain: ResolverTypeWrapper<DomainReference>;
  DefenderDomainStatistics: ResolverTypeWrapper<WireDomainStatistics>;
  DefenderDownloadLink: ResolverTypeWrapper<SecretLink>;
  DefenderDownloadLinkPayload: ResolverTypeWrapper<DownloadLinkReceipt>;
  DefenderEmergency: ResolverTypeWrapper<Emergency>;
  DefenderEmergencyPayload: ResolverTypeWrapper<EmergencyReceipt>;
  DefenderEndOfSupportStatus: ResolverTypeWrapper<string>;
  DefenderEvidenceField: ResolverTypeWrapper<GraphField>;
  DefenderEvidenceFieldType: Schema.DefenderEvidenceFieldType;
  DefenderExploitabilityLevel: ResolverTypeWrapper<string>;
  DefenderExport: ResolverTypeWrapper<ExportJob>;
  DefenderExportConnection: ResolverTypeWrapper<Omit<Schema.DefenderExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderExportEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderExport']> }>;
  DefenderExportEdge: ResolverTypeWrapper<Omit<Schema.DefenderExportEdge, 'node'> & { node: ResolversTypes['DefenderExport'] }>;
  DefenderExportFailure: ResolverTypeWrapper<Schema.DefenderExportFailure>;
  DefenderExportFormat: Schema.DefenderExportFormat;
  DefenderExportKind: Schema.DefenderExportKind;
  DefenderExportPayload: ResolverTypeWrapper<ExportReceipt>;
  DefenderExportStatus: Schema.DefenderExportStatus;
  DefenderExposureScore: ResolverTypeWrapper<WireExposureScore>;
  DefenderFeedBookmark: ResolverTypeWrapper<BookmarkEvent>;
  DefenderFeedReset: ResolverTypeWrapper<ResetEvent>;
  DefenderFeedResetReason: Schema.DefenderFeedResetReason;
  DefenderFile: ResolverTypeWrapper<FileReference>;
  DefenderFileEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderFileStatistics: ResolverTypeWrapper<WireFileStatistics>;
  DefenderGetFileCommandInput: Schema.DefenderGetFileCommandInput;
  DefenderHuntingColumn: ResolverTypeWrapper<HuntColumn>;
  DefenderHuntingParameterInput: Schema.DefenderHuntingParameterInput;
  DefenderHuntingResult: ResolverTypeWrapper<HuntReport>;
  DefenderHuntingRow: ResolverTypeWrapper<HuntRow>;
  DefenderHuntingValueType: ResolverTypeWrapper<string>;
  DefenderHuntingWarning: ResolverTypeWrapper<Schema.DefenderHuntingWarning>;
  DefenderHuntingWarningCode: Schema.DefenderHuntingWarningCode;
  DefenderIdFilter: Schema.DefenderIdFilter;
  DefenderIdItemFilter: Schema.DefenderIdItemFilter;
  DefenderIdListFilter: Schema.DefenderIdListFilter;
  DefenderIncident: ResolverTypeWrapper<IncidentReference>;
  DefenderIncidentClassificationFilter: Schema.DefenderIncidentClassificationFilter;
  DefenderIncidentComment: ResolverTypeWrapper<WireIncidentComment>;
  DefenderIncidentConnection: ResolverTypeWrapper<Omit<Schema.DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderIncident']> }>;
  DefenderIncidentDeterminationFilter: Schema.DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: ResolverTypeWrapper<Omit<Schema.DefenderIncidentEdge, 'node'> & { node: ResolversTypes['DefenderIncident'] }>;
  DefenderIncidentFilter: Schema.DefenderIncidentFilter;
  DefenderIncidentOrder: Schema.DefenderIncidentOrder;
  DefenderIncidentOrderField: Schema.DefenderIncidentOrderField;
  DefenderIncidentOwnerFilter: Schema.DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: ResolverTypeWrapper<IncidentReceipt>;
  DefenderIncidentSource: Schema.DefenderIncidentSource;
  DefenderIncidentStatus: ResolverTypeWrapper<string>;
  DefenderIncidentStatusFilter: Schema.DefenderIncidentStatusFilter;
  DefenderIncidentStatusInput: ResolverTypeWrapper<string>;
  DefenderIp: ResolverTypeWrapper<IpReference>;
  DefenderIpEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderIpStatistics: ResolverTypeWrapper<WireIpStatistics>;
  DefenderIsolationType: ResolverTypeWrapper<string>;
  DefenderLatestScan: ResolverTypeWrapper<Schema.DefenderLatestScan>;
  DefenderLibraryFile: ResolverTypeWrapper<WireLibraryFile>;
  DefenderLibraryFilePayload: ResolverTypeWrapper<LibraryFileReceipt>;
  DefenderLiveResponseCommand: ResolverTypeWrapper<WireLiveResponseCommand>;
  DefenderLiveResponseCommandInput: Schema.DefenderLiveResponseCommandInput;
  DefenderLiveResponseCommandParam: ResolverTypeWrapper<Schema.DefenderLiveResponseCommandParam>;
  DefenderLiveResponseCommandResult: ResolverTypeWrapper<WireCommandResult>;
  DefenderLiveResponseCommandStatus: ResolverTypeWrapper<string>;
  DefenderLiveResponseCommandType: ResolverTypeWrapper<string>;
  DefenderLongFilter: Schema.DefenderLongFilter;
  DefenderMachineAtTheTime: ResolverTypeWrapper<GraphDetails>;
  DefenderMailboxEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderMessageEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderMissingKb: ResolverTypeWrapper<WireMissingKb>;
  DefenderMissingKbConnection: ResolverTypeWrapper<Omit<Schema.DefenderMissingKbConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderMissingKbEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderMissingKb']> }>;
  DefenderMissingKbEdge: ResolverTypeWrapper<Omit<Schema.DefenderMissingKbEdge, 'node'> & { node: ResolversTypes['DefenderMissingKb'] }>;
  DefenderNumberFilter: Schema.DefenderNumberFilter;
  DefenderOAuthApplicationEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderOrderDirection: Schema.DefenderOrderDirection;
  DefenderOtherEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderPlannedCall: ResolverTypeWrapper<Schema.DefenderPlannedCall>;
  DefenderProcessEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderPutFileCommandInput: Schema.DefenderPutFileCommandInput;
  DefenderQuotaWindow: ResolverTypeWrapper<Schema.DefenderQuotaWindow>;
  DefenderQuotaWindowLength: Schema.DefenderQuotaWindowLength;
  DefenderRateClass: Schema.DefenderRateClass;
  DefenderRegistryEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderRemediationTask: ResolverTypeWrapper<WireRemediationTask>;
  DefenderRemediationTaskConnection: ResolverTypeWrapper<Omit<Schema.DefenderRemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderRemediationTaskEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderRemediationTask']> }>;
  DefenderRemediationTaskEdge: ResolverTypeWrapper<Omit<Schema.DefenderRemediationTaskEdge, 'node'> & { node: ResolversTypes['DefenderRemediationTask'] }>;
  DefenderRemediationTaskFilter: Schema.DefenderRemediationTaskFilter;
  DefenderRemediationTaskPriority: ResolverTypeWrapper<string>;
  DefenderRemediationTaskStatus: ResolverTypeWrapper<string>;
  DefenderRemediationTaskStatusFilter: Schema.DefenderRemediationTaskStatusFilter;
  DefenderRemediationTaskStatusInput: ResolverTypeWrapper<string>;
  DefenderRunScriptCommandInput: Schema.DefenderRunScriptCommandInput;
  DefenderScanAuthProtocol: ResolverTypeWrapper<string>;
  DefenderScanAuthProtocolInput: ResolverTypeWrapper<string>;
  DefenderScanAuthenticationParams: ResolverTypeWrapper<WireScanAuthenticationParams>;
  DefenderScanAuthenticationParamsInput: Schema.DefenderScanAuthenticationParamsInput;
  DefenderScanAuthenticationType: ResolverTypeWrapper<string>;
  DefenderScanAuthenticationTypeInput: ResolverTypeWrapper<string>;
  DefenderScanDefinition: ResolverTypeWrapper<WireScanDefinition>;
  DefenderScanDefinitionPayload: ResolverTypeWrapper<ScanDefinitionReceipt>;
  DefenderScanDefinitionResult: ResolverTypeWrapper<SettledScan>;
  DefenderScanDefinitionsPayload: ResolverTypeWrapper<DeleteScanDefinitionsReceipt>;
  DefenderScanHistoryConnection: ResolverTypeWrapper<Omit<Schema.DefenderScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderScanHistoryEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderScanHistoryEntry']> }>;
  DefenderScanHistoryEdge: ResolverTypeWrapper<Omit<Schema.DefenderScanHistoryEdge, 'node'> & { node: ResolversTypes['DefenderScanHistoryEntry'] }>;
  DefenderScanHistoryEntry: ResolverTypeWrapper<WireScanHistoryEntry>;
  DefenderScanPrivProtocol: ResolverTypeWrapper<string>;
  DefenderScanPrivProtocolInput: ResolverTypeWrapper<string>;
  DefenderScanSession: ResolverTypeWrapper<WireScanSession>;
  DefenderScanType: ResolverTypeWrapper<string>;
  DefenderScanTypeInput: ResolverTypeWrapper<string>;
  DefenderScannedTarget: ResolverTypeWrapper<WireScannedTarget>;
  DefenderScannerAgent: ResolverTypeWrapper<WireScannerAgent>;
  DefenderScannerAgentInput: Schema.DefenderScannerAgentInput;
  DefenderServicePrincipalEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderSoftware: ResolverTypeWrapper<WireSoftware>;
  DefenderSoftwareConnection: ResolverTypeWrapper<Omit<Schema.DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderSoftware']> }>;
  DefenderSoftwareEdge: ResolverTypeWrapper<Omit<Schema.DefenderSoftwareEdge, 'node'> & { node: ResolversTypes['DefenderSoftware'] }>;
  DefenderSoftwareFilter: Schema.DefenderSoftwareFilter;
  DefenderSoftwareOrder: Schema.DefenderSoftwareOrder;
  DefenderSoftwareOrderField: Schema.DefenderSoftwareOrderField;
  DefenderSoftwareVersion: ResolverTypeWrapper<WireSoftwareVersion>;
  DefenderSoftwareVersionConnection: ResolverTypeWrapper<Omit<Schema.DefenderSoftwareVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderSoftwareVersionEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderSoftwareVersion']> }>;
  DefenderSoftwareVersionEdge: ResolverTypeWrapper<Omit<Schema.DefenderSoftwareVersionEdge, 'node'> & { node: ResolversTypes['DefenderSoftwareVersion'] }>;
  DefenderSource: ResolverTypeWrapper<Schema.DefenderSource>;
  DefenderStringFilter: Schema.DefenderStringFilter;
  DefenderStringItemFilter: Schema.DefenderStringItemFilter;
  DefenderStringListFilter: Schema.DefenderStringListFilter;
  DefenderTextFilter: Schema.DefenderTextFilter;
  DefenderUrlEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderUser: ResolverTypeWrapper<UserReference>;
  DefenderUserConnection: ResolverTypeWrapper<Omit<Schema.DefenderUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderUserEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderUser']> }>;
  DefenderUserEdge: ResolverTypeWrapper<Omit<Schema.DefenderUserEdge, 'node'> & { node: ResolversTypes['DefenderUser'] }>;
  DefenderUserEvidence: ResolverTypeWrapper<WireAlertEvidence>;
  DefenderViewer: ResolverTypeWrapper<Schema.DefenderViewer>;
  DefenderWriteOutcome: Schema.DefenderWriteOutcome;
  DefenderWritePayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['DefenderWritePayload']>;
  DefenderWriteRefusal: ResolverTypeWrapper<Schema.DefenderWriteRefusal>;
  DefenderWriteRefusalCode: Schema.DefenderWriteRefusalCode;
  DefenderWriteWarning: ResolverTypeWrapper<Schema.DefenderWriteWarning>;
  DefenderWriteWarningCode: Schema.DefenderWriteWarningCode;
  DefenderXdrAlert: ResolverTypeWrapper<WireAlert>;
  DefenderXdrAlertConnection: ResolverTypeWrapper<Omit<Schema.DefenderXdrAlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DefenderXdrAlertEdge']>, nodes: ReadonlyArray<ResolversTypes['DefenderXdrAlert']> }>;
  DefenderXdrAlertEdge: ResolverTypeWrapper<Omit<Schema.DefenderXdrAlertEdge, 'node'> & { node: ResolversTypes['DefenderXdrAlert'] }>;
  DeleteDefenderLibraryFileInput: Schema.DeleteDefenderLibraryFileInput;
  DeleteDefenderScanDefinitionsInput: Schema.DeleteDefenderScanDefinitionsInput;
  DeleteIndicatorInput: Schema.DeleteIndicatorInput;
  DeleteIndicatorsInput: Schema.DeleteIndicatorsInput;
  EndDefenderEmergencyInput: Schema.EndDefenderEmergencyInput;
  ImportIndicatorsInput: Schema.ImportIndicatorsInput;
  Indicator: ResolverTypeWrapper<WireIndicator>;
  IndicatorAction: ResolverTypeWrapper<string>;
  IndicatorActionFilter: Schema.IndicatorActionFilter;
  IndicatorActionInput: ResolverTypeWrapper<string>;
  IndicatorCertificate: ResolverTypeWrapper<Schema.IndicatorCertificate>;
  IndicatorConnection: ResolverTypeWrapper<Omit<Schema.IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversTypes['Indicator']> }>;
  IndicatorEdge: ResolverTypeWrapper<Omit<Schema.IndicatorEdge, 'node'> & { node: ResolversTypes['Indicator'] }>;
  IndicatorFilter: Schema.IndicatorFilter;
  IndicatorInput: Schema.IndicatorInput;
  IndicatorPayload: ResolverTypeWrapper<IndicatorReceipt>;
  IndicatorPropagation: ResolverTypeWrapper<Schema.IndicatorPropagation>;
  IndicatorResult: ResolverTypeWrapper<SettledIndicator>;
  IndicatorSeverity: ResolverTypeWrapper<string>;
  IndicatorSeverityFilter: Schema.IndicatorSeverityFilter;
  IndicatorSeverityInput: ResolverTypeWrapper<string>;
  IndicatorSourceType: ResolverTypeWrapper<string>;
  IndicatorType: ResolverTypeWrapper<string>;
  IndicatorTypeFilter: Schema.IndicatorTypeFilter;
  IndicatorTypeInput: ResolverTypeWrapper<string>;
  IndicatorsPayload: ResolverTypeWrapper<IndicatorsReceipt>;
  Investigation: ResolverTypeWrapper<WireInvestigation>;
  InvestigationChanged: ResolverTypeWrapper<ChangeOf<'INVESTIGATION'>>;
  InvestigationConnection: ResolverTypeWrapper<Omit<Schema.InvestigationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InvestigationEdge']>, nodes: ReadonlyArray<ResolversTypes['Investigation']> }>;
  InvestigationEdge: ResolverTypeWrapper<Omit<Schema.InvestigationEdge, 'node'> & { node: ResolversTypes['Investigation'] }>;
  InvestigationFilter: Schema.InvestigationFilter;
  InvestigationPayload: ResolverTypeWrapper<InvestigationReceipt>;
  InvestigationState: ResolverTypeWrapper<string>;
  InvestigationStateFilter: Schema.InvestigationStateFilter;
  InvestigationStateInput: ResolverTypeWrapper<string>;
  IsolateMachineInput: Schema.IsolateMachineInput;
  IsolateMachinesInput: Schema.IsolateMachinesInput;
  JSON: ResolverTypeWrapper<Schema.Scalars['JSON']['output']>;
  Long: ResolverTypeWrapper<Schema.Scalars['Long']['output']>;
  Machine: ResolverTypeWrapper<WireMachine>;
  MachineAction: ResolverTypeWrapper<WireMachineAction>;
  MachineActionChanged: ResolverTypeWrapper<ChangeOf<'MACHINE_ACTION'>>;
  MachineActionConnection: ResolverTypeWrapper<Omit<Schema.MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineAction']> }>;
  MachineActionEdge: ResolverTypeWrapper<Omit<Schema.MachineActionEdge, 'node'> & { node: ResolversTypes['MachineAction'] }>;
  MachineActionFileIdentifierType: ResolverTypeWrapper<string>;
  MachineActionFileInfo: ResolverTypeWrapper<Omit<Schema.MachineActionFileInfo, 'file' | 'fileIdentifierType'> & { file?: Schema.Maybe<ResolversTypes['DefenderFile']>, fileIdentifierType?: Schema.Maybe<ResolversTypes['MachineActionFileIdentifierType']> }>;
  MachineActionFilter: Schema.MachineActionFilter;
  MachineActionOrder: Schema.MachineActionOrder;
  MachineActionOrderField: Schema.MachineActionOrderField;
  MachineActionPayload: ResolverTypeWrapper<MachineActionReceipt>;
  MachineActionResult: ResolverTypeWrapper<MachineActionItem>;
  MachineActionScope: ResolverTypeWrapper<string>;
  MachineActionStatus: ResolverTypeWrapper<string>;
  MachineActionStatusFilter: Schema.MachineActionStatusFilter;
  MachineActionStatusInput: ResolverTypeWrapper<string>;
  MachineActionTroubleshootInfo: ResolverTypeWrapper<Schema.MachineActionTroubleshootInfo>;
  MachineActionType: ResolverTypeWrapper<string>;
  MachineActionTypeFilter: Schema.MachineActionTypeFilter;
  MachineActionTypeInput: ResolverTypeWrapper<string>;
  MachineActionsPayload: ResolverTypeWrapper<BulkReceipt>;
  MachineConnection: ResolverTypeWrapper<Omit<Schema.MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversTypes['Machine']> }>;
  MachineDeviceValue: ResolverTypeWrapper<string>;
  MachineDeviceValueFilter: Schema.MachineDeviceValueFilter;
  MachineDeviceValueInput: ResolverTypeWrapper<string>;
  MachineEdge: ResolverTypeWrapper<Omit<Schema.MachineEdge, 'node'> & { node: ResolversTypes['Machine'] }>;
  MachineExposureLevel: ResolverTypeWrapper<string>;
  MachineExposureLevelFilter: Schema.MachineExposureLevelFilter;
  MachineExposureLevelInput: ResolverTypeWrapper<string>;
  MachineFilter: Schema.MachineFilter;
  MachineGroupExposureScore: ResolverTypeWrapper<WireMachineGroupExposureScore>;
  MachineHealthStatus: ResolverTypeWrapper<string>;
  MachineHealthStatusFilter: Schema.MachineHealthStatusFilter;
  MachineHealthStatusInput: ResolverTypeWrapper<string>;
  MachineIpAddress: ResolverTypeWrapper<Schema.MachineIpAddress>;
  MachineIsolation: ResolverTypeWrapper<IsolationEffect>;
  MachineIsolationConnection: ResolverTypeWrapper<Omit<Schema.MachineIsolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineIsolationEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineIsolation']> }>;
  MachineIsolationEdge: ResolverTypeWrapper<Omit<Schema.MachineIsolationEdge, 'node'> & { node: ResolversTypes['MachineIsolation'] }>;
  MachineIsolationState: Schema.MachineIsolationState;
  MachineIsolationStateFilter: Schema.MachineIsolationStateFilter;
  MachineLookup: Schema.MachineLookup;
  MachineMutation: Schema.MachineMutation;
  MachineOnboardingStatus: ResolverTypeWrapper<string>;
  MachineOnboardingStatusFilter: Schema.MachineOnboardingStatusFilter;
  MachineOnboardingStatusInput: ResolverTypeWrapper<string>;
  MachineOrder: Schema.MachineOrder;
  MachineOrderField: Schema.MachineOrderField;
  MachinePayload: ResolverTypeWrapper<MachineReceipt>;
  MachineRecommendation: ResolverTypeWrapper<WireMachineRecommendation>;
  MachineRecommendationConnection: ResolverTypeWrapper<Omit<Schema.MachineRecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineRecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['MachineRecommendation']> }>;
  MachineRecommendationEdge: ResolverTypeWrapper<Omit<Schema.MachineRecommendationEdge, 'node'> & { node: ResolversTypes['MachineRecommendation'] }>;
  MachineReferenceConnection: ResolverTypeWrapper<Omit<Schema.MachineReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineReferenceEdge']>, nodes: ReadonlyArray<ResolversTypes['Machine']> }>;
  MachineReferenceEdge: ResolverTypeWrapper<Omit<Schema.MachineReferenceEdge, 'node'> & { node: ResolversTypes['Machine'] }>;
  MachineRiskScore: ResolverTypeWrapper<string>;
  MachineRiskScoreFilter: Schema.MachineRiskScoreFilter;
  MachineRiskScoreInput: ResolverTypeWrapper<string>;
  MachineTagResult: ResolverTypeWrapper<TagResult>;
  MachineTagsPayload: ResolverTypeWrapper<TagMachinesReceipt>;
  MachineVmMetadata: ResolverTypeWrapper<Schema.MachineVmMetadata>;
  MachineVulnerability: ResolverTypeWrapper<WireMachineVulnerability>;
  MachineVulnerabilityConnection: ResolverTypeWrapper<Omit<Schema.MachineVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MachineVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['Vulnerability']> }>;
  MachineVulnerabilityEdge: ResolverTypeWrapper<Omit<Schema.MachineVulnerabilityEdge, 'node' | 'products'> & { node: ResolversTypes['Vulnerability'], products: ReadonlyArray<ResolversTypes['MachineVulnerability']> }>;
  MachineVulnerabilityFilter: Schema.MachineVulnerabilityFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OffboardMachineInput: Schema.OffboardMachineInput;
  PageInfo: ResolverTypeWrapper<Schema.PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Recommendation: ResolverTypeWrapper<WireRecommendation>;
  RecommendationCategory: ResolverTypeWrapper<string>;
  RecommendationCategoryFilter: Schema.RecommendationCategoryFilter;
  RecommendationCategoryInput: ResolverTypeWrapper<string>;
  RecommendationConnection: ResolverTypeWrapper<Omit<Schema.RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversTypes['Recommendation']> }>;
  RecommendationEdge: ResolverTypeWrapper<Omit<Schema.RecommendationEdge, 'node'> & { node: ResolversTypes['Recommendation'] }>;
  RecommendationFilter: Schema.RecommendationFilter;
  RecommendationOrder: Schema.RecommendationOrder;
  RecommendationOrderField: Schema.RecommendationOrderField;
  RecommendationRemediationType: ResolverTypeWrapper<string>;
  RecommendationRemediationTypeFilter: Schema.RecommendationRemediationTypeFilter;
  RecommendationRemediationTypeInput: ResolverTypeWrapper<string>;
  RecommendationStatus: ResolverTypeWrapper<string>;
  RecommendationStatusFilter: Schema.RecommendationStatusFilter;
  RecommendationStatusInput: ResolverTypeWrapper<string>;
  RejectDefenderActionInput: Schema.RejectDefenderActionInput;
  ReleaseMachineInput: Schema.ReleaseMachineInput;
  RemoveMachineTagInput: Schema.RemoveMachineTagInput;
  RemoveTagFromMachinesInput: Schema.RemoveTagFromMachinesInput;
  RequestDefenderActionApprovalInput: Schema.RequestDefenderActionApprovalInput;
  RestrictDefenderCodeExecutionInput: Schema.RestrictDefenderCodeExecutionInput;
  RunDefenderAntiVirusScanInput: Schema.RunDefenderAntiVirusScanInput;
  RunDefenderAntiVirusScansInput: Schema.RunDefenderAntiVirusScansInput;
  RunDefenderLiveResponseInput: Schema.RunDefenderLiveResponseInput;
  SetDefenderDeviceValueInput: Schema.SetDefenderDeviceValueInput;
  StartDefenderExportInput: Schema.StartDefenderExportInput;
  StartInvestigationInput: Schema.StartInvestigationInput;
  StopAndQuarantineDefenderFileInput: Schema.StopAndQuarantineDefenderFileInput;
  SubmitIndicatorInput: Schema.SubmitIndicatorInput;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnrestrictDefenderCodeExecutionInput: Schema.UnrestrictDefenderCodeExecutionInput;
  UpdateAlertInput: Schema.UpdateAlertInput;
  UpdateDefenderIncidentInput: Schema.UpdateDefenderIncidentInput;
  UpdateDefenderScanDefinitionInput: Schema.UpdateDefenderScanDefinitionInput;
  UpdateMachineInput: Schema.UpdateMachineInput;
  UploadDefenderLibraryFileInput: Schema.UploadDefenderLibraryFileInput;
  Vulnerability: ResolverTypeWrapper<WireVulnerability>;
  VulnerabilityChangeStatus: ResolverTypeWrapper<string>;
  VulnerabilityConnection: ResolverTypeWrapper<Omit<Schema.VulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VulnerabilityEdge']>, nodes: ReadonlyArray<ResolversTypes['Vulnerability']> }>;
  VulnerabilityEdge: ResolverTypeWrapper<Omit<Schema.VulnerabilityEdge, 'node'> & { node: ResolversTypes['Vulnerability'] }>;
  VulnerabilityFilter: Schema.VulnerabilityFilter;
  VulnerabilityOrder: Schema.VulnerabilityOrder;
  VulnerabilityOrderField: Schema.VulnerabilityOrderField;
  VulnerabilitySeverity: ResolverTypeWrapper<string>;
  VulnerabilitySeverityFilter: Schema.VulnerabilitySeverityFilter;
  VulnerabilitySeverityInput: ResolverTypeWrapper<string>;
  VulnerabilityStatus: ResolverTypeWrapper<string>;
  VulnerabilityStatusFilter: Schema.VulnerabilityStatusFilter;
  VulnerabilityStatusInput: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Schema.Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddMachineTagInput: Schema.AddMachineTagInput;
  ID: Schema.Scalars['ID']['output'];
  Boolean: Schema.Scalars['Boolean']['output'];
  AddTagToMachinesInput: Schema.AddTagToMachinesInput;
  Alert: WireAlert;
  AlertChanged: ChangeOf<'ALERT'>;
  AlertComment: Schema.AlertComment;
  AlertConnection: Omit<Schema.AlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alert']> };
  Int: Schema.Scalars['Int']['output'];
  AlertCustomDetail: Schema.AlertCustomDetail;
  AlertDayCount: Schema.AlertDayCount;
  AlertDetectionSourceFilter: Schema.AlertDetectionSourceFilter;
  AlertEdge: Omit<Schema.AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvidence: ResolversInterfaceTypes<ResolversParentTypes>['AlertEvidence'];
  AlertFilter: Schema.AlertFilter;
  AlertLoggedOnUser: Schema.AlertLoggedOnUser;
  AlertOrder: Schema.AlertOrder;
  AlertPayload: AlertReceipt;
  AlertRelatedUser: Schema.AlertRelatedUser;
  AlertResult: SettledAlert;
  AlertSeverityCount: Schema.AlertSeverityCount;
  AlertSeverityFilter: Schema.AlertSeverityFilter;
  AlertStatusCount: Schema.AlertStatusCount;
  AlertStatusFilter: Schema.AlertStatusFilter;
  AlertSummary: AlertCounts;
  AlertsPayload: BatchUpdateAlertsReceipt;
  ApproveDefenderActionInput: Schema.ApproveDefenderActionInput;
  BatchUpdateAlertsInput: Schema.BatchUpdateAlertsInput;
  CancelDefenderExportInput: Schema.CancelDefenderExportInput;
  CancelMachineActionInput: Schema.CancelMachineActionInput;
  CollectInvestigationPackageInput: Schema.CollectInvestigationPackageInput;
  CreateAlertByReferenceInput: Schema.CreateAlertByReferenceInput;
  CreateDefenderLiveResponseResultLinkInput: Schema.CreateDefenderLiveResponseResultLinkInput;
  CreateDefenderPackageLinkInput: Schema.CreateDefenderPackageLinkInput;
  CreateDefenderScanDefinitionInput: Schema.CreateDefenderScanDefinitionInput;
  DateTime: Schema.Scalars['DateTime']['output'];
  DeclareDefenderEmergencyInput: Schema.DeclareDefenderEmergencyInput;
  DefenderActionApproval: ShownApproval;
  DefenderActionApprovalChanged: ChangeOf<'ACTION_APPROVAL'>;
  DefenderActionApprovalFile: Schema.DefenderActionApprovalFile;
  DefenderActionApprovalParty: ApprovalPerson;
  DefenderActionApprovalPayload: ApprovalReceipt;
  DefenderAdvancedActiveConfiguration: WireAdvancedActiveConfiguration;
  Float: Schema.Scalars['Float']['output'];
  DefenderAuditActor: StoredActor;
  DefenderAuditEvent: StoredEvent;
  DefenderAuditEventConnection: Omit<Schema.DefenderAuditEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderAuditEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderAuditEvent']> };
  DefenderAuditEventEdge: Omit<Schema.DefenderAuditEventEdge, 'node'> & { node: ResolversParentTypes['DefenderAuditEvent'] };
  DefenderAuditEventFilter: Schema.DefenderAuditEventFilter;
  DefenderAvailableAction: ActionAvailability;
  DefenderBaselineConfiguration: WireBaselineConfiguration;
  DefenderBaselineConfigurationConnection: Omit<Schema.DefenderBaselineConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBaselineConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBaselineConfiguration']> };
  DefenderBaselineConfigurationEdge: Omit<Schema.DefenderBaselineConfigurationEdge, 'node'> & { node: ResolversParentTypes['DefenderBaselineConfiguration'] };
  DefenderBaselineConfigurationFilter: Schema.DefenderBaselineConfigurationFilter;
  DefenderBaselineProfile: WireBaselineProfile;
  DefenderBaselineProfileConnection: Omit<Schema.DefenderBaselineProfileConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBaselineProfileEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBaselineProfile']> };
  DefenderBaselineProfileEdge: Omit<Schema.DefenderBaselineProfileEdge, 'node'> & { node: ResolversParentTypes['DefenderBaselineProfile'] };
  DefenderBaselineProfileFilter: Schema.DefenderBaselineProfileFilter;
  DefenderBooleanFilter: Schema.DefenderBooleanFilter;
  DefenderBrowserExtensionPermission: WireBrowserExtensionPermission;
  DefenderBrowserExtensionPermissionConnection: Omit<Schema.DefenderBrowserExtensionPermissionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderBrowserExtensionPermissionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderBrowserExtensionPermission']> };
  DefenderBrowserExtensionPermissionEdge: Omit<Schema.DefenderBrowserExtensionPermissionEdge, 'node'> & { node: ResolversParentTypes['DefenderBrowserExtensionPermission'] };
  DefenderBrowserExtensionPermissionFilter: Schema.DefenderBrowserExtensionPermissionFilter;
  DefenderCapability: Schema.DefenderCapability;
  DefenderChange: FeedEvent;
  DefenderChangePage: FeedPage;
  DefenderCloudApplicationEvidence: WireAlertEvidence;
  DefenderDateTimeFilter: Schema.DefenderDateTimeFilter;
  DefenderDeviceAntivirusHealth: WireAntivirusHealth;
  DefenderDeviceAntivirusHealthConnection: Omit<Schema.DefenderDeviceAntivirusHealthConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceAntivirusHealthEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceAntivirusHealth']> };
  DefenderDeviceAntivirusHealthEdge: Omit<Schema.DefenderDeviceAntivirusHealthEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceAntivirusHealth'] };
  DefenderDeviceBaseline: WireDeviceBaseline;
  DefenderDeviceBaselineConnection: Omit<Schema.DefenderDeviceBaselineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceBaselineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceBaseline']> };
  DefenderDeviceBaselineEdge: Omit<Schema.DefenderDeviceBaselineEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceBaseline'] };
  DefenderDeviceBrowserExtension: WireDeviceBrowserExtension;
  DefenderDeviceBrowserExtensionConnection: Omit<Schema.DefenderDeviceBrowserExtensionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceBrowserExtensionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceBrowserExtension']> };
  DefenderDeviceBrowserExtensionEdge: Omit<Schema.DefenderDeviceBrowserExtensionEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceBrowserExtension'] };
  DefenderDeviceBrowserExtensionPermission: Schema.DefenderDeviceBrowserExtensionPermission;
  DefenderDeviceCertificate: WireDeviceCertificate;
  DefenderDeviceCertificateConnection: Omit<Schema.DefenderDeviceCertificateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceCertificateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceCertificate']> };
  DefenderDeviceCertificateEdge: Omit<Schema.DefenderDeviceCertificateEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceCertificate'] };
  DefenderDeviceConfiguration: WireDeviceConfiguration;
  DefenderDeviceConfigurationConnection: Omit<Schema.DefenderDeviceConfigurationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceConfigurationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceConfiguration']> };
  DefenderDeviceConfigurationEdge: Omit<Schema.DefenderDeviceConfigurationEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceConfiguration'] };
  DefenderDeviceEvidence: WireAlertEvidence;
  DefenderDeviceFirmware: WireDeviceFirmware;
  DefenderDeviceFirmwareConnection: Omit<Schema.DefenderDeviceFirmwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceFirmwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceFirmware']> };
  DefenderDeviceFirmwareEdge: Omit<Schema.DefenderDeviceFirmwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceFirmware'] };
  DefenderDeviceNonCpeSoftware: WireDeviceNonCpeSoftware;
  DefenderDeviceNonCpeSoftwareConnection: Omit<Schema.DefenderDeviceNonCpeSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceNonCpeSoftware']> };
  DefenderDeviceNonCpeSoftwareEdge: Omit<Schema.DefenderDeviceNonCpeSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceNonCpeSoftware'] };
  DefenderDeviceSecureScore: WireDeviceSecureScore;
  DefenderDeviceSoftware: WireDeviceSoftware;
  DefenderDeviceSoftwareConnection: Omit<Schema.DefenderDeviceSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceSoftware']> };
  DefenderDeviceSoftwareEdge: Omit<Schema.DefenderDeviceSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceSoftware'] };
  DefenderDeviceVulnerability: WireDeviceVulnerability;
  DefenderDeviceVulnerabilityChange: WireDeviceVulnerabilityChange;
  DefenderDeviceVulnerabilityChangeConnection: Omit<Schema.DefenderDeviceVulnerabilityChangeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityChange']> };
  DefenderDeviceVulnerabilityChangeEdge: Omit<Schema.DefenderDeviceVulnerabilityChangeEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceVulnerabilityChange'] };
  DefenderDeviceVulnerabilityConnection: Omit<Schema.DefenderDeviceVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderDeviceVulnerability']> };
  DefenderDeviceVulnerabilityEdge: Omit<Schema.DefenderDeviceVulnerabilityEdge, 'node'> & { node: ResolversParentTypes['DefenderDeviceVulnerability'] };
  DefenderDomain: DomainReference;
  DefenderDomainStatistics: WireDomainStatistics;
  DefenderDownloadLink: SecretLink;
  DefenderDownloadLinkPayload: DownloadLinkReceipt;
  DefenderEmergency: Emergency;
  DefenderEmergencyPayload: EmergencyReceipt;
  DefenderEvidenceField: GraphField;
  DefenderExport: ExportJob;
  DefenderExportConnection: Omit<Schema.DefenderExportConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderExportEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderExport']> };
  DefenderExportEdge: Omit<Schema.DefenderExportEdge, 'node'> & { node: ResolversParentTypes['DefenderExport'] };
  DefenderExportFailure: Schema.DefenderExportFailure;
  DefenderExportPayload: ExportReceipt;
  DefenderExposureScore: WireExposureScore;
  DefenderFeedBookmark: BookmarkEvent;
  DefenderFeedReset: ResetEvent;
  DefenderFile: FileReference;
  DefenderFileEvidence: WireAlertEvidence;
  DefenderFileStatistics: WireFileStatistics;
  DefenderGetFileCommandInput: Schema.DefenderGetFileCommandInput;
  DefenderHuntingColumn: HuntColumn;
  DefenderHuntingParameterInput: Schema.DefenderHuntingParameterInput;
  DefenderHuntingResult: HuntReport;
  DefenderHuntingRow: HuntRow;
  DefenderHuntingWarning: Schema.DefenderHuntingWarning;
  DefenderIdFilter: Schema.DefenderIdFilter;
  DefenderIdItemFilter: Schema.DefenderIdItemFilter;
  DefenderIdListFilter: Schema.DefenderIdListFilter;
  DefenderIncident: IncidentReference;
  DefenderIncidentClassificationFilter: Schema.DefenderIncidentClassificationFilter;
  DefenderIncidentComment: WireIncidentComment;
  DefenderIncidentConnection: Omit<Schema.DefenderIncidentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderIncidentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderIncident']> };
  DefenderIncidentDeterminationFilter: Schema.DefenderIncidentDeterminationFilter;
  DefenderIncidentEdge: Omit<Schema.DefenderIncidentEdge, 'node'> & { node: ResolversParentTypes['DefenderIncident'] };
  DefenderIncidentFilter: Schema.DefenderIncidentFilter;
  DefenderIncidentOrder: Schema.DefenderIncidentOrder;
  DefenderIncidentOwnerFilter: Schema.DefenderIncidentOwnerFilter;
  DefenderIncidentPayload: IncidentReceipt;
  DefenderIncidentStatusFilter: Schema.DefenderIncidentStatusFilter;
  DefenderIp: IpReference;
  DefenderIpEvidence: WireAlertEvidence;
  DefenderIpStatistics: WireIpStatistics;
  DefenderLatestScan: Schema.DefenderLatestScan;
  DefenderLibraryFile: WireLibraryFile;
  DefenderLibraryFilePayload: LibraryFileReceipt;
  DefenderLiveResponseCommand: WireLiveResponseCommand;
  DefenderLiveResponseCommandInput: Schema.DefenderLiveResponseCommandInput;
  DefenderLiveResponseCommandParam: Schema.DefenderLiveResponseCommandParam;
  DefenderLiveResponseCommandResult: WireCommandResult;
  DefenderLongFilter: Schema.DefenderLongFilter;
  DefenderMachineAtTheTime: GraphDetails;
  DefenderMailboxEvidence: WireAlertEvidence;
  DefenderMessageEvidence: WireAlertEvidence;
  DefenderMissingKb: WireMissingKb;
  DefenderMissingKbConnection: Omit<Schema.DefenderMissingKbConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderMissingKbEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderMissingKb']> };
  DefenderMissingKbEdge: Omit<Schema.DefenderMissingKbEdge, 'node'> & { node: ResolversParentTypes['DefenderMissingKb'] };
  DefenderNumberFilter: Schema.DefenderNumberFilter;
  DefenderOAuthApplicationEvidence: WireAlertEvidence;
  DefenderOtherEvidence: WireAlertEvidence;
  DefenderPlannedCall: Schema.DefenderPlannedCall;
  DefenderProcessEvidence: WireAlertEvidence;
  DefenderPutFileCommandInput: Schema.DefenderPutFileCommandInput;
  DefenderQuotaWindow: Schema.DefenderQuotaWindow;
  DefenderRegistryEvidence: WireAlertEvidence;
  DefenderRemediationTask: WireRemediationTask;
  DefenderRemediationTaskConnection: Omit<Schema.DefenderRemediationTaskConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderRemediationTaskEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderRemediationTask']> };
  DefenderRemediationTaskEdge: Omit<Schema.DefenderRemediationTaskEdge, 'node'> & { node: ResolversParentTypes['DefenderRemediationTask'] };
  DefenderRemediationTaskFilter: Schema.DefenderRemediationTaskFilter;
  DefenderRemediationTaskStatusFilter: Schema.DefenderRemediationTaskStatusFilter;
  DefenderRunScriptCommandInput: Schema.DefenderRunScriptCommandInput;
  DefenderScanAuthenticationParams: WireScanAuthenticationParams;
  DefenderScanAuthenticationParamsInput: Schema.DefenderScanAuthenticationParamsInput;
  DefenderScanDefinition: WireScanDefinition;
  DefenderScanDefinitionPayload: ScanDefinitionReceipt;
  DefenderScanDefinitionResult: SettledScan;
  DefenderScanDefinitionsPayload: DeleteScanDefinitionsReceipt;
  DefenderScanHistoryConnection: Omit<Schema.DefenderScanHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderScanHistoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderScanHistoryEntry']> };
  DefenderScanHistoryEdge: Omit<Schema.DefenderScanHistoryEdge, 'node'> & { node: ResolversParentTypes['DefenderScanHistoryEntry'] };
  DefenderScanHistoryEntry: WireScanHistoryEntry;
  DefenderScanSession: WireScanSession;
  DefenderScannedTarget: WireScannedTarget;
  DefenderScannerAgent: WireScannerAgent;
  DefenderScannerAgentInput: Schema.DefenderScannerAgentInput;
  DefenderServicePrincipalEvidence: WireAlertEvidence;
  DefenderSoftware: WireSoftware;
  DefenderSoftwareConnection: Omit<Schema.DefenderSoftwareConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderSoftwareEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderSoftware']> };
  DefenderSoftwareEdge: Omit<Schema.DefenderSoftwareEdge, 'node'> & { node: ResolversParentTypes['DefenderSoftware'] };
  DefenderSoftwareFilter: Schema.DefenderSoftwareFilter;
  DefenderSoftwareOrder: Schema.DefenderSoftwareOrder;
  DefenderSoftwareVersion: WireSoftwareVersion;
  DefenderSoftwareVersionConnection: Omit<Schema.DefenderSoftwareVersionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderSoftwareVersionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderSoftwareVersion']> };
  DefenderSoftwareVersionEdge: Omit<Schema.DefenderSoftwareVersionEdge, 'node'> & { node: ResolversParentTypes['DefenderSoftwareVersion'] };
  DefenderSource: Schema.DefenderSource;
  DefenderStringFilter: Schema.DefenderStringFilter;
  DefenderStringItemFilter: Schema.DefenderStringItemFilter;
  DefenderStringListFilter: Schema.DefenderStringListFilter;
  DefenderTextFilter: Schema.DefenderTextFilter;
  DefenderUrlEvidence: WireAlertEvidence;
  DefenderUser: UserReference;
  DefenderUserConnection: Omit<Schema.DefenderUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderUser']> };
  DefenderUserEdge: Omit<Schema.DefenderUserEdge, 'node'> & { node: ResolversParentTypes['DefenderUser'] };
  DefenderUserEvidence: WireAlertEvidence;
  DefenderViewer: Schema.DefenderViewer;
  DefenderWritePayload: ResolversInterfaceTypes<ResolversParentTypes>['DefenderWritePayload'];
  DefenderWriteRefusal: Schema.DefenderWriteRefusal;
  DefenderWriteWarning: Schema.DefenderWriteWarning;
  DefenderXdrAlert: WireAlert;
  DefenderXdrAlertConnection: Omit<Schema.DefenderXdrAlertConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DefenderXdrAlertEdge']>, nodes: ReadonlyArray<ResolversParentTypes['DefenderXdrAlert']> };
  DefenderXdrAlertEdge: Omit<Schema.DefenderXdrAlertEdge, 'node'> & { node: ResolversParentTypes['DefenderXdrAlert'] };
  DeleteDefenderLibraryFileInput: Schema.DeleteDefenderLibraryFileInput;
  DeleteDefenderScanDefinitionsInput: Schema.DeleteDefenderScanDefinitionsInput;
  DeleteIndicatorInput: Schema.DeleteIndicatorInput;
  DeleteIndicatorsInput: Schema.DeleteIndicatorsInput;
  EndDefenderEmergencyInput: Schema.EndDefenderEmergencyInput;
  ImportIndicatorsInput: Schema.ImportIndicatorsInput;
  Indicator: WireIndicator;
  IndicatorActionFilter: Schema.IndicatorActionFilter;
  IndicatorCertificate: Schema.IndicatorCertificate;
  IndicatorConnection: Omit<Schema.IndicatorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['IndicatorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Indicator']> };
  IndicatorEdge: Omit<Schema.IndicatorEdge, 'node'> & { node: ResolversParentTypes['Indicator'] };
  IndicatorFilter: Schema.IndicatorFilter;
  IndicatorInput: Schema.IndicatorInput;
  IndicatorPayload: IndicatorReceipt;
  IndicatorPropagation: Schema.IndicatorPropagation;
  IndicatorResult: SettledIndicator;
  IndicatorSeverityFilter: Schema.IndicatorSeverityFilter;
  IndicatorTypeFilter: Schema.IndicatorTypeFilter;
  IndicatorsPayload: IndicatorsReceipt;
  Investigation: WireInvestigation;
  InvestigationChanged: ChangeOf<'INVESTIGATION'>;
  InvestigationConnection: Omit<Schema.InvestigationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InvestigationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Investigation']> };
  InvestigationEdge: Omit<Schema.InvestigationEdge, 'node'> & { node: ResolversParentTypes['Investigation'] };
  InvestigationFilter: Schema.InvestigationFilter;
  InvestigationPayload: InvestigationReceipt;
  InvestigationStateFilter: Schema.InvestigationStateFilter;
  IsolateMachineInput: Schema.IsolateMachineInput;
  IsolateMachinesInput: Schema.IsolateMachinesInput;
  JSON: Schema.Scalars['JSON']['output'];
  Long: Schema.Scalars['Long']['output'];
  Machine: WireMachine;
  MachineAction: WireMachineAction;
  MachineActionChanged: ChangeOf<'MACHINE_ACTION'>;
  MachineActionConnection: Omit<Schema.MachineActionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineActionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineAction']> };
  MachineActionEdge: Omit<Schema.MachineActionEdge, 'node'> & { node: ResolversParentTypes['MachineAction'] };
  MachineActionFileInfo: Omit<Schema.MachineActionFileInfo, 'file'> & { file?: Schema.Maybe<ResolversParentTypes['DefenderFile']> };
  MachineActionFilter: Schema.MachineActionFilter;
  MachineActionOrder: Schema.MachineActionOrder;
  MachineActionPayload: MachineActionReceipt;
  MachineActionResult: MachineActionItem;
  MachineActionStatusFilter: Schema.MachineActionStatusFilter;
  MachineActionTroubleshootInfo: Schema.MachineActionTroubleshootInfo;
  MachineActionTypeFilter: Schema.MachineActionTypeFilter;
  MachineActionsPayload: BulkReceipt;
  MachineConnection: Omit<Schema.MachineConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Machine']> };
  MachineDeviceValueFilter: Schema.MachineDeviceValueFilter;
  MachineEdge: Omit<Schema.MachineEdge, 'node'> & { node: ResolversParentTypes['Machine'] };
  MachineExposureLevelFilter: Schema.MachineExposureLevelFilter;
  MachineFilter: Schema.MachineFilter;
  MachineGroupExposureScore: WireMachineGroupExposureScore;
  MachineHealthStatusFilter: Schema.MachineHealthStatusFilter;
  MachineIpAddress: Schema.MachineIpAddress;
  MachineIsolation: IsolationEffect;
  MachineIsolationConnection: Omit<Schema.MachineIsolationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineIsolationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineIsolation']> };
  MachineIsolationEdge: Omit<Schema.MachineIsolationEdge, 'node'> & { node: ResolversParentTypes['MachineIsolation'] };
  MachineIsolationStateFilter: Schema.MachineIsolationStateFilter;
  MachineLookup: Schema.MachineLookup;
  MachineOnboardingStatusFilter: Schema.MachineOnboardingStatusFilter;
  MachineOrder: Schema.MachineOrder;
  MachinePayload: MachineReceipt;
  MachineRecommendation: WireMachineRecommendation;
  MachineRecommendationConnection: Omit<Schema.MachineRecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineRecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MachineRecommendation']> };
  MachineRecommendationEdge: Omit<Schema.MachineRecommendationEdge, 'node'> & { node: ResolversParentTypes['MachineRecommendation'] };
  MachineReferenceConnection: Omit<Schema.MachineReferenceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineReferenceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Machine']> };
  MachineReferenceEdge: Omit<Schema.MachineReferenceEdge, 'node'> & { node: ResolversParentTypes['Machine'] };
  MachineRiskScoreFilter: Schema.MachineRiskScoreFilter;
  MachineTagResult: TagResult;
  MachineTagsPayload: TagMachinesReceipt;
  MachineVmMetadata: Schema.MachineVmMetadata;
  MachineVulnerability: WireMachineVulnerability;
  MachineVulnerabilityConnection: Omit<Schema.MachineVulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MachineVulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vulnerability']> };
  MachineVulnerabilityEdge: Omit<Schema.MachineVulnerabilityEdge, 'node' | 'products'> & { node: ResolversParentTypes['Vulnerability'], products: ReadonlyArray<ResolversParentTypes['MachineVulnerability']> };
  MachineVulnerabilityFilter: Schema.MachineVulnerabilityFilter;
  Mutation: Record<PropertyKey, never>;
  OffboardMachineInput: Schema.OffboardMachineInput;
  PageInfo: Schema.PageInfo;
  Query: Record<PropertyKey, never>;
  Recommendation: WireRecommendation;
  RecommendationCategoryFilter: Schema.RecommendationCategoryFilter;
  RecommendationConnection: Omit<Schema.RecommendationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RecommendationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Recommendation']> };
  RecommendationEdge: Omit<Schema.RecommendationEdge, 'node'> & { node: ResolversParentTypes['Recommendation'] };
  RecommendationFilter: Schema.RecommendationFilter;
  RecommendationOrder: Schema.RecommendationOrder;
  RecommendationRemediationTypeFilter: Schema.RecommendationRemediationTypeFilter;
  RecommendationStatusFilter: Schema.RecommendationStatusFilter;
  RejectDefenderActionInput: Schema.RejectDefenderActionInput;
  ReleaseMachineInput: Schema.ReleaseMachineInput;
  RemoveMachineTagInput: Schema.RemoveMachineTagInput;
  RemoveTagFromMachinesInput: Schema.RemoveTagFromMachinesInput;
  RequestDefenderActionApprovalInput: Schema.RequestDefenderActionApprovalInput;
  RestrictDefenderCodeExecutionInput: Schema.RestrictDefenderCodeExecutionInput;
  RunDefenderAntiVirusScanInput: Schema.RunDefenderAntiVirusScanInput;
  RunDefenderAntiVirusScansInput: Schema.RunDefenderAntiVirusScansInput;
  RunDefenderLiveResponseInput: Schema.RunDefenderLiveResponseInput;
  SetDefenderDeviceValueInput: Schema.SetDefenderDeviceValueInput;
  StartDefenderExportInput: Schema.StartDefenderExportInput;
  StartInvestigationInput: Schema.StartInvestigationInput;
  StopAndQuarantineDefenderFileInput: Schema.StopAndQuarantineDefenderFileInput;
  SubmitIndicatorInput: Schema.SubmitIndicatorInput;
  Subscription: Record<PropertyKey, never>;
  UnrestrictDefenderCodeExecutionInput: Schema.UnrestrictDefenderCodeExecutionInput;
  UpdateAlertInput: Schema.UpdateAlertInput;
  UpdateDefenderIncidentInput: Schema.UpdateDefenderIncidentInput;
  UpdateDefenderScanDefinitionInput: Schema.UpdateDefenderScanDefinitionInput;
  UpdateMachineInput: Schema.UpdateMachineInput;
  UploadDefenderLibraryFileInput: Schema.UploadDefenderLibraryFileInput;
  Vulnerability: WireVulnerability;
  VulnerabilityConnection: Omit<Schema.VulnerabilityConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VulnerabilityEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Vulnerability']> };
  VulnerabilityEdge: Omit<Schema.VulnerabilityEdge, 'node'> & { node: ResolversParentTypes['Vulnerability'] };
  VulnerabilityFilter: Schema.VulnerabilityFilter;
  VulnerabilityOrder: Schema.VulnerabilityOrder;
  VulnerabilitySeverityFilter: Schema.VulnerabilitySeverityFilter;
  VulnerabilityStatusFilter: Schema.VulnerabilityStatusFilter;
  String: Schema.Scalars['String']['output'];
};

export type DefenderDirectiveArgs = {
  covers?: Schema.Maybe<ReadonlyArray<Schema.Scalars['String']['input']>>;
  operation: Schema.Scalars['String']['input'];
};

export type DefenderDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = DefenderDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ExposesDirectiveArgs = {
  fields: Schema.Scalars['String']['input'];
};

export type ExposesDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ExposesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RequiresRoleDirectiveArgs = {
  anyOf?: Schema.Maybe<ReadonlyArray<Schema.Scalars['String']['input']>>;
  role?: Schema.Maybe<Schema.Scalars['String']['input']>;
};

export type RequiresRoleDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = RequiresRoleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type UntrustedDirectiveArgs = { };

export type UntrustedDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = UntrustedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadTenantId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorDisplayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alertCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alertWebUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedTo?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Schema.Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertComment']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customDetails?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertCustomDetail']>>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionSource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectorId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  determination?: Resolver<Schema.Maybe<ResolversTypes['AlertDetermination']>, ParentType, ContextType>;
  domains?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderDomain']>>, ParentType, ContextType>;
  evidence?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertEvidence']>>, ParentType, ContextType>;
  files?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderFile']>>, ParentType, ContextType>;
  firstEventTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  incidentId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incidentWebUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  investigation?: Resolver<Schema.Maybe<ResolversTypes['Investigation']>, ParentType, ContextType>;
  investigationId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  investigationState?: Resolver<Schema.Maybe<ResolversTypes['InvestigationState']>, ParentType, ContextType>;
  ips?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderIp']>>, ParentType, ContextType>;
  lastEventTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  portalUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedUser?: Resolver<Schema.Maybe<ResolversTypes['AlertRelatedUser']>, ParentType, ContextType>;
  resolvedTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceSource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ResolversTypes['DefenderDataSource']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  systemTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  threatFamilyName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
};

export type AlertCategoryResolvers = { COLLECTION: 'Collection', COMMAND_AND_CONTROL: 'CommandAndControl', CREDENTIAL_ACCESS: 'CredentialAccess', DEFENSE_EVASION: 'DefenseEvasion', DISCOVERY: 'Discovery', EXECUTION: 'Execution', EXFILTRATION: 'Exfiltration', EXPLOIT: 'Exploit', GENERAL: 'General', INITIAL_ACCESS: 'InitialAccess', LATERAL_MOVEMENT: 'LateralMovement', MALWARE: 'Malware', PERSISTENCE: 'Persistence', PRIVILEGE_ESCALATION: 'PrivilegeEscalation', RANSOMWARE: 'Ransomware', SUSPICIOUS_ACTIVITY: 'SuspiciousActivity' };

export type AlertChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertChanged'] = ResolversParentTypes['AlertChanged']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertClassificationResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertClassificationInputResolvers = { FALSE_POSITIVE: 'FalsePositive', INFORMATIONAL_EXPECTED_ACTIVITY: 'InformationalExpectedActivity', TRUE_POSITIVE: 'TruePositive', UNKNOWN: 'Unknown' };

export type AlertCommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertComment'] = ResolversParentTypes['AlertComment']> = {
  comment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertCustomDetailResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertCustomDetail'] = ResolversParentTypes['AlertCustomDetail']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertDayCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertDayCount'] = ResolversParentTypes['AlertDayCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlertDeterminationResolvers = { APT: 'Apt', COMPROMISED_ACCOUNT: 'CompromisedAccount', CONFIRMED_ACTIVITY: 'ConfirmedActivity', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'NoEnoughDataToValidate', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNKNOWN: 'NotAvailable', UNRECOGNIZED: 'UNRECOGNIZED', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

export type AlertDeterminationInputResolvers = { APT: 'Apt', COMPROMISED_ACCOUNT: 'CompromisedAccount', CONFIRMED_ACTIVITY: 'ConfirmedActivity', LINE_OF_BUSINESS_APPLICATION: 'LineOfBusinessApplication', MALICIOUS_USER_ACTIVITY: 'MaliciousUserActivity', MALWARE: 'Malware', MULTI_STAGED_ATTACK: 'MultiStagedAttack', NOT_ENOUGH_DATA_TO_VALIDATE: 'NoEnoughDataToValidate', NOT_MALICIOUS: 'NotMalicious', OTHER: 'Other', PHISHING: 'Phishing', SECURITY_PERSONNEL: 'SecurityPersonnel', SECURITY_TESTING: 'SecurityTesting', UNKNOWN: 'NotAvailable', UNWANTED_SOFTWARE: 'UnwantedSoftware' };

export type AlertEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertEvidence'] = ResolversParentTypes['AlertEvidence']> = {
  __resolveType: TypeResolveFn<'DefenderCloudApplicationEvidence' | 'DefenderDeviceEvidence' | 'DefenderFileEvidence' | 'DefenderIpEvidence' | 'DefenderMailboxEvidence' | 'DefenderMessageEvidence' | 'DefenderOAuthApplicationEvidence' | 'DefenderOtherEvidence' | 'DefenderProcessEvidence' | 'DefenderRegistryEvidence' | 'DefenderServicePrincipalEvidence' | 'DefenderUrlEvidence' | 'DefenderUserEvidence', ParentType, ContextType>;
};

export type AlertLoggedOnUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertLoggedOnUser'] = ResolversParentTypes['AlertLoggedOnUser']> = {
  accountName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertPayload'] = ResolversParentTypes['AlertPayload']> = {
  alert?: Resolver<Schema.Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertRelatedUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertRelatedUser'] = ResolversParentTypes['AlertRelatedUser']> = {
  domainName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertResult'] = ResolversParentTypes['AlertResult']> = {
  alert?: Resolver<Schema.Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  alertId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type AlertSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNKNOWN: 'UnSpecified', UNRECOGNIZED: 'UNRECOGNIZED' };

export type AlertSeverityCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertSeverityCount'] = ResolversParentTypes['AlertSeverityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
};

export type AlertSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNKNOWN: 'UnSpecified' };

export type AlertStatusResolvers = { HIDDEN: 'Hidden', IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSPECIFIED: 'Unspecified' };

export type AlertStatusCountResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertStatusCount'] = ResolversParentTypes['AlertStatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
};

export type AlertStatusInputResolvers = { HIDDEN: 'Hidden', IN_PROGRESS: 'InProgress', NEW: 'New', RESOLVED: 'Resolved', UNKNOWN: 'Unknown', UNSPECIFIED: 'Unspecified' };

export type AlertSummaryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertSummary'] = ResolversParentTypes['AlertSummary']> = {
  byDay?: Resolver<ReadonlyArray<ResolversTypes['AlertDayCount']>, ParentType, ContextType>;
  bySeverity?: Resolver<ReadonlyArray<ResolversTypes['AlertSeverityCount']>, ParentType, ContextType>;
  byStatus?: Resolver<ReadonlyArray<ResolversTypes['AlertStatusCount']>, ParentType, ContextType>;
  endTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['AlertsPayload'] = ResolversParentTypes['AlertsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefenderActionApprovalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApproval'] = ResolversParentTypes['DefenderActionApproval']> = {
  decidedBy?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApprovalParty']>, ParentType, ContextType>;
  decisionComment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  input?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  libraryFiles?: Resolver<ReadonlyArray<ResolversTypes['DefenderActionApprovalFile']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redemptionTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requester?: Resolver<ResolversTypes['DefenderActionApprovalParty'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DefenderActionApprovalState'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
};

export type DefenderActionApprovalChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalChanged'] = ResolversParentTypes['DefenderActionApprovalChanged']> = {
  approval?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderActionApprovalFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalFile'] = ResolversParentTypes['DefenderActionApprovalFile']> = {
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderActionApprovalPartyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalParty'] = ResolversParentTypes['DefenderActionApprovalParty']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderCallerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderActionApprovalPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderActionApprovalPayload'] = ResolversParentTypes['DefenderActionApprovalPayload']> = {
  approval?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType>;
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderAdvancedActiveConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAdvancedActiveConfiguration'] = ResolversParentTypes['DefenderAdvancedActiveConfiguration']> = {
  addresses?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  disabledScanners?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  enableTCPPortScan?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  enabledEndpoints?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exportHMI?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exportSuccessfullOnlyAddresses?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  externalAddress?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  force?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  maxConcurrentScans?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  portCheckTimeout?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  safe?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  scanIdentifier?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  singleScanTimeout?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  siteId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  zone?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderAntiVirusScanTypeResolvers = { FULL: 'Full', QUICK: 'Quick' };

export type DefenderAntivirusModeResolvers = { ACTIVE: 'Active', DISABLED: 'Disabled', EDR_BLOCKED: 'EDRBlocked', OTHER: 'Other', PASSIVE: 'Passive', PASSIVE_AUDIT: 'PassiveAudit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAntivirusOsKindResolvers = { LINUX: 'linux', MAC: 'mac', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'windows' };

export type DefenderAntivirusScanResultResolvers = { CANCELED: 'Canceled', COMPLETED: 'Completed', FAILED: 'Failed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAntivirusUpToDateResolvers = { FALSE: 'False', TRUE: 'True', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderAuditActorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditActor'] = ResolversParentTypes['DefenderAuditActor']> = {
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderCallerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tokenId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderAuditEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEvent'] = ResolversParentTypes['DefenderAuditEvent']> = {
  action?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['DefenderAuditActor'], ParentType, ContextType>;
  additionalData?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  approvalId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  approver?: Resolver<Schema.Maybe<ResolversTypes['DefenderAuditActor']>, ParentType, ContextType>;
  auditId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  bulkId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineAction?: Resolver<Schema.Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  machineActionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  process?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderAuditEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEventConnection'] = ResolversParentTypes['DefenderAuditEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderAuditEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderAuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderAuditEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAuditEventEdge'] = ResolversParentTypes['DefenderAuditEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderAuditEvent'], ParentType, ContextType>;
};

export type DefenderAvailableActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderAvailableAction'] = ResolversParentTypes['DefenderAvailableAction']> = {
  action?: Resolver<ResolversTypes['MachineMutation'], ParentType, ContextType>;
  isAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isolationType?: Resolver<Schema.Maybe<ResolversTypes['DefenderIsolationType']>, ParentType, ContextType>;
  message?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Schema.Maybe<ResolversTypes['DefenderAvailableActionReason']>, ParentType, ContextType>;
  requiresApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DefenderBaselineConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfiguration'] = ResolversParentTypes['DefenderBaselineConfiguration']> = {
  assessmentMethod?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  benchmarkVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cce?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceLevels?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  configurationId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isCustom?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  name?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rationale?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedValue?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  remediation?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  uniqueId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderBaselineConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfigurationConnection'] = ResolversParentTypes['DefenderBaselineConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderBaselineConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineConfigurationEdge'] = ResolversParentTypes['DefenderBaselineConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBaselineConfiguration'], ParentType, ContextType>;
};

export type DefenderBaselineProfileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfile'] = ResolversParentTypes['DefenderBaselineProfile']> = {
  benchmark?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  complianceLevel?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOnTimeOffset?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceTagsProfileScope?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateTimeOffset?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdatedBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystem?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operatingSystemVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passedDevices?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  rbacGroupIdsProfileScope?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  rbacGroupNamesProfileScope?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  settingsNumber?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  totalDevices?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  version?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderBaselineProfileConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfileConnection'] = ResolversParentTypes['DefenderBaselineProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineProfileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBaselineProfile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderBaselineProfileEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBaselineProfileEdge'] = ResolversParentTypes['DefenderBaselineProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBaselineProfile'], ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermission'] = ResolversParentTypes['DefenderBrowserExtensionPermission']> = {
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permissionName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermissionConnection'] = ResolversParentTypes['DefenderBrowserExtensionPermissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermissionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderBrowserExtensionPermission']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderBrowserExtensionPermissionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderBrowserExtensionPermissionEdge'] = ResolversParentTypes['DefenderBrowserExtensionPermissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderBrowserExtensionPermission'], ParentType, ContextType>;
};

export type DefenderBrowserExtensionRiskResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderCapabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderCapability'] = ResolversParentTypes['DefenderCapability']> = {
  fields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGranted?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderChange'] = ResolversParentTypes['DefenderChange']> = {
  __resolveType: TypeResolveFn<'AlertChanged' | 'DefenderActionApprovalChanged' | 'DefenderFeedBookmark' | 'DefenderFeedReset' | 'InvestigationChanged' | 'MachineActionChanged', ParentType, ContextType>;
};

export type DefenderChangePageResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderChangePage'] = ResolversParentTypes['DefenderChangePage']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['DefenderChange']>, ParentType, ContextType>;
  endCursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDelayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DefenderCloudApplicationEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderCloudApplicationEvidence'] = ResolversParentTypes['DefenderCloudApplicationEvidence']> = {
  appId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  instanceId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instanceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealth'] = ResolversParentTypes['DefenderDeviceAntivirusHealth']> = {
  avEngineUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avEngineVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avIsEngineUpToDate?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avIsPlatformUpToDate?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avIsSignatureUpToDate?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusUpToDate']>, ParentType, ContextType>;
  avMode?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusMode']>, ParentType, ContextType>;
  avModeDataRefreshTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avPlatformUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avPlatformVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avSignatureDataRefreshTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignaturePublishTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  avSignatureVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cloudProtectionState?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataRefreshTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fullScanError?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullScanResult?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusScanResult']>, ParentType, ContextType>;
  fullScanTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeenTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  osKind?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusOsKind']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanError?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quickScanResult?: Resolver<Schema.Maybe<ResolversTypes['DefenderAntivirusScanResult']>, ParentType, ContextType>;
  quickScanTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealthConnection'] = ResolversParentTypes['DefenderDeviceAntivirusHealthConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealthEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceAntivirusHealth']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceAntivirusHealthEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceAntivirusHealthEdge'] = ResolversParentTypes['DefenderDeviceAntivirusHealthEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceAntivirusHealth'], ParentType, ContextType>;
};

export type DefenderDeviceBaselineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaseline'] = ResolversParentTypes['DefenderDeviceBaseline']> = {
  complianceCalculationTimeOffset?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  complianceEvaluationDetails?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currentValue?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  dataCollectionTimeOffset?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApplicable?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCompliant?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExempt?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawValue?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedValue?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderDeviceBaselineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaselineConnection'] = ResolversParentTypes['DefenderDeviceBaselineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBaselineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBaseline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceBaselineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBaselineEdge'] = ResolversParentTypes['DefenderDeviceBaselineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceBaseline'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtension'] = ResolversParentTypes['DefenderDeviceBrowserExtension']> = {
  browserName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionDescription?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  extensionName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionRisk?: Resolver<Schema.Maybe<ResolversTypes['DefenderBrowserExtensionRisk']>, ParentType, ContextType>;
  extensionVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extensionVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  installationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isActivated?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  permissions?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionPermission']>>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionConnection'] = ResolversParentTypes['DefenderDeviceBrowserExtensionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtensionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceBrowserExtension']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionEdge'] = ResolversParentTypes['DefenderDeviceBrowserExtensionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceBrowserExtension'], ParentType, ContextType>;
};

export type DefenderDeviceBrowserExtensionPermissionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceBrowserExtensionPermission'] = ResolversParentTypes['DefenderDeviceBrowserExtensionPermission']> = {
  isRequired?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  key?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificate'] = ResolversParentTypes['DefenderDeviceCertificate']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expirationDate?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extendedKeyUsage?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  isSelfSigned?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issueDate?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedBy?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  issuedTo?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  keySize?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  keyUsage?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  path?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serialNumber?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signatureAlgorithm?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumbprint?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceCertificateConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificateConnection'] = ResolversParentTypes['DefenderDeviceCertificateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceCertificateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceCertificate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceCertificateEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceCertificateEdge'] = ResolversParentTypes['DefenderDeviceCertificateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceCertificate'], ParentType, ContextType>;
};

export type DefenderDeviceConfigurationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfiguration'] = ResolversParentTypes['DefenderDeviceConfiguration']> = {
  configurationCategory?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  configurationImpact?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  configurationName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationSubcategory?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isApplicable?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isCompliant?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExpectedUserImpact?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  timestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderDeviceConfigurationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfigurationConnection'] = ResolversParentTypes['DefenderDeviceConfigurationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceConfigurationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceConfiguration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceConfigurationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceConfigurationEdge'] = ResolversParentTypes['DefenderDeviceConfigurationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceConfiguration'], ParentType, ContextType>;
};

export type DefenderDeviceEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceEvidence'] = ResolversParentTypes['DefenderDeviceEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineAtTheTime?: Resolver<Schema.Maybe<ResolversTypes['DefenderMachineAtTheTime']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderDeviceFirmwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmware'] = ResolversParentTypes['DefenderDeviceFirmware']> = {
  additionalFields?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  componentVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  manufacturer?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceFirmwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmwareConnection'] = ResolversParentTypes['DefenderDeviceFirmwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceFirmwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceFirmware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceFirmwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceFirmwareEdge'] = ResolversParentTypes['DefenderDeviceFirmwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceFirmware'], ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftware'] = ResolversParentTypes['DefenderDeviceNonCpeSoftware']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPath?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareLastSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  softwareName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftwareConnection'] = ResolversParentTypes['DefenderDeviceNonCpeSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceNonCpeSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceNonCpeSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge'] = ResolversParentTypes['DefenderDeviceNonCpeSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceNonCpeSoftware'], ParentType, ContextType>;
};

export type DefenderDeviceSecureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSecureScore'] = ResolversParentTypes['DefenderDeviceSecureScore']> = {
  score?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderDeviceSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftware'] = ResolversParentTypes['DefenderDeviceSoftware']> = {
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Schema.Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  numberOfWeaknesses?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  softwareFirstSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  softwareName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftwareConnection'] = ResolversParentTypes['DefenderDeviceSoftwareConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceSoftwareEdge'] = ResolversParentTypes['DefenderDeviceSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceSoftware'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerability'] = ResolversParentTypes['DefenderDeviceVulnerability']> = {
  cveId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Schema.Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Schema.Maybe<ResolversTypes['DefenderExploitabilityLevel']>, ParentType, ContextType>;
  firstSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdate?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedSecurityUpdateId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdateUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  securityUpdateAvailable?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  softwareName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerability?: Resolver<Schema.Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  vulnerabilitySeverityLevel?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChange'] = ResolversParentTypes['DefenderDeviceVulnerabilityChange']> = {
  cveId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cveMitigationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssScore?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  deviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceVulnerabilityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  diskPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  endOfSupportDate?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endOfSupportStatus?: Resolver<Schema.Maybe<ResolversTypes['DefenderEndOfSupportStatus']>, ParentType, ContextType>;
  eventTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exploitabilityLevel?: Resolver<Schema.Maybe<ResolversTypes['DefenderExploitabilityLevel']>, ParentType, ContextType>;
  firstSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isOnboarded?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastSeenTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdate?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedSecurityUpdateId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedSecurityUpdateUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryPaths?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  securityUpdateAvailable?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  softwareName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  softwareVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilityChangeStatus']>, ParentType, ContextType>;
  vulnerability?: Resolver<Schema.Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  vulnerabilitySeverityLevel?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChangeConnection'] = ResolversParentTypes['DefenderDeviceVulnerabilityChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityChangeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge'] = ResolversParentTypes['DefenderDeviceVulnerabilityChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceVulnerabilityChange'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityConnection'] = ResolversParentTypes['DefenderDeviceVulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderDeviceVulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderDeviceVulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDeviceVulnerabilityEdge'] = ResolversParentTypes['DefenderDeviceVulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderDeviceVulnerability'], ParentType, ContextType>;
};

export type DefenderDomainResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDomain'] = ResolversParentTypes['DefenderDomain'], FederationReferenceType extends FederationReferenceTypes['DefenderDomain'] = FederationReferenceTypes['DefenderDomain']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderDomain']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderDomainAlertsArgs, 'first'>>;
  host?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderDomainMachinesArgs, 'first'>>;
  statistics?: Resolver<Schema.Maybe<ResolversTypes['DefenderDomainStatistics']>, ParentType, ContextType, Partial<Schema.DefenderDomainStatisticsArgs>>;
};

export type DefenderDomainStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDomainStatistics'] = ResolversParentTypes['DefenderDomainStatistics']> = {
  host?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderDownloadLinkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDownloadLink'] = ResolversParentTypes['DefenderDownloadLink']> = {
  expirationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderDownloadLinkPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderDownloadLinkPayload'] = ResolversParentTypes['DefenderDownloadLinkPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  downloadLink?: Resolver<Schema.Maybe<ResolversTypes['DefenderDownloadLink']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderEmergencyResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergency'] = ResolversParentTypes['DefenderEmergency']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  declarationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderEmergencyPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEmergencyPayload'] = ResolversParentTypes['DefenderEmergencyPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  emergency?: Resolver<Schema.Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderEndOfSupportStatusResolvers = { EOS_SOFTWARE: 'EOS Software', EOS_VERSION: 'EOS Version', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED', UPCOMING_EOS_SOFTWARE: 'Upcoming EOS Software', UPCOMING_EOS_VERSION: 'Upcoming EOS Version' };

export type DefenderEvidenceFieldResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderEvidenceField'] = ResolversParentTypes['DefenderEvidenceField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DefenderEvidenceFieldType'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderExploitabilityLevelResolvers = { EXPLOIT_IS_IN_KIT: 'ExploitIsInKit', EXPLOIT_IS_PUBLIC: 'ExploitIsPublic', EXPLOIT_IS_VERIFIED: 'ExploitIsVerified', NO_EXPLOIT: 'NoExploit', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderExportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExport'] = ResolversParentTypes['DefenderExport'], FederationReferenceType extends FederationReferenceTypes['DefenderExport'] = FederationReferenceTypes['DefenderExport']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderExport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  byteCount?: Resolver<ResolversTypes['Long'], ParentType, ContextType>;
  downloadPath?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expirationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Schema.Maybe<ResolversTypes['DefenderExportFailure']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['DefenderExportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DefenderExportKind'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  snapshotTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DefenderExportStatus'], ParentType, ContextType>;
};

export type DefenderExportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportConnection'] = ResolversParentTypes['DefenderExportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderExportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderExport']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderExportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportEdge'] = ResolversParentTypes['DefenderExportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderExport'], ParentType, ContextType>;
};

export type DefenderExportFailureResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportFailure'] = ResolversParentTypes['DefenderExportFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderExportPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExportPayload'] = ResolversParentTypes['DefenderExportPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  export?: Resolver<Schema.Maybe<ResolversTypes['DefenderExport']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderExposureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderExposureScore'] = ResolversParentTypes['DefenderExposureScore']> = {
  score?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderFeedBookmarkResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFeedBookmark'] = ResolversParentTypes['DefenderFeedBookmark']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDelayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFeedResetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFeedReset'] = ResolversParentTypes['DefenderFeedReset']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['DefenderFeedResetReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFile'] = ResolversParentTypes['DefenderFile'], FederationReferenceType extends FederationReferenceTypes['DefenderFile'] = FederationReferenceTypes['DefenderFile']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderFileAlertsArgs, 'first'>>;
  determinationType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determinationValue?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileProductName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePublisher?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  globalFirstObserved?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalLastObserved?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalPrevalence?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  isPeFile?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isValidCertificate?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  issuer?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderFileMachinesArgs, 'first'>>;
  md5?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha1?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sha256?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  signer?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  signerHash?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  size?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  statistics?: Resolver<Schema.Maybe<ResolversTypes['DefenderFileStatistics']>, ParentType, ContextType, Partial<Schema.DefenderFileStatisticsArgs>>;
};

export type DefenderFileEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFileEvidence'] = ResolversParentTypes['DefenderFileEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Schema.Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sha1?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderFileStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderFileStatistics'] = ResolversParentTypes['DefenderFileStatistics']> = {
  globalFirstObserved?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globalLastObserved?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  globallyPrevalence?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  sha1?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  topFileNames?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderHuntingColumnResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingColumn'] = ResolversParentTypes['DefenderHuntingColumn']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  valueType?: Resolver<ResolversTypes['DefenderHuntingValueType'], ParentType, ContextType>;
};

export type DefenderHuntingResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingResult'] = ResolversParentTypes['DefenderHuntingResult']> = {
  columns?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingColumn']>, ParentType, ContextType>;
  isTruncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingRow']>, ParentType, ContextType>;
  statistics?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderHuntingWarning']>, ParentType, ContextType>;
};

export type DefenderHuntingRowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingRow'] = ResolversParentTypes['DefenderHuntingRow']> = {
  alert?: Resolver<Schema.Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  file?: Resolver<Schema.Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type DefenderHuntingValueTypeResolvers = { BOOL: 'bool', DATETIME: 'datetime', DECIMAL: 'decimal', DYNAMIC: 'dynamic', GUID: 'guid', INT: 'int', LONG: 'long', REAL: 'real', STRING: 'string', TIMESPAN: 'timespan', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderHuntingWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderHuntingWarning'] = ResolversParentTypes['DefenderHuntingWarning']> = {
  code?: Resolver<ResolversTypes['DefenderHuntingWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderIncidentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncident'] = ResolversParentTypes['DefenderIncident'], FederationReferenceType extends FederationReferenceTypes['DefenderIncident'] = FederationReferenceTypes['DefenderIncident']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alertSummary?: Resolver<Schema.Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType>;
  alertSummaryOfAllProducts?: Resolver<Schema.Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderIncidentAlertsArgs, 'first'>>;
  alertsOfAllProducts?: Resolver<Schema.Maybe<ResolversTypes['DefenderXdrAlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderIncidentAlertsOfAllProductsArgs, 'first'>>;
  assignedTo?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Schema.Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderIncidentComment']>>, ParentType, ContextType>;
  createdDateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  customTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  determination?: Resolver<Schema.Maybe<ResolversTypes['AlertDetermination']>, ParentType, ContextType>;
  displayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  highestSeverity?: Resolver<Schema.Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastModifiedBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUpdateDateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderIncidentMachinesArgs, 'first'>>;
  openAlertCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  portalUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priorityScore?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  redirectIncident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  redirectIncidentId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resolvingComment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Schema.Maybe<ResolversTypes['AlertSeverity']>, ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncidentSource']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncidentStatus']>, ParentType, ContextType>;
  summary?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DefenderIncidentCommentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentComment'] = ResolversParentTypes['DefenderIncidentComment']> = {
  comment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdByDisplayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdDateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderIncidentConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentConnection'] = ResolversParentTypes['DefenderIncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderIncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderIncidentEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentEdge'] = ResolversParentTypes['DefenderIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderIncident'], ParentType, ContextType>;
};

export type DefenderIncidentPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIncidentPayload'] = ResolversParentTypes['DefenderIncidentPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderIncidentStatusResolvers = { ACTIVE: 'active', AWAITING_ACTION: 'awaitingAction', IN_PROGRESS: 'inProgress', REDIRECTED: 'redirected', RESOLVED: 'resolved', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderIncidentStatusInputResolvers = { ACTIVE: 'active', AWAITING_ACTION: 'awaitingAction', IN_PROGRESS: 'inProgress', REDIRECTED: 'redirected', RESOLVED: 'resolved' };

export type DefenderIpResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIp'] = ResolversParentTypes['DefenderIp'], FederationReferenceType extends FederationReferenceTypes['DefenderIp'] = FederationReferenceTypes['DefenderIp']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderIp']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderIpAlertsArgs, 'first'>>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderIpMachinesArgs, 'at' | 'first'>>;
  statistics?: Resolver<Schema.Maybe<ResolversTypes['DefenderIpStatistics']>, ParentType, ContextType, Partial<Schema.DefenderIpStatisticsArgs>>;
};

export type DefenderIpEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIpEvidence'] = ResolversParentTypes['DefenderIpEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ip?: Resolver<Schema.Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType>;
  ipAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderIpStatisticsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderIpStatistics'] = ResolversParentTypes['DefenderIpStatistics']> = {
  ipAddress?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  orgFirstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  orgLastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  organizationPrevalence?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderIsolationTypeResolvers = { FULL: 'Full', SELECTIVE: 'Selective', UNMANAGED_DEVICE: 'UnManagedDevice' };

export type DefenderLatestScanResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLatestScan'] = ResolversParentTypes['DefenderLatestScan']> = {
  executionDateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLibraryFileResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLibraryFile'] = ResolversParentTypes['DefenderLibraryFile']> = {
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hasParameters?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastUpdatedTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parametersDescription?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLibraryFilePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLibraryFilePayload'] = ResolversParentTypes['DefenderLibraryFilePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  libraryFile?: Resolver<Schema.Maybe<ResolversTypes['DefenderLibraryFile']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderLiveResponseCommandResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommand'] = ResolversParentTypes['DefenderLiveResponseCommand']> = {
  params?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderLiveResponseCommandParam']>>, ParentType, ContextType>;
  type?: Resolver<Schema.Maybe<ResolversTypes['DefenderLiveResponseCommandType']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandParamResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommandParam'] = ResolversParentTypes['DefenderLiveResponseCommandParam']> = {
  key?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderLiveResponseCommandResult'] = ResolversParentTypes['DefenderLiveResponseCommandResult']> = {
  command?: Resolver<Schema.Maybe<ResolversTypes['DefenderLiveResponseCommand']>, ParentType, ContextType>;
  commandStatus?: Resolver<Schema.Maybe<ResolversTypes['DefenderLiveResponseCommandStatus']>, ParentType, ContextType>;
  endTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errors?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  index?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DefenderLiveResponseCommandStatusResolvers = { COMPLETED: 'Completed', CREATED: 'Created', EXECUTING: 'Executing', FAILED: 'Failed', PENDING_RESOURCE: 'PendingResource', SUBMITTED: 'Submitted', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderLiveResponseCommandTypeResolvers = { GET_FILE: 'GetFile', PUT_FILE: 'PutFile', RUN_POWER_SHELL: 'RunPowerShell', RUN_SCRIPT: 'RunScript', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderMachineAtTheTimeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMachineAtTheTime'] = ResolversParentTypes['DefenderMachineAtTheTime']> = {
  aadDeviceId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Schema.Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  hostName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipAddresses?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machineTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Schema.Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osBuild?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  riskScore?: Resolver<Schema.Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  version?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmMetadata?: Resolver<Schema.Maybe<ResolversTypes['MachineVmMetadata']>, ParentType, ContextType>;
};

export type DefenderMailboxEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMailboxEvidence'] = ResolversParentTypes['DefenderMailboxEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  primaryAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderMessageEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMessageEvidence'] = ResolversParentTypes['DefenderMessageEvidence']> = {
  antiSpamDirection?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attachmentsCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  deliveryAction?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveryLocation?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  envelopeSender?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  internetMessageId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Schema.Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType>;
  networkMessageId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receivedDateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recipientEmailAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sender?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  senderIp?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatDetectionMethods?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  threats?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  urls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderMissingKbResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKb'] = ResolversParentTypes['DefenderMissingKb']> = {
  cveAddressed?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  kbId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineMissedOn?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  name?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  productsNames?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  url?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderMissingKbConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKbConnection'] = ResolversParentTypes['DefenderMissingKbConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderMissingKbEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderMissingKb']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderMissingKbEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderMissingKbEdge'] = ResolversParentTypes['DefenderMissingKbEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderMissingKb'], ParentType, ContextType>;
};

export type DefenderOAuthApplicationEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderOAuthApplicationEvidence'] = ResolversParentTypes['DefenderOAuthApplicationEvidence']> = {
  appId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  displayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  objectId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  publisher?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderOtherEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderOtherEvidence'] = ResolversParentTypes['DefenderOtherEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fields?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderEvidenceField']>>, ParentType, ContextType>;
  graphType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderPlannedCallResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderPlannedCall'] = ResolversParentTypes['DefenderPlannedCall']> = {
  body?: Resolver<Schema.Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderProcessEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderProcessEvidence'] = ResolversParentTypes['DefenderProcessEvidence']> = {
  aadUserId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  file?: Resolver<Schema.Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  filePath?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parentProcessFileName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessFilePath?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentProcessId?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  processCommandLine?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  processId?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  sha1?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderQuotaWindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderQuotaWindow'] = ResolversParentTypes['DefenderQuotaWindow']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rateClass?: Resolver<ResolversTypes['DefenderRateClass'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  window?: Resolver<ResolversTypes['DefenderQuotaWindowLength'], ParentType, ContextType>;
};

export type DefenderRegistryEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRegistryEvidence'] = ResolversParentTypes['DefenderRegistryEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registryHive?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryKey?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValue?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  registryValueType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderRemediationTaskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTask'] = ResolversParentTypes['DefenderRemediationTask'], FederationReferenceType extends FederationReferenceTypes['DefenderRemediationTask'] = FederationReferenceTypes['DefenderRemediationTask']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderRemediationTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerEmail?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completerId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  completionMethod?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdOn?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueOn?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fixedDevices?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderRemediationTaskMachinesArgs, 'first'>>;
  nameId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Schema.Maybe<ResolversTypes['DefenderRemediationTaskPriority']>, ParentType, ContextType>;
  productId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productivityImpactRemediationType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupNames?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  recommendationReference?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recommendedProgram?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedComponent?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requesterEmail?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requesterId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requesterNotes?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scid?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  software?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['DefenderRemediationTaskStatus']>, ParentType, ContextType>;
  statusLastModifiedOn?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  targetDevices?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  title?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vendorId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderRemediationTaskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTaskConnection'] = ResolversParentTypes['DefenderRemediationTaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderRemediationTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderRemediationTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderRemediationTaskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderRemediationTaskEdge'] = ResolversParentTypes['DefenderRemediationTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderRemediationTask'], ParentType, ContextType>;
};

export type DefenderRemediationTaskPriorityResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderRemediationTaskStatusResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderRemediationTaskStatusInputResolvers = { ACTIVE: 'Active', COMPLETED: 'Completed' };

export type DefenderScanAuthProtocolResolvers = { MD5: 'MD5', SHA1: 'SHA1', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanAuthProtocolInputResolvers = { MD5: 'MD5', SHA1: 'SHA1' };

export type DefenderScanAuthenticationParamsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanAuthenticationParams'] = ResolversParentTypes['DefenderScanAuthenticationParams']> = {
  authProtocol?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanAuthProtocol']>, ParentType, ContextType>;
  domain?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isGmsaUser?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetIntegrity?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  packetPrivacy?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  privProtocol?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanPrivProtocol']>, ParentType, ContextType>;
  type?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanAuthenticationType']>, ParentType, ContextType>;
  username?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScanAuthenticationTypeResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanAuthenticationTypeInputResolvers = { AUTH_NO_PRIV: 'AuthNoPriv', AUTH_PRIV: 'AuthPriv', COMMUNITY_STRING: 'CommunityString', KERBEROS: 'Kerberos', NEGOTIATE: 'Negotiate', NONE: 'None', NO_AUTH_NO_PRIV: 'NoAuthNoPriv', NTLM: 'Ntlm', PASSWORD: 'Password', PRIVATE_KEY: 'PrivateKey' };

export type DefenderScanDefinitionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinition'] = ResolversParentTypes['DefenderScanDefinition']> = {
  advancedActiveConfiguration?: Resolver<Schema.Maybe<ResolversTypes['DefenderAdvancedActiveConfiguration']>, ParentType, ContextType>;
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  intervalInHours?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isActive?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isTroubleshootMode?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  latestScan?: Resolver<Schema.Maybe<ResolversTypes['DefenderLatestScan']>, ParentType, ContextType>;
  orgId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanAuthenticationParams?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanAuthenticationParams']>, ParentType, ContextType>;
  scanName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanType?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanType']>, ParentType, ContextType>;
  scannerAgent?: Resolver<Schema.Maybe<ResolversTypes['DefenderScannerAgent']>, ParentType, ContextType>;
  target?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScanDefinitionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinitionPayload'] = ResolversParentTypes['DefenderScanDefinitionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  scanDefinition?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanDefinition']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderScanDefinitionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinitionResult'] = ResolversParentTypes['DefenderScanDefinitionResult']> = {
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DefenderScanDefinitionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanDefinitionsPayload'] = ResolversParentTypes['DefenderScanDefinitionsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderScanDefinitionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderScanHistoryConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryConnection'] = ResolversParentTypes['DefenderScanHistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderScanHistoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderScanHistoryEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DefenderScanHistoryEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryEdge'] = ResolversParentTypes['DefenderScanHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderScanHistoryEntry'], ParentType, ContextType>;
};

export type DefenderScanHistoryEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanHistoryEntry'] = ResolversParentTypes['DefenderScanHistoryEntry']> = {
  lastScanned?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderScanPrivProtocolResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES', UNRECOGNIZED: 'UNRECOGNIZED' };

export type DefenderScanPrivProtocolInputResolvers = { AES: 'AES', DES: 'DES', TRIPLE_DES: '3DES' };

export type DefenderScanSessionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScanSession'] = ResolversParentTypes['DefenderScanSession']> = {
  generalErrorMessage?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastScanned?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  numberOfSuccessfullyScannedTargets?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberOfTargets?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  orgId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanDefinitionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scanStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedTargets?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderScannedTarget']>>, ParentType, ContextType>;
  scannerId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sessionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderScanTypeResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', UNRECOGNIZED: 'UNRECOGNIZED', WINDOWS: 'Windows' };

export type DefenderScanTypeInputResolvers = { ADVANCED_ACTIVE: 'AdvancedActive', LINUX: 'Linux', NETWORK: 'Network', WINDOWS: 'Windows' };

export type DefenderScannedTargetResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScannedTarget'] = ResolversParentTypes['DefenderScannedTarget']> = {
  errorMessage?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hostname?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ip?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanDuration?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scanStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannedDeviceDescription?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderScannerAgentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderScannerAgent'] = ResolversParentTypes['DefenderScannerAgent']> = {
  assignedApplicationId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastCommandExecutionTimestamp?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mdeClientVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scannerSoftwareVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DefenderServicePrincipalEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderServicePrincipalEvidence'] = ResolversParentTypes['DefenderServicePrincipalEvidence']> = {
  appId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  appOwnerTenantId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  servicePrincipalName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  servicePrincipalObjectId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  servicePrincipalType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderSoftwareResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftware'] = ResolversParentTypes['DefenderSoftware'], FederationReferenceType extends FederationReferenceTypes['DefenderSoftware'] = FederationReferenceTypes['DefenderSoftware']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderSoftware']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeAlert?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  distributions?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exposedMachines?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactScore?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  installedMachines?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  isNormalized?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderSoftwareMachinesArgs, 'first'>>;
  missingKbs?: Resolver<Schema.Maybe<ResolversTypes['DefenderMissingKbConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderSoftwareMissingKbsArgs, 'first'>>;
  name?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicExploit?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recommendations?: Resolver<Schema.Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderSoftwareRecommendationsArgs, 'first'>>;
  vendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftwareVersionConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderSoftwareVersionsArgs, 'first'>>;
  vulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderSoftwareVulnerabilitiesArgs, 'first'>>;
  weaknesses?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderSoftwareConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareConnection'] = ResolversParentTypes['DefenderSoftwareConnection']> = {
  asOfTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderSoftwareEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareEdge'] = ResolversParentTypes['DefenderSoftwareEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderSoftware'], ParentType, ContextType>;
};

export type DefenderSoftwareVersionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersion'] = ResolversParentTypes['DefenderSoftwareVersion']> = {
  installations?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type DefenderSoftwareVersionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersionConnection'] = ResolversParentTypes['DefenderSoftwareVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderSoftwareVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderSoftwareVersionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSoftwareVersionEdge'] = ResolversParentTypes['DefenderSoftwareVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderSoftwareVersion'], ParentType, ContextType>;
};

export type DefenderSourceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderSource'] = ResolversParentTypes['DefenderSource']> = {
  afterEnd?: Resolver<Schema.Maybe<ResolversTypes['DefenderDataSource']>, ParentType, ContextType>;
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGranted?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lacks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DefenderDataSource'], ParentType, ContextType>;
};

export type DefenderUrlEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUrlEvidence'] = ResolversParentTypes['DefenderUrlEvidence']> = {
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domain?: Resolver<Schema.Maybe<ResolversTypes['DefenderDomain']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  url?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderUserResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUser'] = ResolversParentTypes['DefenderUser'], FederationReferenceType extends FederationReferenceTypes['DefenderUser'] = FederationReferenceTypes['DefenderUser']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['DefenderUser']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadUserId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountDomain?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountSid?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderUserAlertsArgs, 'first'>>;
  firstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isDomainAdmin?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isOnlyNetworkUser?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  lastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leastPrevalentMachineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  logOnMachinesCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  logonTypes?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.DefenderUserMachinesArgs, 'first'>>;
  mostPrevalentMachineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderUserConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserConnection'] = ResolversParentTypes['DefenderUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderUserEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserEdge'] = ResolversParentTypes['DefenderUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderUser'], ParentType, ContextType>;
};

export type DefenderUserEvidenceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderUserEvidence'] = ResolversParentTypes['DefenderUserEvidence']> = {
  aadUserId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  domainName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remediationStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  user?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
  userPrincipalName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userSid?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DefenderViewerResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderViewer'] = ResolversParentTypes['DefenderViewer']> = {
  kind?: Resolver<ResolversTypes['DefenderCallerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oid?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tenants?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DefenderWritePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWritePayload'] = ResolversParentTypes['DefenderWritePayload']> = {
  __resolveType: TypeResolveFn<'AlertPayload' | 'AlertsPayload' | 'DefenderActionApprovalPayload' | 'DefenderDownloadLinkPayload' | 'DefenderEmergencyPayload' | 'DefenderExportPayload' | 'DefenderIncidentPayload' | 'DefenderLibraryFilePayload' | 'DefenderScanDefinitionPayload' | 'DefenderScanDefinitionsPayload' | 'IndicatorPayload' | 'IndicatorsPayload' | 'InvestigationPayload' | 'MachineActionPayload' | 'MachineActionsPayload' | 'MachinePayload' | 'MachineTagsPayload', ParentType, ContextType>;
};

export type DefenderWriteRefusalResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWriteRefusal'] = ResolversParentTypes['DefenderWriteRefusal']> = {
  code?: Resolver<ResolversTypes['DefenderWriteRefusalCode'], ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderWriteWarningResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderWriteWarning'] = ResolversParentTypes['DefenderWriteWarning']> = {
  code?: Resolver<ResolversTypes['DefenderWriteWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DefenderXdrAlertResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderXdrAlert'] = ResolversParentTypes['DefenderXdrAlert']> = {
  aadTenantId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorDisplayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alertCreationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alertWebUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assignedTo?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  classification?: Resolver<Schema.Maybe<ResolversTypes['AlertClassification']>, ParentType, ContextType>;
  comments?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertComment']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customDetails?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertCustomDetail']>>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectionSource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detectorId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  determination?: Resolver<Schema.Maybe<ResolversTypes['AlertDetermination']>, ParentType, ContextType>;
  domains?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderDomain']>>, ParentType, ContextType>;
  evidence?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertEvidence']>>, ParentType, ContextType>;
  files?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderFile']>>, ParentType, ContextType>;
  firstEventTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType>;
  incidentId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incidentWebUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  investigationState?: Resolver<Schema.Maybe<ResolversTypes['InvestigationState']>, ParentType, ContextType>;
  ips?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderIp']>>, ParentType, ContextType>;
  lastEventTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedOnUsers?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['AlertLoggedOnUser']>>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  portalUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedActions?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedUser?: Resolver<Schema.Maybe<ResolversTypes['AlertRelatedUser']>, ParentType, ContextType>;
  resolvedTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  serviceSource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  systemTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  threatFamilyName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  threatName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType>;
};

export type DefenderXdrAlertConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderXdrAlertConnection'] = ResolversParentTypes['DefenderXdrAlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DefenderXdrAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DefenderXdrAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DefenderXdrAlertEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['DefenderXdrAlertEdge'] = ResolversParentTypes['DefenderXdrAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DefenderXdrAlert'], ParentType, ContextType>;
};

export type IndicatorResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Indicator'] = ResolversParentTypes['Indicator'], FederationReferenceType extends FederationReferenceTypes['Indicator'] = FederationReferenceTypes['Indicator']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Indicator']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['IndicatorAction'], ParentType, ContextType>;
  additionalInfo?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  application?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bypassDurationHours?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  category?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  certificateInfo?: Resolver<Schema.Maybe<ResolversTypes['IndicatorCertificate']>, ParentType, ContextType>;
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdByDisplayName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBySource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationTimeDateTimeUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  educateUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expirationTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  externalId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  generateAlert?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  historicalDetection?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicatorType?: Resolver<ResolversTypes['IndicatorType'], ParentType, ContextType>;
  indicatorValue?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUpdateTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUpdatedBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lookBackPeriod?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  mitreTechniques?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  notificationBody?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notificationId?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  rbacGroupIds?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  rbacGroupNames?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  recommendedActions?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Schema.Maybe<ResolversTypes['IndicatorSeverity']>, ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceType?: Resolver<Schema.Maybe<ResolversTypes['IndicatorSourceType']>, ParentType, ContextType>;
  title?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorActionResolvers = { ALERT: 'Alert', ALERT_AND_BLOCK: 'AlertAndBlock', ALLOWED: 'Allowed', AUDIT: 'Audit', BLOCK: 'Block', BLOCK_AND_REMEDIATE: 'BlockAndRemediate', UNRECOGNIZED: 'UNRECOGNIZED', WARN: 'Warn' };

export type IndicatorActionInputResolvers = { ALERT: 'Alert', ALERT_AND_BLOCK: 'AlertAndBlock', ALLOWED: 'Allowed', AUDIT: 'Audit', BLOCK: 'Block', BLOCK_AND_REMEDIATE: 'BlockAndRemediate', WARN: 'Warn' };

export type IndicatorCertificateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorCertificate'] = ResolversParentTypes['IndicatorCertificate']> = {
  issuer?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  serial?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IndicatorConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorConnection'] = ResolversParentTypes['IndicatorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IndicatorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Indicator']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type IndicatorEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorEdge'] = ResolversParentTypes['IndicatorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Indicator'], ParentType, ContextType>;
};

export type IndicatorPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorPayload'] = ResolversParentTypes['IndicatorPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Schema.Maybe<ResolversTypes['Indicator']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  propagation?: Resolver<Schema.Maybe<ResolversTypes['IndicatorPropagation']>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  replaces?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndicatorPropagationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorPropagation'] = ResolversParentTypes['IndicatorPropagation']> = {
  maxMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prerequisites?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  typicalMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IndicatorResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorResult'] = ResolversParentTypes['IndicatorResult']> = {
  action?: Resolver<Schema.Maybe<ResolversTypes['IndicatorAction']>, ParentType, ContextType>;
  createdBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  indicatorId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  indicatorType?: Resolver<Schema.Maybe<ResolversTypes['IndicatorType']>, ParentType, ContextType>;
  indicatorValue?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type IndicatorSeverityResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type IndicatorSeverityInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium' };

export type IndicatorSourceTypeResolvers = { AAD_APP: 'AadApp', UNRECOGNIZED: 'UNRECOGNIZED', USER: 'User' };

export type IndicatorTypeResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', UNRECOGNIZED: 'UNRECOGNIZED', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorTypeInputResolvers = { CERTIFICATE_THUMBPRINT: 'CertificateThumbprint', DOMAIN_NAME: 'DomainName', FILE_MD5: 'FileMd5', FILE_SHA1: 'FileSha1', FILE_SHA256: 'FileSha256', IP_ADDRESS: 'IpAddress', PROCESS_MEMORY_SIMILARITY_HASH: 'ProcessMemorySimilarityHash', URL: 'Url', WEB_CATEGORY: 'WebCategory' };

export type IndicatorsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['IndicatorsPayload'] = ResolversParentTypes['IndicatorsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  propagation?: Resolver<Schema.Maybe<ResolversTypes['IndicatorPropagation']>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['IndicatorResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Investigation'] = ResolversParentTypes['Investigation'], FederationReferenceType extends FederationReferenceTypes['Investigation'] = FederationReferenceTypes['Investigation']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Investigation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.InvestigationAlertsArgs, 'first'>>;
  cancelledBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  portalUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvestigationState'], ParentType, ContextType>;
  statusDetails?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triggeringAlert?: Resolver<Schema.Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  triggeringAlertId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type InvestigationChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationChanged'] = ResolversParentTypes['InvestigationChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  investigation?: Resolver<ResolversTypes['Investigation'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationConnection'] = ResolversParentTypes['InvestigationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvestigationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Investigation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvestigationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationEdge'] = ResolversParentTypes['InvestigationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Investigation'], ParentType, ContextType>;
};

export type InvestigationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['InvestigationPayload'] = ResolversParentTypes['InvestigationPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investigation?: Resolver<Schema.Maybe<ResolversTypes['Investigation']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvestigationStateResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export type InvestigationStateInputResolvers = { BENIGN: 'Benign', DISABLED: 'Disabled', FAILED: 'Failed', INNER_FAILURE: 'InnerFailure', PARTIALLY_INVESTIGATED: 'PartiallyInvestigated', PARTIALLY_REMEDIATED: 'PartiallyRemediated', PENDING_APPROVAL: 'PendingApproval', PENDING_RESOURCE: 'PendingResource', PREEXISTING_ALERT: 'PreexistingAlert', QUEUED: 'Queued', RUNNING: 'Running', SUCCESSFULLY_REMEDIATED: 'SuccessfullyRemediated', SUPPRESSED_ALERT: 'SuppressedAlert', TERMINATED: 'Terminated', TERMINATED_BY_SYSTEM: 'TerminatedBySystem', TERMINATED_BY_USER: 'TerminatedByUser', UNKNOWN: 'Unknown', UNSUPPORTED_ALERT_TYPE: 'UnsupportedAlertType', UNSUPPORTED_OS: 'UnsupportedOs' };

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface LongScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Long'], any> {
  name: 'Long';
}

export type MachineResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Machine'] = ResolversParentTypes['Machine'], FederationReferenceType extends FederationReferenceTypes['Machine'] = FederationReferenceTypes['Machine']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Machine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aadDeviceId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actions?: Resolver<Schema.Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<Schema.MachineActionsArgs, 'first'>>;
  agentVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alertCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<Schema.MachineAlertCountArgs>>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.MachineAlertsArgs, 'first'>>;
  antivirusHealth?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceAntivirusHealth']>, ParentType, ContextType>;
  availableActions?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderAvailableAction']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  connectivityType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  defenderAvStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceCategory?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceType?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deviceValue?: Resolver<Schema.Maybe<ResolversTypes['MachineDeviceValue']>, ParentType, ContextType>;
  dynamicTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exclusionReason?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposureLevel?: Resolver<Schema.Maybe<ResolversTypes['MachineExposureLevel']>, ParentType, ContextType>;
  firstSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  healthStatus?: Resolver<Schema.Maybe<ResolversTypes['MachineHealthStatus']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  investigations?: Resolver<Schema.Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<Schema.MachineInvestigationsArgs, 'first'>>;
  ipAddresses?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['MachineIpAddress']>>, ParentType, ContextType>;
  isAadJoined?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isExcluded?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isInternetFacing?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isPotentialDuplication?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isolation?: Resolver<Schema.Maybe<ResolversTypes['MachineIsolation']>, ParentType, ContextType>;
  lastExternalIpAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastIpAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastSeen?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  logonUsers?: Resolver<Schema.Maybe<ResolversTypes['DefenderUserConnection']>, ParentType, ContextType, RequireFields<Schema.MachineLogonUsersArgs, 'first'>>;
  machineTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  managedBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  managedByStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mergedIntoMachineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  missingKbs?: Resolver<Schema.Maybe<ResolversTypes['DefenderMissingKbConnection']>, ParentType, ContextType, RequireFields<Schema.MachineMissingKbsArgs, 'first'>>;
  model?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onboardingStatus?: Resolver<Schema.Maybe<ResolversTypes['MachineOnboardingStatus']>, ParentType, ContextType>;
  osArchitecture?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osBuild?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  osPlatform?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osProcessor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  osVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  portalUrl?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendationRows?: Resolver<Schema.Maybe<ResolversTypes['MachineRecommendationConnection']>, ParentType, ContextType, RequireFields<Schema.MachineRecommendationRowsArgs, 'first'>>;
  recommendations?: Resolver<Schema.Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<Schema.MachineRecommendationsArgs, 'first'>>;
  remediationTasks?: Resolver<Schema.Maybe<ResolversTypes['DefenderRemediationTaskConnection']>, ParentType, ContextType, RequireFields<Schema.MachineRemediationTasksArgs, 'first'>>;
  riskScore?: Resolver<Schema.Maybe<ResolversTypes['MachineRiskScore']>, ParentType, ContextType>;
  software?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<Schema.MachineSoftwareArgs, 'first'>>;
  source?: Resolver<Schema.Maybe<ResolversTypes['DefenderDataSource']>, ParentType, ContextType>;
  vendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vmMetadata?: Resolver<Schema.Maybe<ResolversTypes['MachineVmMetadata']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['MachineVulnerabilityConnection']>, ParentType, ContextType, RequireFields<Schema.MachineVulnerabilitiesArgs, 'first'>>;
};

export type MachineActionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineAction'] = ResolversParentTypes['MachineAction'], FederationReferenceType extends FederationReferenceTypes['MachineAction'] = FederationReferenceTypes['MachineAction']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['MachineAction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  auditId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cancellationComment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cancellationDateTimeUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancellationRequestor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commands?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderLiveResponseCommandResult']>>, ParentType, ContextType>;
  computerDnsName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  creationDateTimeUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  errorHResult?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  externalId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUpdateDateTimeUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedFileInfo?: Resolver<Schema.Maybe<ResolversTypes['MachineActionFileInfo']>, ParentType, ContextType>;
  requestSource?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedBy?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestorComment?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Schema.Maybe<ResolversTypes['MachineActionScope']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MachineActionStatus'], ParentType, ContextType>;
  title?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  troubleshootInfo?: Resolver<Schema.Maybe<ResolversTypes['MachineActionTroubleshootInfo']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MachineActionType'], ParentType, ContextType>;
};

export type MachineActionChangedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionChanged'] = ResolversParentTypes['MachineActionChanged']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  machineAction?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
  observationTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  previousCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineActionConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionConnection'] = ResolversParentTypes['MachineActionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineActionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineActionEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionEdge'] = ResolversParentTypes['MachineActionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineAction'], ParentType, ContextType>;
};

export type MachineActionFileIdentifierTypeResolvers = { MD5: 'Md5', SHA1: 'Sha1', SHA256: 'Sha256', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionFileInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionFileInfo'] = ResolversParentTypes['MachineActionFileInfo']> = {
  file?: Resolver<Schema.Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType>;
  fileIdentifier?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fileIdentifierType?: Resolver<Schema.Maybe<ResolversTypes['MachineActionFileIdentifierType']>, ParentType, ContextType>;
};

export type MachineActionPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionPayload'] = ResolversParentTypes['MachineActionPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineAction?: Resolver<Schema.Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineActionResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionResult'] = ResolversParentTypes['MachineActionResult']> = {
  auditId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  machineAction?: Resolver<Schema.Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
};

export type MachineActionScopeResolvers = { FULL: 'Full', QUICK: 'Quick', SELECTIVE: 'Selective', UNMANAGED_DEVICE: 'UnManagedDevice', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionStatusResolvers = { CANCELLED: 'Cancelled', FAILED: 'Failed', IN_PROGRESS: 'InProgress', PENDING: 'Pending', SUCCEEDED: 'Succeeded', TIME_OUT: 'TimeOut', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineActionStatusInputResolvers = { CANCELLED: 'Cancelled', FAILED: 'Failed', IN_PROGRESS: 'InProgress', PENDING: 'Pending', SUCCEEDED: 'Succeeded', TIME_OUT: 'TimeOut' };

export type MachineActionTroubleshootInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionTroubleshootInfo'] = ResolversParentTypes['MachineActionTroubleshootInfo']> = {
  expirationUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paramsJsonFormatVersion?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startTsModeUtc?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineActionTypeResolvers = { BLOCK: 'Block', COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', DISABLE_ACTIVE_DIRECTORY_USER: 'DisableActiveDirectoryUser', ENABLE_ACTIVE_DIRECTORY_USER: 'EnableActiveDirectoryUser', ENDPOINT_CONFIG_MANAGEMENT_CHECKIN: 'EndpointConfigManagementCheckin', IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK: 'ImmuneActiveDirectoryCustomPlaybook', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', LOGS_COLLECTION: 'LogsCollection', OFFBOARD: 'Offboard', REGENERATE_ID: 'RegenerateId', REQUEST_SAMPLE: 'RequestSample', RESET_PASSWORD_ACTIVE_DIRECTORY_USER: 'ResetPasswordActiveDirectoryUser', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', TOKEN_REFRESH: 'TokenRefresh', TROUBLESHOOT: 'Troubleshoot', UNISOLATE: 'Unisolate', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

export type MachineActionTypeInputResolvers = { BLOCK: 'Block', COLLECT_INVESTIGATION_PACKAGE: 'CollectInvestigationPackage', DISABLE_ACTIVE_DIRECTORY_USER: 'DisableActiveDirectoryUser', ENABLE_ACTIVE_DIRECTORY_USER: 'EnableActiveDirectoryUser', ENDPOINT_CONFIG_MANAGEMENT_CHECKIN: 'EndpointConfigManagementCheckin', IMMUNE_ACTIVE_DIRECTORY_CUSTOM_PLAYBOOK: 'ImmuneActiveDirectoryCustomPlaybook', ISOLATE: 'Isolate', LIVE_RESPONSE: 'LiveResponse', LOGS_COLLECTION: 'LogsCollection', OFFBOARD: 'Offboard', REGENERATE_ID: 'RegenerateId', REQUEST_SAMPLE: 'RequestSample', RESET_PASSWORD_ACTIVE_DIRECTORY_USER: 'ResetPasswordActiveDirectoryUser', RESTRICT_CODE_EXECUTION: 'RestrictCodeExecution', RUN_ANTI_VIRUS_SCAN: 'RunAntiVirusScan', STOP_AND_QUARANTINE_FILE: 'StopAndQuarantineFile', TOKEN_REFRESH: 'TokenRefresh', TROUBLESHOOT: 'Troubleshoot', UNISOLATE: 'Unisolate', UNKNOWN: 'Unknown', UNRESTRICT_CODE_EXECUTION: 'UnrestrictCodeExecution' };

export type MachineActionsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineActionsPayload'] = ResolversParentTypes['MachineActionsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['MachineActionResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineConnection'] = ResolversParentTypes['MachineConnection']> = {
  asOfTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Machine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineDeviceValueResolvers = { HIGH: 'High', LOW: 'Low', NORMAL: 'Normal', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineDeviceValueInputResolvers = { HIGH: 'High', LOW: 'Low', NORMAL: 'Normal' };

export type MachineEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineEdge'] = ResolversParentTypes['MachineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Machine'], ParentType, ContextType>;
};

export type MachineExposureLevelResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineExposureLevelInputResolvers = { HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None' };

export type MachineGroupExposureScoreResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineGroupExposureScore'] = ResolversParentTypes['MachineGroupExposureScore']> = {
  rbacGroupId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rbacGroupName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  time?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MachineHealthStatusResolvers = { ACTIVE: 'Active', IMPAIRED_COMMUNICATION: 'ImpairedCommunication', INACTIVE: 'Inactive', NO_SENSOR_DATA: 'NoSensorData', NO_SENSOR_DATA_IMPAIRED_COMMUNICATION: 'NoSensorDataImpairedCommunication', UNKNOWN: 'Unknown', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineHealthStatusInputResolvers = { ACTIVE: 'Active', IMPAIRED_COMMUNICATION: 'ImpairedCommunication', INACTIVE: 'Inactive', NO_SENSOR_DATA: 'NoSensorData', NO_SENSOR_DATA_IMPAIRED_COMMUNICATION: 'NoSensorDataImpairedCommunication', UNKNOWN: 'Unknown' };

export type MachineIpAddressResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIpAddress'] = ResolversParentTypes['MachineIpAddress']> = {
  ipAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  macAddress?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationalStatus?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MachineIsolationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolation'] = ResolversParentTypes['MachineIsolation']> = {
  asOfTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pending?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['MachineAction']>>, ParentType, ContextType>;
  source?: Resolver<Schema.Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MachineIsolationState'], ParentType, ContextType>;
};

export type MachineIsolationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolationConnection'] = ResolversParentTypes['MachineIsolationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineIsolationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineIsolation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineIsolationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineIsolationEdge'] = ResolversParentTypes['MachineIsolationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineIsolation'], ParentType, ContextType>;
};

export type MachineOnboardingStatusResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNRECOGNIZED: 'UNRECOGNIZED', UNSUPPORTED: 'Unsupported' };

export type MachineOnboardingStatusInputResolvers = { CAN_BE_ONBOARDED: 'CanBeOnboarded', INSUFFICIENT_INFO: 'InsufficientInfo', ONBOARDED: 'Onboarded', UNSUPPORTED: 'Unsupported' };

export type MachinePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachinePayload'] = ResolversParentTypes['MachinePayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineRecommendationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendation'] = ResolversParentTypes['MachineRecommendation']> = {
  configScoreImpact?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exposedMachinesCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposureImpact?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nonProductivityImpactedAssets?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  totalMachineCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type MachineRecommendationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendationConnection'] = ResolversParentTypes['MachineRecommendationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineRecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MachineRecommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineRecommendationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineRecommendationEdge'] = ResolversParentTypes['MachineRecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MachineRecommendation'], ParentType, ContextType>;
};

export type MachineReferenceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineReferenceConnection'] = ResolversParentTypes['MachineReferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineReferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Machine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineReferenceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineReferenceEdge'] = ResolversParentTypes['MachineReferenceEdge']> = {
  assetCriticalityLevel?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Machine'], ParentType, ContextType>;
  tags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type MachineRiskScoreResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None', UNRECOGNIZED: 'UNRECOGNIZED' };

export type MachineRiskScoreInputResolvers = { HIGH: 'High', INFORMATIONAL: 'Informational', LOW: 'Low', MEDIUM: 'Medium', NONE: 'None' };

export type MachineTagResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineTagResult'] = ResolversParentTypes['MachineTagResult']> = {
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType>;
  machineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machineTags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
};

export type MachineTagsPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineTagsPayload'] = ResolversParentTypes['MachineTagsPayload']> = {
  auditId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['DefenderWriteOutcome'], ParentType, ContextType>;
  plannedCalls?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderPlannedCall']>>, ParentType, ContextType>;
  refusal?: Resolver<Schema.Maybe<ResolversTypes['DefenderWriteRefusal']>, ParentType, ContextType>;
  results?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['MachineTagResult']>>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['DefenderWriteWarning']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MachineVmMetadataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVmMetadata'] = ResolversParentTypes['MachineVmMetadata']> = {
  cloudProvider?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resourceId?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscriptionId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vmId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MachineVulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerability'] = ResolversParentTypes['MachineVulnerability']> = {
  fixingKbId?: Resolver<Schema.Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  productVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilitySeverity']>, ParentType, ContextType>;
  software?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
};

export type MachineVulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerabilityConnection'] = ResolversParentTypes['MachineVulnerabilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MachineVulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MachineVulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['MachineVulnerabilityEdge'] = ResolversParentTypes['MachineVulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
  products?: Resolver<ReadonlyArray<ResolversTypes['MachineVulnerability']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addMachineTag?: Resolver<Schema.Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<Schema.MutationAddMachineTagArgs, 'input'>>;
  addTagToMachines?: Resolver<Schema.Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationAddTagToMachinesArgs, 'input'>>;
  approveDefenderAction?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<Schema.MutationApproveDefenderActionArgs, 'input'>>;
  batchUpdateAlerts?: Resolver<Schema.Maybe<ResolversTypes['AlertsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationBatchUpdateAlertsArgs, 'input'>>;
  cancelDefenderExport?: Resolver<Schema.Maybe<ResolversTypes['DefenderExportPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCancelDefenderExportArgs, 'input'>>;
  cancelMachineAction?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCancelMachineActionArgs, 'input'>>;
  collectInvestigationPackage?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCollectInvestigationPackageArgs, 'input'>>;
  createAlertByReference?: Resolver<Schema.Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCreateAlertByReferenceArgs, 'input'>>;
  createDefenderLiveResponseResultLink?: Resolver<Schema.Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCreateDefenderLiveResponseResultLinkArgs, 'input'>>;
  createDefenderPackageLink?: Resolver<Schema.Maybe<ResolversTypes['DefenderDownloadLinkPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCreateDefenderPackageLinkArgs, 'input'>>;
  createDefenderScanDefinition?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanDefinitionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationCreateDefenderScanDefinitionArgs, 'input'>>;
  declareDefenderEmergency?: Resolver<Schema.Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<Schema.MutationDeclareDefenderEmergencyArgs, 'input'>>;
  deleteDefenderLibraryFile?: Resolver<Schema.Maybe<ResolversTypes['DefenderLibraryFilePayload']>, ParentType, ContextType, RequireFields<Schema.MutationDeleteDefenderLibraryFileArgs, 'input'>>;
  deleteDefenderScanDefinitions?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanDefinitionsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationDeleteDefenderScanDefinitionsArgs, 'input'>>;
  deleteIndicator?: Resolver<Schema.Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<Schema.MutationDeleteIndicatorArgs, 'input'>>;
  deleteIndicators?: Resolver<Schema.Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationDeleteIndicatorsArgs, 'input'>>;
  endDefenderEmergency?: Resolver<Schema.Maybe<ResolversTypes['DefenderEmergencyPayload']>, ParentType, ContextType, RequireFields<Schema.MutationEndDefenderEmergencyArgs, 'input'>>;
  importIndicators?: Resolver<Schema.Maybe<ResolversTypes['IndicatorsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationImportIndicatorsArgs, 'input'>>;
  isolateMachine?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationIsolateMachineArgs, 'input'>>;
  isolateMachines?: Resolver<Schema.Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationIsolateMachinesArgs, 'input'>>;
  offboardMachine?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationOffboardMachineArgs, 'input'>>;
  rejectDefenderAction?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRejectDefenderActionArgs, 'input'>>;
  releaseMachine?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationReleaseMachineArgs, 'input'>>;
  removeMachineTag?: Resolver<Schema.Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<Schema.MutationRemoveMachineTagArgs, 'input'>>;
  removeTagFromMachines?: Resolver<Schema.Maybe<ResolversTypes['MachineTagsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRemoveTagFromMachinesArgs, 'input'>>;
  requestDefenderActionApproval?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApprovalPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRequestDefenderActionApprovalArgs, 'input'>>;
  restrictDefenderCodeExecution?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRestrictDefenderCodeExecutionArgs, 'input'>>;
  runDefenderAntiVirusScan?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRunDefenderAntiVirusScanArgs, 'input'>>;
  runDefenderAntiVirusScans?: Resolver<Schema.Maybe<ResolversTypes['MachineActionsPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRunDefenderAntiVirusScansArgs, 'input'>>;
  runDefenderLiveResponse?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationRunDefenderLiveResponseArgs, 'input'>>;
  setDefenderDeviceValue?: Resolver<Schema.Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<Schema.MutationSetDefenderDeviceValueArgs, 'input'>>;
  startDefenderExport?: Resolver<Schema.Maybe<ResolversTypes['DefenderExportPayload']>, ParentType, ContextType, RequireFields<Schema.MutationStartDefenderExportArgs, 'input'>>;
  startInvestigation?: Resolver<Schema.Maybe<ResolversTypes['InvestigationPayload']>, ParentType, ContextType, RequireFields<Schema.MutationStartInvestigationArgs, 'input'>>;
  stopAndQuarantineDefenderFile?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationStopAndQuarantineDefenderFileArgs, 'input'>>;
  submitIndicator?: Resolver<Schema.Maybe<ResolversTypes['IndicatorPayload']>, ParentType, ContextType, RequireFields<Schema.MutationSubmitIndicatorArgs, 'input'>>;
  unrestrictDefenderCodeExecution?: Resolver<Schema.Maybe<ResolversTypes['MachineActionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationUnrestrictDefenderCodeExecutionArgs, 'input'>>;
  updateAlert?: Resolver<Schema.Maybe<ResolversTypes['AlertPayload']>, ParentType, ContextType, RequireFields<Schema.MutationUpdateAlertArgs, 'input'>>;
  updateDefenderIncident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncidentPayload']>, ParentType, ContextType, RequireFields<Schema.MutationUpdateDefenderIncidentArgs, 'input'>>;
  updateDefenderScanDefinition?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanDefinitionPayload']>, ParentType, ContextType, RequireFields<Schema.MutationUpdateDefenderScanDefinitionArgs, 'input'>>;
  updateMachine?: Resolver<Schema.Maybe<ResolversTypes['MachinePayload']>, ParentType, ContextType, RequireFields<Schema.MutationUpdateMachineArgs, 'input'>>;
  uploadDefenderLibraryFile?: Resolver<Schema.Maybe<ResolversTypes['DefenderLibraryFilePayload']>, ParentType, ContextType, RequireFields<Schema.MutationUploadDefenderLibraryFileArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Schema.Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<Schema.QueryAlertArgs, 'id'>>;
  alertSummary?: Resolver<Schema.Maybe<ResolversTypes['AlertSummary']>, ParentType, ContextType, Partial<Schema.QueryAlertSummaryArgs>>;
  alerts?: Resolver<Schema.Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<Schema.QueryAlertsArgs, 'first' | 'orderBy'>>;
  defenderActionApproval?: Resolver<Schema.Maybe<ResolversTypes['DefenderActionApproval']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderActionApprovalArgs, 'id'>>;
  defenderActionApprovals?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderActionApproval']>>, ParentType, ContextType, RequireFields<Schema.QueryDefenderActionApprovalsArgs, 'mine' | 'states'>>;
  defenderAlertsOfAllProducts?: Resolver<Schema.Maybe<ResolversTypes['DefenderXdrAlertConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderAlertsOfAllProductsArgs, 'first' | 'orderBy'>>;
  defenderAuditEvents?: Resolver<Schema.Maybe<ResolversTypes['DefenderAuditEventConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderAuditEventsArgs, 'first'>>;
  defenderBaselineConfigurations?: Resolver<Schema.Maybe<ResolversTypes['DefenderBaselineConfigurationConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderBaselineConfigurationsArgs, 'first'>>;
  defenderBaselineProfiles?: Resolver<Schema.Maybe<ResolversTypes['DefenderBaselineProfileConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderBaselineProfilesArgs, 'first'>>;
  defenderBrowserExtensionPermissions?: Resolver<Schema.Maybe<ResolversTypes['DefenderBrowserExtensionPermissionConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderBrowserExtensionPermissionsArgs, 'first'>>;
  defenderCapabilities?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderCapability']>>, ParentType, ContextType>;
  defenderChanges?: Resolver<Schema.Maybe<ResolversTypes['DefenderChangePage']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderChangesArgs, 'first' | 'subjects'>>;
  defenderDeviceAntivirusHealth?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceAntivirusHealthConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceAntivirusHealthArgs, 'first'>>;
  defenderDeviceBaselines?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceBaselineConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceBaselinesArgs, 'first'>>;
  defenderDeviceBrowserExtensions?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceBrowserExtensionConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceBrowserExtensionsArgs, 'first'>>;
  defenderDeviceCertificates?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceCertificateConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceCertificatesArgs, 'first'>>;
  defenderDeviceConfigurations?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceConfigurationConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceConfigurationsArgs, 'first'>>;
  defenderDeviceFirmware?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceFirmwareConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceFirmwareArgs, 'first'>>;
  defenderDeviceNonCpeSoftware?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceNonCpeSoftwareConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceNonCpeSoftwareArgs, 'first'>>;
  defenderDeviceSoftware?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceSoftwareConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceSoftwareArgs, 'first'>>;
  defenderDeviceVulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceVulnerabilityConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceVulnerabilitiesArgs, 'first'>>;
  defenderDeviceVulnerabilityChanges?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceVulnerabilityChangeConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDeviceVulnerabilityChangesArgs, 'first' | 'since'>>;
  defenderDomain?: Resolver<Schema.Maybe<ResolversTypes['DefenderDomain']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderDomainArgs, 'host'>>;
  defenderEmergency?: Resolver<Schema.Maybe<ResolversTypes['DefenderEmergency']>, ParentType, ContextType>;
  defenderExport?: Resolver<Schema.Maybe<ResolversTypes['DefenderExport']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderExportArgs, 'id'>>;
  defenderExports?: Resolver<Schema.Maybe<ResolversTypes['DefenderExportConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderExportsArgs, 'first'>>;
  defenderExposureScore?: Resolver<Schema.Maybe<ResolversTypes['DefenderExposureScore']>, ParentType, ContextType>;
  defenderExposureScoresByMachineGroup?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['MachineGroupExposureScore']>>, ParentType, ContextType>;
  defenderFile?: Resolver<Schema.Maybe<ResolversTypes['DefenderFile']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderFileArgs, 'hash'>>;
  defenderHunt?: Resolver<Schema.Maybe<ResolversTypes['DefenderHuntingResult']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderHuntArgs, 'first' | 'query'>>;
  defenderIncident?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncident']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderIncidentArgs, 'id'>>;
  defenderIncidents?: Resolver<Schema.Maybe<ResolversTypes['DefenderIncidentConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderIncidentsArgs, 'first' | 'orderBy'>>;
  defenderIp?: Resolver<Schema.Maybe<ResolversTypes['DefenderIp']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderIpArgs, 'address'>>;
  defenderIsolatedMachines?: Resolver<Schema.Maybe<ResolversTypes['MachineIsolationConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderIsolatedMachinesArgs, 'first'>>;
  defenderLibraryFiles?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderLibraryFile']>>, ParentType, ContextType>;
  defenderRemediationTask?: Resolver<Schema.Maybe<ResolversTypes['DefenderRemediationTask']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderRemediationTaskArgs, 'id'>>;
  defenderRemediationTasks?: Resolver<Schema.Maybe<ResolversTypes['DefenderRemediationTaskConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderRemediationTasksArgs, 'first'>>;
  defenderScanAgent?: Resolver<Schema.Maybe<ResolversTypes['DefenderScannerAgent']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderScanAgentArgs, 'id'>>;
  defenderScanAgents?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderScannerAgent']>>, ParentType, ContextType>;
  defenderScanDefinitions?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderScanDefinition']>>, ParentType, ContextType>;
  defenderScanHistoryByDefinition?: Resolver<Schema.Maybe<ResolversTypes['DefenderScanHistoryConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderScanHistoryByDefinitionArgs, 'first' | 'scanDefinitionIds'>>;
  defenderScanHistoryBySession?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderScanSession']>>, ParentType, ContextType, RequireFields<Schema.QueryDefenderScanHistoryBySessionArgs, 'sessionIds'>>;
  defenderSecureScore?: Resolver<Schema.Maybe<ResolversTypes['DefenderDeviceSecureScore']>, ParentType, ContextType>;
  defenderSoftware?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderSoftwareArgs, 'id'>>;
  defenderSoftwareInventory?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderSoftwareInventoryArgs, 'first'>>;
  defenderSources?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderSource']>>, ParentType, ContextType>;
  defenderUpstreamQuota?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['DefenderQuotaWindow']>>, ParentType, ContextType>;
  defenderUser?: Resolver<Schema.Maybe<ResolversTypes['DefenderUser']>, ParentType, ContextType, RequireFields<Schema.QueryDefenderUserArgs, 'accountName'>>;
  defenderViewer?: Resolver<Schema.Maybe<ResolversTypes['DefenderViewer']>, ParentType, ContextType>;
  findIndicators?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['Indicator']>>, ParentType, ContextType, RequireFields<Schema.QueryFindIndicatorsArgs, 'value'>>;
  findMachines?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['Machine']>>, ParentType, ContextType, RequireFields<Schema.QueryFindMachinesArgs, 'by'>>;
  indicator?: Resolver<Schema.Maybe<ResolversTypes['Indicator']>, ParentType, ContextType, RequireFields<Schema.QueryIndicatorArgs, 'id'>>;
  indicators?: Resolver<Schema.Maybe<ResolversTypes['IndicatorConnection']>, ParentType, ContextType, RequireFields<Schema.QueryIndicatorsArgs, 'first'>>;
  investigation?: Resolver<Schema.Maybe<ResolversTypes['Investigation']>, ParentType, ContextType, RequireFields<Schema.QueryInvestigationArgs, 'id'>>;
  investigations?: Resolver<Schema.Maybe<ResolversTypes['InvestigationConnection']>, ParentType, ContextType, RequireFields<Schema.QueryInvestigationsArgs, 'first'>>;
  machine?: Resolver<Schema.Maybe<ResolversTypes['Machine']>, ParentType, ContextType, RequireFields<Schema.QueryMachineArgs, 'id'>>;
  machineAction?: Resolver<Schema.Maybe<ResolversTypes['MachineAction']>, ParentType, ContextType, RequireFields<Schema.QueryMachineActionArgs, 'id'>>;
  machineActions?: Resolver<Schema.Maybe<ResolversTypes['MachineActionConnection']>, ParentType, ContextType, RequireFields<Schema.QueryMachineActionsArgs, 'first' | 'orderBy'>>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.QueryMachinesArgs, 'first'>>;
  recommendation?: Resolver<Schema.Maybe<ResolversTypes['Recommendation']>, ParentType, ContextType, RequireFields<Schema.QueryRecommendationArgs, 'id'>>;
  recommendations?: Resolver<Schema.Maybe<ResolversTypes['RecommendationConnection']>, ParentType, ContextType, RequireFields<Schema.QueryRecommendationsArgs, 'first'>>;
  vulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<Schema.QueryVulnerabilitiesArgs, 'first'>>;
  vulnerability?: Resolver<Schema.Maybe<ResolversTypes['Vulnerability']>, ParentType, ContextType, RequireFields<Schema.QueryVulnerabilityArgs, 'id'>>;
};

export type RecommendationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Recommendation'] = ResolversParentTypes['Recommendation'], FederationReferenceType extends FederationReferenceTypes['Recommendation'] = FederationReferenceTypes['Recommendation']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Recommendation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activeAlert?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  associatedThreats?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  configScoreImpact?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exposedCriticalDevices?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposedMachinesCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  exposureImpact?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hasUnpatchableCve?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineReferenceConnection']>, ParentType, ContextType, RequireFields<Schema.RecommendationMachinesArgs, 'first'>>;
  nonProductivityImpactedAssets?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  productName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicExploit?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recommendationCategory?: Resolver<Schema.Maybe<ResolversTypes['RecommendationCategory']>, ParentType, ContextType>;
  recommendationName?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedProgram?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recommendedVersion?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relatedComponent?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  remediationType?: Resolver<Schema.Maybe<ResolversTypes['RecommendationRemediationType']>, ParentType, ContextType>;
  severityScore?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  software?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftware']>, ParentType, ContextType>;
  status?: Resolver<Schema.Maybe<ResolversTypes['RecommendationStatus']>, ParentType, ContextType>;
  subCategory?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  totalMachineCount?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  vendor?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vulnerabilities?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilityConnection']>, ParentType, ContextType, RequireFields<Schema.RecommendationVulnerabilitiesArgs, 'first'>>;
  weaknesses?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
};

export type RecommendationCategoryResolvers = { ACCOUNTS: 'Accounts', APPLICATION: 'Application', NETWORK: 'Network', OS: 'OS', SECURITY_CONTROLS: 'SecurityControls', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RecommendationCategoryInputResolvers = { ACCOUNTS: 'Accounts', APPLICATION: 'Application', NETWORK: 'Network', OS: 'OS', SECURITY_CONTROLS: 'SecurityControls' };

export type RecommendationConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecommendationConnection'] = ResolversParentTypes['RecommendationConnection']> = {
  asOfTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecommendationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Recommendation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RecommendationEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['RecommendationEdge'] = ResolversParentTypes['RecommendationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Recommendation'], ParentType, ContextType>;
};

export type RecommendationRemediationTypeResolvers = { CONFIGURATION_CHANGE: 'ConfigurationChange', UNINSTALL: 'Uninstall', UNRECOGNIZED: 'UNRECOGNIZED', UPDATE: 'Update', UPGRADE: 'Upgrade' };

export type RecommendationRemediationTypeInputResolvers = { CONFIGURATION_CHANGE: 'ConfigurationChange', UNINSTALL: 'Uninstall', UPDATE: 'Update', UPGRADE: 'Upgrade' };

export type RecommendationStatusResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception', PARTIAL_EXCEPTION: 'PartialException', UNRECOGNIZED: 'UNRECOGNIZED' };

export type RecommendationStatusInputResolvers = { ACTIVE: 'Active', EXCEPTION: 'Exception', PARTIAL_EXCEPTION: 'PartialException' };

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alertChanged?: SubscriptionResolver<Schema.Maybe<ResolversTypes['AlertChanged']>, "alertChanged", ParentType, ContextType, Partial<Schema.SubscriptionAlertChangedArgs>>;
  defenderChanges?: SubscriptionResolver<Schema.Maybe<ResolversTypes['DefenderChange']>, "defenderChanges", ParentType, ContextType, RequireFields<Schema.SubscriptionDefenderChangesArgs, 'subjects'>>;
  machineActionChanged?: SubscriptionResolver<Schema.Maybe<ResolversTypes['MachineActionChanged']>, "machineActionChanged", ParentType, ContextType, Partial<Schema.SubscriptionMachineActionChangedArgs>>;
};

export type VulnerabilityResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Vulnerability'] = ResolversParentTypes['Vulnerability'], FederationReferenceType extends FederationReferenceTypes['Vulnerability'] = FederationReferenceTypes['Vulnerability']> = {
  __resolveReference?: ReferenceResolver<Schema.Maybe<ResolversTypes['Vulnerability']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cveSupportability?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cvssV3?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cvssVector?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  epss?: Resolver<Schema.Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  exploitInKit?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exploitTypes?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exploitUris?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  exploitVerified?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exposedMachines?: Resolver<Schema.Maybe<ResolversTypes['Long']>, ParentType, ContextType>;
  firstDetected?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  machines?: Resolver<Schema.Maybe<ResolversTypes['MachineConnection']>, ParentType, ContextType, RequireFields<Schema.VulnerabilityMachinesArgs, 'first'>>;
  name?: Resolver<Schema.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patchFirstAvailable?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publicExploit?: Resolver<Schema.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  publishedOn?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  severity?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilitySeverity']>, ParentType, ContextType>;
  software?: Resolver<Schema.Maybe<ResolversTypes['DefenderSoftwareConnection']>, ParentType, ContextType, RequireFields<Schema.VulnerabilitySoftwareArgs, 'first'>>;
  status?: Resolver<Schema.Maybe<ResolversTypes['VulnerabilityStatus']>, ParentType, ContextType>;
  tags?: Resolver<Schema.Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  updatedOn?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VulnerabilityChangeStatusResolvers = { FIXED: 'Fixed', NEW: 'New', UNRECOGNIZED: 'UNRECOGNIZED', UPDATED: 'Updated' };

export type VulnerabilityConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VulnerabilityConnection'] = ResolversParentTypes['VulnerabilityConnection']> = {
  asOfTime?: Resolver<Schema.Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['VulnerabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vulnerability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Schema.Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type VulnerabilityEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['VulnerabilityEdge'] = ResolversParentTypes['VulnerabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vulnerability'], ParentType, ContextType>;
};

export type VulnerabilitySeverityResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium', UNRECOGNIZED: 'UNRECOGNIZED' };

export type VulnerabilitySeverityInputResolvers = { CRITICAL: 'Critical', HIGH: 'High', LOW: 'Low', MEDIUM: 'Medium' };

export type VulnerabilityStatusResolvers = { NO_ACTION_REQUIRED: 'NoActionRequired', PARTIAL_EXCEPTION: 'PartialException', REMEDIATION_REQUIRED: 'RemediationRequired', UNDER_EXCEPTION: 'UnderException', UNRECOGNIZED: 'UNRECOGNIZED' };

export type VulnerabilityStatusInputResolvers = { NO_ACTION_REQUIRED: 'NoActionRequired', PARTIAL_EXCEPTION: 'PartialException', REMEDIATION_REQUIRED: 'RemediationRequired', UNDER_EXCEPTION: 'UnderException' };

export type Resolvers<ContextType = RequestContext> = {
  Alert?: AlertResolvers<ContextType>;
  AlertCategory?: AlertCategoryResolvers;
  AlertChanged?: AlertChangedResolvers<ContextType>;
  AlertClassification?: AlertClassificationResolvers;
  AlertClassificationInput?: AlertClassificationInputResolvers;
  AlertComment?: AlertCommentResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertCustomDetail?: AlertCustomDetailResolvers<ContextType>;
  AlertDayCount?: AlertDayCountResolvers<ContextType>;
  AlertDetermination?: AlertDeterminationResolvers;
  AlertDeterminationInput?: AlertDeterminationInputResolvers;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvidence?: AlertEvidenceResolvers<ContextType>;
  AlertLoggedOnUser?: AlertLoggedOnUserResolvers<ContextType>;
  AlertPayload?: AlertPayloadResolvers<ContextType>;
  AlertRelatedUser?: AlertRelatedUserResolvers<ContextType>;
  AlertResult?: AlertResultResolvers<ContextType>;
  AlertSeverity?: AlertSeverityResolvers;
  AlertSeverityCount?: AlertSeverityCountResolvers<ContextType>;
  AlertSeverityInput?: AlertSeverityInputResolvers;
  AlertStatus?: AlertStatusResolvers;
  AlertStatusCount?: AlertStatusCountResolvers<ContextType>;
  AlertStatusInput?: AlertStatusInputResolvers;
  AlertSummary?: AlertSummaryResolvers<ContextType>;
  AlertsPayload?: AlertsPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DefenderActionApproval?: DefenderActionApprovalResolvers<ContextType>;
  DefenderActionApprovalChanged?: DefenderActionApprovalChangedResolvers<ContextType>;
  DefenderActionApprovalFile?: DefenderActionApprovalFileResolvers<ContextType>;
  DefenderActionApprovalParty?: DefenderActionApprovalPartyResolvers<ContextType>;
  DefenderActionApprovalPayload?: DefenderActionApprovalPayloadResolvers<ContextType>;
  DefenderAdvancedActiveConfiguration?: DefenderAdvancedActiveConfigurationResolvers<ContextType>;
  DefenderAntiVirusScanType?: DefenderAntiVirusScanTypeResolvers;
  DefenderAntivirusMode?: DefenderAntivirusModeResolvers;
  DefenderAntivirusOsKind?: DefenderAntivirusOsKindResolvers;
  DefenderAntivirusScanResult?: DefenderAntivirusScanResultResolvers;
  DefenderAntivirusUpToDate?: DefenderAntivirusUpToDateResolvers;
  DefenderAuditActor?: DefenderAuditActorResolvers<ContextType>;
  DefenderAuditEvent?: DefenderAuditEventResolvers<ContextType>;
  DefenderAuditEventConnection?: DefenderAuditEventConnectionResolvers<ContextType>;
  DefenderAuditEventEdge?: DefenderAuditEventEdgeResolvers<ContextType>;
  DefenderAvailableAction?: DefenderAvailableActionResolvers<ContextType>;
  DefenderBaselineConfiguration?: DefenderBaselineConfigurationResolvers<ContextType>;
  DefenderBaselineConfigurationConnection?: DefenderBaselineConfigurationConnectionResolvers<ContextType>;
  DefenderBaselineConfigurationEdge?: DefenderBaselineConfigurationEdgeResolvers<ContextType>;
  DefenderBaselineProfile?: DefenderBaselineProfileResolvers<ContextType>;
  DefenderBaselineProfileConnection?: DefenderBaselineProfileConnectionResolvers<ContextType>;
  DefenderBaselineProfileEdge?: DefenderBaselineProfileEdgeResolvers<ContextType>;
  DefenderBrowserExtensionPermission?: DefenderBrowserExtensionPermissionResolvers<ContextType>;
  DefenderBrowserExtensionPermissionConnection?: DefenderBrowserExtensionPermissionConnectionResolvers<ContextType>;
  DefenderBrowserExtensionPermissionEdge?: DefenderBrowserExtensionPermissionEdgeResolvers<ContextType>;
  DefenderBrowserExtensionRisk?: DefenderBrowserExtensionRiskResolvers;
  DefenderCapability?: DefenderCapabilityResolvers<ContextType>;
  DefenderChange?: DefenderChangeResolvers<ContextType>;
  DefenderChangePage?: DefenderChangePageResolvers<ContextType>;
  DefenderCloudApplicationEvidence?: DefenderCloudApplicationEvidenceResolvers<ContextType>;
  DefenderDeviceAntivirusHealth?: DefenderDeviceAntivirusHealthResolvers<ContextType>;
  DefenderDeviceAntivirusHealthConnection?: DefenderDeviceAntivirusHealthConnectionResolvers<ContextType>;
  DefenderDeviceAntivirusHealthEdge?: DefenderDeviceAntivirusHealthEdgeResolvers<ContextType>;
  DefenderDeviceBaseline?: DefenderDeviceBaselineResolvers<ContextType>;
  DefenderDeviceBaselineConnection?: DefenderDeviceBaselineConnectionResolvers<ContextType>;
  DefenderDeviceBaselineEdge?: DefenderDeviceBaselineEdgeResolvers<ContextType>;
  DefenderDeviceBrowserExtension?: DefenderDeviceBrowserExtensionResolvers<ContextType>;
  DefenderDeviceBrowserExtensionConnection?: DefenderDeviceBrowserExtensionConnectionResolvers<ContextType>;
  DefenderDeviceBrowserExtensionEdge?: DefenderDeviceBrowserExtensionEdgeResolvers<ContextType>;
  DefenderDeviceBrowserExtensionPermission?: DefenderDeviceBrowserExtensionPermissionResolvers<ContextType>;
  DefenderDeviceCertificate?: DefenderDeviceCertificateResolvers<ContextType>;
  DefenderDeviceCertificateConnection?: DefenderDeviceCertificateConnectionResolvers<ContextType>;
  DefenderDeviceCertificateEdge?: DefenderDeviceCertificateEdgeResolvers<ContextType>;
  DefenderDeviceConfiguration?: DefenderDeviceConfigurationResolvers<ContextType>;
  DefenderDeviceConfigurationConnection?: DefenderDeviceConfigurationConnectionResolvers<ContextType>;
  DefenderDeviceConfigurationEdge?: DefenderDeviceConfigurationEdgeResolvers<ContextType>;
  DefenderDeviceEvidence?: DefenderDeviceEvidenceResolvers<ContextType>;
  DefenderDeviceFirmware?: DefenderDeviceFirmwareResolvers<ContextType>;
  DefenderDeviceFirmwareConnection?: DefenderDeviceFirmwareConnectionResolvers<ContextType>;
  DefenderDeviceFirmwareEdge?: DefenderDeviceFirmwareEdgeResolvers<ContextType>;
  DefenderDeviceNonCpeSoftware?: DefenderDeviceNonCpeSoftwareResolvers<ContextType>;
  DefenderDeviceNonCpeSoftwareConnection?: DefenderDeviceNonCpeSoftwareConnectionResolvers<ContextType>;
  DefenderDeviceNonCpeSoftwareEdge?: DefenderDeviceNonCpeSoftwareEdgeResolvers<ContextType>;
  DefenderDeviceSecureScore?: DefenderDeviceSecureScoreResolvers<ContextType>;
  DefenderDeviceSoftware?: DefenderDeviceSoftwareResolvers<ContextType>;
  DefenderDeviceSoftwareConnection?: DefenderDeviceSoftwareConnectionResolvers<ContextType>;
  DefenderDeviceSoftwareEdge?: DefenderDeviceSoftwareEdgeResolvers<ContextType>;
  DefenderDeviceVulnerability?: DefenderDeviceVulnerabilityResolvers<ContextType>;
  DefenderDeviceVulnerabilityChange?: DefenderDeviceVulnerabilityChangeResolvers<ContextType>;
  DefenderDeviceVulnerabilityChangeConnection?: DefenderDeviceVulnerabilityChangeConnectionResolvers<ContextType>;
  DefenderDeviceVulnerabilityChangeEdge?: DefenderDeviceVulnerabilityChangeEdgeResolvers<ContextType>;
  DefenderDeviceVulnerabilityConnection?: DefenderDeviceVulnerabilityConnectionResolvers<ContextType>;
  DefenderDeviceVulnerabilityEdge?: DefenderDeviceVulnerabilityEdgeResolvers<ContextType>;
  DefenderDomain?: DefenderDomainResolvers<ContextType>;
  DefenderDomainStatistics?: DefenderDomainStatisticsResolvers<ContextType>;
  DefenderDownloadLink?: DefenderDownloadLinkResolvers<ContextType>;
  DefenderDownloadLinkPayload?: DefenderDownloadLinkPayloadResolvers<ContextType>;
  DefenderEmergency?: DefenderEmergencyResolvers<ContextType>;
  DefenderEmergencyPayload?: DefenderEmergencyPayloadResolvers<ContextType>;
  DefenderEndOfSupportStatus?: DefenderEndOfSupportStatusResolvers;
  DefenderEvidenceField?: DefenderEvidenceFieldResolvers<ContextType>;
  DefenderExploitabilityLevel?: DefenderExploitabilityLevelResolvers;
  DefenderExport?: DefenderExportResolvers<ContextType>;
  DefenderExportConnection?: DefenderExportConnectionResolvers<ContextType>;
  DefenderExportEdge?: DefenderExportEdgeResolvers<ContextType>;
  DefenderExportFailure?: DefenderExportFailureResolvers<ContextType>;
  DefenderExportPayload?: DefenderExportPayloadResolvers<ContextType>;
  DefenderExposureScore?: DefenderExposureScoreResolvers<ContextType>;
  DefenderFeedBookmark?: DefenderFeedBookmarkResolvers<ContextType>;
  DefenderFeedReset?: DefenderFeedResetResolvers<ContextType>;
  DefenderFile?: DefenderFileResolvers<ContextType>;
  DefenderFileEvidence?: DefenderFileEvidenceResolvers<ContextType>;
  DefenderFileStatistics?: DefenderFileStatisticsResolvers<ContextType>;
  DefenderHuntingColumn?: DefenderHuntingColumnResolvers<ContextType>;
  DefenderHuntingResult?: DefenderHuntingResultResolvers<ContextType>;
  DefenderHuntingRow?: DefenderHuntingRowResolvers<ContextType>;
  DefenderHuntingValueType?: DefenderHuntingValueTypeResolvers;
  DefenderHuntingWarning?: DefenderHuntingWarningResolvers<ContextType>;
  DefenderIncident?: DefenderIncidentResolvers<ContextType>;
  DefenderIncidentComment?: DefenderIncidentCommentResolvers<ContextType>;
  DefenderIncidentConnection?: DefenderIncidentConnectionResolvers<ContextType>;
  DefenderIncidentEdge?: DefenderIncidentEdgeResolvers<ContextType>;
  DefenderIncidentPayload?: DefenderIncidentPayloadResolvers<ContextType>;
  DefenderIncidentStatus?: DefenderIncidentStatusResolvers;
  DefenderIncidentStatusInput?: DefenderIncidentStatusInputResolvers;
  DefenderIp?: DefenderIpResolvers<ContextType>;
  DefenderIpEvidence?: DefenderIpEvidenceResolvers<ContextType>;
  DefenderIpStatistics?: DefenderIpStatisticsResolvers<ContextType>;
  DefenderIsolationType?: DefenderIsolationTypeResolvers;
  DefenderLatestScan?: DefenderLatestScanResolvers<ContextType>;
  DefenderLibraryFile?: DefenderLibraryFileResolvers<ContextType>;
  DefenderLibraryFilePayload?: DefenderLibraryFilePayloadResolvers<ContextType>;
  DefenderLiveResponseCommand?: DefenderLiveResponseCommandResolvers<ContextType>;
  DefenderLiveResponseCommandParam?: DefenderLiveResponseCommandParamResolvers<ContextType>;
  DefenderLiveResponseCommandResult?: DefenderLiveResponseCommandResultResolvers<ContextType>;
  DefenderLiveResponseCommandStatus?: DefenderLiveResponseCommandStatusResolvers;
  DefenderLiveResponseCommandType?: DefenderLiveResponseCommandTypeResolvers;
  DefenderMachineAtTheTime?: DefenderMachineAtTheTimeResolvers<ContextType>;
  DefenderMailboxEvidence?: DefenderMailboxEvidenceResolvers<ContextType>;
  DefenderMessageEvidence?: DefenderMessageEvidenceResolvers<ContextType>;
  DefenderMissingKb?: DefenderMissingKbResolvers<ContextType>;
  DefenderMissingKbConnection?: DefenderMissingKbConnectionResolvers<ContextType>;
  DefenderMissingKbEdge?: DefenderMissingKbEdgeResolvers<ContextType>;
  DefenderOAuthApplicationEvidence?: DefenderOAuthApplicationEvidenceResolvers<ContextType>;
  DefenderOtherEvidence?: DefenderOtherEvidenceResolvers<ContextType>;
  DefenderPlannedCall?: DefenderPlannedCallResolvers<ContextType>;
  DefenderProcessEvidence?: DefenderProcessEvidenceResolvers<ContextType>;
  DefenderQuotaWindow?: DefenderQuotaWindowResolvers<ContextType>;
  DefenderRegistryEvidence?: DefenderRegistryEvidenceResolvers<ContextType>;
  DefenderRemediationTask?: DefenderRemediationTaskResolvers<ContextType>;
  DefenderRemediationTaskConnection?: DefenderRemediationTaskConnectionResolvers<ContextType>;
  DefenderRemediationTaskEdge?: DefenderRemediationTaskEdgeResolvers<ContextType>;
  DefenderRemediationTaskPriority?: DefenderRemediationTaskPriorityResolvers;
  DefenderRemediationTaskStatus?: DefenderRemediationTaskStatusResolvers;
  DefenderRemediationTaskStatusInput?: DefenderRemediationTaskStatusInputResolvers;
  DefenderScanAuthProtocol?: DefenderScanAuthProtocolResolvers;
  DefenderScanAuthProtocolInput?: DefenderScanAuthProtocolInputResolvers;
  DefenderScanAuthenticationParams?: DefenderScanAuthenticationParamsResolvers<ContextType>;
  DefenderScanAuthenticationType?: DefenderScanAuthenticationTypeResolvers;
  DefenderScanAuthenticationTypeInput?: DefenderScanAuthenticationTypeInputResolvers;
  DefenderScanDefinition?: DefenderScanDefinitionResolvers<ContextType>;
  DefenderScanDefinitionPayload?: DefenderScanDefinitionPayloadResolvers<ContextType>;
  DefenderScanDefinitionResult?: DefenderScanDefinitionResultResolvers<ContextType>;
  DefenderScanDefinitionsPayload?: DefenderScanDefinitionsPayloadResolvers<ContextType>;
  DefenderScanHistoryConnection?: DefenderScanHistoryConnectionResolvers<ContextType>;
  DefenderScanHistoryEdge?: DefenderScanHistoryEdgeResolvers<ContextType>;
  DefenderScanHistoryEntry?: DefenderScanHistoryEntryResolvers<ContextType>;
  DefenderScanPrivProtocol?: DefenderScanPrivProtocolResolvers;
  DefenderScanPrivProtocolInput?: DefenderScanPrivProtocolInputResolvers;
  DefenderScanSession?: DefenderScanSessionResolvers<ContextType>;
  DefenderScanType?: DefenderScanTypeResolvers;
  DefenderScanTypeInput?: DefenderScanTypeInputResolvers;
  DefenderScannedTarget?: DefenderScannedTargetResolvers<ContextType>;
  DefenderScannerAgent?: DefenderScannerAgentResolvers<ContextType>;
  DefenderServicePrincipalEvidence?: DefenderServicePrincipalEvidenceResolvers<ContextType>;
  DefenderSoftware?: DefenderSoftwareResolvers<ContextType>;
  DefenderSoftwareConnection?: DefenderSoftwareConnectionResolvers<ContextType>;
  DefenderSoftwareEdge?: DefenderSoftwareEdgeResolvers<ContextType>;
  DefenderSoftwareVersion?: DefenderSoftwareVersionResolvers<ContextType>;
  DefenderSoftwareVersionConnection?: DefenderSoftwareVersionConnectionResolvers<ContextType>;
  DefenderSoftwareVersionEdge?: DefenderSoftwareVersionEdgeResolvers<ContextType>;
  DefenderSource?: DefenderSourceResolvers<ContextType>;
  DefenderUrlEvidence?: DefenderUrlEvidenceResolvers<ContextType>;
  DefenderUser?: DefenderUserResolvers<ContextType>;
  DefenderUserConnection?: DefenderUserConnectionResolvers<ContextType>;
  DefenderUserEdge?: DefenderUserEdgeResolvers<ContextType>;
  DefenderUserEvidence?: DefenderUserEvidenceResolvers<ContextType>;
  DefenderViewer?: DefenderViewerResolvers<ContextType>;
  DefenderWritePayload?: DefenderWritePayloadResolvers<ContextType>;
  DefenderWriteRefusal?: DefenderWriteRefusalResolvers<ContextType>;
  DefenderWriteWarning?: DefenderWriteWarningResolvers<ContextType>;
  DefenderXdrAlert?: DefenderXdrAlertResolvers<ContextType>;
  DefenderXdrAlertConnection?: DefenderXdrAlertConnectionResolvers<ContextType>;
  DefenderXdrAlertEdge?: DefenderXdrAlertEdgeResolvers<ContextType>;
  Indicator?: IndicatorResolvers<ContextType>;
  IndicatorAction?: IndicatorActionResolvers;
  IndicatorActionInput?: IndicatorActionInputResolvers;
  IndicatorCertificate?: IndicatorCertificateResolvers<ContextType>;
  IndicatorConnection?: IndicatorConnectionResolvers<ContextType>;
  IndicatorEdge?: IndicatorEdgeResolvers<ContextType>;
  IndicatorPayload?: IndicatorPayloadResolvers<ContextType>;
  IndicatorPropagation?: IndicatorPropagationResolvers<ContextType>;
  IndicatorResult?: IndicatorResultResolvers<ContextType>;
  IndicatorSeverity?: IndicatorSeverityResolvers;
  IndicatorSeverityInput?: IndicatorSeverityInputResolvers;
  IndicatorSourceType?: IndicatorSourceTypeResolvers;
  IndicatorType?: IndicatorTypeResolvers;
  IndicatorTypeInput?: IndicatorTypeInputResolvers;
  IndicatorsPayload?: IndicatorsPayloadResolvers<ContextType>;
  Investigation?: InvestigationResolvers<ContextType>;
  InvestigationChanged?: InvestigationChangedResolvers<ContextType>;
  InvestigationConnection?: InvestigationConnectionResolvers<ContextType>;
  InvestigationEdge?: InvestigationEdgeResolvers<ContextType>;
  InvestigationPayload?: InvestigationPayloadResolvers<ContextType>;
  InvestigationState?: InvestigationStateResolvers;
  InvestigationStateInput?: InvestigationStateInputResolvers;
  JSON?: GraphQLScalarType;
  Long?: GraphQLScalarType;
  Machine?: MachineResolvers<ContextType>;
  MachineAction?: MachineActionResolvers<ContextType>;
  MachineActionChanged?: MachineActionChangedResolvers<ContextType>;
  MachineActionConnection?: MachineActionConnectionResolvers<ContextType>;
  MachineActionEdge?: MachineActionEdgeResolvers<ContextType>;
  MachineActionFileIdentifierType?: MachineActionFileIdentifierTypeResolvers;
  MachineActionFileInfo?: MachineActionFileInfoResolvers<ContextType>;
  MachineActionPayload?: MachineActionPayloadResolvers<ContextType>;
  MachineActionResult?: MachineActionResultResolvers<ContextType>;
  MachineActionScope?: MachineActionScopeResolvers;
  MachineActionStatus?: MachineActionStatusResolvers;
  MachineActionStatusInput?: MachineActionStatusInputResolvers;
  MachineActionTroubleshootInfo?: MachineActionTroubleshootInfoResolvers<ContextType>;
  MachineActionType?: MachineActionTypeResolvers;
  MachineActionTypeInput?: MachineActionTypeInputResolvers;
  MachineActionsPayload?: MachineActionsPayloadResolvers<ContextType>;
  MachineConnection?: MachineConnectionResolvers<ContextType>;
  MachineDeviceValue?: MachineDeviceValueResolvers;
  MachineDeviceValueInput?: MachineDeviceValueInputResolvers;
  MachineEdge?: MachineEdgeResolvers<ContextType>;
  MachineExposureLevel?: MachineExposureLevelResolvers;
  MachineExposureLevelInput?: MachineExposureLevelInputResolvers;
  MachineGroupExposureScore?: MachineGroupExposureScoreResolvers<ContextType>;
  MachineHealthStatus?: MachineHealthStatusResolvers;
  MachineHealthStatusInput?: MachineHealthStatusInputResolvers;
  MachineIpAddress?: MachineIpAddressResolvers<ContextType>;
  MachineIsolation?: MachineIsolationResolvers<ContextType>;
  MachineIsolationConnection?: MachineIsolationConnectionResolvers<ContextType>;
  MachineIsolationEdge?: MachineIsolationEdgeResolvers<ContextType>;
  MachineOnboardingStatus?: MachineOnboardingStatusResolvers;
  MachineOnboardingStatusInput?: MachineOnboardingStatusInputResolvers;
  MachinePayload?: MachinePayloadResolvers<ContextType>;
  MachineRecommendation?: MachineRecommendationResolvers<ContextType>;
  MachineRecommendationConnection?: MachineRecommendationConnectionResolvers<ContextType>;
  MachineRecommendationEdge?: MachineRecommendationEdgeResolvers<ContextType>;
  MachineReferenceConnection?: MachineReferenceConnectionResolvers<ContextType>;
  MachineReferenceEdge?: MachineReferenceEdgeResolvers<ContextType>;
  MachineRiskScore?: MachineRiskScoreResolvers;
  MachineRiskScoreInput?: MachineRiskScoreInputResolvers;
  MachineTagResult?: MachineTagResultResolvers<ContextType>;
  MachineTagsPayload?: MachineTagsPayloadResolvers<ContextType>;
  MachineVmMetadata?: MachineVmMetadataResolvers<ContextType>;
  MachineVulnerability?: MachineVulnerabilityResolvers<ContextType>;
  MachineVulnerabilityConnection?: MachineVulnerabilityConnectionResolvers<ContextType>;
  MachineVulnerabilityEdge?: MachineVulnerabilityEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Recommendation?: RecommendationResolvers<ContextType>;
  RecommendationCategory?: RecommendationCategoryResolvers;
  RecommendationCategoryInput?: RecommendationCategoryInputResolvers;
  RecommendationConnection?: RecommendationConnectionResolvers<ContextType>;
  RecommendationEdge?: RecommendationEdgeResolvers<ContextType>;
  RecommendationRemediationType?: RecommendationRemediationTypeResolvers;
  RecommendationRemediationTypeInput?: RecommendationRemediationTypeInputResolvers;
  RecommendationStatus?: RecommendationStatusResolvers;
  RecommendationStatusInput?: RecommendationStatusInputResolvers;
  Subscription?: SubscriptionResolvers<ContextType>;
  Vulnerability?: VulnerabilityResolvers<ContextType>;
  VulnerabilityChangeStatus?: VulnerabilityChangeStatusResolvers;
  VulnerabilityConnection?: VulnerabilityConnectionResolvers<ContextType>;
  VulnerabilityEdge?: VulnerabilityEdgeResolvers<ContextType>;
  VulnerabilitySeverity?: VulnerabilitySeverityResolvers;
  VulnerabilitySeverityInput?: VulnerabilitySeverityInputResolvers;
  VulnerabilityStatus?: VulnerabilityStatusResolvers;
  VulnerabilityStatusInput?: VulnerabilityStatusInputResolvers;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  defender?: DefenderDirectiveResolver<any, any, ContextType>;
  exposes?: ExposesDirectiveResolver<any, any, ContextType>;
  requiresRole?: RequiresRoleDirectiveResolver<any, any, ContextType>;
  untrusted?: UntrustedDirectiveResolver<any, any, ContextType>;
};
