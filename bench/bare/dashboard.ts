import type { Upstream } from '../naive/upstream.js';

interface Row {
  readonly id: string;
  readonly machineId?: string;
}

/** What a server that never asks anybody answers from: rows as Defender sends them. */
export interface Dashboard {
  readonly alerts: readonly Row[];
  readonly machines: ReadonlyMap<string, Row>;
}

/** Reads everything once. */
export async function readDashboard(upstream: Upstream): Promise<Dashboard> {
  const read = async (path: string) =>
    ((await upstream.get(path)) as { readonly value: readonly Row[] }).value;
  const machines = await read('/api/machines');
  return { alerts: await read('/api/alerts'), machines: new Map(machines.map((row) => [row.id, row])) };
}

/** As directly as GraphQL can be answered: no promise, no check, no loader. */
export const createResolvers = ({ alerts, machines }: Dashboard) => ({
  Query: {
    alerts: (_: unknown, { first }: { readonly first: number }) => ({ nodes: alerts.slice(0, first) }),
  },
  Alert: {
    machine: ({ machineId }: Row) => machines.get(machineId ?? ''),
  },
});
