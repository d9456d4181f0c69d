import { z } from 'zod';
import { listOf } from '../models/shared/list-of.js';
import {
  decimal,
  exportMoment,
  flag,
  idText,
  idTexts,
  int32,
  moment,
  openText,
  rowId,
  text,
  texts,
  wholeNumber,
} from '../models/shared/wire-values.js';

const AlertRelatedUser = {
  userName: text,
  domainName: text,
};

const AlertComment = {
  comment: text,
  createdBy: text,
  createdTime: moment,
};

const AlertEvidence = {
  entityType: text,
  evidenceCreationTime: moment,
  sha1: text,
  sha256: text,
  fileName: text,
  filePath: text,
  processId: wholeNumber,
  processCommandLine: text,
  processCreationTime: moment,
  parentProcessId: wholeNumber,
  parentProcessCreationTime: moment,
  parentProcessFileName: text,
  parentProcessFilePath: text,
  ipAddress: text,
  url: text,
  registryKey: text,
  registryHive: text,
  registryValueType: text,
  registryValue: text,
  accountName: text,
  domainName: text,
  userSid: text,
  aadUserId: text,
  userPrincipalName: text,
  detectionStatus: text,
  registryValueName: text,
};

const AlertLoggedOnUser = {
  accountName: text,
  domainName: text,
};

const Domain = {
  host: text,
};

const Alert = {
  id: rowId,
  title: text,
  description: text,
  alertCreationTime: moment,
  lastEventTime: moment,
  firstEventTime: moment,
  lastUpdateTime: moment,
  resolvedTime: moment,
  incidentId: idText,
  investigationId: idText,
  investigationState: text,
  assignedTo: text,
  rbacGroupName: text,
  mitreTechniques: texts,
  relatedUser: z.object(AlertRelatedUser).nullish(),
  severity: text,
  status: text,
  classification: text,
  determination: text,
  category: text,
  detectionSource: text,
  threatFamilyName: text,
  threatName: text,
  machineId: text,
  computerDnsName: text,
  aadTenantId: text,
  detectorId: text,
  comments: listOf(z.object(AlertComment)),
  evidence: listOf(z.object(AlertEvidence)),
  loggedOnUsers: listOf(z.object(AlertLoggedOnUser)),
};

const VmMetadata = {
  vmId: text,
  cloudProvider: text,
  resourceId: text,
  subscriptionId: text,
};

const IpAddress = {
  ipAddress: text,
  macAddress: text,
  operationalStatus: text,
  type: text,
};

const Machine = {
  id: rowId,
  computerDnsName: text,
  firstSeen: moment,
  lastSeen: moment,
  osPlatform: text,
  onboardingStatus: text,
  vmMetadata: z.object(VmMetadata).nullish(),
  osProcessor: text,
  osArchitecture: text,
  version: text,
  osBuild: wholeNumber,
  lastIpAddress: text,
  lastExternalIpAddress: text,
  healthStatus: text,
  rbacGroupName: text,
  rbacGroupId: idText,
  riskScore: text,
  exposureLevel: text,
  deviceValue: text,
  aadDeviceId: text,
  isAadJoined: flag,
  machineTags: texts,
  ipAddresses: listOf(z.object(IpAddress)),
  mergedIntoMachineId: text,
  isPotentialDuplication: flag,
  isExcluded: flag,
  exclusionReason: text,
  osVersion: text,
  agentVersion: text,
  defenderAvStatus: text,
  managedBy: text,
  managedByStatus: text,
};

const TroubleshootInfo = {
  expirationUtc: moment,
  startTsModeUtc: moment,
  paramsJsonFormatVersion: int32,
  state: int32,
};

const MachineActionFileInfo = {
  fileIdentifier: text,
  fileIdentifierType: text,
};

const LiveResponseParam = {
  key: text,
  value: text,
};

const LiveResponseCommand = {
  type: text,
  params: listOf(z.object(LiveResponseParam)),
};

const LiveResponseCommandResult = {
  index: int32,
  startTime: moment,
  endTime: moment,
  commandStatus: text,
  errors: texts,
  command: z.object(LiveResponseCommand).nullish(),
};

