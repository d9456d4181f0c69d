import { seedAlerts } from './alerts.js';
import { seedLogons } from './logons.js';
import { seedMachineActions } from './machine-actions.js';
import { seedMachines } from './machines.js';
import type { TenantData } from './model.js';
import { createRandom, type Random } from './random.js';

/** How much of everything a tenant gets. */
export interface TenantSize {
  readonly machines: number;
  readonly alerts: number;
  readonly machineActions: number;
}

/** What the seeds of a tenant's parts are made with. */
export interface SeedContext {
  readonly tenantId: string;
  readonly random: Random;
  /** Epoch milliseconds; all times lie before it. */
  readonly now: number;
}

/** A tenant's data: the same for the same tenant id, size and seed, with all times relative to `now`. */
export function seedTenant(tenantId: string, size: TenantSize, seed: number, now: number): TenantData {
  const context = (part: string): SeedContext => ({
    tenantId,
    random: createRandom(seed, tenantId, part),
    now,
  });
  const machines = seedMachines(context('machines'), size.machines);
  const logons = seedLogons(context('logons'), machines);
  const alerts = seedAlerts(context('alerts'), size.alerts, machines, logons);
  const machineActions = seedMachineActions(context('machine actions'), size.machineActions, machines);
  return { tenantId, machines, alerts, machineActions, logons };
}

/** Sorts by `id`, by code unit, as the service does. */
export function sortById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}
