import { isExposedBy, machinesExposedBy } from './exposed-machines.js';
import type { Machine, Product, TenantData } from './model.js';

/** A setting that machines should have (Learn: recommendation.md). */
export interface Configuration {
  readonly scid: number;
  readonly name: string;
  readonly category: string;
  readonly subCategory: string;
  readonly component: string;
  /** The part of the Windows machines that lacks it. */
  readonly share: number;
}

/** The subject of a recommendation. */
export type Matter =
  | { readonly kind: 'software'; readonly id: string; readonly product: Product }
  | { readonly kind: 'configuration'; readonly id: string; readonly configuration: Configuration };

/** The assessed settings, by number. */
export const configurations: readonly Configuration[] = [
  {
    scid: 12,
    name: "Set 'Minimum PIN length for startup' to '6 or more characters'",
    category: 'OS',
    subCategory: '',
    component: 'BitLocker',
    share: 0.3,
  },
  {
    scid: 2010,
    name: 'Turn on Microsoft Defender Antivirus',
    category: 'SecurityControls',
    subCategory: 'Antivirus',
    component: 'Microsoft Defender Antivirus',
    share: 0.1,
  },
  {
    scid: 2070,
    name: 'Turn on Microsoft Defender Firewall',
    category: 'SecurityControls',
    subCategory: 'Firewall',
    component: 'Microsoft Defender Firewall',
    share: 0.2,
  },
  {
    scid: 3010,
    name: "Disable 'Insecure guest logons' in SMB",
    category: 'Network',
    subCategory: '',
    component: 'SMB',
    share: 0.5,
  },
  {
    scid: 4001,
    name: "Disable 'Enumerate administrator accounts on elevation'",
    category: 'Accounts',
    subCategory: 'Account policies',
    component: 'User account control',
    share: 0.4,
  },
];

/** All recommendations for any machine, sorted by id. */
export function mattersOf(tenant: TenantData): Matter[] {
  const all = allMatters(tenant.products);
  return all.filter((matter) => tenant.machines.some((machine) => concerns(tenant, matter, machine)));
}

/** The recommendations for a machine, by id. */
export function mattersOfMachine(tenant: TenantData, machine: Machine): Matter[] {
  return allMatters(tenant.products).filter((matter) => concerns(tenant, matter, machine));
}

/** The machines that a recommendation is about, by id. */
export function machinesConcernedBy(tenant: TenantData, matter: Matter): Machine[] {
  return matter.kind === 'software'
    ? machinesExposedBy(tenant, matter.product)
    : tenant.machines.filter((machine) => lacks(machine, matter.configuration));
}

function allMatters(products: readonly Product[]): Matter[] {
  const matters: Matter[] = [
    ...configurations.map((configuration) => ({
      kind: 'configuration' as const,
      id: `sca-_-scid-${configuration.scid}`,
      configuration,
    })),
    ...products.map((product) => ({ kind: 'software' as const, id: `va-_-${product.id}`, product })),
  ];
  return matters.sort((one, other) => (one.id < other.id ? -1 : 1));
}

function concerns(tenant: TenantData, matter: Matter, machine: Machine): boolean {
  return matter.kind === 'software'
    ? isExposedBy(tenant, matter.product, machine)
    : lacks(machine, matter.configuration);
}

/** Nothing is stored: the machine's id decides. */
export function lacks(machine: Machine, { scid, share }: Configuration): boolean {
  if (!isAssessed(machine)) return false;
  const drawn = Math.imul(Number.parseInt(machine.id.slice(8, 16), 16) ^ scid, 0x9e37_79b1) >>> 0;
  return drawn / 4_294_967_296 < share;
}

/** Whether the settings apply to a machine. */
export function isAssessed({ onboardingStatus, isExcluded, osPlatform }: Machine): boolean {
  return onboardingStatus === 'Onboarded' && isExcluded !== true && osPlatform.startsWith('Windows');
}
