import { seedAlerts } from './alerts.js';
import { seedBaselineConfigurations, seedBaselineProfiles } from './assessments.js';
import { seedAuthenticatedScans } from './authenticated-scans.js';
import { seedIndicators } from './indicators.js';
import { seedInvestigations } from './investigations.js';
import { seedLibraryFiles } from './library-files.js';
import { seedLogons } from './logons.js';
import { seedMachineActions } from './machine-actions.js';
import { seedMachines } from './machines.js';
import type { TenantData } from './model.js';
import { createRandom } from './random.js';
import { seedRemediationTasks } from './remediation.js';
import { seedScores } from './scores.js';
import type { SeedContext } from './seed-context.js';
import { seedProducts } from './software.js';
import { seedVulnerabilities } from './vulnerabilities.js';

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
  const products = seedProducts(context('software'));
  const vulnerabilities = seedVulnerabilities(context('vulnerabilities'), products);
  return {
    tenantId,
    machines,
    alerts,
    machineActions,
    logons,
    products,
    vulnerabilities,
    scores: seedScores(context('scores'), machines),
    remediationTasks: seedRemediationTasks(context('remediation'), products),
    baselineProfiles: seedBaselineProfiles(context('baseline profiles')),
    baselineConfigurations: seedBaselineConfigurations(context('baseline configurations')),
    investigations: seedInvestigations(context('investigations'), alerts),
    indicators: seedIndicators(context('indicators')),
    libraryFiles: seedLibraryFiles(context('library files')),
    authenticatedScans: seedAuthenticatedScans(context('authenticated scans'), machines),
  };
}
