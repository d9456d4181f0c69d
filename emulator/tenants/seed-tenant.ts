import { seedAlerts } from './alerts.js';
import { seedIndicators } from './indicators.js';
import { seedInvestigations } from './investigations.js';
import { seedLibraryFiles } from './library-files.js';
import { seedLogons } from './logons.js';
import { seedMachineActions } from './machine-actions.js';
import { seedMachines } from './machines.js';
import type { TenantData } from './model.js';
import { createRandom } from './random.js';
import type { SeedContext } from './seed-context.js';

/** How much of everything a tenant gets. */
export interface TenantSize {
  readonly machines: number;
  readonly alerts: number;
  readonly machineActions: number;
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
  const cases = {
    investigations: seedInvestigations(context('investigations'), alerts),
    indicators: seedIndicators(context('indicators')),
    libraryFiles: seedLibraryFiles(context('library files')),
  };
  return { tenantId, machines, alerts, machineActions, logons, ...cases };
}