const MachineAction = {
  id: rowId,
  type: text,
  scope: text,
  requestor: text,
  requestSource: text,
  requestorComment: text,
  externalId: text,
  title: text,
  status: text,
  machineId: text,
  computerDnsName: text,
  creationDateTimeUtc: moment,
  lastUpdateDateTimeUtc: moment,
  cancellationRequestor: text,
  cancellationComment: text,
  cancellationDateTimeUtc: moment,
  troubleshootInfo: z.object(TroubleshootInfo).nullish(),
  relatedFileInfo: z.object(MachineActionFileInfo).nullish(),
  commands: listOf(z.object(LiveResponseCommandResult)),
  errorHResult: int32,
};

const IndicatorCertificate = {
  issuer: text,
  serial: text,
  subject: text,
  sha256: text,
};

const Indicator = {
  id: rowId,
  indicatorValue: text,
  indicatorType: text,
  action: text,
  title: text,
  description: text,
  severity: text,
  application: text,
  recommendedActions: text,
  rbacGroupNames: texts,
  rbacGroupIds: idTexts,
  generateAlert: flag,
  expirationTime: moment,
  creationTimeDateTimeUtc: moment,
  lastUpdateTime: moment,
  createdBy: text,
  createdBySource: text,
  source: text,
  sourceType: text,
  lastUpdatedBy: text,
  externalId: text,
  category: wholeNumber,
  historicalDetection: flag,
  mitreTechniques: texts,
  lookBackPeriod: wholeNumber,
  notificationId: wholeNumber,
  notificationBody: text,
  bypassDurationHours: wholeNumber,
  version: text,
  additionalInfo: text,
  certificateInfo: z.object(IndicatorCertificate).nullish(),
  educateUrl: text,
  createdByDisplayName: text,
};

const IndicatorImportResult = {
  id: rowId,
  indicator: text,
  isFailed: flag,
  failureReason: text,
};

const Investigation = {
  id: rowId,
  startTime: moment,
  endTime: moment,
  state: text,
  cancelledBy: text,
  statusDetails: text,
  machineId: text,
  computerDnsName: text,
  triggeringAlertId: text,
};

const HuntingColumn = {
  Name: text,
  Type: text,
};

const HuntingQueryResponse = {
  Schema: listOf(z.object(HuntingColumn)),
  Stats: openText,
};

const File = {
  sha1: text,
  sha256: text,
  md5: text,
  globalPrevalence: wholeNumber,
  globalFirstObserved: moment,
  globalLastObserved: moment,
  size: wholeNumber,
  fileType: text,
  isPeFile: flag,
  filePublisher: text,
  fileProductName: text,
  signer: text,
  issuer: text,
  signerHash: text,
  isValidCertificate: flag,
  determinationType: text,
  determinationValue: text,
};

const FileStats = {
  sha1: text,
  organizationPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
  globallyPrevalence: wholeNumber,
  globalFirstObserved: moment,
  globalLastObserved: moment,
  topFileNames: texts,
};

const DomainStats = {
  host: text,
  organizationPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
};

const Ip = {
  id: rowId,
};

const IpStats = {
  ipAddress: text,
  organizationPrevalence: wholeNumber,
  orgFirstSeen: moment,
  orgLastSeen: moment,
};

const User = {
  id: rowId,
  accountName: text,
  accountDomain: text,
  accountSid: text,
  firstSeen: moment,
  lastSeen: moment,
  mostPrevalentMachineId: text,
  leastPrevalentMachineId: text,
  logonTypes: text,
  logOnMachinesCount: wholeNumber,
  isDomainAdmin: flag,
  isOnlyNetworkUser: flag,
};

const Vulnerability = {
  id: rowId,
  name: text,
  description: text,
  severity: text,
  cvssV3: decimal,
  cvssVector: text,
  exposedMachines: wholeNumber,
  publishedOn: moment,
  updatedOn: moment,
  firstDetected: moment,
  patchFirstAvailable: moment,
  publicExploit: flag,
  exploitVerified: flag,
  exploitInKit: flag,
  exploitTypes: texts,
  exploitUris: texts,
  cveSupportability: text,
  tags: texts,
  status: text,
  epss: decimal,
};

