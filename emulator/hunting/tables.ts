import { createDatabase } from '../kql/database.js';
import type { Database } from '../kql/database.js';
import type { TenantData } from '../tenants/model.js';
import { buildAlertEvidence } from './alert-evidence.js';
import { buildAlertInfo } from './alert-info.js';
import { buildDeviceFileEvents } from './device-file-events.js';
import { buildDeviceInfo } from './device-info.js';
import { buildDeviceLogonEvents } from './device-logon-events.js';
import { buildDeviceNetworkEvents } from './device-network-events.js';
import { buildDeviceNetworkInfo } from './device-network-info.js';
import { buildConfigurationAssessment, buildConfigurationKb } from './configuration-tables.js';
import {
  buildSoftwareInventory,
  buildSoftwareVulnerabilities,
  buildVulnerabilitiesKb,
} from './tvm-tables.js';
import { buildDeviceProcessEvents } from './device-process-events.js';
import type { TableForm } from './table-builder.js';

/**
 * The hunting tables of a tenant at `now`: the 30 days before it. A table is built when a query names it,
 * from the tenant as it is at that moment, and stays as built; take a new database for each query.
 */
export function huntingTables(tenant: TenantData, now: Date, form: TableForm = 'documented'): Database {
  return createDatabase({
    AlertEvidence: () => buildAlertEvidence(tenant, now),
    AlertInfo: () => buildAlertInfo(tenant, now),
    DeviceFileEvents: () => buildDeviceFileEvents(tenant, now),
    DeviceInfo: () => buildDeviceInfo(tenant, now, form),
    DeviceLogonEvents: () => buildDeviceLogonEvents(tenant, now),
    DeviceNetworkEvents: () => buildDeviceNetworkEvents(tenant, now),
    DeviceNetworkInfo: () => buildDeviceNetworkInfo(tenant, now, form),
    DeviceTvmSecureConfigurationAssessment: () => buildConfigurationAssessment(tenant),
    DeviceTvmSecureConfigurationAssessmentKB: () => buildConfigurationKb(),
    DeviceTvmSoftwareInventory: () => buildSoftwareInventory(tenant),
    DeviceTvmSoftwareVulnerabilities: () => buildSoftwareVulnerabilities(tenant),
    DeviceTvmSoftwareVulnerabilitiesKB: () => buildVulnerabilitiesKb(tenant, form),
    DeviceProcessEvents: () => buildDeviceProcessEvents(tenant, now),
  });
}
