import type { ExportKind } from '../../tenants/exports/export-kind.js';
import type { Snapshot } from '../../tenants/exports/walk-rows.js';
import type { TenantData } from '../../tenants/model.js';
import type { DefenderCall } from '../operation.js';

/** The snapshot of an export at the end of a window, as the switches have it. */
export function snapshotOf(
  { state: { switches } }: Pick<DefenderCall, 'state'>,
  tenant: TenantData,
  kind: ExportKind,
  window: number,
): Snapshot {
  return {
    tenant,
    kind,
    window,
    wanted: switches.exportRows,
    nameOfNone: switches.exportGroupOfNone,
  };
}