const MachineVulnerability = {
  id: rowId,
  cveId: text,
  machineId: text,
  fixingKbId: text,
  productName: text,
  productVendor: text,
  productVersion: text,
  severity: text,
};

const MachineReference = {
  id: rowId,
  computerDnsName: text,
  osPlatform: text,
  rbacGroupName: text,
  rbacGroupId: idText,
  assetCriticalityLevel: text,
  tags: texts,
};

const Software = {
  id: rowId,
  name: text,
  vendor: text,
  weaknesses: wholeNumber,
  publicExploit: flag,
  activeAlert: flag,
  exposedMachines: wholeNumber,
  impactScore: decimal,
  installedMachines: wholeNumber,
  isNormalized: flag,
  category: text,
  distributions: texts,
};

const SoftwareVersionDistribution = {
  version: text,
  installations: wholeNumber,
  vulnerabilities: wholeNumber,
};

const MissingKb = {
  id: rowId,
  name: text,
  productsNames: texts,
  url: text,
  osBuild: wholeNumber,
  machineMissedOn: wholeNumber,
  cveAddressed: wholeNumber,
};

const Recommendation = {
  id: rowId,
  productName: text,
  recommendationName: text,
  weaknesses: wholeNumber,
  vendor: text,
  recommendedVersion: text,
  recommendedProgram: text,
  recommendedVendor: text,
  recommendationCategory: text,
  subCategory: text,
  severityScore: decimal,
  publicExploit: flag,
  activeAlert: flag,
  associatedThreats: texts,
  remediationType: text,
  status: text,
  configScoreImpact: decimal,
  exposureImpact: decimal,
  totalMachineCount: wholeNumber,
  exposedMachinesCount: wholeNumber,
  nonProductivityImpactedAssets: wholeNumber,
  relatedComponent: text,
  exposedCriticalDevices: wholeNumber,
  tags: texts,
  hasUnpatchableCve: flag,
};

const MachineRecommendation = {
  configScoreImpact: decimal,
  exposureImpact: decimal,
  totalMachineCount: wholeNumber,
  exposedMachinesCount: wholeNumber,
  nonProductivityImpactedAssets: wholeNumber,
};

const Score = {
  score: decimal,
  time: moment,
  rbacGroupName: text,
  rbacGroupId: idText,
};

const RemediationTask = {
  id: rowId,
  title: text,
  createdOn: moment,
  requesterId: text,
  requesterEmail: text,
  requesterNotes: text,
  status: text,
  statusLastModifiedOn: moment,
  description: text,
  relatedComponent: text,
  targetDevices: wholeNumber,
  fixedDevices: wholeNumber,
  rbacGroupNames: texts,
  dueOn: moment,
  category: text,
  productivityImpactRemediationType: text,
  priority: text,
  completionMethod: text,
  completerId: text,
  completerEmail: text,
  scid: text,
  type: text,
  productId: text,
  vendorId: text,
  nameId: text,
  recommendedVersion: text,
  recommendedVendor: text,
  recommendedProgram: text,
  recommendationReference: text,
};

const LibraryFile = {
  fileName: text,
  sha256: text,
  description: text,
  creationTime: moment,
  lastUpdatedTime: moment,
  createdBy: text,
  hasParameters: flag,
  parametersDescription: text,
};

const SoftwareInventoryRecord = {
  deviceId: text,
  deviceName: text,
  rbacGroupName: text,
  rbacGroupId: idText,
  osPlatform: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  numberOfWeaknesses: wholeNumber,
  diskPaths: texts,
  registryPaths: texts,
  softwareFirstSeenTimestamp: exportMoment,
  endOfSupportStatus: text,
  endOfSupportDate: text,
};

const NonCpeSoftwareRecord = {
  deviceId: text,
  deviceName: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  osPlatform: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  softwareLastSeenTimestamp: exportMoment,
  registryPath: text,
};

