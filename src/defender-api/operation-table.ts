import { GET_ALERT, LIST_ALERTS } from './endpoints/alerts.js';
import {
  LIST_BASELINE_CONFIGURATIONS,
  LIST_BASELINE_PROFILES,
  LIST_BROWSER_EXTENSION_PERMISSIONS,
} from './endpoints/assessments.js';
import {
  GET_SCAN_AGENT,
  LIST_SCAN_AGENTS,
  LIST_SCAN_DEFINITIONS,
  LIST_SCAN_HISTORY_BY_DEFINITION,
  LIST_SCAN_HISTORY_BY_SESSION,
} from './endpoints/authenticated-scans.js';
import { LIST_DEVICE_ANTIVIRUS_HEALTH } from './endpoints/device-health.js';
import { GET_DOMAIN_STATS, LIST_DOMAIN_ALERTS, LIST_DOMAIN_MACHINES } from './endpoints/domains.js';
import { GET_FILE, GET_FILE_STATS, LIST_FILE_ALERTS, LIST_FILE_MACHINES } from './endpoints/files.js';
import {
  BATCH_DELETE_INDICATORS,
  DELETE_INDICATOR,
  IMPORT_INDICATORS,
  LIST_INDICATORS,
  SUBMIT_INDICATOR,
} from './endpoints/indicators.js';
import { GET_INVESTIGATION, LIST_INVESTIGATIONS } from './endpoints/investigations.js';
import { LIST_LIBRARY_FILES } from './endpoints/live-response.js';
import { RUN_GRAPH_HUNTING_QUERY, RUN_HUNTING_QUERY } from './endpoints/hunting.js';
import { GET_IP_STATS, LIST_IP_ALERTS } from './endpoints/ips.js';
import {
  CANCEL_MACHINE_ACTION,
  COLLECT_INVESTIGATION_PACKAGE,
  GET_MACHINE_ACTION,
  ISOLATE_MACHINE,
  LIST_MACHINE_ACTIONS,
  OFFBOARD_MACHINE,
  RESTRICT_CODE_EXECUTION,
  RUN_ANTI_VIRUS_SCAN,
  STOP_AND_QUARANTINE_FILE,
  UNISOLATE_MACHINE,
  UNRESTRICT_CODE_EXECUTION,
} from './endpoints/machine-actions.js';
import {
  COUNT_MACHINE_ALERTS,
  FIND_MACHINES_BY_IP,
  FIND_MACHINES_BY_TAG,
  GET_MACHINE,
  LIST_MACHINES,
  LIST_MACHINE_ALERTS,
} from './endpoints/machines.js';
import {
  GET_SOFTWARE,
  LIST_MACHINE_MISSING_KBS,
  LIST_MACHINE_SOFTWARE,
  LIST_SOFTWARE,
  LIST_SOFTWARE_MACHINES,
  LIST_SOFTWARE_MISSING_KBS,
  LIST_SOFTWARE_VERSION_DISTRIBUTION,
} from './endpoints/software.js';
import {
  GET_VULNERABILITY,
  LIST_SOFTWARE_VULNERABILITIES,
  LIST_VULNERABILITIES,
  LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE,
  LIST_VULNERABILITY_MACHINES,
} from './endpoints/vulnerabilities.js';
import {
  GET_RECOMMENDATION,
  GET_RECOMMENDATION_SOFTWARE,
  LIST_MACHINE_RECOMMENDATIONS,
  LIST_RECOMMENDATION_MACHINES,
  LIST_RECOMMENDATION_VULNERABILITIES,
  LIST_RECOMMENDATIONS,
} from './endpoints/recommendations.js';
import {
  GET_REMEDIATION_TASK,
  LIST_REMEDIATION_TASK_MACHINES,
  LIST_REMEDIATION_TASKS,
} from './endpoints/remediation.js';
import {
  GET_DEVICE_SECURE_SCORE,
  GET_EXPOSURE_SCORE,
  LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP,
} from './endpoints/scores.js';
import {
  GET_ALERT_USER,
  LIST_MACHINE_LOGON_USERS,
  LIST_USER_ALERTS,
  LIST_USER_MACHINES,
} from './endpoints/users.js';
import type { Operation } from './operation.js';

/**
 * Every REST operation that this service can call, by the family of what it gives. Two of one id are alternatives:
 * either serves, and the first is the better one.
 */
