import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import { readRow } from '../../models/shared/read-rows.js';
import {
  missingKbModel,
  softwareModel,
  softwareVersionModel,
  type WireMissingKb,
  type WireSoftware,
  type WireSoftwareVersion,
} from '../../models/software.js';
import type { UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  countDistinct,
  huntMachineIds,
  huntRows,
  inPart,
  joined,
  rowsOf,
  textOf,
  textsOf,
  valueOf,
  type HuntedPart,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';

/** Between the parts of ids. */
export const SEPARATOR = '-_-';
const parseSoftware = readRow<WireSoftware>(softwareModel, 'Software');
const parseMissingKb = readRow<WireMissingKb>(missingKbModel, 'MissingKb');
const parseVersion = readRow<WireSoftwareVersion>(softwareVersionModel, 'SoftwareVersionDistribution');

/** The id of a product, by its columns. */
export const PRODUCT_ID = `strcat(SoftwareVendor, "${SEPARATOR}", SoftwareName)`;

/** Hunts for a part of all products, by a hash of their ids: part 0 of 1 has all. */
export function huntPartOfSoftware(part: HuntPart) {
  return huntSoftware(inPart(PRODUCT_ID, part));
}

export function huntSoftwareById(ids: readonly string[]) {
  return rowsOf(huntSoftware(`${PRODUCT_ID} in~ (${quoteKqlList(ids)})`));
}

/** Hunts for the software of a machine, with the counts of the organization. */
export function huntMachineSoftware(machineId: string): UpstreamCall<readonly WireSoftware[]> {
  return rowsOf(
    cached(
      huntSoftware(
        `${PRODUCT_ID} in (DeviceTvmSoftwareInventory | where DeviceId =~ ${quoteKql(machineId)} | project Product = ${PRODUCT_ID})`,
      ),
    ),
  );
}

/** The columns of a product. */
export const PRODUCT = 'SoftwareVendor, SoftwareName';

/** Hunts for the numbers of vulnerabilities and of machines with one, by product. */
export function countWeaknesses(where: string): { readonly weaknesses: string; readonly exposed: string } {
  const ofProduct = { of: 'DeviceTvmSoftwareVulnerabilities', where, by: PRODUCT };
  return {
    weaknesses: countDistinct('CveId', { ...ofProduct, as: 'Weaknesses' }),
    exposed: countDistinct('DeviceId', { ...ofProduct, as: 'Exposed' }),
  };
}

function huntSoftware(where: string): UpstreamCall<HuntedPart<WireSoftware>> {
  const { weaknesses, exposed } = countWeaknesses(where);
  const ofInventory = { of: 'DeviceTvmSoftwareInventory', where, by: PRODUCT, as: 'Installed' };
  return huntRows(
    `${countDistinct('DeviceId', ofInventory)}
${joined(weaknesses, PRODUCT)}
${joined(exposed, PRODUCT)}
| project SoftwareVendor, SoftwareName, Installed, Weaknesses, Exposed`,
    readSoftware,
  );
}

function readSoftware(sent: SentRow, onUnrecognized: UnrecognizedListener): WireSoftware | undefined {
  const [vendor, name] = [textOf(sent, 'SoftwareVendor'), textOf(sent, 'SoftwareName')];
  if (vendor === undefined || name === undefined) return undefined;
  return parseSoftware(
    {
      source: 'HUNTING',
      id: `${vendor}${SEPARATOR}${name}`,
      name,
      vendor,
      installedMachines: valueOf(sent, 'Installed'),
      weaknesses: valueOf(sent, 'Weaknesses') ?? 0,
      exposedMachines: valueOf(sent, 'Exposed') ?? 0,
    },
    onUnrecognized,
  );
}

/** Hunts for the machines with a product: rows with an id only. */
export function huntSoftwareMachines(
  softwareId: string,
  part: HuntPart,
): UpstreamCall<HuntedPart<WireMachine>> {
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

function readVersion(sent: SentRow, onUnrecognized: UnrecognizedListener): WireSoftwareVersion | undefined {
  const version = textOf(sent, 'SoftwareVersion');
  if (version === undefined) return undefined;
  return parseVersion(
    {
      version,
      installations: valueOf(sent, 'Installed'),
      vulnerabilities: valueOf(sent, 'Weaknesses') ?? 0,
    },
    onUnrecognized,
  );
}

/** Hunts for the missing updates of a machine that fix a vulnerability. The table has no others. */
export function huntMachineMissingKbs(machineId: string): UpstreamCall<readonly WireMissingKb[]> {
  const isMachine = `DeviceId =~ ${quoteKql(machineId)}`;
  return huntMissingKbs(isMachine, isMachine);
}

/** The same of a product, with the organization's numbers of machines. */
export function huntProductMissingKbs(softwareId: string): UpstreamCall<readonly WireMissingKb[]> {
  return huntMissingKbs(`${PRODUCT_ID} =~ ${quoteKql(softwareId)}`, 'true');
}

function huntMissingKbs(rows: string, counted: string): UpstreamCall<readonly WireMissingKb[]> {
  const machines = countDistinct('DeviceId', {
    of: 'DeviceTvmSoftwareVulnerabilities',
    where: `isnotempty(RecommendedSecurityUpdateId) and ${counted}`,
    by: 'RecommendedSecurityUpdateId',
    as: 'Machines',
  });
  return rowsOf(
    cached(
      huntRows(
        `DeviceTvmSoftwareVulnerabilities
| where isnotempty(RecommendedSecurityUpdateId) and ${rows}
| summarize Name = take_any(RecommendedSecurityUpdate), Products = make_set(SoftwareName), Cves = make_set(CveId)
    by RecommendedSecurityUpdateId
${joined(machines, 'RecommendedSecurityUpdateId')}
| project RecommendedSecurityUpdateId, Name, Products, Addressed = array_length(Cves), Machines`,
        readMissingKb,
      ),
    ),
  );
}

function readMissingKb(sent: SentRow, onUnrecognized: UnrecognizedListener): WireMissingKb | undefined {
  const id = textOf(sent, 'RecommendedSecurityUpdateId');
  if (id === undefined) return undefined;
  return parseMissingKb(
    {
      source: 'HUNTING',
      id,
      name: textOf(sent, 'Name'),
      productsNames: textsOf(sent, 'Products'),
      cveAddressed: valueOf(sent, 'Addressed'),
      machineMissedOn: valueOf(sent, 'Machines'),
    },
    onUnrecognized,
  );
}
