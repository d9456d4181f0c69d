import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import {
  missingKbModel,
  softwareModel,
  softwareVersionModel,
  type WireMissingKb,
  type WireSoftware,
  type WireSoftwareVersion,
} from '../../models/software.js';
import type { UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  countDistinct,
  huntMachineIds,
  huntedReader,
  huntRows,
  huntRowsOfMachines,
  inPart,
  joined,
  ofMachines,
  rowsOf,
  type Hunt,
  type HuntPart,
  type RowOfMachine,
} from './inventory-hunt.js';

/** Between the parts of ids. */
export const SEPARATOR = '-_-';

export const PRODUCT_ID = `strcat(SoftwareVendor, "${SEPARATOR}", SoftwareName)`;

/** Hunts for a part of all products, by a hash of their ids: part 0 of 1 has all. */
export function huntPartOfSoftware(part: HuntPart) {
  return huntSoftware(inPart(PRODUCT_ID, part));
}

export function huntSoftwareById(ids: readonly string[]) {
  return rowsOf(huntSoftware(`${PRODUCT_ID} in~ (${quoteKqlList(ids)})`));
}

/** Hunts for the software of machines, with the counts of the organization. */
export function huntSoftwareOfMachines(
  machineIds: readonly string[],
  part: HuntPart,
): Hunt<RowOfMachine<WireSoftware>> {
  const installed = `DeviceTvmSoftwareInventory | where ${ofMachines(machineIds)} and ${inPart(PRODUCT_ID, part)}`;
  const counts = countSoftware(`${PRODUCT_ID} in (${installed} | project Product = ${PRODUCT_ID})`);
  return huntRowsOfMachines(
    `${installed}
| distinct DeviceId, ${PRODUCT}
${joined(counts, PRODUCT)}`,
    readSoftware,
  );
}

export const PRODUCT = 'SoftwareVendor, SoftwareName';

/** Hunts for the numbers of vulnerabilities and of machines with one, by product. */
export function countWeaknesses(where: string): { readonly weaknesses: string; readonly exposed: string } {
  const ofProduct = { of: 'DeviceTvmSoftwareVulnerabilities', where, by: PRODUCT };
  return {
    weaknesses: countDistinct('CveId', { ...ofProduct, as: 'Weaknesses' }),
    exposed: countDistinct('DeviceId', { ...ofProduct, as: 'Exposed' }),
  };
}

function huntSoftware(where: string): Hunt<WireSoftware> {
  return huntRows(countSoftware(where), readSoftware);
}

function countSoftware(where: string): string {
  const { weaknesses, exposed } = countWeaknesses(where);
  const ofInventory = { of: 'DeviceTvmSoftwareInventory', where, by: PRODUCT, as: 'Installed' };
  return `${countDistinct('DeviceId', ofInventory)}
${joined(weaknesses, PRODUCT)}
${joined(exposed, PRODUCT)}
| project SoftwareVendor, SoftwareName, Installed, Weaknesses, Exposed`;
}

const readSoftware = huntedReader<WireSoftware>(softwareModel, 'Software', (sent) => {
  const [vendor, name] = [sent.text('SoftwareVendor'), sent.text('SoftwareName')];
  if (vendor === undefined || name === undefined) return undefined;
  return {
    id: `${vendor}${SEPARATOR}${name}`,
    name,
    vendor,
    installedMachines: sent.value('Installed'),
    weaknesses: sent.value('Weaknesses') ?? 0,
    exposedMachines: sent.value('Exposed') ?? 0,
  };
});

/** Hunts for the machines with a product: rows with an id only. */
export function huntSoftwareMachines(softwareId: string, part: HuntPart): Hunt<WireMachine> {
  return cached(
    huntMachineIds(
      `DeviceTvmSoftwareInventory
| where ${PRODUCT_ID} =~ ${quoteKql(softwareId)} and ${inPart('DeviceId', part)}
| distinct DeviceId`,
    ),
  );
}

/** Hunts for the versions of a product, with their counts. */
export function huntSoftwareVersions(softwareId: string): UpstreamCall<readonly WireSoftwareVersion[]> {
  const ofVersion = { where: `${PRODUCT_ID} =~ ${quoteKql(softwareId)}`, by: 'SoftwareVersion' };
  const ofWeaknesses = { ...ofVersion, of: 'DeviceTvmSoftwareVulnerabilities', as: 'Weaknesses' };
  const weaknesses = countDistinct('CveId', ofWeaknesses);
  return rowsOf(
    cached(
      huntRows(
        `${countDistinct('DeviceId', { ...ofVersion, of: 'DeviceTvmSoftwareInventory', as: 'Installed' })}
${joined(weaknesses, 'SoftwareVersion')}
| project SoftwareVersion, Installed, Weaknesses`,
        readVersion,
      ),
    ),
  );
}

const readVersion = huntedReader<WireSoftwareVersion>(
  softwareVersionModel,
  'SoftwareVersionDistribution',
  (sent) => {
    const version = sent.text('SoftwareVersion');
    if (version === undefined) return undefined;
    return {
      version,
      installations: sent.value('Installed'),
      vulnerabilities: sent.value('Weaknesses') ?? 0,
    };
  },
);

/** Hunts for the missing updates of machines that fix a vulnerability. The table has no others. */
export function huntMissingKbsOfMachines(
  machineIds: readonly string[],
  part: HuntPart,
): Hunt<RowOfMachine<WireMissingKb>> {
  const where = `${ofMachines(machineIds)} and ${inPart(KB_ID, part)}`;
  return huntRowsOfMachines(
    `${findMissingKbs(where, `DeviceId, ${KB_ID}`)}
| project DeviceId, ${KB}, Machines = 1`,
    readMissingKb,
  );
}

/** The same of a product, with the organization's numbers of machines. */
export function huntProductMissingKbs(softwareId: string): UpstreamCall<readonly WireMissingKb[]> {
  const machines = countDistinct('DeviceId', {
    of: 'DeviceTvmSoftwareVulnerabilities',
    where: `isnotempty(${KB_ID})`,
    by: KB_ID,
    as: 'Machines',
  });
  return rowsOf(
    cached(
      huntRows(
        `${findMissingKbs(`${PRODUCT_ID} =~ ${quoteKql(softwareId)}`, KB_ID)}
${joined(machines, KB_ID)}
| project ${KB}, Machines`,
        readMissingKb,
      ),
    ),
  );
}

const KB_ID = 'RecommendedSecurityUpdateId';
const KB = `${KB_ID}, Name, Products, Addressed = array_length(Cves)`;

function findMissingKbs(where: string, by: string): string {
  return `DeviceTvmSoftwareVulnerabilities
| where isnotempty(${KB_ID}) and ${where}
| summarize Name = take_any(RecommendedSecurityUpdate), Products = make_set(SoftwareName), Cves = make_set(CveId) by ${by}`;
}

const readMissingKb = huntedReader<WireMissingKb>(missingKbModel, 'MissingKb', (sent) => {
  const id = sent.text(KB_ID);
  if (id === undefined) return undefined;
  return {
    id,
    name: sent.text('Name'),
    productsNames: sent.texts('Products'),
    cveAddressed: sent.value('Addressed'),
    machineMissedOn: sent.value('Machines'),
  };
});