const SoftwareVulnerabilityRecord = {
  id: text,
  deviceId: text,
  deviceName: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  osPlatform: text,
  osVersion: text,
  osArchitecture: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  cveId: text,
  cvssScore: decimal,
  vulnerabilitySeverityLevel: text,
  exploitabilityLevel: text,
  recommendedSecurityUpdate: text,
  recommendedSecurityUpdateId: text,
  recommendedSecurityUpdateUrl: text,
  recommendationReference: text,
  securityUpdateAvailable: flag,
  diskPaths: texts,
  registryPaths: texts,
  firstSeenTimestamp: exportMoment,
  lastSeenTimestamp: exportMoment,
  endOfSupportStatus: text,
  endOfSupportDate: text,
  cveMitigationStatus: text,
};

const SoftwareVulnerabilityChange = {
  id: text,
  status: text,
  eventTimestamp: exportMoment,
  isOnboarded: flag,
  deviceId: text,
  deviceName: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  osPlatform: text,
  osVersion: text,
  osArchitecture: text,
  softwareVendor: text,
  softwareName: text,
  softwareVersion: text,
  cveId: text,
  cvssScore: decimal,
  vulnerabilitySeverityLevel: text,
  exploitabilityLevel: text,
  recommendedSecurityUpdate: text,
  recommendedSecurityUpdateId: text,
  recommendedSecurityUpdateUrl: text,
  recommendationReference: text,
  securityUpdateAvailable: flag,
  diskPaths: texts,
  registryPaths: texts,
  firstSeenTimestamp: exportMoment,
  lastSeenTimestamp: exportMoment,
  endOfSupportStatus: text,
  endOfSupportDate: text,
  cveMitigationStatus: text,
};

const SecureConfigurationRecord = {
  deviceId: text,
  deviceName: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  osPlatform: text,
  osVersion: text,
  timestamp: exportMoment,
  configurationId: text,
  configurationName: text,
  configurationCategory: text,
  configurationSubcategory: text,
  configurationImpact: decimal,
  isCompliant: flag,
  isApplicable: flag,
  isExpectedUserImpact: flag,
  recommendationReference: text,
};

const BrowserExtensionPermissionInfo = {
  key: text,
  permissionName: text,
  description: text,
};

const CertificateRecord = {
  deviceId: text,
  deviceName: text,
  thumbprint: text,
  path: text,
  signatureAlgorithm: text,
  keySize: wholeNumber,
  expirationDate: exportMoment,
  issueDate: exportMoment,
  subjectType: text,
  serialNumber: text,
  issuedTo: openText,
  issuedBy: openText,
  keyUsage: texts,
  extendedKeyUsage: texts,
  isSelfSigned: flag,
  rbacGroupId: idText,
  rbacGroupName: text,
};

const HardwareFirmwareRecord = {
  deviceId: text,
  deviceName: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  componentType: text,
  manufacturer: text,
  componentName: text,
  componentVersion: text,
  additionalFields: text,
};

const BaselineComplianceRecord = {
  id: text,
  configurationId: text,
  profileId: text,
  deviceId: text,
  deviceName: text,
  osPlatform: text,
  osVersion: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  isApplicable: flag,
  isCompliant: flag,
  isExempt: flag,
  complianceEvaluationDetails: text,
  dataCollectionTimeOffset: exportMoment,
  complianceCalculationTimeOffset: exportMoment,
  recommendedValue: texts,
  currentValue: texts,
  rawValue: texts,
  source: texts,
};

const BaselineProfile = {
  id: rowId,
  name: text,
  description: text,
  benchmark: text,
  version: text,
  operatingSystem: text,
  operatingSystemVersion: text,
  status: flag,
  complianceLevel: text,
  settingsNumber: wholeNumber,
  createdBy: text,
  lastUpdatedBy: text,
  createdOnTimeOffset: moment,
  lastUpdateTimeOffset: moment,
  passedDevices: wholeNumber,
  totalDevices: wholeNumber,
  rbacGroupIdsProfileScope: idTexts,
  rbacGroupNamesProfileScope: texts,
  deviceTagsProfileScope: texts,
};

const BaselineConfiguration = {
  uniqueId: text,
  id: rowId,
  benchmarkName: text,
  benchmarkVersion: text,
  name: text,
  description: text,
  category: text,
  complianceLevels: texts,
  cce: text,
  rationale: text,
  remediation: text,
  source: texts,
  recommendedValue: texts,
  isCustom: flag,
  assessmentMethod: text,
};

