import type { Table } from '../kql/database.js';
import type { TenantData } from '../tenants/model.js';
import { describeAlertSource } from './alert-source.js';
import { buildTable } from './table-builder.js';

/** Learn: AlertInfo table in the advanced hunting schema. */
const COLUMNS = {
  Timestamp: 'DateTime',
  AlertId: 'String',
  Title: 'String',
  Category: 'String',
  Severity: 'String',
  ServiceSource: 'String',
  DetectionSource: 'String',
  AttackTechniques: 'String',
} as const;

/** One row an alert, at its creation. */
export function buildAlertInfo(tenant: TenantData, now: Date): Table {
  return buildTable(
    COLUMNS,
    now,
    tenant.alerts.map((alert) => ({
      Timestamp: alert.alertCreationTime,
      Category: alert.category,
      ...describeAlertSource(alert),
    })),
  );
}
