/** The document at /api/$metadata: docs/catalogue/metadata.yaml as EDMX, by `npm run docs`. */
export const METADATA_DOCUMENT = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
<edmx:DataServices>
<Schema Namespace="microsoft.windowsDefenderATP.api" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityType Name="Alert">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="incidentId" Type="Edm.Int64"/>
<Property Name="investigationId" Type="Edm.Int64"/>
<Property Name="assignedTo" Type="Edm.String"/>
<Property Name="severity" Type="microsoft.windowsDefenderATP.api.AlertSeverity" Nullable="false"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.AlertStatus" Nullable="false"/>
<Property Name="classification" Type="microsoft.windowsDefenderATP.api.AlertClassification"/>
<Property Name="determination" Type="microsoft.windowsDefenderATP.api.AlertDetermination"/>
<Property Name="investigationState" Type="microsoft.windowsDefenderATP.api.InvestigationState"/>
<Property Name="detectionSource" Type="microsoft.windowsDefenderATP.api.DetectionSource"/>
<Property Name="detectorId" Type="Edm.String"/>
<Property Name="category" Type="Edm.String"/>
<Property Name="threatFamilyName" Type="Edm.String"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="alertCreationTime" Type="Edm.DateTimeOffset"/>
<Property Name="firstEventTime" Type="Edm.DateTimeOffset"/>
<Property Name="lastEventTime" Type="Edm.DateTimeOffset"/>
<Property Name="lastUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="resolvedTime" Type="Edm.DateTimeOffset"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="aadTenantId" Type="Edm.String"/>
<Property Name="relatedUser" Type="microsoft.windowsDefenderATP.api.AlertRelatedUser"/>
<Property Name="threatName" Type="Edm.String"/>
<Property Name="mitreTechniques" Type="Collection(Edm.String)"/>
<Property Name="loggedOnUsers" Type="Collection(microsoft.windowsDefenderATP.api.LoggedOnUser)"/>
<Property Name="comments" Type="Collection(microsoft.windowsDefenderATP.api.AlertComment)"/>
<Property Name="evidence" Type="Collection(microsoft.windowsDefenderATP.api.AlertEvidence)"/>
<Property Name="domains" Type="Collection(microsoft.windowsDefenderATP.api.Domain)"/>
<NavigationProperty Name="machine" Type="microsoft.windowsDefenderATP.api.Machine"/>
<NavigationProperty Name="user" Type="microsoft.windowsDefenderATP.api.User"/>
<NavigationProperty Name="files" Type="Collection(microsoft.windowsDefenderATP.api.File)"/>
<NavigationProperty Name="iPs" Type="Collection(microsoft.windowsDefenderATP.api.Ip)"/>
</EntityType>
<EntityType Name="BaselineConfiguration">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="uniqueId" Type="Edm.String"/>
<Property Name="benchmarkName" Type="Edm.String"/>
<Property Name="benchmarkVersion" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="category" Type="Edm.String"/>
<Property Name="complianceLevels" Type="Collection(Edm.String)"/>
<Property Name="cce" Type="Edm.String"/>
<Property Name="rationale" Type="Edm.String"/>
<Property Name="remediation" Type="Edm.String"/>
<Property Name="recommendedValue" Type="Collection(Edm.String)"/>
<Property Name="source" Type="Collection(Edm.String)"/>
<Property Name="isCustom" Type="Edm.Boolean"/>
<Property Name="assessmentMethod" Type="Edm.String"/>
</EntityType>
<EntityType Name="BaselineException">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="approvedBy" Type="Edm.String"/>
<Property Name="justification" Type="Edm.String"/>
<Property Name="dueDate" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="status" Type="Edm.String"/>
<Property Name="isActive" Type="Edm.Boolean" Nullable="false"/>
<Property Name="softwareName" Type="Edm.String"/>
<Property Name="softwareVersion" Type="Edm.String"/>
<Property Name="benchmarkName" Type="Edm.String"/>
<Property Name="benchmarkVersion" Type="Edm.String"/>
<Property Name="complianceLevel" Type="Edm.String"/>
<Property Name="configurations" Type="Collection(microsoft.windowsDefenderATP.api.BaselineConfigurationDto)"/>
<Property Name="devices" Type="Collection(microsoft.windowsDefenderATP.api.BaselineExceptionDeviceDto)"/>
<Property Name="lastModifiedOn" Type="Edm.DateTimeOffset"/>
<Property Name="lastModifiedBy" Type="microsoft.windowsDefenderATP.api.UserDto"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="createdOn" Type="Edm.DateTimeOffset"/>
<Property Name="requester" Type="microsoft.windowsDefenderATP.api.UserDto"/>
</EntityType>
<EntityType Name="BaselineProfile">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="benchmark" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="operatingSystem" Type="Edm.String"/>
<Property Name="operatingSystemVersion" Type="Edm.String"/>
<Property Name="status" Type="Edm.Boolean" Nullable="false"/>
<Property Name="complianceLevel" Type="Edm.String"/>
<Property Name="settingsNumber" Type="Edm.Int32" Nullable="false"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="lastUpdatedBy" Type="Edm.String"/>
<Property Name="createdOnTimeOffset" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="lastUpdateTimeOffset" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="passedDevices" Type="Edm.Int32" Nullable="false"/>
<Property Name="totalDevices" Type="Edm.Int32" Nullable="false"/>
<Property Name="rbacGroupIdsProfileScope" Type="Collection(Edm.Int32)" Nullable="false"/>
<Property Name="rbacGroupNamesProfileScope" Type="Collection(Edm.String)"/>
<Property Name="deviceTagsProfileScope" Type="Collection(Edm.String)"/>
</EntityType>
<EntityType Name="BrowserExtensionPermission">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="isRequired" Type="Edm.Boolean" Nullable="false"/>
<Property Name="risk" Type="Edm.String"/>
</EntityType>
<EntityType Name="BrowserExtensions">
<Key><PropertyRef Name="key"/></Key>
<Property Name="key" Type="Edm.String" Nullable="false"/>
<Property Name="permissionName" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
</EntityType>
<EntityType Name="ConfigurationScore">
<Key><PropertyRef Name="time"/></Key>
<Property Name="time" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="score" Type="Edm.Double" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64"/>
</EntityType>
<EntityType Name="DataExportSettings">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="designatedTenantId" Type="Edm.String"/>
<Property Name="eventHubProperties" Type="microsoft.windowsDefenderATP.api.EventHubProperties"/>
<Property Name="storageAccountProperties" Type="microsoft.windowsDefenderATP.api.StorageAccountProperties"/>
<Property Name="workspaceProperties" Type="microsoft.windowsDefenderATP.api.WorkspaceProperties"/>
<Property Name="logs" Type="Collection(microsoft.windowsDefenderATP.api.DataExportSettingsLogDefinition)"/>
</EntityType>
<EntityType Name="DeviceAuthenticatedScanAgent">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="assignedApplicationId" Type="Edm.String"/>
<Property Name="scannerSoftwareVersion" Type="Edm.String"/>
<Property Name="lastCommandExecutionTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="mdeClientVersion" Type="Edm.String"/>
</EntityType>
<EntityType Name="DeviceAuthenticatedScanDefinition">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="scanType" Type="microsoft.windowsDefenderATP.api.AuthScanType" Nullable="false"/>
<Property Name="scanName" Type="Edm.String"/>
<Property Name="isActive" Type="Edm.Boolean" Nullable="false"/>
<Property Name="scanAuthenticationParams" Type="microsoft.windowsDefenderATP.api.AuthParamsBase"/>
<Property Name="target" Type="Edm.String"/>
<Property Name="scannerAgent" Type="microsoft.windowsDefenderATP.api.AgentContract"/>
<Property Name="orgId" Type="Edm.String"/>
<Property Name="latestScan" Type="microsoft.windowsDefenderATP.api.ScanState"/>
<Property Name="intervalInHours" Type="Edm.Int32"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="targetType" Type="microsoft.windowsDefenderATP.api.TargetType"/>
<Property Name="isTroubleshootMode" Type="Edm.Boolean" Nullable="false"/>
<Property Name="advancedActiveConfiguration" Type="microsoft.windowsDefenderATP.api.AdvancedActiveConfiguration"/>
</EntityType>
<EntityType Name="DeviceAvInfo">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="osKind" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="osVersion" Type="Edm.String"/>
<Property Name="avMode" Type="Edm.String"/>
<Property Name="avSignatureVersion" Type="Edm.String"/>
<Property Name="avEngineVersion" Type="Edm.String"/>
<Property Name="avPlatformVersion" Type="Edm.String"/>
<Property Name="lastSeenTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="quickScanResult" Type="Edm.String"/>
<Property Name="quickScanError" Type="Edm.String"/>
<Property Name="quickScanTime" Type="Edm.DateTimeOffset"/>
<Property Name="fullScanResult" Type="Edm.String"/>
<Property Name="fullScanError" Type="Edm.String"/>
<Property Name="fullScanTime" Type="Edm.DateTimeOffset"/>
<Property Name="dataRefreshTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="avEngineUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="avSignatureUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="avPlatformUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="avIsSignatureUpToDate" Type="Edm.String"/>
<Property Name="avIsEngineUpToDate" Type="Edm.String"/>
<Property Name="avIsPlatformUpToDate" Type="Edm.String"/>
<Property Name="avSignaturePublishTime" Type="Edm.DateTimeOffset"/>
<Property Name="avSignatureDataRefreshTime" Type="Edm.DateTimeOffset"/>
<Property Name="cloudProtectionState" Type="Edm.String"/>
<Property Name="avModeDataRefreshTime" Type="Edm.DateTimeOffset"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64"/>
</EntityType>
<EntityType Name="DeviceGroup">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.Int32" Nullable="false"/>
<Property Name="priority" Type="Edm.Int32" Nullable="false"/>
<Property Name="deviceGroupName" Type="Edm.String"/>
<Property Name="isUnassignedDeviceGroup" Type="Edm.Boolean" Nullable="false"/>
<Property Name="automationLevel" Type="microsoft.windowsDefenderATP.api.AutomationLevelEnum" Nullable="false"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="deviceCount" Type="Edm.Int32" Nullable="false"/>
<Property Name="lastUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="aadUsersGroups" Type="Collection(microsoft.windowsDefenderATP.api.AadUsersGroup)"/>
<Property Name="deviceGroupRules" Type="microsoft.windowsDefenderATP.api.DeviceGroupRules"/>
</EntityType>
<EntityType Name="Domain">
<Key><PropertyRef Name="host"/></Key>
<Property Name="host" Type="Edm.String" Nullable="false"/>
<NavigationProperty Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<NavigationProperty Name="machines" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</EntityType>
<EntityType Name="File">
<Key><PropertyRef Name="sha1"/></Key>
<Property Name="sha1" Type="Edm.String" Nullable="false"/>
<Property Name="sha256" Type="Edm.String"/>
<Property Name="md5" Type="Edm.String"/>
<Property Name="globalPrevalence" Type="Edm.Int64"/>
<Property Name="globalFirstObserved" Type="Edm.DateTimeOffset"/>
<Property Name="globalLastObserved" Type="Edm.DateTimeOffset"/>
<Property Name="size" Type="Edm.Int64"/>
<Property Name="fileType" Type="Edm.String"/>
<Property Name="isPeFile" Type="Edm.Boolean"/>
<Property Name="filePublisher" Type="Edm.String"/>
<Property Name="fileProductName" Type="Edm.String"/>
<Property Name="signer" Type="Edm.String"/>
<Property Name="issuer" Type="Edm.String"/>
<Property Name="signerHash" Type="Edm.String"/>
<Property Name="isValidCertificate" Type="Edm.Boolean"/>
<Property Name="determinationType" Type="microsoft.windowsDefenderATP.api.DeterminationType" Nullable="false"/>
<Property Name="determinationValue" Type="Edm.String"/>
<NavigationProperty Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<NavigationProperty Name="machines" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</EntityType>
<EntityType Name="Firmware">
<Key><PropertyRef Name="name"/></Key>
<Property Name="name" Type="Edm.String" Nullable="false"/>
<Property Name="type" Type="Edm.String"/>
<Property Name="vendor" Type="Edm.String"/>
<Property Name="family" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="additionalFields" Type="Edm.String"/>
</EntityType>
<EntityType Name="Incident">
<Key><PropertyRef Name="incidentId"/></Key>
<Property Name="incidentId" Type="Edm.Int64" Nullable="false"/>
<Property Name="incidentUri" Type="Edm.String"/>
<Property Name="redirectIncidentId" Type="Edm.Int64"/>
<Property Name="incidentName" Type="Edm.String"/>
<Property Name="createdTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="lastUpdateTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="assignedTo" Type="Edm.String"/>
<Property Name="classification" Type="microsoft.windowsDefenderATP.api.AlertClassification" Nullable="false"/>
<Property Name="determination" Type="microsoft.windowsDefenderATP.api.AlertDetermination" Nullable="false"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.IncidentStatus" Nullable="false"/>
<Property Name="severity" Type="microsoft.windowsDefenderATP.api.AlertSeverity" Nullable="false"/>
<Property Name="tags" Type="Collection(Edm.String)"/>
<Property Name="comments" Type="Collection(microsoft.windowsDefenderATP.api.AlertComment)"/>
<Property Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.MtpAlert)"/>
</EntityType>
<EntityType Name="Indicator">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="indicatorValue" Type="Edm.String"/>
<Property Name="indicatorType" Type="microsoft.windowsDefenderATP.api.tiIndicatorType" Nullable="false"/>
<Property Name="action" Type="microsoft.windowsDefenderATP.api.tiIndicatorAction" Nullable="false"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="severity" Type="microsoft.windowsDefenderATP.api.severity" Nullable="false"/>
<Property Name="category" Type="Edm.Int32"/>
<Property Name="application" Type="Edm.String"/>
<Property Name="educateUrl" Type="Edm.String"/>
<Property Name="bypassDurationHours" Type="Edm.Int32"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="recommendedActions" Type="Edm.String"/>
<Property Name="creationTimeDateTimeUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="expirationTime" Type="Edm.DateTimeOffset"/>
<Property Name="lastUpdateTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="lastUpdatedBy" Type="Edm.String"/>
<Property Name="rbacGroupNames" Type="Collection(Edm.String)"/>
<Property Name="rbacGroupIds" Type="Collection(Edm.Int32)" Nullable="false"/>
<Property Name="certificateInfo" Type="microsoft.windowsDefenderATP.api.CertificateIndicatorInformation"/>
<Property Name="notificationId" Type="Edm.Byte"/>
<Property Name="notificationBody" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="mitreTechniques" Type="Collection(Edm.String)"/>
<Property Name="historicalDetection" Type="Edm.Boolean" Nullable="false"/>
<Property Name="lookBackPeriod" Type="Edm.Int32"/>
<Property Name="generateAlert" Type="Edm.Boolean" Nullable="false"/>
<Property Name="additionalInfo" Type="Edm.String"/>
<Property Name="createdByDisplayName" Type="Edm.String"/>
<Property Name="externalId" Type="Edm.String"/>
<Property Name="createdBySource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
</EntityType>
<EntityType Name="Investigation">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="startTime" Type="Edm.DateTimeOffset"/>
<Property Name="endTime" Type="Edm.DateTimeOffset"/>
<Property Name="state" Type="microsoft.windowsDefenderATP.api.InvestigationState" Nullable="false"/>
<Property Name="cancelledBy" Type="Edm.String"/>
<Property Name="statusDetails" Type="Edm.String"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="triggeringAlertId" Type="Edm.String"/>
</EntityType>
<EntityType Name="Ip">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<NavigationProperty Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<NavigationProperty Name="machines" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</EntityType>
<EntityType Name="LibraryFiles">
<Key><PropertyRef Name="fileName"/></Key>
<Property Name="fileName" Type="Edm.String" Nullable="false"/>
<Property Name="sha256" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="creationTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="lastUpdatedTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="hasParameters" Type="Edm.Boolean" Nullable="false"/>
<Property Name="parametersDescription" Type="Edm.String"/>
</EntityType>
<EntityType Name="Machine">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="mergedIntoMachineId" Type="Edm.String"/>
<Property Name="isPotentialDuplication" Type="Edm.Boolean" Nullable="false"/>
<Property Name="isExcluded" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exclusionReason" Type="microsoft.windowsDefenderATP.api.ExclusionReason"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="firstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="osProcessor" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="lastIpAddress" Type="Edm.String"/>
<Property Name="lastExternalIpAddress" Type="Edm.String"/>
<Property Name="agentVersion" Type="Edm.String"/>
<Property Name="osBuild" Type="Edm.Int64"/>
<Property Name="healthStatus" Type="microsoft.windowsDefenderATP.api.MachineHealthStatus" Nullable="false"/>
<Property Name="deviceValue" Type="microsoft.windowsDefenderATP.api.DeviceValue" Nullable="false"/>
<Property Name="rbacGroupId" Type="Edm.Int32" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="ipAddresses" Type="Collection(microsoft.windowsDefenderATP.api.MachineIpAddress)"/>
<Property Name="riskScore" Type="microsoft.windowsDefenderATP.api.RiskScore"/>
<Property Name="exposureLevel" Type="microsoft.windowsDefenderATP.api.ExposureLevel" Nullable="false"/>
<Property Name="isAadJoined" Type="Edm.Boolean"/>
<Property Name="aadDeviceId" Type="Edm.Guid"/>
<Property Name="machineTags" Type="Collection(Edm.String)"/>
<Property Name="vmMetadata" Type="microsoft.windowsDefenderATP.api.VmMetadata"/>
<Property Name="onboardingStatus" Type="microsoft.windowsDefenderATP.api.OnboardingStatus" Nullable="false"/>
<Property Name="osArchitecture" Type="Edm.String"/>
<Property Name="managedBy" Type="microsoft.windowsDefenderATP.api.DeviceManagedBy" Nullable="false"/>
<Property Name="managedByStatus" Type="microsoft.windowsDefenderATP.api.DeviceManagedByStatus" Nullable="false"/>
<NavigationProperty Name="logOnUsers" Type="Collection(microsoft.windowsDefenderATP.api.User)"/>
<NavigationProperty Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<NavigationProperty Name="machineActions" Type="Collection(microsoft.windowsDefenderATP.api.MachineAction)"/>
<NavigationProperty Name="vulnerabilities" Type="Collection(microsoft.windowsDefenderATP.api.PublicVulnerabilityDto)"/>
<NavigationProperty Name="recommendations" Type="Collection(microsoft.windowsDefenderATP.api.Recommendation)"/>
<NavigationProperty Name="software" Type="Collection(microsoft.windowsDefenderATP.api.Software)"/>
</EntityType>
<EntityType Name="MachineAction">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.Guid" Nullable="false"/>
<Property Name="type" Type="microsoft.windowsDefenderATP.api.actionType" Nullable="false"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="requestor" Type="Edm.String"/>
<Property Name="requestorComment" Type="Edm.String"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.actionStatus" Nullable="false"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="relatedFileInfo" Type="microsoft.windowsDefenderATP.api.RelatedFileInfo"/>
<Property Name="creationDateTimeUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="lastUpdateDateTimeUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="cancellationRequestor" Type="Edm.String"/>
<Property Name="cancellationComment" Type="Edm.String"/>
<Property Name="cancellationDateTimeUtc" Type="Edm.DateTimeOffset"/>
<Property Name="errorHResult" Type="Edm.Int32" Nullable="false"/>
<Property Name="scope" Type="Edm.String"/>
<Property Name="commands" Type="Collection(microsoft.windowsDefenderATP.api.CustomPlaybookCommandResult)"/>
<Property Name="troubleshootInfo" Type="microsoft.windowsDefenderATP.api.TroubleshootInfo"/>
<Property Name="externalId" Type="Edm.String"/>
<Property Name="requestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
</EntityType>
<ComplexType Name="PostDeviceGroupsRequest">
<Property Name="additionsCount" Type="Edm.Int32" Nullable="false"/>
<Property Name="deletionsCount" Type="Edm.Int32" Nullable="false"/>
<NavigationProperty Name="deviceGroups" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
</ComplexType>
<EntityType Name="PublicProductDto">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="vendor" Type="Edm.String"/>
<Property Name="weaknesses" Type="Edm.Int64" Nullable="false"/>
<Property Name="publicExploit" Type="Edm.Boolean" Nullable="false"/>
<Property Name="activeAlert" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exposedMachines" Type="Edm.Int64" Nullable="false"/>
<Property Name="installedMachines" Type="Edm.Int64" Nullable="false"/>
<Property Name="impactScore" Type="Edm.Single" Nullable="false"/>
<Property Name="isNormalized" Type="Edm.Boolean" Nullable="false"/>
<Property Name="category" Type="Edm.String"/>
</EntityType>
<EntityType Name="PublicVulnerabilityDto">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="severity" Type="Edm.String"/>
<Property Name="cvssV3" Type="Edm.Double" Nullable="false"/>
<Property Name="cvssVector" Type="Edm.String"/>
<Property Name="exposedMachines" Type="Edm.Int64" Nullable="false"/>
<Property Name="publishedOn" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="updatedOn" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="firstDetected" Type="Edm.DateTimeOffset"/>
<Property Name="patchFirstAvailable" Type="Edm.DateTimeOffset"/>
<Property Name="publicExploit" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exploitVerified" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exploitInKit" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exploitTypes" Type="Collection(Edm.String)"/>
<Property Name="exploitUris" Type="Collection(Edm.String)"/>
<Property Name="cveSupportability" Type="Edm.String"/>
<Property Name="tags" Type="Collection(Edm.String)"/>
<Property Name="epss" Type="Edm.Double" Nullable="false"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.PublicVulnerabilityExceptionStatusDto" Nullable="false"/>
</EntityType>
<EntityType Name="Recommendation">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="productName" Type="Edm.String"/>
<Property Name="recommendationName" Type="Edm.String"/>
<Property Name="weaknesses" Type="Edm.Int64" Nullable="false"/>
<Property Name="vendor" Type="Edm.String"/>
<Property Name="recommendedVersion" Type="Edm.String"/>
<Property Name="recommendedVendor" Type="Edm.String"/>
<Property Name="recommendedProgram" Type="Edm.String"/>
<Property Name="recommendationCategory" Type="Edm.String"/>
<Property Name="subCategory" Type="Edm.String"/>
<Property Name="severityScore" Type="Edm.Double" Nullable="false"/>
<Property Name="publicExploit" Type="Edm.Boolean" Nullable="false"/>
<Property Name="activeAlert" Type="Edm.Boolean" Nullable="false"/>
<Property Name="associatedThreats" Type="Collection(Edm.String)"/>
<Property Name="remediationType" Type="Edm.String"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.PublicRecommendationExceptionStatus" Nullable="false"/>
<Property Name="configScoreImpact" Type="Edm.Double" Nullable="false"/>
<Property Name="exposureImpact" Type="Edm.Double" Nullable="false"/>
<Property Name="totalMachineCount" Type="Edm.Int64" Nullable="false"/>
<Property Name="exposedMachinesCount" Type="Edm.Int64" Nullable="false"/>
<Property Name="nonProductivityImpactedAssets" Type="Edm.Int64" Nullable="false"/>
<Property Name="relatedComponent" Type="Edm.String"/>
<Property Name="hasUnpatchableCve" Type="Edm.Boolean" Nullable="false"/>
<Property Name="tags" Type="Collection(Edm.String)"/>
<Property Name="exposedCriticalDevices" Type="Edm.Int64" Nullable="false"/>
<NavigationProperty Name="software" Type="microsoft.windowsDefenderATP.api.PublicProductDto"/>
<NavigationProperty Name="vulnerabilities" Type="Collection(microsoft.windowsDefenderATP.api.PublicVulnerabilityDto)"/>
</EntityType>
<EntityType Name="RemediationTask">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="createdOn" Type="Edm.DateTimeOffset"/>
<Property Name="requesterId" Type="Edm.String"/>
<Property Name="requesterEmail" Type="Edm.String"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.TaskStateValueTypeDto"/>
<Property Name="statusLastModifiedOn" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="relatedComponent" Type="Edm.String"/>
<Property Name="targetDevices" Type="Edm.Int32"/>
<Property Name="rbacGroupNames" Type="Collection(Edm.String)"/>
<Property Name="fixedDevices" Type="Edm.Int32"/>
<Property Name="requesterNotes" Type="Edm.String"/>
<Property Name="dueOn" Type="Edm.DateTimeOffset"/>
<Property Name="category" Type="microsoft.windowsDefenderATP.api.TaskCategoryDto"/>
<Property Name="productivityImpactRemediationType" Type="microsoft.windowsDefenderATP.api.TaskProductivityImpactTypeDto"/>
<Property Name="priority" Type="microsoft.windowsDefenderATP.api.TaskPriorityDto"/>
<Property Name="completionMethod" Type="microsoft.windowsDefenderATP.api.TaskCompletionMethod"/>
<Property Name="completerId" Type="Edm.String"/>
<Property Name="completerEmail" Type="Edm.String"/>
<Property Name="scid" Type="Edm.String"/>
<Property Name="type" Type="microsoft.windowsDefenderATP.api.TaskTypeDto"/>
<Property Name="productId" Type="Edm.String"/>
<Property Name="vendorId" Type="Edm.String"/>
<Property Name="nameId" Type="Edm.String"/>
<Property Name="recommendedVersion" Type="Edm.String"/>
<Property Name="recommendedVendor" Type="Edm.String"/>
<Property Name="recommendedProgram" Type="Edm.String"/>
<Property Name="recommendationReference" Type="Edm.String"/>
</EntityType>
<EntityType Name="Software" BaseType="microsoft.windowsDefenderATP.api.PublicProductDto">
<Property Name="distributions" Type="Collection(microsoft.windowsDefenderATP.api.PublicDistributionDto)"/>
<NavigationProperty Name="vulnerabilities" Type="Collection(microsoft.windowsDefenderATP.api.PublicVulnerabilityDto)"/>
</EntityType>
<EntityType Name="User">
<Key><PropertyRef Name="id"/></Key>
<Property Name="id" Type="Edm.String" Nullable="false"/>
<Property Name="accountName" Type="Edm.String"/>
<Property Name="accountDomain" Type="Edm.String"/>
<Property Name="accountSid" Type="Edm.String"/>
<Property Name="firstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset"/>
<Property Name="mostPrevalentMachineId" Type="Edm.String"/>
<Property Name="leastPrevalentMachineId" Type="Edm.String"/>
<Property Name="logonTypes" Type="Edm.String"/>
<Property Name="logOnMachinesCount" Type="Edm.Int64"/>
<Property Name="isDomainAdmin" Type="Edm.Boolean"/>
<Property Name="isOnlyNetworkUser" Type="Edm.Boolean"/>
<NavigationProperty Name="mostPrevalentMachine" Type="microsoft.windowsDefenderATP.api.Machine"/>
<NavigationProperty Name="leastPrevalentMachine" Type="microsoft.windowsDefenderATP.api.Machine"/>
<NavigationProperty Name="machines" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<NavigationProperty Name="alerts" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</EntityType>
<EntityType Name="Vulnerability" BaseType="microsoft.windowsDefenderATP.api.PublicVulnerabilityDto">
</EntityType>
<ComplexType Name="AadUsersGroup">
<Property Name="displayName" Type="Edm.String"/>
<Property Name="id" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="ActionAvailabilityStatus">
<Property Name="action" Type="microsoft.windowsDefenderATP.api.FullActionType" Nullable="false"/>
<Property Name="isAvailable" Type="Edm.Boolean" Nullable="false"/>
<Property Name="notSupportedReason" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AdvancedActiveConfiguration">
<Property Name="addresses" Type="Collection(Edm.String)"/>
<Property Name="siteId" Type="Edm.String"/>
<Property Name="scanIdentifier" Type="Edm.String"/>
<Property Name="maxConcurrentScans" Type="Edm.Int32" Nullable="false"/>
<Property Name="portCheckTimeout" Type="Edm.Single" Nullable="false"/>
<Property Name="singleScanTimeout" Type="Edm.Int32" Nullable="false"/>
<Property Name="disabledScanners" Type="Collection(Edm.String)"/>
<Property Name="enabledEndpoints" Type="Collection(Edm.String)"/>
<Property Name="exportHMI" Type="Edm.Boolean" Nullable="false"/>
<Property Name="externalAddress" Type="Edm.Boolean" Nullable="false"/>
<Property Name="enableTCPPortScan" Type="Edm.Boolean" Nullable="false"/>
<Property Name="exportSuccessfullOnlyAddresses" Type="Edm.Boolean" Nullable="false"/>
<Property Name="zone" Type="Edm.String"/>
<Property Name="force" Type="Edm.Boolean" Nullable="false"/>
<Property Name="safe" Type="Edm.Boolean" Nullable="false"/>
</ComplexType>
<ComplexType Name="AgentContract">
<Property Name="id" Type="Edm.String"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="machineName" Type="Edm.String"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="assignedApplicationId" Type="Edm.String"/>
<Property Name="scannerSoftwareVersion" Type="Edm.String"/>
<Property Name="lastCommandExecutionTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="mdeClientVersion" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AlertComment">
<Property Name="comment" Type="Edm.String"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="createdTime" Type="Edm.DateTimeOffset" Nullable="false"/>
</ComplexType>
<ComplexType Name="AlertEvidence">
<Property Name="entityType" Type="microsoft.windowsDefenderATP.api.EntityType" Nullable="false"/>
<Property Name="evidenceCreationTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="sha1" Type="Edm.String"/>
<Property Name="sha256" Type="Edm.String"/>
<Property Name="fileName" Type="Edm.String"/>
<Property Name="filePath" Type="Edm.String"/>
<Property Name="processId" Type="Edm.Int64"/>
<Property Name="processCommandLine" Type="Edm.String"/>
<Property Name="processCreationTime" Type="Edm.DateTimeOffset"/>
<Property Name="parentProcessId" Type="Edm.Int64"/>
<Property Name="parentProcessCreationTime" Type="Edm.DateTimeOffset"/>
<Property Name="parentProcessFileName" Type="Edm.String"/>
<Property Name="parentProcessFilePath" Type="Edm.String"/>
<Property Name="ipAddress" Type="Edm.String"/>
<Property Name="url" Type="Edm.String"/>
<Property Name="registryKey" Type="Edm.String"/>
<Property Name="registryHive" Type="Edm.String"/>
<Property Name="registryValueType" Type="Edm.String"/>
<Property Name="registryValue" Type="Edm.String"/>
<Property Name="registryValueName" Type="Edm.String"/>
<Property Name="accountName" Type="Edm.String"/>
<Property Name="domainName" Type="Edm.String"/>
<Property Name="userSid" Type="Edm.String"/>
<Property Name="aadUserId" Type="Edm.String"/>
<Property Name="userPrincipalName" Type="Edm.String"/>
<Property Name="detectionStatus" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AlertRelatedUser">
<Property Name="userName" Type="Edm.String"/>
<Property Name="domainName" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetBaselineAssessment">
<Property Name="id" Type="Edm.String"/>
<Property Name="configurationId" Type="Edm.String"/>
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="profileId" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="osVersion" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="isApplicable" Type="Edm.Boolean" Nullable="false"/>
<Property Name="isCompliant" Type="Edm.Boolean"/>
<Property Name="dataCollectionTimeOffset" Type="Edm.String"/>
<Property Name="complianceCalculationTimeOffset" Type="Edm.String"/>
<Property Name="recommendedValue" Type="Collection(Edm.String)"/>
<Property Name="currentValue" Type="Collection(Edm.String)"/>
<Property Name="rawValue" Type="Collection(Edm.String)"/>
<Property Name="source" Type="Collection(Edm.String)"/>
<Property Name="isExempt" Type="Edm.Boolean" Nullable="false"/>
<Property Name="complianceEvaluationDetails" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetBrowserExtension">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="installationTime" Type="Edm.DateTimeOffset"/>
<Property Name="browserName" Type="Edm.String"/>
<Property Name="extensionId" Type="Edm.String"/>
<Property Name="extensionName" Type="Edm.String"/>
<Property Name="extensionDescription" Type="Edm.String"/>
<Property Name="extensionVersion" Type="Edm.String"/>
<Property Name="extensionRisk" Type="Edm.String"/>
<Property Name="extensionVendor" Type="Edm.String"/>
<Property Name="isActivated" Type="Edm.Boolean" Nullable="false"/>
<NavigationProperty Name="permissions" Type="Collection(microsoft.windowsDefenderATP.api.BrowserExtensionPermission)"/>
</ComplexType>
<ComplexType Name="AssetCertificateAssessment">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="thumbprint" Type="Edm.String"/>
<Property Name="path" Type="Edm.String"/>
<Property Name="signatureAlgorithm" Type="Edm.String"/>
<Property Name="keySize" Type="Edm.Int32" Nullable="false"/>
<Property Name="expirationDate" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="issueDate" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="subjectType" Type="Edm.String"/>
<Property Name="serialNumber" Type="Edm.String"/>
<Property Name="issuedTo" Type="Edm.String"/>
<Property Name="issuedBy" Type="Edm.String"/>
<Property Name="keyUsage" Type="Edm.String"/>
<Property Name="extendedKeyUsage" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int32" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetConfiguration">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="osVersion" Type="Edm.String"/>
<Property Name="timestamp" Type="Edm.String"/>
<Property Name="configurationId" Type="Edm.String"/>
<Property Name="configurationCategory" Type="Edm.String"/>
<Property Name="configurationSubcategory" Type="Edm.String"/>
<Property Name="configurationImpact" Type="Edm.Double" Nullable="false"/>
<Property Name="isCompliant" Type="Edm.Boolean" Nullable="false"/>
<Property Name="isApplicable" Type="Edm.Boolean" Nullable="false"/>
<Property Name="isExpectedUserImpact" Type="Edm.Boolean" Nullable="false"/>
<Property Name="configurationName" Type="Edm.String"/>
<Property Name="recommendationReference" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetHardwareFirmware">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="componentType" Type="Edm.String"/>
<Property Name="manufacturer" Type="Edm.String"/>
<Property Name="componentName" Type="Edm.String"/>
<Property Name="componentVersion" Type="Edm.String"/>
<Property Name="additionalFields" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetNonCpeSoftware">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="softwareVendor" Type="Edm.String"/>
<Property Name="softwareName" Type="Edm.String"/>
<Property Name="softwareVersion" Type="Edm.String"/>
<Property Name="softwareLastSeenTimestamp" Type="Edm.String"/>
<Property Name="registryPath" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetSoftware">
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="softwareVendor" Type="Edm.String"/>
<Property Name="softwareName" Type="Edm.String"/>
<Property Name="softwareVersion" Type="Edm.String"/>
<Property Name="numberOfWeaknesses" Type="Edm.Int32" Nullable="false"/>
<Property Name="diskPaths" Type="Collection(Edm.String)"/>
<Property Name="registryPaths" Type="Collection(Edm.String)"/>
<Property Name="softwareFirstSeenTimestamp" Type="Edm.String"/>
<Property Name="endOfSupportStatus" Type="Edm.String"/>
<Property Name="endOfSupportDate" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AssetVulnerability">
<Property Name="id" Type="Edm.String"/>
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64" Nullable="false"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="deviceName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="osVersion" Type="Edm.String"/>
<Property Name="osArchitecture" Type="Edm.String"/>
<Property Name="softwareVendor" Type="Edm.String"/>
<Property Name="softwareName" Type="Edm.String"/>
<Property Name="softwareVersion" Type="Edm.String"/>
<Property Name="cveId" Type="Edm.String"/>
<Property Name="vulnerabilitySeverityLevel" Type="Edm.String"/>
<Property Name="recommendedSecurityUpdate" Type="Edm.String"/>
<Property Name="recommendedSecurityUpdateId" Type="Edm.String"/>
<Property Name="recommendedSecurityUpdateUrl" Type="Edm.String"/>
<Property Name="diskPaths" Type="Collection(Edm.String)"/>
<Property Name="registryPaths" Type="Collection(Edm.String)"/>
<Property Name="lastSeenTimestamp" Type="Edm.String"/>
<Property Name="firstSeenTimestamp" Type="Edm.String"/>
<Property Name="endOfSupportStatus" Type="Edm.String"/>
<Property Name="endOfSupportDate" Type="Edm.String"/>
<Property Name="exploitabilityLevel" Type="Edm.String"/>
<Property Name="recommendationReference" Type="Edm.String"/>
<Property Name="cvssScore" Type="Edm.Double" Nullable="false"/>
<Property Name="securityUpdateAvailable" Type="Edm.Boolean" Nullable="false"/>
<Property Name="cveMitigationStatus" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AuthParamsBase">
<Property Name="keyVaultUri" Type="Edm.String"/>
<Property Name="keyVaultSecretName" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="AuthScanHistoryContract">
<Property Name="orgId" Type="Edm.String"/>
<Property Name="scanDefinitionId" Type="Edm.String"/>
<Property Name="sessionId" Type="Edm.String"/>
<Property Name="scannerId" Type="Edm.String"/>
<Property Name="numberOfSuccessfullyScannedTargets" Type="Edm.Int32" Nullable="false"/>
<Property Name="numberOfTargets" Type="Edm.Int32" Nullable="false"/>
<Property Name="scanStatus" Type="Edm.String"/>
<Property Name="generalErrorMessage" Type="Edm.String"/>
<Property Name="scannedTargets" Type="Collection(microsoft.windowsDefenderATP.api.ScannedTargetResultContract)"/>
</ComplexType>
<ComplexType Name="BaselineConfigurationDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="title" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="BaselineExceptionDeviceDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="Cache">
<Property Name="memoryStats" Type="microsoft.windowsDefenderATP.api.CacheStats"/>
<Property Name="diskStats" Type="microsoft.windowsDefenderATP.api.CacheStats"/>
</ComplexType>
<ComplexType Name="CacheStats">
<Property Name="hits" Type="Edm.Int32" Nullable="false"/>
<Property Name="misses" Type="Edm.Int32" Nullable="false"/>
<Property Name="total" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="CertificateIndicatorInformation">
<Property Name="issuer" Type="Edm.String"/>
<Property Name="serial" Type="Edm.String"/>
<Property Name="subject" Type="Edm.String"/>
<Property Name="sha256" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="Cpu">
<Property Name="userModeTime" Type="Edm.Duration" Nullable="false"/>
<Property Name="kernelModeTime" Type="Edm.Duration" Nullable="false"/>
<Property Name="totalCpuTime" Type="Edm.Duration" Nullable="false"/>
</ComplexType>
<ComplexType Name="CustomPlaybookCommand">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.CustomPlaybookActionTypes" Nullable="false"/>
<Property Name="params" Type="Collection(microsoft.windowsDefenderATP.api.CustomPlaybookParameter)"/>
</ComplexType>
<ComplexType Name="CustomPlaybookCommandResult">
<Property Name="index" Type="Edm.Int32" Nullable="false"/>
<Property Name="command" Type="microsoft.windowsDefenderATP.api.CustomPlaybookCommand"/>
<Property Name="startTime" Type="Edm.DateTimeOffset"/>
<Property Name="endTime" Type="Edm.DateTimeOffset"/>
<Property Name="commandStatus" Type="microsoft.windowsDefenderATP.api.CustomPlaybookCommandStatus" Nullable="false"/>
<Property Name="errors" Type="Collection(Edm.String)"/>
</ComplexType>
<ComplexType Name="CustomPlaybookParameter">
<Property Name="key" Type="microsoft.windowsDefenderATP.api.CustomPlaybookParams" Nullable="false"/>
<Property Name="value" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="DataExportSettingsLogDefinition">
<Property Name="category" Type="Edm.String"/>
<Property Name="enabled" Type="Edm.Boolean" Nullable="false"/>
</ComplexType>
<ComplexType Name="DatasetStatistics">
<Property Name="tableRowCount" Type="Edm.Int32" Nullable="false"/>
<Property Name="tableSize" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="DeltaAssetVulnerability" BaseType="microsoft.windowsDefenderATP.api.AssetVulnerability">
<Property Name="status" Type="Edm.String"/>
<Property Name="eventTimestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
</ComplexType>
<ComplexType Name="DeviceGroupListPropertyCondition">
<Property Name="condition" Type="microsoft.windowsDefenderATP.api.OperatorType" Nullable="false"/>
<Property Name="valuesList" Type="Collection(Edm.String)"/>
</ComplexType>
<ComplexType Name="DeviceGroupPropertyCondition">
<Property Name="condition" Type="microsoft.windowsDefenderATP.api.OperatorType" Nullable="false"/>
<Property Name="value" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="DeviceGroupRules">
<Property Name="devicesNamesConditions" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroupPropertyCondition)"/>
<Property Name="devicesDomainsConditions" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroupPropertyCondition)"/>
<Property Name="devicesTagsConditions" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroupPropertyCondition)"/>
<Property Name="devicesOsConditions" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroupListPropertyCondition)"/>
</ComplexType>
<ComplexType Name="DlpMachine">
<Property Name="id" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="healthStatus" Type="microsoft.windowsDefenderATP.api.MachineHealthStatus" Nullable="false"/>
<Property Name="configStatus" Type="microsoft.windowsDefenderATP.api.MachineConfigurationStatus" Nullable="false"/>
<Property Name="lastSeen" Type="Edm.DateTimeOffset"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="EventHubProperties">
<Property Name="eventHubResourceId" Type="Edm.String"/>
<Property Name="subscriptionId" Type="Edm.String"/>
<Property Name="resourceGroup" Type="Edm.String"/>
<Property Name="namespace" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="ExportFilesResponse">
<Property Name="exportFiles" Type="Collection(Edm.String)"/>
<Property Name="generatedTime" Type="Edm.DateTimeOffset"/>
</ComplexType>
<ComplexType Name="ImportIndicatorResult">
<Property Name="id" Type="Edm.String"/>
<Property Name="indicator" Type="Edm.String"/>
<Property Name="isFailed" Type="Edm.Boolean" Nullable="false"/>
<Property Name="failureReason" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="InOrgDomainStats">
<Property Name="host" Type="Edm.String"/>
<Property Name="orgPrevalence" Type="Edm.String"/>
<Property Name="orgFirstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="orgLastSeen" Type="Edm.DateTimeOffset"/>
<Property Name="organizationPrevalence" Type="Edm.Int32"/>
</ComplexType>
<ComplexType Name="InOrgFileStats">
<Property Name="sha1" Type="Edm.String"/>
<Property Name="orgPrevalence" Type="Edm.String"/>
<Property Name="organizationPrevalence" Type="Edm.Int32"/>
<Property Name="orgFirstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="orgLastSeen" Type="Edm.DateTimeOffset"/>
<Property Name="globalPrevalence" Type="Edm.String"/>
<Property Name="globallyPrevalence" Type="Edm.Int32"/>
<Property Name="globalFirstObserved" Type="Edm.DateTimeOffset"/>
<Property Name="globalLastObserved" Type="Edm.DateTimeOffset"/>
<Property Name="topFileNames" Type="Collection(Edm.String)"/>
</ComplexType>
<ComplexType Name="InOrgIPStats">
<Property Name="ipAddress" Type="Edm.String"/>
<Property Name="orgPrevalence" Type="Edm.String"/>
<Property Name="organizationPrevalence" Type="Edm.Int32"/>
<Property Name="orgFirstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="orgLastSeen" Type="Edm.DateTimeOffset"/>
</ComplexType>
<ComplexType Name="IndicatorUpdateRequest">
<Property Name="id" Type="Edm.String"/>
<Property Name="action" Type="microsoft.windowsDefenderATP.api.tiIndicatorAction"/>
<Property Name="severity" Type="microsoft.windowsDefenderATP.api.severity"/>
<Property Name="category" Type="Edm.Int32"/>
<Property Name="application" Type="Edm.String"/>
<Property Name="educateUrl" Type="Edm.String"/>
<Property Name="bypassDurationHours" Type="Edm.Int32"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="recommendedActions" Type="Edm.String"/>
<Property Name="expirationTime" Type="Edm.DateTimeOffset"/>
<Property Name="rbacGroupNames" Type="Collection(Edm.String)"/>
<Property Name="rbacGroupIds" Type="Collection(Edm.Int32)" Nullable="false"/>
<Property Name="notificationId" Type="Edm.Byte"/>
<Property Name="notificationBody" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="mitreTechniques" Type="Collection(Edm.String)"/>
<Property Name="historicalDetection" Type="Edm.Boolean"/>
<Property Name="lookBackPeriod" Type="Edm.Int32"/>
<Property Name="generateAlert" Type="Edm.Boolean"/>
<Property Name="additionalInfo" Type="Edm.String"/>
<Property Name="externalId" Type="Edm.String"/>
<Property Name="indicatorValue" Type="Edm.String"/>
<Property Name="indicatorType" Type="microsoft.windowsDefenderATP.api.tiIndicatorType"/>
<Property Name="createdBy" Type="Edm.String"/>
<Property Name="creationTimeDateTimeUtc" Type="Edm.DateTimeOffset"/>
<Property Name="lastUpdateTime" Type="Edm.DateTimeOffset"/>
<Property Name="lastUpdatedBy" Type="Edm.String"/>
<Property Name="certificateInfo" Type="microsoft.windowsDefenderATP.api.CertificateIndicatorInformation"/>
<Property Name="createdByDisplayName" Type="Edm.String"/>
<Property Name="createdBySource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource"/>
</ComplexType>
<ComplexType Name="LinuxAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.LinuxAuthType" Nullable="false"/>
<Property Name="username" Type="Edm.String"/>
<Property Name="password" Type="Edm.String"/>
<Property Name="privateKey" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="List_1OfImportIndicatorResult">
<Property Name="capacity" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="List_1OfIndicator">
<Property Name="capacity" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="LoggedOnUser">
<Property Name="accountName" Type="Edm.String"/>
<Property Name="domainName" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="MachineIpAddress">
<Property Name="ipAddress" Type="Edm.String"/>
<Property Name="macAddress" Type="Edm.String"/>
<Property Name="type" Type="microsoft.windowsDefenderATP.api.InterfaceType"/>
<Property Name="operationalStatus" Type="microsoft.windowsDefenderATP.api.IpInterfaceOperationalStatus"/>
</ComplexType>
<ComplexType Name="Memory">
<Property Name="peakPerNodeInBytes" Type="Edm.Int64" Nullable="false"/>
</ComplexType>
<ComplexType Name="MtpAlert">
<Property Name="alertId" Type="Edm.String"/>
<Property Name="providerAlertId" Type="Edm.String"/>
<Property Name="incidentId" Type="Edm.Int64" Nullable="false"/>
<Property Name="serviceSource" Type="microsoft.windowsDefenderATP.api.ServiceSource" Nullable="false"/>
<Property Name="creationTime" Type="Edm.DateTimeOffset"/>
<Property Name="lastUpdatedTime" Type="Edm.DateTimeOffset"/>
<Property Name="resolvedTime" Type="Edm.DateTimeOffset"/>
<Property Name="firstActivity" Type="Edm.DateTimeOffset"/>
<Property Name="lastActivity" Type="Edm.DateTimeOffset"/>
<Property Name="title" Type="Edm.String"/>
<Property Name="description" Type="Edm.String"/>
<Property Name="category" Type="Edm.String"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.AlertStatus" Nullable="false"/>
<Property Name="severity" Type="microsoft.windowsDefenderATP.api.AlertSeverity" Nullable="false"/>
<Property Name="investigationId" Type="Edm.Int64"/>
<Property Name="investigationState" Type="microsoft.windowsDefenderATP.api.InvestigationState"/>
<Property Name="classification" Type="microsoft.windowsDefenderATP.api.AlertClassification"/>
<Property Name="determination" Type="microsoft.windowsDefenderATP.api.AlertDetermination"/>
<Property Name="detectionSource" Type="microsoft.windowsDefenderATP.api.DetectionSource"/>
<Property Name="detectorId" Type="Edm.String"/>
<Property Name="assignedTo" Type="Edm.String"/>
<Property Name="actorName" Type="Edm.String"/>
<Property Name="threatFamilyName" Type="Edm.String"/>
<Property Name="mitreTechniques" Type="Collection(Edm.String)"/>
<Property Name="devices" Type="Collection(microsoft.windowsDefenderATP.api.MtpDevice)"/>
<Property Name="entities" Type="Collection(microsoft.windowsDefenderATP.api.MtpAlertEvidence)"/>
</ComplexType>
<ComplexType Name="MtpAlertEvidence">
<Property Name="entityType" Type="microsoft.windowsDefenderATP.api.EntityType" Nullable="false"/>
<Property Name="evidenceCreationTime" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="verdict" Type="microsoft.windowsDefenderATP.api.EvidenceVerdict" Nullable="false"/>
<Property Name="remediationStatus" Type="microsoft.windowsDefenderATP.api.EvidenceRemediationStatus" Nullable="false"/>
<Property Name="remediationStatusDetails" Type="Edm.String"/>
<Property Name="sha1" Type="Edm.String"/>
<Property Name="sha256" Type="Edm.String"/>
<Property Name="fileName" Type="Edm.String"/>
<Property Name="filePath" Type="Edm.String"/>
<Property Name="processId" Type="Edm.Int64"/>
<Property Name="processCommandLine" Type="Edm.String"/>
<Property Name="processCreationTime" Type="Edm.DateTimeOffset"/>
<Property Name="parentProcessId" Type="Edm.Int64"/>
<Property Name="parentProcessCreationTime" Type="Edm.DateTimeOffset"/>
<Property Name="parentProcessFileName" Type="Edm.String"/>
<Property Name="parentProcessFilePath" Type="Edm.String"/>
<Property Name="ipAddress" Type="Edm.String"/>
<Property Name="url" Type="Edm.String"/>
<Property Name="accountName" Type="Edm.String"/>
<Property Name="domainName" Type="Edm.String"/>
<Property Name="userSid" Type="Edm.String"/>
<Property Name="aadUserId" Type="Edm.String"/>
<Property Name="userPrincipalName" Type="Edm.String"/>
<Property Name="mailboxDisplayName" Type="Edm.String"/>
<Property Name="mailboxAddress" Type="Edm.String"/>
<Property Name="clusterBy" Type="Edm.String"/>
<Property Name="clusterByValue" Type="Edm.String"/>
<Property Name="emailCount" Type="Edm.Int64"/>
<Property Name="sender" Type="Edm.String"/>
<Property Name="recipient" Type="Edm.String"/>
<Property Name="subject" Type="Edm.String"/>
<Property Name="internetMessageId" Type="Edm.String"/>
<Property Name="deliveryAction" Type="Edm.String"/>
<Property Name="securityGroupId" Type="Edm.String"/>
<Property Name="securityGroupName" Type="Edm.String"/>
<Property Name="registryHive" Type="Edm.String"/>
<Property Name="registryKey" Type="Edm.String"/>
<Property Name="registryValueType" Type="Edm.String"/>
<Property Name="registryValue" Type="Edm.String"/>
<Property Name="detectionStatus" Type="Edm.String"/>
<Property Name="deviceId" Type="Edm.String"/>
<Property Name="applicationId" Type="Edm.String"/>
<Property Name="applicationObjectId" Type="Edm.String"/>
<Property Name="applicationName" Type="Edm.String"/>
<Property Name="risk" Type="Edm.String"/>
<Property Name="publisher" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="MtpDevice">
<Property Name="mdatpDeviceId" Type="Edm.String"/>
<Property Name="aadDeviceId" Type="Edm.Guid"/>
<Property Name="deviceDnsName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="version" Type="Edm.String"/>
<Property Name="osProcessor" Type="Edm.String"/>
<Property Name="osBuild" Type="Edm.Int64"/>
<Property Name="healthStatus" Type="microsoft.windowsDefenderATP.api.MachineHealthStatus"/>
<Property Name="riskScore" Type="microsoft.windowsDefenderATP.api.RiskScore"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="firstSeen" Type="Edm.DateTimeOffset"/>
<Property Name="tags" Type="Collection(Edm.String)"/>
<Property Name="vmMetadata" Type="microsoft.windowsDefenderATP.api.VmMetadata"/>
<Property Name="onboardingStatus" Type="microsoft.windowsDefenderATP.api.OnboardingStatus"/>
<Property Name="loggedOnUsers" Type="Collection(microsoft.windowsDefenderATP.api.LoggedOnUser)"/>
</ComplexType>
<ComplexType Name="PublicAssetDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="computerDnsName" Type="Edm.String"/>
<Property Name="osPlatform" Type="Edm.String"/>
<Property Name="assetCriticalityLevel" Type="Edm.String"/>
<Property Name="tags" Type="Collection(Edm.String)"/>
<Property Name="rbacGroupName" Type="Edm.String"/>
<Property Name="rbacGroupId" Type="Edm.Int64"/>
</ComplexType>
<ComplexType Name="PublicAssetVulnerabilityDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="cveId" Type="Edm.String"/>
<Property Name="machineId" Type="Edm.String"/>
<Property Name="fixingKbId" Type="Edm.String"/>
<Property Name="productName" Type="Edm.String"/>
<Property Name="productVendor" Type="Edm.String"/>
<Property Name="productVersion" Type="Edm.String"/>
<Property Name="severity" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="PublicDistributionDto">
<Property Name="version" Type="Edm.String"/>
<Property Name="installations" Type="Edm.Int64" Nullable="false"/>
<Property Name="vulnerabilities" Type="Edm.Int64" Nullable="false"/>
</ComplexType>
<ComplexType Name="PublicProductFixDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
<Property Name="osBuild" Type="Edm.Int64"/>
<Property Name="productsNames" Type="Collection(Edm.String)"/>
<Property Name="url" Type="Edm.String"/>
<Property Name="machineMissedOn" Type="Edm.Int64" Nullable="false"/>
<Property Name="cveAddressed" Type="Edm.Int64" Nullable="false"/>
</ComplexType>
<ComplexType Name="QuerySchema">
<Property Name="keys" Type="Collection(Edm.String)"/>
<Property Name="values" Type="Collection(microsoft.windowsDefenderATP.api.QuerySchemaColumn)" Nullable="false"/>
</ComplexType>
<ComplexType Name="QuerySchemaColumn">
</ComplexType>
<ComplexType Name="QueryStats">
<Property Name="executionTime" Type="Edm.Single" Nullable="false"/>
<Property Name="resourceUsage" Type="microsoft.windowsDefenderATP.api.ResourceUsage"/>
<Property Name="datasetStats" Type="Collection(microsoft.windowsDefenderATP.api.DatasetStatistics)"/>
</ComplexType>
<ComplexType Name="RelatedFileInfo">
<Property Name="fileIdentifier" Type="Edm.String"/>
<Property Name="fileIdentifierType" Type="microsoft.windowsDefenderATP.api.fileIdentifierType"/>
</ComplexType>
<ComplexType Name="ResourceUsage">
<Property Name="cache" Type="microsoft.windowsDefenderATP.api.Cache"/>
<Property Name="cpu" Type="microsoft.windowsDefenderATP.api.Cpu"/>
<Property Name="memory" Type="microsoft.windowsDefenderATP.api.Memory"/>
</ComplexType>
<ComplexType Name="ScanState">
<Property Name="status" Type="microsoft.windowsDefenderATP.api.ScanStatus"/>
<Property Name="failureReason" Type="Edm.String"/>
<Property Name="executionDateTime" Type="Edm.DateTimeOffset"/>
</ComplexType>
<ComplexType Name="ScannedTargetResultContract">
<Property Name="scanDuration" Type="Edm.TimeOfDay" Nullable="false"/>
<Property Name="ip" Type="Edm.String"/>
<Property Name="hostname" Type="Edm.String"/>
<Property Name="scannedDeviceDescription" Type="Edm.String"/>
<Property Name="errorMessage" Type="Edm.String"/>
<Property Name="scanStatus" Type="microsoft.windowsDefenderATP.api.AuthenticatedScanStatus"/>
</ComplexType>
<ComplexType Name="ScriptMetadata">
<Property Name="name" Type="Edm.String"/>
<Property Name="sasUrl" Type="Edm.String"/>
<Property Name="sha256" Type="Edm.String"/>
<Property Name="parameters" Type="Edm.String"/>
<Property Name="timeoutInSeconds" Type="Edm.Int64" Nullable="false"/>
<Property Name="signature" Type="Edm.String"/>
<Property Name="certificate" Type="Edm.String"/>
<Property Name="certificateChain" Type="Collection(Edm.String)"/>
</ComplexType>
<ComplexType Name="SinglePropertySchema">
<Property Name="name" Type="Edm.String"/>
<Property Name="type" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="SnmpAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.SnmpAuthType" Nullable="false"/>
<Property Name="communityString" Type="Edm.String"/>
<Property Name="username" Type="Edm.String"/>
<Property Name="authProtocol" Type="Edm.String"/>
<Property Name="authPassword" Type="Edm.String"/>
<Property Name="privProtocol" Type="Edm.String"/>
<Property Name="privPassword" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="StorageAccountProperties">
<Property Name="storageAccountResourceId" Type="Edm.String"/>
<Property Name="subscriptionId" Type="Edm.String"/>
<Property Name="resourceGroup" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="TroubleshootInfo">
<Property Name="expirationUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="startTsModeUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="paramsJsonFormatVersion" Type="Edm.Int32" Nullable="false"/>
<Property Name="state" Type="Edm.Int32" Nullable="false"/>
</ComplexType>
<ComplexType Name="TroubleshootParams">
<Property Name="expirationUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="startTsModeUtc" Type="Edm.DateTimeOffset" Nullable="false"/>
<Property Name="paramsJsonFormatVersion" Type="Edm.Int32" Nullable="false"/>
<Property Name="state" Type="Edm.Int32" Nullable="false"/>
<Property Name="scriptMetadata" Type="microsoft.windowsDefenderATP.api.ScriptMetadata"/>
</ComplexType>
<ComplexType Name="UpdateAlertRequest">
<Property Name="alertId" Type="Edm.String"/>
<Property Name="alertIds" Type="Collection(Edm.String)"/>
<Property Name="status" Type="microsoft.windowsDefenderATP.api.AlertStatus"/>
<Property Name="classification" Type="microsoft.windowsDefenderATP.api.AlertClassification"/>
<Property Name="determination" Type="microsoft.windowsDefenderATP.api.AlertDetermination"/>
<Property Name="assignedTo" Type="Edm.String"/>
<Property Name="comment" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="UpdateMachineRequest">
<Property Name="id" Type="Edm.String"/>
<Property Name="machineTags" Type="Collection(Edm.String)"/>
<Property Name="deviceValue" Type="microsoft.windowsDefenderATP.api.DeviceValue"/>
</ComplexType>
<ComplexType Name="UserDto">
<Property Name="id" Type="Edm.String"/>
<Property Name="email" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="VmMetadata">
<Property Name="vmId" Type="Edm.String"/>
<Property Name="cloudProvider" Type="microsoft.windowsDefenderATP.api.vmCloudProvider" Nullable="false"/>
<Property Name="resourceId" Type="Edm.String"/>
<Property Name="subscriptionId" Type="Edm.String"/>
</ComplexType>
<ComplexType Name="WindowsAuthParams" BaseType="microsoft.windowsDefenderATP.api.AuthParamsBase">
<Property Name="type" Type="microsoft.windowsDefenderATP.api.WindowsAuthType" Nullable="false"/>
<Property Name="username" Type="Edm.String"/>
<Property Name="password" Type="Edm.String"/>
<Property Name="domain" Type="Edm.String"/>
<Property Name="isgmsaUser" Type="Edm.Boolean" Nullable="false"/>
<Property Name="packetPrivacy" Type="Edm.Boolean" Nullable="false"/>
<Property Name="packetIntegrity" Type="Edm.Boolean" Nullable="false"/>
</ComplexType>
<ComplexType Name="WorkspaceProperties">
<Property Name="workspaceResourceId" Type="Edm.String"/>
<Property Name="subscriptionId" Type="Edm.String"/>
<Property Name="resourceGroup" Type="Edm.String"/>
<Property Name="name" Type="Edm.String"/>
</ComplexType>
<EnumType Name="actionStatus">
<Member Name="Pending" Value="0"/>
<Member Name="Cancelled" Value="1"/>
<Member Name="TimeOut" Value="2"/>
<Member Name="Failed" Value="3"/>
<Member Name="InProgress" Value="4"/>
<Member Name="Succeeded" Value="5"/>
</EnumType>
<EnumType Name="actionType">
<Member Name="Unknown" Value="0"/>
<Member Name="RequestSample" Value="1"/>
<Member Name="Block" Value="2"/>
<Member Name="RunAntiVirusScan" Value="3"/>
<Member Name="Offboard" Value="4"/>
<Member Name="RegenerateId" Value="5"/>
<Member Name="CollectInvestigationPackage" Value="6"/>
<Member Name="Isolate" Value="7"/>
<Member Name="Unisolate" Value="8"/>
<Member Name="StopAndQuarantineFile" Value="9"/>
<Member Name="RestrictCodeExecution" Value="10"/>
<Member Name="UnrestrictCodeExecution" Value="11"/>
<Member Name="LiveResponse" Value="12"/>
<Member Name="Troubleshoot" Value="13"/>
<Member Name="LogsCollection" Value="14"/>
<Member Name="TokenRefresh" Value="15"/>
<Member Name="EndpointConfigManagementCheckin" Value="16"/>
<Member Name="EnableActiveDirectoryUser" Value="17"/>
<Member Name="DisableActiveDirectoryUser" Value="18"/>
<Member Name="ResetPasswordActiveDirectoryUser" Value="19"/>
<Member Name="ImmuneActiveDirectoryCustomPlaybook" Value="20"/>
</EnumType>
<EnumType Name="AlertClassification">
<Member Name="Unknown" Value="0"/>
<Member Name="FalsePositive" Value="1"/>
<Member Name="TruePositive" Value="2"/>
<Member Name="InformationalExpectedActivity" Value="3"/>
</EnumType>
<EnumType Name="AlertDetermination">
<Member Name="NotAvailable" Value="0"/>
<Member Name="Apt" Value="1"/>
<Member Name="Malware" Value="2"/>
<Member Name="SecurityPersonnel" Value="3"/>
<Member Name="SecurityTesting" Value="4"/>
<Member Name="UnwantedSoftware" Value="5"/>
<Member Name="Other" Value="6"/>
<Member Name="MultiStagedAttack" Value="7"/>
<Member Name="CompromisedAccount" Value="8"/>
<Member Name="Phishing" Value="9"/>
<Member Name="MaliciousUserActivity" Value="10"/>
<Member Name="NotMalicious" Value="11"/>
<Member Name="NoEnoughDataToValidate" Value="12"/>
<Member Name="ConfirmedActivity" Value="13"/>
<Member Name="LineOfBusinessApplication" Value="14"/>
</EnumType>
<EnumType Name="AlertSeverity">
<Member Name="UnSpecified" Value="0"/>
<Member Name="Informational" Value="1"/>
<Member Name="Low" Value="2"/>
<Member Name="Medium" Value="3"/>
<Member Name="High" Value="4"/>
</EnumType>
<EnumType Name="AlertStatus">
<Member Name="Unknown" Value="0"/>
<Member Name="Unspecified" Value="1"/>
<Member Name="New" Value="2"/>
<Member Name="InProgress" Value="3"/>
<Member Name="Resolved" Value="4"/>
<Member Name="Hidden" Value="5"/>
</EnumType>
<EnumType Name="AuthenticatedScanStatus">
<Member Name="Failure" Value="0"/>
<Member Name="Success" Value="1"/>
<Member Name="PartialSuccess" Value="2"/>
</EnumType>
<EnumType Name="AuthScanType">
<Member Name="Network" Value="0"/>
<Member Name="Windows" Value="1"/>
<Member Name="Linux" Value="2"/>
<Member Name="AdvancedActive" Value="3"/>
</EnumType>
<EnumType Name="AutomationLevelEnum">
<Member Name="NoAutomatedResponse" Value="0"/>
<Member Name="SemiRequireApprovalForAllFolders" Value="1"/>
<Member Name="SemiRequireApprovalForNonTempFolders" Value="2"/>
<Member Name="SemiRequireApprovalForCoreFolders" Value="3"/>
<Member Name="FullRemediateThreatsAutomatically" Value="4"/>
</EnumType>
<EnumType Name="CustomPlaybookActionTypes">
<Member Name="PutFile" Value="0"/>
<Member Name="GetFile" Value="1"/>
<Member Name="RunPowerShell" Value="2"/>
<Member Name="RunScript" Value="3"/>
</EnumType>
<EnumType Name="CustomPlaybookCommandStatus">
<Member Name="Executing" Value="0"/>
<Member Name="Completed" Value="1"/>
<Member Name="Failed" Value="2"/>
<Member Name="PendingResource" Value="3"/>
<Member Name="Submitted" Value="4"/>
<Member Name="Created" Value="5"/>
</EnumType>
<EnumType Name="CustomPlaybookParams">
<Member Name="FileName" Value="0"/>
<Member Name="Args" Value="1"/>
<Member Name="Path" Value="2"/>
<Member Name="ScriptName" Value="3"/>
<Member Name="IsExternalSource" Value="4"/>
<Member Name="FileUri" Value="5"/>
<Member Name="ScriptHash" Value="6"/>
<Member Name="ScriptSource" Value="7"/>
</EnumType>
<EnumType Name="DataOriginProduct">
<Member Name="Unspecified" Value="0"/>
<Member Name="Mdatp" Value="1"/>
<Member Name="Itp" Value="2"/>
<Member Name="Oatp" Value="3"/>
<Member Name="Aad" Value="4"/>
<Member Name="Mapg" Value="5"/>
<Member Name="Dlp" Value="6"/>
<Member Name="Mdi" Value="7"/>
<Member Name="All" Value="8"/>
</EnumType>
<EnumType Name="DefenderRunningMode">
<Member Name="Normal" Value="0"/>
<Member Name="Passive" Value="1"/>
<Member Name="SideBySidePassive" Value="2"/>
<Member Name="NotRunning" Value="3"/>
<Member Name="FailedGettingStatus" Value="4"/>
</EnumType>
<EnumType Name="DetectionSource">
<Member Name="Unknown" Value="0"/>
<Member Name="WindowsDefenderAtp" Value="1"/>
<Member Name="WindowsDefenderAv" Value="2"/>
<Member Name="WindowsDefenderSmartScreen" Value="3"/>
<Member Name="iSight" Value="4"/>
<Member Name="Bitdefender" Value="5"/>
<Member Name="CustomerTI" Value="6"/>
<Member Name="Ziften" Value="7"/>
<Member Name="Lookout" Value="8"/>
<Member Name="SentinelOne" Value="9"/>
<Member Name="ThirdPartySensors" Value="10"/>
<Member Name="OfficeATP" Value="11"/>
<Member Name="AutomatedInvestigation" Value="12"/>
<Member Name="ThreatExperts" Value="13"/>
<Member Name="CustomDetection" Value="14"/>
<Member Name="AzureATP" Value="15"/>
<Member Name="MCAS" Value="16"/>
<Member Name="MTP" Value="17"/>
<Member Name="AAD" Value="18"/>
<Member Name="MAPG" Value="19"/>
<Member Name="Manual" Value="20"/>
<Member Name="DLP" Value="21"/>
<Member Name="AppGPolicy" Value="22"/>
<Member Name="AppGDetection" Value="23"/>
<Member Name="MDC" Value="24"/>
<Member Name="Compliance" Value="25"/>
<Member Name="Forms" Value="26"/>
<Member Name="MailFlow" Value="27"/>
<Member Name="MSTIC" Value="28"/>
<Member Name="Unspecified" Value="29"/>
<Member Name="Sentinel" Value="30"/>
<Member Name="All" Value="31"/>
<Member Name="ThirdParty" Value="32"/>
<Member Name="DefenderForIoT" Value="33"/>
<Member Name="DefenderForServers" Value="34"/>
<Member Name="DefenderForStorage" Value="35"/>
<Member Name="DefenderForDNS" Value="36"/>
<Member Name="DefenderForDatabases" Value="37"/>
<Member Name="DefenderForContainers" Value="38"/>
<Member Name="DefenderForNetwork" Value="39"/>
<Member Name="DefenderForAppService" Value="40"/>
<Member Name="DefenderForKeyVault" Value="41"/>
<Member Name="DefenderForResourceManager" Value="42"/>
<Member Name="DefenderForApiManagement" Value="43"/>
<Member Name="NRTAlerts" Value="44"/>
<Member Name="ScheduledAlerts" Value="45"/>
<Member Name="MicrosoftDefenderThreatIntelligenceAnalytics" Value="46"/>
<Member Name="BuiltInML" Value="47"/>
<Member Name="MicrosoftInsiderRiskManagement" Value="48"/>
<Member Name="Nsn" Value="49"/>
<Member Name="DefenderForAIServices" Value="50"/>
<Member Name="SecurityCopilot" Value="51"/>
</EnumType>
<EnumType Name="DeterminationType">
<Member Name="Unknown" Value="0"/>
<Member Name="Malware" Value="1"/>
<Member Name="Unwanted" Value="2"/>
<Member Name="Clean" Value="3"/>
<Member Name="Pua" Value="4"/>
</EnumType>
<EnumType Name="DeviceManagedBy">
<Member Name="Unknown" Value="0"/>
<Member Name="Intune" Value="1"/>
<Member Name="SystemCenterConfigurationManager" Value="2"/>
<Member Name="MicrosoftDefenderForEndpoint" Value="3"/>
</EnumType>
<EnumType Name="DeviceManagedByFromDb">
<Member Name="Unknown" Value="0"/>
<Member Name="Intune" Value="1"/>
<Member Name="SystemCenterConfigurationManager" Value="2"/>
<Member Name="MicrosoftDefenderForEndpoint" Value="3"/>
<Member Name="MicrosoftDefenderForEndpointWithError" Value="4"/>
</EnumType>
<EnumType Name="DeviceManagedByStatus">
<Member Name="Unknown" Value="0"/>
<Member Name="Success" Value="1"/>
<Member Name="Error" Value="2"/>
</EnumType>
<EnumType Name="DeviceValue">
<Member Name="Normal" Value="0"/>
<Member Name="Low" Value="1"/>
<Member Name="High" Value="2"/>
</EnumType>
<EnumType Name="EntityType">
<Member Name="Url" Value="0"/>
<Member Name="User" Value="1"/>
<Member Name="File" Value="2"/>
<Member Name="Machine" Value="3"/>
<Member Name="Ip" Value="4"/>
<Member Name="Process" Value="5"/>
<Member Name="Mailbox" Value="6"/>
<Member Name="MailCluster" Value="7"/>
<Member Name="MailMessage" Value="8"/>
<Member Name="SecurityGroup" Value="9"/>
<Member Name="RegistryKey" Value="10"/>
<Member Name="Registry" Value="11"/>
<Member Name="CommandLine" Value="12"/>
<Member Name="CloudApplication" Value="13"/>
<Member Name="OAuthApplication" Value="14"/>
</EnumType>
<EnumType Name="EvidenceRemediationStatus">
<Member Name="None" Value="0"/>
<Member Name="Remediated" Value="1"/>
<Member Name="Prevented" Value="2"/>
<Member Name="Blocked" Value="3"/>
<Member Name="NotFound" Value="4"/>
<Member Name="Active" Value="5"/>
<Member Name="PendingApproval" Value="6"/>
<Member Name="Declined" Value="7"/>
<Member Name="Unremediated" Value="8"/>
<Member Name="Running" Value="9"/>
</EnumType>
<EnumType Name="EvidenceVerdict">
<Member Name="Unknown" Value="0"/>
<Member Name="Suspicious" Value="1"/>
<Member Name="Malicious" Value="2"/>
<Member Name="Clean" Value="3"/>
</EnumType>
<EnumType Name="ExclusionReason">
<Member Name="Other" Value="0"/>
<Member Name="InactiveDevice" Value="1"/>
<Member Name="DuplicateDevice" Value="2"/>
<Member Name="DeviceDoesNotExist" Value="3"/>
<Member Name="DeviceOutOfScope" Value="4"/>
</EnumType>
<EnumType Name="ExposureLevel">
<Member Name="None" Value="0"/>
<Member Name="Low" Value="1"/>
<Member Name="Medium" Value="2"/>
<Member Name="High" Value="3"/>
</EnumType>
<EnumType Name="fileIdentifierType">
<Member Name="Sha1" Value="0"/>
<Member Name="Sha256" Value="1"/>
<Member Name="Md5" Value="2"/>
</EnumType>
<EnumType Name="FullActionType">
<Member Name="Unknown" Value="0"/>
<Member Name="FullIsolation" Value="1"/>
<Member Name="SelectiveIsolation" Value="2"/>
<Member Name="RunAntiVirusScan" Value="3"/>
<Member Name="CollectInvestigationPackage" Value="4"/>
<Member Name="StopAndQuarantineFile" Value="5"/>
<Member Name="RestrictCodeExecution" Value="6"/>
<Member Name="InitiateInvestigation" Value="7"/>
<Member Name="OffBoard" Value="8"/>
<Member Name="LiveResponse" Value="9"/>
<Member Name="Troubleshoot" Value="10"/>
<Member Name="LogsCollection" Value="11"/>
<Member Name="UnManagedDeviceIsolation" Value="12"/>
<Member Name="TokenRefresh" Value="13"/>
<Member Name="RegenerateId" Value="14"/>
<Member Name="EnableActiveDirectoryUser" Value="15"/>
<Member Name="DisableActiveDirectoryUser" Value="16"/>
<Member Name="ResetPasswordActiveDirectoryUser" Value="17"/>
<Member Name="ImmuneActiveDirectoryCustomPlaybook" Value="18"/>
<Member Name="Unisolation" Value="19"/>
<Member Name="UnrestrictCodeExecution" Value="20"/>
<Member Name="UnManagedDeviceUnisolation" Value="21"/>
<Member Name="LiveResponsePortal" Value="22"/>
</EnumType>
<EnumType Name="IncidentStatus">
<Member Name="Active" Value="0"/>
<Member Name="Resolved" Value="1"/>
<Member Name="InProgress" Value="2"/>
<Member Name="Redirected" Value="3"/>
</EnumType>
<EnumType Name="InterfaceType">
<Member Name="Unknown" Value="0"/>
<Member Name="Other" Value="1"/>
<Member Name="Ethernet" Value="2"/>
<Member Name="TokenRing" Value="3"/>
<Member Name="PPP" Value="4"/>
<Member Name="SoftwareLoopback" Value="5"/>
<Member Name="ATM" Value="6"/>
<Member Name="IEEE80211" Value="7"/>
<Member Name="Tunnel" Value="8"/>
<Member Name="IEEE1394" Value="9"/>
</EnumType>
<EnumType Name="InvestigationState">
<Member Name="Unknown" Value="0"/>
<Member Name="Terminated" Value="1"/>
<Member Name="SuccessfullyRemediated" Value="2"/>
<Member Name="Benign" Value="3"/>
<Member Name="Failed" Value="4"/>
<Member Name="PartiallyRemediated" Value="5"/>
<Member Name="Running" Value="6"/>
<Member Name="PendingApproval" Value="7"/>
<Member Name="PendingResource" Value="8"/>
<Member Name="Disabled" Value="9"/>
<Member Name="Queued" Value="10"/>
<Member Name="InnerFailure" Value="11"/>
<Member Name="PreexistingAlert" Value="12"/>
<Member Name="UnsupportedOs" Value="13"/>
<Member Name="UnsupportedAlertType" Value="14"/>
<Member Name="SuppressedAlert" Value="15"/>
<Member Name="PartiallyInvestigated" Value="16"/>
<Member Name="TerminatedByUser" Value="17"/>
<Member Name="TerminatedBySystem" Value="18"/>
</EnumType>
<EnumType Name="IOACategory">
<Member Name="None" Value="0"/>
<Member Name="SuspiciousActivity" Value="1"/>
<Member Name="Malware" Value="2"/>
<Member Name="CredentialTheft" Value="3"/>
<Member Name="Exploit" Value="4"/>
<Member Name="WebExploit" Value="5"/>
<Member Name="DocumentExploit" Value="6"/>
<Member Name="PrivilegeEscalation" Value="7"/>
<Member Name="Persistence" Value="8"/>
<Member Name="RemoteAccessTool" Value="9"/>
<Member Name="CommandAndControl" Value="10"/>
<Member Name="SuspiciousNetworkTraffic" Value="11"/>
<Member Name="Ransomware" Value="12"/>
<Member Name="MalwareDownload" Value="13"/>
<Member Name="Reconnaissance" Value="14"/>
<Member Name="WebFingerprinting" Value="15"/>
<Member Name="Weaponization" Value="16"/>
<Member Name="Delivery" Value="17"/>
<Member Name="SocialEngineering" Value="18"/>
<Member Name="CredentialStealing" Value="19"/>
<Member Name="UnwantedSoftware" Value="20"/>
<Member Name="Installation" Value="21"/>
<Member Name="Backdoor" Value="22"/>
<Member Name="Trojan" Value="23"/>
<Member Name="PWS" Value="24"/>
<Member Name="TrojanDownloader" Value="25"/>
<Member Name="LateralMovement" Value="26"/>
<Member Name="ExplorationEnumeration" Value="27"/>
<Member Name="NetworkPropagation" Value="28"/>
<Member Name="Exfiltration" Value="29"/>
<Member Name="Impact" Value="30"/>
<Member Name="InitialAccess" Value="31"/>
<Member Name="Execution" Value="32"/>
<Member Name="NotApplicable" Value="33"/>
<Member Name="Collection" Value="34"/>
<Member Name="CredentialAccess" Value="35"/>
<Member Name="DefenseEvasion" Value="36"/>
<Member Name="Discovery" Value="37"/>
<Member Name="General" Value="38"/>
</EnumType>
<EnumType Name="IpInterfaceOperationalStatus">
<Member Name="Up" Value="0"/>
<Member Name="Down" Value="1"/>
<Member Name="Testing" Value="2"/>
<Member Name="Unknown" Value="3"/>
<Member Name="Dormant" Value="4"/>
<Member Name="Present" Value="5"/>
<Member Name="LowerLayerDown" Value="6"/>
</EnumType>
<EnumType Name="IsolationType">
<Member Name="Full" Value="0"/>
<Member Name="Selective" Value="1"/>
<Member Name="UnManagedDevice" Value="2"/>
</EnumType>
<EnumType Name="KnownRequestSource">
<Member Name="Unspecified" Value="0"/>
<Member Name="PublicApi" Value="1"/>
<Member Name="Portal" Value="2"/>
<Member Name="MCAS" Value="3"/>
<Member Name="TVM" Value="4"/>
<Member Name="CustomDetection" Value="5"/>
<Member Name="BulkAction" Value="6"/>
<Member Name="ISG" Value="7"/>
<Member Name="NDR" Value="8"/>
<Member Name="EndpointConfigManagement" Value="9"/>
<Member Name="IncidentTasks" Value="10"/>
<Member Name="MDI" Value="11"/>
<Member Name="ActiveScan" Value="12"/>
</EnumType>
<EnumType Name="LinuxAuthType">
<Member Name="Password" Value="0"/>
<Member Name="PrivateKey" Value="1"/>
</EnumType>
<EnumType Name="MachineConfigurationStatus">
<Member Name="Valid" Value="0"/>
<Member Name="UnsupportedOs" Value="1"/>
<Member Name="InactiveAV" Value="2"/>
<Member Name="NotificationsDisabled" Value="3"/>
<Member Name="MissingUpdate" Value="4"/>
</EnumType>
<EnumType Name="MachineHealthStatus">
<Member Name="Active" Value="0"/>
<Member Name="Inactive" Value="1"/>
<Member Name="ImpairedCommunication" Value="2"/>
<Member Name="NoSensorData" Value="3"/>
<Member Name="NoSensorDataImpairedCommunication" Value="4"/>
<Member Name="Unknown" Value="5"/>
</EnumType>
<EnumType Name="microsoft.windowsDefenderATP.api">
<Member Name="Active" Value="0"/>
<Member Name="Exception" Value="1"/>
<Member Name="PartialException" Value="2"/>
</EnumType>
<EnumType Name="OnboardingStatus">
<Member Name="InsufficientInfo" Value="0"/>
<Member Name="Onboarded" Value="1"/>
<Member Name="CanBeOnboarded" Value="2"/>
<Member Name="Unsupported" Value="3"/>
</EnumType>
<EnumType Name="OperatorType">
<Member Name="StartsWith" Value="0"/>
<Member Name="EndsWith" Value="1"/>
<Member Name="Equals" Value="2"/>
<Member Name="Contains" Value="3"/>
<Member Name="In" Value="4"/>
</EnumType>
<EnumType Name="PublicRecommendationExceptionStatus">
<Member Name="Active" Value="0"/>
<Member Name="Exception" Value="1"/>
<Member Name="PartialException" Value="2"/>
</EnumType>
<EnumType Name="PublicVulnerabilityExceptionStatusDto">
<Member Name="RemediationRequired" Value="0"/>
<Member Name="NoActionRequired" Value="1"/>
<Member Name="UnderException" Value="2"/>
<Member Name="PartialException" Value="3"/>
</EnumType>
<EnumType Name="RiskScore">
<Member Name="None" Value="0"/>
<Member Name="Informational" Value="1"/>
<Member Name="Low" Value="2"/>
<Member Name="Medium" Value="3"/>
<Member Name="High" Value="4"/>
</EnumType>
<EnumType Name="ScanStatus">
<Member Name="Success" Value="0"/>
<Member Name="Fail" Value="1"/>
</EnumType>
<EnumType Name="ScanType">
<Member Name="Quick" Value="0"/>
<Member Name="Full" Value="1"/>
</EnumType>
<EnumType Name="ServiceSource">
<Member Name="Unspecified" Value="0"/>
<Member Name="MicrosoftDefenderForEndpoint" Value="1"/>
<Member Name="MicrosoftDefenderForIdentity" Value="2"/>
<Member Name="MicrosoftCloudAppSecurity" Value="3"/>
<Member Name="MicrosoftDefenderForOffice365" Value="4"/>
<Member Name="Microsoft365Defender" Value="5"/>
<Member Name="AADIdentityProtection" Value="6"/>
<Member Name="MicrosoftApplicationProtection" Value="7"/>
<Member Name="MicrosoftEndPointDlp" Value="8"/>
<Member Name="UnknownFutureValue" Value="9"/>
<Member Name="MicrosoftDefenderForCloud" Value="10"/>
<Member Name="MicrosoftSentinel" Value="11"/>
<Member Name="MicrosoftInsiderRiskManagement" Value="12"/>
</EnumType>
<EnumType Name="severity">
<Member Name="Informational" Value="0"/>
<Member Name="Low" Value="1"/>
<Member Name="Medium" Value="2"/>
<Member Name="High" Value="3"/>
</EnumType>
<EnumType Name="SnmpAuthType">
<Member Name="CommunityString" Value="0"/>
<Member Name="NoAuthNoPriv" Value="1"/>
<Member Name="AuthNoPriv" Value="2"/>
<Member Name="AuthPriv" Value="3"/>
</EnumType>
<EnumType Name="TagAction">
<Member Name="Add" Value="0"/>
<Member Name="Remove" Value="1"/>
</EnumType>
<EnumType Name="TargetType">
<Member Name="Ip" Value="0"/>
<Member Name="Hostname" Value="1"/>
<Member Name="Combined" Value="2"/>
</EnumType>
<EnumType Name="TaskCategoryDto">
<Member Name="Software" Value="0"/>
<Member Name="SecurityConfiguration" Value="1"/>
</EnumType>
<EnumType Name="TaskCompletionMethod">
<Member Name="Manual" Value="0"/>
<Member Name="Automatic" Value="1"/>
</EnumType>
<EnumType Name="TaskPriorityDto">
<Member Name="None" Value="0"/>
<Member Name="Low" Value="1"/>
<Member Name="Medium" Value="2"/>
<Member Name="High" Value="3"/>
</EnumType>
<EnumType Name="TaskProductivityImpactTypeDto">
<Member Name="AllExposedAssets" Value="0"/>
<Member Name="NonImpactedAssets" Value="1"/>
</EnumType>
<EnumType Name="TaskStateValueTypeDto">
<Member Name="Active" Value="0"/>
<Member Name="Completed" Value="1"/>
</EnumType>
<EnumType Name="TaskTypeDto">
<Member Name="Update" Value="0"/>
<Member Name="Uninstall" Value="1"/>
<Member Name="ConfigurationChange" Value="2"/>
<Member Name="AttentionRequired" Value="3"/>
<Member Name="Upgrade" Value="4"/>
<Member Name="FirmwareUpdate" Value="5"/>
</EnumType>
<EnumType Name="tiIndicatorAction">
<Member Name="Allowed" Value="0"/>
<Member Name="Alert" Value="1"/>
<Member Name="AlertAndBlock" Value="2"/>
<Member Name="Warn" Value="3"/>
<Member Name="Block" Value="4"/>
<Member Name="Audit" Value="5"/>
<Member Name="BlockAndRemediate" Value="6"/>
</EnumType>
<EnumType Name="tiIndicatorType">
<Member Name="FileSha1" Value="0"/>
<Member Name="FileSha256" Value="1"/>
<Member Name="FileMd5" Value="2"/>
<Member Name="IpAddress" Value="3"/>
<Member Name="DomainName" Value="4"/>
<Member Name="Url" Value="5"/>
<Member Name="CertificateThumbprint" Value="6"/>
<Member Name="ProcessMemorySimilarityHash" Value="7"/>
<Member Name="WebCategory" Value="8"/>
</EnumType>
<EnumType Name="vmCloudProvider">
<Member Name="Unknown" Value="0"/>
<Member Name="Azure" Value="1"/>
</EnumType>
<EnumType Name="WindowsAuthType">
<Member Name="None" Value="0"/>
<Member Name="Ntlm" Value="1"/>
<Member Name="Kerberos" Value="2"/>
<Member Name="Negotiate" Value="3"/>
</EnumType>
<Action Name="AddDeviceGroups" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
<Parameter Name="deviceGroups" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
</Action>
<Action Name="AddOrRemoveTagForMultipleMachines" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<Parameter Name="Value" Type="Edm.String"/>
<Parameter Name="Action" Type="microsoft.windowsDefenderATP.api.TagAction" Nullable="false"/>
<Parameter Name="MachineIds" Type="Collection(Edm.String)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Action>
<Action Name="BatchDelete" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Indicator)"/>
<Parameter Name="IndicatorIds" Type="Collection(Edm.String)"/>
</Action>
<Action Name="BatchDelete" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="ScanDefinitionIds" Type="Collection(Edm.String)"/>
</Action>
<Action Name="BatchUpdate" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<Parameter Name="alertIds" Type="Collection(Edm.String)"/>
<Parameter Name="status" Type="microsoft.windowsDefenderATP.api.AlertStatus" Nullable="false"/>
<Parameter Name="assignedTo" Type="Edm.String"/>
<Parameter Name="classification" Type="microsoft.windowsDefenderATP.api.AlertClassification" Nullable="false"/>
<Parameter Name="determination" Type="microsoft.windowsDefenderATP.api.AlertDetermination" Nullable="false"/>
<Parameter Name="comment" Type="Edm.String"/>
</Action>
<Action Name="BatchUpdate" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Indicator)"/>
<Parameter Name="Indicators" Type="Collection(microsoft.windowsDefenderATP.api.IndicatorUpdateRequest)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.List_1OfIndicator"/>
</Action>
<Action Name="Cancel" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.MachineAction"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="CollectInvestigationPackage" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="CreateAlertByReference" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
<Parameter Name="machineId" Type="Edm.String"/>
<Parameter Name="severity" Type="microsoft.windowsDefenderATP.api.AlertSeverity" Nullable="false"/>
<Parameter Name="title" Type="Edm.String"/>
<Parameter Name="description" Type="Edm.String"/>
<Parameter Name="recommendedAction" Type="Edm.String"/>
<Parameter Name="eventTime" Type="Edm.String"/>
<Parameter Name="reportId" Type="Edm.String"/>
<Parameter Name="category" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Alert"/>
</Action>
<Action Name="DeleteDeviceGroups" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
<Parameter Name="ids" Type="Collection(Edm.Int32)" Nullable="false"/>
</Action>
<Action Name="GetScanHistoryByScanDefinitionId" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="ScanDefinitionIds" Type="Collection(Edm.String)"/>
</Action>
<Action Name="GetScanHistoryBySessionId" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition)"/>
<Parameter Name="SessionIds" Type="Collection(Edm.String)"/>
</Action>
<Action Name="Import" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Indicator)"/>
<Parameter Name="Indicators" Type="Collection(microsoft.windowsDefenderATP.api.Indicator)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.List_1OfImportIndicatorResult"/>
</Action>
<Action Name="InitiateInvestigation" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<ReturnType Type="Edm.Int64"/>
</Action>
<Action Name="Isolate" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="IsolationType" Type="microsoft.windowsDefenderATP.api.IsolationType" Nullable="false"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="LogsCollection" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="LogsCollectionParams" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="OffBoard" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="PostDeviceGroups" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
<Parameter Name="additionsCount" Type="Edm.Int32" Nullable="false"/>
<Parameter Name="deletionsCount" Type="Edm.Int32" Nullable="false"/>
<Parameter Name="deviceGroups" Type="Collection(microsoft.windowsDefenderATP.api.DeviceGroup)"/>
</Action>
<Action Name="RestrictCodeExecution" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="RunAntiVirusScan" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="ScanType" Type="microsoft.windowsDefenderATP.api.ScanType" Nullable="false"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="RunCustomPlaybook" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="Commands" Type="Collection(microsoft.windowsDefenderATP.api.CustomPlaybookCommand)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="RunLiveResponse" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="Commands" Type="Collection(microsoft.windowsDefenderATP.api.CustomPlaybookCommand)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="SetDeviceValue" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="DeviceValue" Type="microsoft.windowsDefenderATP.api.DeviceValue" Nullable="false"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Machine"/>
</Action>
<Action Name="SetExclusion" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="IsExcluded" Type="Edm.Boolean" Nullable="false"/>
<Parameter Name="ExclusionReason" Type="microsoft.windowsDefenderATP.api.ExclusionReason"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Machine"/>
</Action>
<Action Name="StartInvestigation" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Investigation"/>
</Action>
<Action Name="StopAndQuarantineFile" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<Parameter Name="Sha1" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="Tags" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Value" Type="Edm.String"/>
<Parameter Name="Action" Type="microsoft.windowsDefenderATP.api.TagAction" Nullable="false"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Machine"/>
</Action>
<Action Name="Unisolate" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Action Name="UnrestrictCodeExecution" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<Parameter Name="Comment" Type="Edm.String"/>
<Parameter Name="ExternalId" Type="Edm.String"/>
<Parameter Name="RequestSource" Type="microsoft.windowsDefenderATP.api.KnownRequestSource" Nullable="false"/>
<Parameter Name="Title" Type="Edm.String"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.MachineAction"/>
</Action>
<Function Name="Alerts" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</Function>
<Function Name="Alerts" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.File"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</Function>
<Function Name="Alerts" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Ip"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</Function>
<Function Name="Alerts" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Domain"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</Function>
<Function Name="Alerts" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.User"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Alert)"/>
</Function>
<Function Name="AvailableMachineActions" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.ActionAvailabilityStatus)"/>
</Function>
<Function Name="BaselineComplianceAssessmentByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.AssetBaselineAssessment"/>
</Function>
<Function Name="BaselineComplianceAssessmentExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="BigPageSize" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="BrowserExtensionsInventoryByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetBrowserExtension)"/>
</Function>
<Function Name="BrowserExtensionsInventoryExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="ByMachineGroups" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.ConfigurationScore)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.ConfigurationScore)"/>
</Function>
<Function Name="CertificateAssessmentByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.AssetCertificateAssessment"/>
</Function>
<Function Name="CertificateAssessmentExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="Distributions" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Software"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicDistributionDto)"/>
</Function>
<Function Name="Dlp" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.DlpMachine)"/>
</Function>
<Function Name="Domains" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Alert"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Domain)"/>
</Function>
<Function Name="Files" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Alert"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.File)"/>
</Function>
<Function Name="FindByIp" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<Parameter Name="ip" Type="Edm.String"/>
<Parameter Name="timestamp" Type="Edm.DateTimeOffset" Nullable="false"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="FindByTag" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="Firmware" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Firmware)"/>
</Function>
<Function Name="GetLiveResponseResultDownloadLink" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.MachineAction"/>
<Parameter Name="index" Type="Edm.Int32" Nullable="false"/>
<ReturnType Type="Edm.String"/>
</Function>
<Function Name="GetLogsPackageUri" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.MachineAction"/>
<ReturnType Type="Edm.String"/>
</Function>
<Function Name="GetMissingKbs" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)"/>
</Function>
<Function Name="GetMissingKbs" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Software"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicProductFixDto)"/>
</Function>
<Function Name="GetPackageUri" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.MachineAction"/>
<ReturnType Type="Edm.String"/>
</Function>
<Function Name="HardwareFirmwareInventoryByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetHardwareFirmware)"/>
</Function>
<Function Name="HardwareFirmwareInventoryExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="InfoGatheringExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="IPs" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Alert"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Ip)"/>
</Function>
<Function Name="LatestMachineActions" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.MachineAction)"/>
</Function>
<Function Name="LogOnUsers" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.User)"/>
</Function>
<Function Name="Machine" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Alert"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.Machine"/>
</Function>
<Function Name="MachineActions" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.MachineAction)"/>
</Function>
<Function Name="MachineReferences" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Vulnerability"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicAssetDto)"/>
</Function>
<Function Name="MachineReferences" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Recommendation"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicAssetDto)"/>
</Function>
<Function Name="MachineReferences" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.RemediationTask"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicAssetDto)"/>
</Function>
<Function Name="MachineReferences" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Software"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicAssetDto)"/>
</Function>
<Function Name="Machines" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.File"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="Machines" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Domain"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="Machines" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.User"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="MachinesVulnerabilities" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Vulnerability)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicAssetVulnerabilityDto)"/>
</Function>
<Function Name="PermissionsInfo" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.BrowserExtensions)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.BrowserExtensions)"/>
</Function>
<Function Name="Recommendations" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Recommendation)"/>
</Function>
<Function Name="SecureConfigurationsAssessmentByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetConfiguration)"/>
</Function>
<Function Name="SecureConfigurationsAssessmentExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="Software" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Software)"/>
</Function>
<Function Name="Software" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Recommendation"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.PublicProductDto"/>
</Function>
<Function Name="SoftwareInventoryByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetSoftware)"/>
</Function>
<Function Name="SoftwareInventoryExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="SoftwareInventoryNonCpeExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="SoftwareInventoryNoProductCodeByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetNonCpeSoftware)"/>
</Function>
<Function Name="SoftwareVulnerabilitiesByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.AssetVulnerability)"/>
</Function>
<Function Name="SoftwareVulnerabilitiesExport" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.ExportFilesResponse"/>
</Function>
<Function Name="SoftwareVulnerabilityChangesByMachine" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.DeltaAssetVulnerability)"/>
</Function>
<Function Name="Stats" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.File"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.InOrgFileStats"/>
</Function>
<Function Name="Stats" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Ip"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.InOrgIPStats"/>
</Function>
<Function Name="Stats" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Domain"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.InOrgDomainStats"/>
</Function>
<Function Name="UnTaggedMachines" IsBound="true">
<Parameter Name="bindingParameter" Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Machine)"/>
</Function>
<Function Name="User" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Alert"/>
<ReturnType Type="microsoft.windowsDefenderATP.api.User"/>
</Function>
<Function Name="Vulnerabilities" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Machine"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.Vulnerability)"/>
</Function>
<Function Name="Vulnerabilities" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Recommendation"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicVulnerabilityDto)"/>
</Function>
<Function Name="Vulnerabilities" IsBound="true">
<Parameter Name="bindingParameter" Type="microsoft.windowsDefenderATP.api.Software"/>
<ReturnType Type="Collection(microsoft.windowsDefenderATP.api.PublicVulnerabilityDto)"/>
</Function>
</Schema>
<Schema Namespace="Default" xmlns="http://docs.oasis-open.org/odata/ns/edm">
<EntityContainer Name="Container">
<EntitySet Name="LibraryFiles" EntityType="microsoft.windowsDefenderATP.api.LibraryFiles"/>
<EntitySet Name="MachineActions" EntityType="microsoft.windowsDefenderATP.api.MachineAction"/>
<EntitySet Name="Machines" EntityType="microsoft.windowsDefenderATP.api.Machine"/>
<EntitySet Name="Investigations" EntityType="microsoft.windowsDefenderATP.api.Investigation"/>
<EntitySet Name="Recommendations" EntityType="microsoft.windowsDefenderATP.api.Recommendation"/>
<EntitySet Name="Vulnerabilities" EntityType="microsoft.windowsDefenderATP.api.Vulnerability"/>
<EntitySet Name="Software" EntityType="microsoft.windowsDefenderATP.api.Software"/>
<EntitySet Name="MachineAction" EntityType="microsoft.windowsDefenderATP.api.MachineAction"/>
<EntitySet Name="Alerts" EntityType="microsoft.windowsDefenderATP.api.Alert"/>
<EntitySet Name="Users" EntityType="microsoft.windowsDefenderATP.api.User"/>
<EntitySet Name="Firmware" EntityType="microsoft.windowsDefenderATP.api.Firmware"/>
<EntitySet Name="Files" EntityType="microsoft.windowsDefenderATP.api.File"/>
<EntitySet Name="Domains" EntityType="microsoft.windowsDefenderATP.api.Domain"/>
<EntitySet Name="Ips" EntityType="microsoft.windowsDefenderATP.api.Ip"/>
<EntitySet Name="Indicators" EntityType="microsoft.windowsDefenderATP.api.Indicator"/>
<EntitySet Name="ExposureScore" EntityType="microsoft.windowsDefenderATP.api.ConfigurationScore"/>
<EntitySet Name="ConfigurationScore" EntityType="microsoft.windowsDefenderATP.api.ConfigurationScore"/>
<EntitySet Name="BaselineConfigurations" EntityType="microsoft.windowsDefenderATP.api.BaselineConfiguration"/>
<EntitySet Name="BaselineProfiles" EntityType="microsoft.windowsDefenderATP.api.BaselineProfile"/>
<EntitySet Name="BaselineExceptions" EntityType="microsoft.windowsDefenderATP.api.BaselineException"/>
<EntitySet Name="PublicProductDto" EntityType="microsoft.windowsDefenderATP.api.PublicProductDto"/>
<EntitySet Name="PublicVulnerabilityDto" EntityType="microsoft.windowsDefenderATP.api.PublicVulnerabilityDto"/>
<EntitySet Name="RemediationTasks" EntityType="microsoft.windowsDefenderATP.api.RemediationTask"/>
<EntitySet Name="DeviceAuthenticatedScanDefinitions" EntityType="microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanDefinition"/>
<EntitySet Name="DeviceGroups" EntityType="microsoft.windowsDefenderATP.api.DeviceGroup"/>
<EntitySet Name="DeviceAuthenticatedScanAgents" EntityType="microsoft.windowsDefenderATP.api.DeviceAuthenticatedScanAgent"/>
<EntitySet Name="AlertEntitySetName" EntityType="microsoft.windowsDefenderATP.api.Alert"/>
<EntitySet Name="BrowserExtensions" EntityType="microsoft.windowsDefenderATP.api.BrowserExtensions"/>
<EntitySet Name="DeviceAvInfo" EntityType="microsoft.windowsDefenderATP.api.DeviceAvInfo"/>
<EntitySet Name="Incidents" EntityType="microsoft.windowsDefenderATP.api.Incident"/>
<EntitySet Name="DataExportSettings" EntityType="microsoft.windowsDefenderATP.api.DataExportSettings"/>
</EntityContainer>
</Schema>
</edmx:DataServices>
</edmx:Edmx>`;
