import { seedAlerts } from './alerts.js';
import { seedBaselineConfigurations, seedBaselineProfiles } from './assessments.js';
import { seedAuthenticatedScans } from './authenticated-scans.js';
import { seedIndicators } from './indicators.js';
import { seedInvestigations } from './investigations.js';
import { seedLibraryFiles } from './library-files.js';
import { seedLogons } from './logons.js';
import { seedMachineActions } from './machine-actions.js';
import { seedMachines } from './machines.js';
import { copyRows, type CopiedRows } from './copied-rows.js';
import { makeLazily } from './make-lazily.js';
import type { Machine, TenantData } from './model.js';
import { seedOtherAlerts } from './other-alerts.js';
import { createRandom } from './random.js';
import { seedRemediationTasks } from './remediation.js';
import { seedScores } from './scores.js';
import { sortById, type SeedContext } from './seed-context.js';
import { seedProducts } from './software.js';
import type { Story } from './story.js';
import { seedVulnerabilities } from './vulnerabilities.js';

/** How much of everything a tenant gets. */
export interface TenantSize {
  readonly machines: number;
  readonly alerts: number;
  readonly machineActions: number;
}

/**
 * A tenant's data: the same for the same tenant id, size and seed, with all times relative to `now`. A story comes on top of the
 * size.
 */
export function seedTenant(
  tenantId: string,
  size: TenantSize,
  seed: number,
  now: number,
  story?: Story,
): TenantData {
  const data = seedWithoutStory(tenantId, size, seed, { now, alertsBefore: now - (story?.quietMs ?? 0) });
  return story === undefined ? data : withStory(data, story, now);
}

function seedWithoutStory(
  tenantId: string,
  size: TenantSize,
  seed: number,
  { now, alertsBefore }: { readonly now: number; readonly alertsBefore: number },
): TenantData {
  const context = (part: string): SeedContext => ({
    tenantId,
    random: createRandom(seed, tenantId, part),
    now,
  });
  // Each part has numbers of its own, so that it doesn't matter which is made first.
  const rows = copyRows(
    [tenantId, size.machines, size.alerts, seed, now, alertsBefore],
    size.machines + size.alerts,
    () => {
      const made: CopiedRows = makeLazily<CopiedRows>({
        machines: () => seedMachines(context('machines'), size.machines),
        logons: () => seedLogons(context('logons'), made.machines),
        alerts: () =>
          seedAlerts({ ...context('alerts'), now: alertsBefore }, size.alerts, made.machines, made.logons),
        products: () => seedProducts(context('software')),
        vulnerabilities: () => seedVulnerabilities(context('vulnerabilities'), made.products),
      });
      return made;
    },
  );
  const data: TenantData = makeLazily<TenantData>({
    tenantId: () => tenantId,
    machines: () => rows.machines,
    logons: () => rows.logons,
    alerts: () => rows.alerts,
    otherAlerts: () => seedOtherAlerts(context('other alerts'), data.alerts),
    customDetails: () => new Map(),
    atStart: () => ({
      time: now,
      machines: byId(seedMachines(context('machines'), size.machines)),
    }),
    machineActions: () => seedMachineActions(context('machine actions'), size.machineActions, data.machines),
    products: () => rows.products,
    vulnerabilities: () => rows.vulnerabilities,
    scores: () => seedScores(context('scores'), data.machines),
    remediationTasks: () => seedRemediationTasks(context('remediation'), data.products),
    baselineProfiles: () => seedBaselineProfiles(context('baseline profiles')),
    baselineConfigurations: () => seedBaselineConfigurations(context('baseline configurations')),
    investigations: () => seedInvestigations(context('investigations'), data.alerts),
    incidents: () => new Map(),
    indicators: () => seedIndicators(context('indicators')),
    libraryFiles: () => seedLibraryFiles(context('library files')),
    authenticatedScans: () => seedAuthenticatedScans(context('authenticated scans'), data.machines),
    groupMoves: () => [],
  });
  return data;
}

function byId(machines: readonly Machine[]): ReadonlyMap<string, Machine> {
  return new Map(machines.map((machine) => [machine.id, machine]));
}

/** Made as lazily as what stands behind it. */
function withStory(seeded: TenantData, story: Story, now: number): TenantData {
  const { tenantId } = seeded;
  return makeLazily<TenantData>({
    ...makersOf(seeded),
    machines: () => sortById([...story.machines(now), ...seeded.machines]),
    logons: () => [...story.logons(now), ...seeded.logons],
    alerts: () => sortById([...story.alerts(now, tenantId), ...seeded.alerts]),
    atStart: () => ({
      time: now,
      machines: new Map([...byId(story.machines(now)), ...seeded.atStart.machines]),
    }),
    otherAlerts: () => [...story.otherAlerts(now, tenantId), ...seeded.otherAlerts],
    machineActions: () => [...story.machineActions(now), ...seeded.machineActions],
    products: () => story.products(seeded.products),
    vulnerabilities: () => sortById([...story.vulnerabilities, ...seeded.vulnerabilities]),
    // Numbered after what is seeded.
    investigations: () => [...seeded.investigations, ...story.investigations(now, tenantId)],
    incidents: () => new Map(story.incidents),
  });
}

function makersOf(seeded: TenantData) {
  const names = Object.keys(seeded) as (keyof TenantData)[];
  return Object.fromEntries(names.map((name) => [name, () => seeded[name]])) as {
    readonly [Name in keyof TenantData]: () => TenantData[Name];
  };
}
