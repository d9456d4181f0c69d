import { createAuditEventLoaders, type AuditEventLoaders } from './audit-events.js';
import { createAlertSummaryLoaders, type AlertSummaryLoaders } from './alert-summary.js';
import { createAlertLoaders, type AlertLoaders } from './alerts.js';
import { createAssessmentLoaders, type AssessmentLoaders } from './assessments.js';
import { createAuthenticatedScanLoaders, type AuthenticatedScanLoaders } from './authenticated-scans.js';
import { createDeviceHealthLoaders, type DeviceHealthLoaders } from './device-health.js';
import type { HuntingLoaders } from './hunting.js';
import { createIncidentLoaders, type IncidentLoaders } from './incidents.js';
import { createIndicatorLoaders, type IndicatorLoaders } from './indicators.js';
import { createInvestigationLoaders, type InvestigationLoaders } from './investigations.js';
import { createLiveResponseLoaders, type LiveResponseLoaders } from './live-response.js';
import { createMachineActionLoaders, type MachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders, type MachineLoaders } from './machines.js';
import type { Reader } from './reader.js';
import { createSoftwareLoaders, type SoftwareLoaders } from './software.js';
import { createVulnerabilityLoaders, type VulnerabilityLoaders } from './vulnerabilities.js';
import { createRecommendationLoaders, type RecommendationLoaders } from './recommendations.js';
import { createRemediationLoaders, type RemediationLoaders } from './remediation.js';
import { createScoreLoaders, type ScoreLoaders } from './scores.js';
import { createDomainLoaders, type DomainLoaders } from './domains.js';
import { createFileLoaders, type FileLoaders } from './files.js';
import { createIpLoaders, type IpLoaders } from './ips.js';
import { createUserLoaders, type UserLoaders } from './users.js';

/** Every read that resolvers may make. One set for each request: what it has read, it doesn't read again. */
export interface Loaders
  extends
    AlertLoaders,
    MachineLoaders,
    MachineActionLoaders,
    VulnerabilityLoaders,
    SoftwareLoaders,
    ScoreLoaders,
    RemediationLoaders,
    RecommendationLoaders,
    DeviceHealthLoaders,
    AssessmentLoaders,
    AuthenticatedScanLoaders,
    FileLoaders,
    DomainLoaders,
    IpLoaders,
    UserLoaders,
    AlertSummaryLoaders,
    IncidentLoaders,
    InvestigationLoaders,
    IndicatorLoaders,
    LiveResponseLoaders,
    AuditEventLoaders,
    HuntingLoaders {}

/** @param auditLog file of the audit trail, where one is kept */
export function createLoaders(
  reader: Reader,
  hunting: HuntingLoaders,
  auditLog: string | undefined,
): Loaders {
  const { alertPageOf, ...alerts } = createAlertLoaders(reader);
  const { machinePageOf, ...machines } = createMachineLoaders(reader);
  const pages = { alertPageOf, machinePageOf };
  const software = createSoftwareLoaders(reader, machines);
  const vulnerabilities = createVulnerabilityLoaders(reader, { ...machines, ...software });
  return {
    ...alerts,
    ...machines,
    ...createMachineActionLoaders(reader),
    ...createFileLoaders(reader, pages),
    ...createDomainLoaders(reader, pages),
    ...createIpLoaders(reader, pages),
    ...createUserLoaders(reader, pages),
    ...software,
    ...vulnerabilities,
    ...createScoreLoaders(reader),
    ...createRemediationLoaders(reader, { ...machines, ...software }),
    ...createRecommendationLoaders(reader, { ...machines, ...software, ...vulnerabilities }),
    ...createDeviceHealthLoaders(reader),
    ...createAssessmentLoaders(reader),
    ...createAuthenticatedScanLoaders(reader),
    ...createAlertSummaryLoaders(reader),
    ...createIncidentLoaders(reader, { alertPageOf }),
    ...createInvestigationLoaders(reader),
    ...createIndicatorLoaders(reader),
    ...createLiveResponseLoaders(reader),
    ...createAuditEventLoaders(reader, auditLog),
    ...hunting,
  };
}
