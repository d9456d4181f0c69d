import type { SubgraphUnderTest } from './start-subgraph.js';
import type { Alert } from '../../emulator/tenants/model.js';

/** The alerts of the emulated tenant, as it has them now. */
export function alertsOf({ emulator }: SubgraphUnderTest): Alert[] {
  const [tenant] = emulator.tenants.values();
  return tenant!.alerts;
}

/** Changes an alert as somebody at the portal would. `lateMs`: how long ago that was, for one that shows late. */
export function changeAlert(
  subgraph: SubgraphUnderTest,
  alert: Alert,
  changes: Partial<Alert> = {},
  { lateMs = 0 }: { readonly lateMs?: number } = {},
): void {
  const lastUpdateTime = new Date(subgraph.clock.now() - lateMs).toISOString();
  Object.assign(alert, { lastUpdateTime, ...changes });
}

/** Raises an alert that is like another one but for its id. */
export function addAlert(subgraph: SubgraphUnderTest, id: string, changes: Partial<Alert> = {}): Alert {
  const alerts = alertsOf(subgraph);
  const now = new Date(subgraph.clock.now()).toISOString();
  const alert = { ...alerts[0]!, id, alertCreationTime: now, lastUpdateTime: now, ...changes };
  alerts.push(alert);
  alerts.sort((one, other) => (one.id < other.id ? -1 : 1));
  return alert;
}
