import type { Product, TenantData, Vulnerability } from '../../../emulator/tenants/model.js';

/** Leaves one product, installed on every machine, and one vulnerability of it that an update fixes. */
export function spreadOneWeakness(tenant: TenantData): {
  readonly software: Product;
  readonly vulnerability: Vulnerability;
} {
  // Generates lazy data before its references are replaced.
  Object.values(tenant);
  const software: Product = {
    ...tenant.products[0]!,
    platforms: [...new Set(tenant.machines.map(({ osPlatform }) => osPlatform))],
    share: 1,
    versions: ['1', '2', '3', '4', '5'].map((version) => ({ version, kbId: `500000${version}` })),
  };
  const last = { version: '6', kbId: '5000006' };
  const vulnerability = { ...tenant.vulnerabilities[0]!, flaws: [{ productId: software.id, fixedIn: 5 }] };
  Object.assign(tenant, {
    products: [{ ...software, versions: [...software.versions, last] }],
    vulnerabilities: [vulnerability],
  });
  return { software, vulnerability };
}
