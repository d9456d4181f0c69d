import { ALERT_FILTERS } from '../../src/defender-api/endpoints/alerts.js';
import {
  BASELINE_CONFIGURATION_FILTERS,
  BASELINE_PROFILE_FILTERS,
  BROWSER_EXTENSION_PERMISSION_FILTERS,
} from '../../src/defender-api/endpoints/assessments.js';
import { INDICATOR_FILTERS } from '../../src/defender-api/endpoints/indicators.js';
import { INVESTIGATION_FILTERS } from '../../src/defender-api/endpoints/investigations.js';
import { MACHINE_ACTION_FILTERS } from '../../src/defender-api/endpoints/machine-actions.js';
import { MACHINE_ALERT_COUNT_FILTERS, MACHINE_FILTERS } from '../../src/defender-api/endpoints/machines.js';
import { RECOMMENDATION_FILTERS } from '../../src/defender-api/endpoints/recommendations.js';
import { REMEDIATION_TASK_FILTERS } from '../../src/defender-api/endpoints/remediation.js';
import { SOFTWARE_FILTERS } from '../../src/defender-api/endpoints/software.js';
import { VULNERABILITY_FILTERS } from '../../src/defender-api/endpoints/vulnerabilities.js';

/** By type of docs/catalogue/metadata.yaml: what `$filter` names, and how its literals are written. */
export const FILTERS_OF = {
  Alert: { ...ALERT_FILTERS, ...MACHINE_ALERT_COUNT_FILTERS },
  BaselineConfiguration: BASELINE_CONFIGURATION_FILTERS,
  BaselineProfile: BASELINE_PROFILE_FILTERS,
  BrowserExtensions: BROWSER_EXTENSION_PERMISSION_FILTERS,
  Indicator: INDICATOR_FILTERS,
  Investigation: INVESTIGATION_FILTERS,
  Machine: MACHINE_FILTERS,
  MachineAction: MACHINE_ACTION_FILTERS,
  PublicProductDto: SOFTWARE_FILTERS,
  PublicVulnerabilityDto: VULNERABILITY_FILTERS,
  Recommendation: RECOMMENDATION_FILTERS,
  RemediationTask: REMEDIATION_TASK_FILTERS,
} as const;
