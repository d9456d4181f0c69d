import type { EmulatorOptions } from '../../../emulator/emulator.js';
import type { Switches } from '../../../emulator/switches.js';
import type { Alert } from '../../../emulator/tenants/model.js';
import {
  startSubgraph,
  type GraphQLAnswer,
  type SubgraphUnderTest,
} from '../../kit/servers/start-subgraph.js';
import { idsNewestFirst, onlyTenant } from '../../kit/reads/walk-pages.js';

export const DAY = 86_400_000;

export const newestFirst = (alerts: readonly Alert[]) =>
  idsNewestFirst(alerts, ({ lastUpdateTime }) => lastUpdateTime);

/** Sets the time of every alert: its age in milliseconds, by its position in the list. */
export function setAges(subgraph: SubgraphUnderTest, ageOf: (index: number) => number): Alert[] {
  const { alerts } = onlyTenant(subgraph);
  for (const [index, alert] of alerts.entries()) {
    alert.lastUpdateTime = new Date(subgraph.clock.now() - ageOf(index)).toISOString();
  }
  return alerts;
}

/** A tenant whose service has this behavior for `$orderby` on alerts. */
export const startWith = (orderByOnAlerts: Switches['orderByOnAlerts'], emulator: EmulatorOptions) =>
  startSubgraph({ emulator: { ...emulator, switches: { orderByOnAlerts } } });

export const idsOf = ({ data }: GraphQLAnswer): string[] =>
  data.alerts.nodes.map(({ id }: { readonly id: string }) => id);

export const filtersOf = (subgraph: SubgraphUnderTest) =>
  subgraph.calls('listAlerts').map(({ query }) => query['$filter'] ?? '');
