import { entity, propertiesOf } from '../../odata/entity-model.js';
import { countExposure, versionKey } from '../../tenants/exposure.js';
import type { Product, ProductVersion, TenantData } from '../../tenants/model.js';
import { weaknessesOf, type Weakness } from '../../tenants/vulnerabilities.js';

/** The queryable properties of Software: the filter list of get-software.md. */
export const softwareModel = entity('Software', propertiesOf('Software', ['id', 'name', 'vendor']));

/** Operating systems that come in distributions. */
const linux: ReadonlySet<string> = new Set(['Ubuntu', 'Debian', 'RedHatEnterpriseLinux']);

/** The versions of a product that some machine has, oldest first. */
export function installedVersions(tenant: TenantData, { id, versions }: Product): ProductVersion[] {
  const { byVersion } = countExposure(tenant);
  return versions.filter(({ version }) => byVersion.has(versionKey(id, version)));
}

/** The vulnerabilities of all installed versions, once for each update that fixes them. */
export function weaknessesOfProduct(tenant: TenantData, product: Product): Weakness[] {
  const found = installedVersions(tenant, product).flatMap((version) =>
    weaknessesOf(tenant, { product, version }),
  );
  return [...new Map(found.map((one) => [one.vulnerability.id, one])).values()];
}

/**
 * A product as it is sent. Its counts are the organization's, in the list of a machine too. The last four fields are in no
 * table; what they hold for which product is a guess.
 */
export function writeSoftware(tenant: TenantData, product: Product): object {
  const { id, name, vendor, publicExploit, activeAlert, impactScore, platforms } = product;
  const { exposedByProductId, byProductId } = countExposure(tenant);
  return {
    id,
    name,
    vendor,
    weaknesses: weaknessesOfProduct(tenant, product).length,
    publicExploit,
    activeAlert,
    exposedMachines: exposedByProductId.get(id) ?? 0,
    impactScore,
    installedMachines: byProductId.get(id) ?? 0,
    isNormalized: true,
    category: product.salt % 4 === 0 ? null : 'Application',
    distributions: platforms
      .filter((platform) => linux.has(platform))
      .map((platform) => platform.toLowerCase()),
  };
}
