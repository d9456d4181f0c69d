import type { Machine, Product, TenantData, Vulnerability } from './model.js';
import { installationsOf } from './software.js';
import { weaknessesOf, weaknessIndex } from './vulnerabilities.js';

/** A machine, one of its products, and a vulnerability of it (Learn: get-all-vulnerabilities-by-machines.md). */
export interface MachineVulnerability {
  readonly id: string;
  readonly cveId: string;
  readonly machineId: string;
  readonly fixingKbId: string | null;
  readonly productName: string;
  readonly productVendor: string;
  readonly productVersion: string;
  readonly severity: string;
}

type Inventory = Pick<TenantData, 'products' | 'vulnerabilities'>;

/** The vulnerabilities of a machine, one row for each version of a product that has them, by row id. */
export function vulnerabilitiesOfMachine(tenant: Inventory, machine: Machine): MachineVulnerability[] {
  const rows = installationsOf(tenant, machine).flatMap((installation) =>
    weaknessesOf(tenant, installation).map(({ vulnerability, fixingKbId }) => {
      const { vendor, name } = installation.product;
      const { version } = installation.version;
      return {
        id: [machine.id, vulnerability.id, vendor, name, version, fixingKbId ?? ''].join('-_-'),
        cveId: vulnerability.id,
        machineId: machine.id,
        fixingKbId,
        productName: name,
        productVendor: vendor,
        productVersion: version,
        severity: vulnerability.severity,
      };
    }),
  );
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The machines that have a vulnerability, by id. */
export function machinesWithVulnerability(
  tenant: Inventory & Pick<TenantData, 'machines'>,
  { id, flaws }: Vulnerability,
): Machine[] {
  const flawed = tenant.products.filter((product) => flaws.some(({ productId }) => productId === product.id));
  return tenant.machines.filter((machine) =>
    installationsOf({ products: flawed }, machine).some((installation) =>
      weaknessesOf(tenant, installation).some(({ vulnerability }) => vulnerability.id === id),
    ),
  );
}

/** The machines that have a product, by id. */
export function machinesWithProduct({ machines }: Pick<TenantData, 'machines'>, product: Product): Machine[] {
  return machines.filter((machine) => installationsOf({ products: [product] }, machine).length > 0);
}

/** Counts of a tenant's machines. */
export interface ExposureCounts {
  readonly byVulnerabilityId: ReadonlyMap<string, number>;
  /** Machines that have a product, in whatever version. */
  readonly byProductId: ReadonlyMap<string, number>;
  /** Those of them whose version has a vulnerability. */
  readonly exposedByProductId: ReadonlyMap<string, number>;
  /** By `versionKey`. */
  readonly byVersion: ReadonlyMap<string, number>;
  /** Machines that lack an update that would rid them of a vulnerability. */
  readonly byMissingKbId: ReadonlyMap<string, number>;
}

/** The key of a version in `ExposureCounts`. */
export function versionKey(productId: string, version: string): string {
  return `${productId}\n${version}`;
}

const counted = new WeakMap<
  readonly Machine[],
  { readonly machines: number; readonly counts: ExposureCounts }
>();

/** Counts once for these machines, and again if the set changes. 100,000 machines take a moment. */
export function countExposure(tenant: Inventory & Pick<TenantData, 'machines'>): ExposureCounts {
  const known = counted.get(tenant.machines);
  if (known?.machines === tenant.machines.length) return known.counts;
  const counts = countMachines(tenant);
  counted.set(tenant.machines, { machines: tenant.machines.length, counts });
  return counts;
}

function countMachines(tenant: Inventory & Pick<TenantData, 'machines'>): ExposureCounts {
  const weaknesses = weaknessIndex(tenant);
  const tallies = {
    vulnerabilities: createTally<string>(),
    products: createTally<string>(),
    exposed: createTally<string>(),
    versions: createTally<string>(),
    kbs: createTally<string>(),
  };
  for (const machine of tenant.machines) {
    for (const { product, version } of installationsOf(tenant, machine)) {
      const found = weaknesses.get(version) ?? [];
      tallies.products.add(product.id, machine);
      tallies.versions.add(versionKey(product.id, version.version), machine);
      if (found.length > 0) tallies.exposed.add(product.id, machine);
      for (const { vulnerability, fixingKbId } of found) {
        tallies.vulnerabilities.add(vulnerability.id, machine);
        if (fixingKbId !== null) tallies.kbs.add(fixingKbId, machine);
      }
    }
  }
  return {
    byVulnerabilityId: tallies.vulnerabilities.counts(),
    byProductId: tallies.products.counts(),
    exposedByProductId: tallies.exposed.counts(),
    byVersion: tallies.versions.counts(),
    byMissingKbId: tallies.kbs.counts(),
  };
}

/** Counts machines by key, each once however often it is added in a row. */
function createTally<Key>() {
  const entries = new Map<Key, { count: number; last: Machine }>();
  return {
    add(key: Key, machine: Machine): void {
      const entry = entries.get(key);
      if (entry === undefined) {
        entries.set(key, { count: 1, last: machine });
      } else if (entry.last !== machine) {
        entry.count += 1;
        entry.last = machine;
      }
    },
    counts: (): ReadonlyMap<Key, number> => new Map([...entries].map(([key, { count }]) => [key, count])),
  };
}