export const OPERATIONS_BY_FAMILY: Readonly<Record<string, readonly Operation[]>> = {
  alerts: [
    LIST_ALERTS,
    GET_ALERT,
    LIST_MACHINE_ALERTS,
    COUNT_MACHINE_ALERTS,
    LIST_FILE_ALERTS,
    LIST_DOMAIN_ALERTS,
    LIST_IP_ALERTS,
    LIST_USER_ALERTS,
  ],
  machines: [
    LIST_MACHINES,
    GET_MACHINE,
    FIND_MACHINES_BY_IP,
    FIND_MACHINES_BY_TAG,
    LIST_FILE_MACHINES,
    LIST_DOMAIN_MACHINES,
    LIST_USER_MACHINES,
  ],
  'machine-actions': [
    LIST_MACHINE_ACTIONS,
    GET_MACHINE_ACTION,
    ISOLATE_MACHINE,
    UNISOLATE_MACHINE,
    RESTRICT_CODE_EXECUTION,
    UNRESTRICT_CODE_EXECUTION,
    RUN_ANTI_VIRUS_SCAN,
    STOP_AND_QUARANTINE_FILE,
    COLLECT_INVESTIGATION_PACKAGE,
    OFFBOARD_MACHINE,
    CANCEL_MACHINE_ACTION,
  ],
  files: [GET_FILE, GET_FILE_STATS],
  domains: [GET_DOMAIN_STATS],
  ips: [GET_IP_STATS],
  users: [GET_ALERT_USER, LIST_MACHINE_LOGON_USERS],
  investigations: [LIST_INVESTIGATIONS, GET_INVESTIGATION],
  indicators: [
    LIST_INDICATORS,
    SUBMIT_INDICATOR,
    IMPORT_INDICATORS,
    DELETE_INDICATOR,
    BATCH_DELETE_INDICATORS,
  ],
  'live-response': [LIST_LIBRARY_FILES],
  hunting: [RUN_GRAPH_HUNTING_QUERY, RUN_HUNTING_QUERY],
  vulnerabilities: [
    LIST_VULNERABILITIES,
    GET_VULNERABILITY,
    LIST_VULNERABILITIES_BY_MACHINE_AND_SOFTWARE,
    LIST_VULNERABILITY_MACHINES,
    LIST_SOFTWARE_VULNERABILITIES,
  ],
  software: [
    LIST_SOFTWARE,
    GET_SOFTWARE,
    LIST_SOFTWARE_VERSION_DISTRIBUTION,
    LIST_SOFTWARE_MACHINES,
    LIST_SOFTWARE_MISSING_KBS,
    LIST_MACHINE_MISSING_KBS,
    LIST_MACHINE_SOFTWARE,
  ],
  scores: [GET_EXPOSURE_SCORE, LIST_EXPOSURE_SCORES_BY_MACHINE_GROUP, GET_DEVICE_SECURE_SCORE],
  recommendations: [
    LIST_RECOMMENDATIONS,
    GET_RECOMMENDATION,
    LIST_RECOMMENDATION_MACHINES,
    LIST_RECOMMENDATION_VULNERABILITIES,
    GET_RECOMMENDATION_SOFTWARE,
    LIST_MACHINE_RECOMMENDATIONS,
  ],
  remediation: [LIST_REMEDIATION_TASKS, GET_REMEDIATION_TASK, LIST_REMEDIATION_TASK_MACHINES],
  'device-health': [LIST_DEVICE_ANTIVIRUS_HEALTH],
  assessments: [LIST_BASELINE_PROFILES, LIST_BASELINE_CONFIGURATIONS, LIST_BROWSER_EXTENSION_PERMISSIONS],
  'authenticated-scans': [
    LIST_SCAN_DEFINITIONS,
    LIST_SCAN_AGENTS,
    GET_SCAN_AGENT,
    LIST_SCAN_HISTORY_BY_DEFINITION,
    LIST_SCAN_HISTORY_BY_SESSION,
  ],
};

/** The operations of a catalogue id such as `listMachines`; several when there are alternatives, none when it is unknown. */
export function operationsOf(id: string): readonly Operation[] {
  return Object.values(OPERATIONS_BY_FAMILY)
    .flat()
    .filter((operation) => operation.id === id);
}

/** The family word of an operation, such as `machine-actions`. */
export function familyOf(operation: Operation): string | undefined {
  return Object.keys(OPERATIONS_BY_FAMILY).find((family) =>
    OPERATIONS_BY_FAMILY[family]?.includes(operation),
  );
}
