import type { Alert, AlertEvidence, Machine, TenantData } from '../tenants/model.js';

/** A place where an alert's evidence names something. */
export interface Sighting {
  readonly alert: Alert;
  readonly evidence: AlertEvidence;
}

/** Where evidence that fits is found, by the ids of the alerts. */
export function findSightings(
  tenant: TenantData,
  fits: (evidence: AlertEvidence, alert: Alert) => boolean,
): Sighting[] {
  return tenant.alerts.flatMap((alert) =>
    alert.evidence.filter((evidence) => fits(evidence, alert)).map((evidence) => ({ alert, evidence })),
  );
}

/** The alerts of sightings, each once. */
export function alertsIn(sightings: readonly Sighting[]): Alert[] {
  return [...new Set(sightings.map(({ alert }) => alert))];
}

/** The machines of sightings that the tenant still knows, by id. */
export function machinesIn(sightings: readonly Sighting[], tenant: TenantData): Machine[] {
  const ids = new Set(sightings.map(({ alert }) => alert.machineId));
  return tenant.machines.filter(({ id }) => ids.has(id));
}
