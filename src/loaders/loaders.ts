import { createAlertSummaryLoaders } from './alert-summary.js';
import { createAlertLoaders } from './alerts.js';
import { createAssessmentLoaders } from './assessments.js';
import { createAuditEventLoaders } from './audit-events.js';
import { createAuthenticatedScanLoaders } from './authenticated-scans.js';
import { createDeviceHealthLoaders } from './device-health.js';
import { createDeviceInventoryLoaders } from './device-inventory.js';
import { createDomainLoaders } from './domains.js';
import { createFileLoaders } from './files.js';
import { createHuntingLoaders, type HuntingContext } from './hunting.js';
import { createIncidentLoaders } from './incidents.js';
import { createIndicatorLoaders } from './indicators.js';
import { createInvestigationLoaders } from './investigations.js';
import { createIpLoaders } from './ips.js';
import { createLiveResponseLoaders } from './live-response.js';
import { createMachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders } from './machines.js';
import type { Reader } from './reader.js';
import { createRecommendationLoaders } from './recommendations.js';
import { createRemediationLoaders } from './remediation.js';
import { createScoreLoaders } from './scores.js';
import { createSoftwareLoaders } from './software.js';
import { createUserLoaders } from './users.js';
import { createVulnerabilityLoaders } from './vulnerabilities.js';

const FACTORIES = {
  alerts: createAlertLoaders,
  alertSummary: createAlertSummaryLoaders,
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

type Factories = typeof FACTORIES;

/** Every read that resolvers may make, by family. One set for each request: what it has read, it doesn't read again. */
export type Loaders = { readonly [Family in keyof Factories]: ReturnType<Factories[Family]> };

/** What the loaders of one request are created from. */
interface Sources extends Reader {
  /** The file of the audit trail, where one is kept. */
  readonly auditLog: string | undefined;
  /** For one hunt. */
  readonly hunting: () => HuntingContext;
}

/** Most requests use few families: the loaders of each are created when they are first asked for. */
export function createLoaders(sources: Sources): Loaders {
  const loaders = {} as Loaders;
  for (const [family, create] of Object.entries(FACTORIES)) {
    const get = () => {
      const value = create(sources, loaders);
      Object.defineProperty(loaders, family, { value });
      return value;
    };
    Object.defineProperty(loaders, family, { get, configurable: true });
  }
  return loaders;
}
