import type { Product } from '../../tenants/model.js';
import type { Weakness } from '../../tenants/vulnerabilities.js';

/** The name in `@odata.context`. */
export const missingKbSet = 'Collection(Analytics.Contracts.PublicAPI.PublicProductFixDto)';

/** The updates that would rid products of these weaknesses, by KB number (Learn: get-missing-kbs-machine.md). */
export function writeMissingKbs(
  found: readonly (Weakness & { readonly product: Product })[],
  machinesMissing: (kbId: string) => number,
): object[] {
  const byKb = new Map<string, { readonly products: Set<Product>; readonly cves: Set<string> }>();
  for (const { fixingKbId, product, vulnerability } of found) {
    if (fixingKbId === null) continue;
    const kb = byKb.get(fixingKbId) ?? { products: new Set<Product>(), cves: new Set<string>() };
    kb.products.add(product);
    kb.cves.add(vulnerability.id);
    byKb.set(fixingKbId, kb);
  }
  const sorted = [...byKb].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([id, { products, cves }]) => ({
    id,
    name: 'June 2026 - Security Updates',
    productsNames: [...products].map(({ name }) => name),
    url: `https://catalog.update.microsoft.com/v7/site/Search.aspx?q=KB${id}`,
    osBuild: osBuildOf(products),
    machineMissedOn: machinesMissing(id),
    cveAddressed: cves.size,
  }));
}

/** The build that a Windows update is for; null for other products. */
function osBuildOf(products: ReadonlySet<Product>): number | null {
  const system = [...products].find(({ name }) => name.startsWith('windows_'));
  return Number(system?.versions[0]?.version.split('.')[2] ?? 0) || null;
}
