import type { HuntArguments } from '../hunting/run-hunt.js';
import type { HuntReport } from '../hunting/hunt-report.js';
import { createAlertSummaryLoaders, type AlertSummaryLoaders } from './alert-summary.js';
import { createAlertLoaders, type AlertLoaders } from './alerts.js';
import { createIncidentLoaders, type IncidentLoaders } from './incidents.js';
import { createIndicatorLoaders, type IndicatorLoaders } from './indicators.js';
import { createInvestigationLoaders, type InvestigationLoaders } from './investigations.js';
import { createLiveResponseLoaders, type LiveResponseLoaders } from './live-response.js';
import { createMachineActionLoaders, type MachineActionLoaders } from './machine-actions.js';
import { createMachineLoaders, type MachineLoaders } from './machines.js';
import type { Reader } from './reader.js';

/** Every read that resolvers may make. One set for each request: what it has read, it doesn't read again. */
export interface Loaders
  extends
    AlertLoaders,
    MachineLoaders,
    MachineActionLoaders,
    AlertSummaryLoaders,
    IncidentLoaders,
    InvestigationLoaders,
    IndicatorLoaders,
    LiveResponseLoaders {
  hunt(query: HuntArguments): Promise<HuntReport>;
}

export function createLoaders(reader: Reader, hunt: Loaders['hunt']): Loaders {
  const { alertPageOf, ...alerts } = createAlertLoaders(reader);
  return {
    ...alerts,
    ...createMachineLoaders(reader),
    ...createMachineActionLoaders(reader),
    ...createAlertSummaryLoaders(reader),
    ...createIncidentLoaders(reader, { alertPageOf }),
    ...createInvestigationLoaders(reader),
    ...createIndicatorLoaders(reader),
    ...createLiveResponseLoaders(reader),
    hunt,
  };
}
