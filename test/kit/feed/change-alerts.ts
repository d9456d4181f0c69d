import type { SubgraphUnderTest } from '../servers/start-subgraph.js';
import type { Alert } from '../../../emulator/tenants/model.js';

/** The current alerts of the emulated tenant. */
export function alertsOf({ emulator }: SubgraphUnderTest): Alert[] {
  const [tenant] = emulator.tenants.values();
  return tenant!.alerts;
}

/** Changes an alert as in the portal. `lateMs`: the age of the change, for one that becomes visible late. */
export function changeAlert(
  subgraph: SubgraphUnderTest,
  alert: Alert,
  changes: Partial<Alert> = {},
  { lateMs = 0 }: { readonly lateMs?: number } = {},
): void {
  const lastUpdateTime = new Date(subgraph.clock.now() - lateMs).toISOString();
  Object.assign(alert, { lastUpdateTime, ...changes });
}

/** Adds a copy of an alert with another id. */
export function addAlert(subgraph: SubgraphUnderTest, id: string, changes: Partial<Alert> = {}): Alert {
  const alerts = alertsOf(subgraph);
  const now = new Date(subgraph.clock.now()).toISOString();
  const alert = { ...alerts[0]!, id, alertCreationTime: now, lastUpdateTime: now, ...changes };
  alerts.push(alert);
  alerts.sort((one, other) => (one.id < other.id ? -1 : 1));
  return alert;
}
