import type { Upstream } from '../naive/upstream.js';

interface Row {
  readonly id: string;
  readonly machineId?: string;
}

/** The data of a server that makes no calls: rows as Defender sends them. */
export interface Dashboard {
  readonly alerts: readonly Row[];
  readonly machines: ReadonlyMap<string, Row>;
}

/** Reads all rows once. */
export async function readDashboard(upstream: Upstream): Promise<Dashboard> {
  const read = async (path: string) =>
    ((await upstream.get(path)) as { readonly value: readonly Row[] }).value;
  const machines = await read('/api/machines');
  return { alerts: await read('/api/alerts'), machines: new Map(machines.map((row) => [row.id, row])) };
}

/** The minimum of GraphQL execution: no promises, checks or loaders. */
export const createResolvers = ({ alerts, machines }: Dashboard) => ({
  Query: {
    alerts: (_: unknown, { first }: { readonly first: number }) => ({ nodes: alerts.slice(0, first) }),
  },
  Alert: {
    machine: ({ machineId }: Row) => machines.get(machineId ?? ''),
  },
});
