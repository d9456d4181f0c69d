import { draw } from './draw.js';
import type { Installation, Machine, Product, ProductVersion, TenantData } from './model.js';
import { productNames, type ProductName } from './product-names.js';
import type { Random } from './random.js';
import { sortById, type SeedContext } from './seed-context.js';

/** Newest last: nearly half of the machines are up to date. */
const versionWeights = [6, 8, 12, 28, 46] as const;
/** The share of installations with an older version beside them. */
const leftBehind = 0.04;

/** The products of a tenant, sorted by id. */
export function seedProducts({ random }: SeedContext): Product[] {
  return sortById(productNames.map((name) => seedProduct(random, name)));
}

function seedProduct(random: Random, { vendor, name, platforms, share, numbering }: ProductName): Product {
  return {
    id: `${vendor}-_-${name}`,
    vendor,
    name,
    publicExploit: random.chance(0.2),
    activeAlert: random.chance(0.05),
    impactScore: random.int(0, 4_000_000) / 1_000_000,
    versions: seedVersions(random, numbering),
    platforms,
    share,
    salt: random.int(0, 0xffff_ffff),
  };
}

function seedVersions(random: Random, { from, kbs }: ProductName['numbering']): ProductVersion[] {
  let minor = random.int(1, 400);
  return versionWeights.map(() => {
    minor += random.int(1, 60);
    return { version: `${from}.${minor}`, kbId: kbs ? `50${random.digits(5)}` : null };
  });
}

/**
 * The installed software of a machine, by product id, older versions first. Nothing is stored: the machine's id decides. Machines that
 * are not onboarded or left out of vulnerability management have nothing.
 */
export function installationsOf(
  { products }: Pick<TenantData, 'products'>,
  machine: Pick<Machine, 'id' | 'osPlatform' | 'onboardingStatus' | 'isExcluded'>,
): Installation[] {
  if (machine.onboardingStatus !== 'Onboarded' || machine.isExcluded) return [];
  const found: Installation[] = [];
  for (const product of productsFor(products, machine.osPlatform))
    addInstallations(found, machine.id, product);
  return found;
}

const byPlatform = new WeakMap<readonly Product[], Map<string, readonly Product[]>>();

function productsFor(products: readonly Product[], osPlatform: string): readonly Product[] {
  const platforms = byPlatform.get(products) ?? new Map<string, readonly Product[]>();
  byPlatform.set(products, platforms);
  const known = platforms.get(osPlatform);
  if (known !== undefined) return known;
  const fitting = products.filter((product) => product.platforms.includes(osPlatform));
  platforms.set(osPlatform, fitting);
  return fitting;
}

function addInstallations(found: Installation[], machineId: string, product: Product): void {
  const pinned = product.versions[product.pinned?.get(machineId) ?? -1];
  if (pinned !== undefined) {
    found.push({ product, version: pinned });
    return;
  }
  if (draw(machineId, product.salt, 0) >= product.share) return;
  const index = versionIndex(draw(machineId, product.salt, 1));
  const [older, newest] = [product.versions[index - 1], product.versions[index]];
  if (older !== undefined && draw(machineId, product.salt, 2) < leftBehind)
    found.push({ product, version: older });
  if (newest !== undefined) found.push({ product, version: newest });
}

const totalWeight = versionWeights.reduce((total, weight) => total + weight, 0);

function versionIndex(drawn: number): number {
  let left = drawn * totalWeight;
  return versionWeights.findIndex((weight) => (left -= weight) < 0);
}
