import type { Emulator } from '../../../emulator/emulator.js';
import { CUSTOMERS, HOME, WITH_OWN_PEOPLE } from '../parts/arena.js';

/** A tenant as callers know it. */
export interface KnownTenant {
  readonly id: string;
  readonly machineIds: readonly string[];
  readonly alertIds: readonly string[];
  /** Machines that support every action. */
  readonly actionable: readonly string[];
}

/** The callers and objects of requests. */
export interface World {
  readonly tenants: readonly KnownTenant[];
  /** Tokens of users of the home tenant, who may address every customer. */
  readonly analysts: readonly string[];
  /** A token of a user who may only address the last customer. */
  readonly employee: string;
}

const ROLES = [
  'Defender.ViewData',
  'Defender.ViewVulnerabilities',
  'Defender.Hunting',
  'Defender.AlertsInvestigation',
  'Defender.ActiveRemediation',
  'Defender.Release',
];
const ANALYSTS = 8;
const TOKEN_SECONDS = 86_400;

export async function describeWorld(emulator: Emulator): Promise<World> {
  const mint = (name: string, tenantId: string) =>
    emulator.control.mintCallerToken({ roles: ROLES, tenantId, name, expiresInSeconds: TOKEN_SECONDS });
  const tenants = CUSTOMERS.map((id): KnownTenant => {
    const data = emulator.tenants.get(id);
    if (data === undefined) throw new Error(`The emulator lacks ${id}`);
    return {
      id,
      machineIds: data.machines.map((machine) => machine.id),
      alertIds: data.alerts.map((alert) => alert.id),
      actionable: data.machines
        .filter(
          ({ osPlatform, onboardingStatus, mergedIntoMachineId }) =>
            osPlatform.startsWith('Windows1') &&
            onboardingStatus === 'Onboarded' &&
            mergedIntoMachineId === null,
        )
        .map((machine) => machine.id),
    };
  });
  const all = tenants.flatMap(({ machineIds, alertIds }) => [...machineIds, ...alertIds]);
  if (new Set(all).size < all.length)
    throw new Error("An id belongs to two tenants, so a row's tenant is ambiguous");
  return {
    tenants,
    analysts: await Promise.all(
      Array.from({ length: ANALYSTS }, (_, index) => mint(`Analyst ${index}`, HOME)),
    ),
    employee: await mint('Employee', WITH_OWN_PEOPLE),
  };
}
