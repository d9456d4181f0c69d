import { createAlertSummaryLoaders } from './alert-summary.js';
import { createAlertLoaders } from './alerts.js';
import { createAssessmentLoaders } from './assessments.js';
import { createAuditEventLoaders } from './audit-events.js';
import { createAuthenticatedScanLoaders } from './authenticated-scans.js';
import { createDeviceHealthLoaders } from './device-health.js';
import { createDeviceInventoryLoaders } from './device-inventory.js';
import { createDomainLoaders } from './domains.js';
import { createFileLoaders } from './files.js';
import { createHuntingLoaders } from './hunting.js';
import { createIncidentLoaders } from './incidents.js';
import { createIndicatorLoaders } from './indicators.js';
import { createInvestigationLoaders } from './investigations.js';
import { createIpLoaders } from './ips.js';
import { createLiveResponseLoaders } from './live-response.js';
import { createMachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders } from './machines.js';
import { createRecommendationLoaders } from './recommendations.js';
import { createRemediationLoaders } from './remediation.js';
import { createScoreLoaders } from './scores.js';
import { createSoftwareLoaders } from './software.js';
import { createUserLoaders } from './users.js';
import { createVulnerabilityLoaders } from './vulnerabilities/vulnerabilities.js';

/** Each file beside this one that creates loaders: `npm run codegen`. */
export const FACTORIES = {
  alertSummary: createAlertSummaryLoaders,
  alerts: createAlertLoaders,
  assessments: createAssessmentLoaders,
  auditEvents: createAuditEventLoaders,
  authenticatedScans: createAuthenticatedScanLoaders,
  deviceHealth: createDeviceHealthLoaders,
  deviceInventory: createDeviceInventoryLoaders,
  domains: createDomainLoaders,
  files: createFileLoaders,
  hunting: createHuntingLoaders,
  incidents: createIncidentLoaders,
  indicators: createIndicatorLoaders,
  investigations: createInvestigationLoaders,
  ips: createIpLoaders,
  liveResponse: createLiveResponseLoaders,
  machineActions: createMachineActionLoaders,
  machines: createMachineLoaders,
  recommendations: createRecommendationLoaders,
  remediation: createRemediationLoaders,
  scores: createScoreLoaders,
  software: createSoftwareLoaders,
  users: createUserLoaders,
  vulnerabilities: createVulnerabilityLoaders,
};