const DeviceAntivirusHealth = {
  machineId: text,
  computerDnsName: text,
  osKind: text,
  osPlatform: text,
  osVersion: text,
  avMode: text,
  avSignatureVersion: text,
  avEngineVersion: text,
  avPlatformVersion: text,
  avIsSignatureUpToDate: text,
  avIsEngineUpToDate: text,
  avIsPlatformUpToDate: text,
  avSignaturePublishTime: moment,
  avSignatureUpdateTime: moment,
  avEngineUpdateTime: moment,
  avPlatformUpdateTime: moment,
  quickScanResult: text,
  quickScanError: text,
  quickScanTime: moment,
  fullScanResult: text,
  fullScanError: text,
  fullScanTime: moment,
  lastSeenTime: moment,
  dataRefreshTimestamp: moment,
  avModeDataRefreshTime: moment,
  avSignatureDataRefreshTime: moment,
  cloudProtectionState: text,
  rbacGroupId: idText,
  rbacGroupName: text,
};

const LatestScan = {
  status: text,
  failureReason: text,
  executionDateTime: moment,
};

const AdvancedActiveConfiguration = {
  addresses: texts,
  siteId: text,
  scanIdentifier: text,
  maxConcurrentScans: int32,
  portCheckTimeout: decimal,
  singleScanTimeout: int32,
  disabledScanners: texts,
  enabledEndpoints: texts,
  exportHMI: flag,
  externalAddress: flag,
  enableTCPPortScan: flag,
  exportSuccessfullOnlyAddresses: flag,
  zone: text,
  force: flag,
  safe: flag,
};

const ScanDefinition = {
  id: rowId,
  scanType: text,
  scanName: text,
  isActive: flag,
  orgId: text,
  intervalInHours: int32,
  createdBy: text,
  targetType: text,
  target: text,
  latestScan: z.object(LatestScan).nullish(),
  isTroubleshootMode: flag,
  advancedActiveConfiguration: z.object(AdvancedActiveConfiguration).nullish(),
};

const IncidentComment = {
  comment: text,
  createdByDisplayName: text,
  createdDateTime: moment,
};

const Incident = {
  id: rowId,
  status: text,
  redirectIncidentId: text,
  displayName: text,
  createdDateTime: moment,
  lastUpdateDateTime: moment,
  assignedTo: text,
  classification: text,
  determination: text,
  severity: text,
  customTags: texts,
  systemTags: texts,
  description: text,
  lastModifiedBy: text,
  resolvingComment: text,
  summary: text,
  priorityScore: int32,
  comments: listOf(z.object(IncidentComment)),
};

/** The fields of rows that the graph shows, by type of docs/catalogue/fields.yaml. Generated by `npm run codegen`. */
export const WIRE_FIELDS = {
  AlertRelatedUser,
  AlertComment,
  AlertEvidence,
  AlertLoggedOnUser,
  Domain,
  Alert,
  VmMetadata,
  IpAddress,
  Machine,
  TroubleshootInfo,
  MachineActionFileInfo,
  LiveResponseParam,
  LiveResponseCommand,
  LiveResponseCommandResult,
  MachineAction,
  IndicatorCertificate,
  Indicator,
  IndicatorImportResult,
  Investigation,
  HuntingColumn,
  HuntingQueryResponse,
  File,
  FileStats,
  DomainStats,
  Ip,
  IpStats,
  User,
  Vulnerability,
  MachineVulnerability,
  MachineReference,
  Software,
  SoftwareVersionDistribution,
  MissingKb,
  Recommendation,
  MachineRecommendation,
  Score,
  RemediationTask,
  LibraryFile,
  SoftwareInventoryRecord,
  NonCpeSoftwareRecord,
  SoftwareVulnerabilityRecord,
  SoftwareVulnerabilityChange,
  SecureConfigurationRecord,
  BrowserExtensionPermissionInfo,
  CertificateRecord,
  HardwareFirmwareRecord,
  BaselineComplianceRecord,
  BaselineProfile,
  BaselineConfiguration,
  DeviceAntivirusHealth,
  LatestScan,
  AdvancedActiveConfiguration,
  ScanDefinition,
  IncidentComment,
  Incident,
};
