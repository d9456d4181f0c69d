import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import { softwareModel, type WireSoftware } from '../../models/software.js';
import type { WireMachine } from '../../models/machines.js';
import { readRow } from '../../models/shared/read-rows.js';
import { userModel, type WireUser } from '../../models/users.js';
import {
  machineVulnerabilityModel,
  wholeVulnerability,
  type WireMachineVulnerability,
  type WireVulnerability,
} from '../../models/vulnerabilities.js';
import type { UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import {
  inPart,
  flagOf,
  huntRows,
  rowsOf,
  textOf,
  textsOf,
  valueOf,
  type HuntedPart,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';

const SEPARATOR = '-_-';
const parseVulnerability = readRow<WireVulnerability>(wholeVulnerability, 'Vulnerability');
const parseSoftware = readRow<WireSoftware>(softwareModel, 'Software');
const parseProductRow = readRow<WireMachineVulnerability>(machineVulnerabilityModel, 'MachineVulnerability');
const parseUser = readRow<WireUser>(userModel, 'User');

/** Hunts for a part of the vulnerabilities that machines have, by a hash of their ids: part 0 of 1 has all. */
export function huntPartOfVulnerabilities(part: HuntPart) {
  return huntVulnerabilities(inPart('CveId', part));
}

/** Hunts for vulnerabilities by id. Those that no machine has are absent. */
export function huntVulnerabilitiesById(ids: readonly string[]) {
  return rowsOf(huntVulnerabilities(`CveId in~ (${quoteKqlList(ids)})`));
}

/** The table of all known vulnerabilities has 300,000 rows, so it is only joined. */
function huntVulnerabilities(condition: string): UpstreamCall<HuntedPart<WireVulnerability>> {
  return huntRows(
    `DeviceTvmSoftwareVulnerabilities
| where ${condition}
| summarize Severity = take_any(VulnerabilitySeverityLevel), Tags = take_any(tostring(CveTags)) by CveId, DeviceId
| summarize Machines = count(), Severity = take_any(Severity), Tags = take_any(Tags) by CveId
| join kind=leftouter (
    DeviceTvmSoftwareVulnerabilitiesKB
    | where ${condition}
    | project CveId, Score = todouble(CvssScore), IsExploitAvailable, PublishedDate, LastModifiedTime,
        Description = VulnerabilityDescription, Vector = column_ifexists("CvssVector", ""),
        Supportability = column_ifexists("CveSupportability", ""), Epss = column_ifexists("EpssScore", todouble(""))
  ) on CveId
| project-away CveId1`,
    readVulnerability,
  );
}

function readVulnerability(
  sent: SentRow,
  onUnrecognized: UnrecognizedListener,
): WireVulnerability | undefined {
  const id = textOf(sent, 'CveId');
  if (id === undefined) return undefined;
  return parseVulnerability(
    {
      source: 'HUNTING',
      id,
      name: id,
      severity: textOf(sent, 'Severity'),
      description: textOf(sent, 'Description'),
      cvssV3: valueOf(sent, 'Score'),
      cvssVector: textOf(sent, 'Vector'),
      exposedMachines: valueOf(sent, 'Machines'),
      publishedOn: textOf(sent, 'PublishedDate'),
      updatedOn: textOf(sent, 'LastModifiedTime'),
      publicExploit: flagOf(sent, 'IsExploitAvailable'),
      cveSupportability: textOf(sent, 'Supportability'),
      epss: valueOf(sent, 'Epss'),
      tags: textsOf(sent, 'Tags'),
    },
    onUnrecognized,
  );
}

/** Hunts for the product rows of machines, or of vulnerabilities. */
export function huntProductRows(property: 'machineId' | 'cveId') {
  const [column, other] = { machineId: ['DeviceId', 'CveId'], cveId: ['CveId', 'DeviceId'] }[property];
  return (keys: readonly string[], part: HuntPart): UpstreamCall<HuntedPart<WireMachineVulnerability>> =>
    huntRows(
      `DeviceTvmSoftwareVulnerabilities
| where ${String(column)} in~ (${quoteKqlList(keys)}) and ${inPart(String(other), part)}
| project DeviceId, CveId, SoftwareVendor, SoftwareName, SoftwareVersion, VulnerabilitySeverityLevel, RecommendedSecurityUpdateId`,
      readProductRow,
    );
}

function readProductRow(
  sent: SentRow,
  onUnrecognized: UnrecognizedListener,
): WireMachineVulnerability | undefined {
  const [machineId, cveId] = [textOf(sent, 'DeviceId'), textOf(sent, 'CveId')];
  if (machineId === undefined || cveId === undefined) return undefined;
  const parts = ['SoftwareVendor', 'SoftwareName', 'SoftwareVersion', 'RecommendedSecurityUpdateId'];
  const [productVendor, productName, productVersion, fixingKbId] = parts.map((name) => textOf(sent, name));
  const key = [machineId, cveId, productVendor, productName, productVersion, fixingKbId];
  const row = { id: key.map((part) => part ?? '').join(SEPARATOR), machineId, cveId };
  const product = { productVendor, productName, productVersion, fixingKbId };
  return parseProductRow(
    { ...row, ...product, severity: textOf(sent, 'VulnerabilitySeverityLevel') },
    onUnrecognized,
  );
}

const PRODUCT_ID = `strcat(SoftwareVendor, "${SEPARATOR}", SoftwareName)`;

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

/** Counts without `dcount`, which estimates. */
function huntSoftware(condition: string): UpstreamCall<HuntedPart<WireSoftware>> {
  return huntRows(
    `DeviceTvmSoftwareInventory
| where ${condition}
| summarize Rows = count() by SoftwareVendor, SoftwareName, DeviceId
| summarize Installed = count() by SoftwareVendor, SoftwareName
| join kind=leftouter (
    DeviceTvmSoftwareVulnerabilities
    | where ${condition}
    | summarize Rows = count() by SoftwareVendor, SoftwareName, CveId
    | summarize Weaknesses = count() by SoftwareVendor, SoftwareName
  ) on SoftwareVendor, SoftwareName
| join kind=leftouter (
    DeviceTvmSoftwareVulnerabilities
    | where ${condition}
    | summarize Rows = count() by SoftwareVendor, SoftwareName, DeviceId
    | summarize Exposed = count() by SoftwareVendor, SoftwareName
  ) on SoftwareVendor, SoftwareName
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

/** Hunts for the accounts that logged on to a machine in 30 days. Learn: advanced-hunting-devicelogonevents-table. */
export function huntLogonUsers(machineId: string): UpstreamCall<readonly WireUser[]> {
  return rowsOf(
    cached(
      huntRows(
        `DeviceLogonEvents
| where Timestamp > ago(30d) and DeviceId =~ ${quoteKql(machineId)}
| where ActionType == "LogonSuccess" and isnotempty(AccountName)
| summarize First = min(Timestamp), Last = max(Timestamp), Types = make_set(LogonType), Sid = take_any(AccountSid)
    by AccountDomain, AccountName`,
        readUser,
      ),
    ),
  );
}

function readUser(sent: SentRow, onUnrecognized: UnrecognizedListener): WireUser | undefined {
  const [accountName, accountDomain] = [textOf(sent, 'AccountName'), textOf(sent, 'AccountDomain')];
  if (accountName === undefined) return undefined;
  return parseUser(
    {
      source: 'HUNTING',
      id: accountDomain === undefined ? accountName : `${accountDomain}\\${accountName}`,
      accountName,
      accountDomain,
      accountSid: textOf(sent, 'Sid'),
      firstSeen: textOf(sent, 'First'),
      lastSeen: textOf(sent, 'Last'),
      logonTypes: textsOf(sent, 'Types').join(', '),
    },
    onUnrecognized,
  );
}

/** Caches the rows for one object as long as `huntedFacts`. */
function cached<Row>(call: UpstreamCall<HuntedPart<Row>>): UpstreamCall<HuntedPart<Row>> {
  const { operation, read, notFound: _found, ...rest } = call;
  return {
    ...rest,
    operation: { ...operation, cacheClass: 'huntedFacts' },
    read: (body, onUnrecognized) => {
      const { rows, isTruncated } = read(body, onUnrecognized);
      return { rows: [...rows], isTruncated };
    },
  };
}

/** Hunts for the machines with a product: rows with an id only. */
export function huntSoftwareMachines(
  softwareId: string,
  part: HuntPart,
): UpstreamCall<HuntedPart<WireMachine>> {
  return cached(
    huntRows(
      `DeviceTvmSoftwareInventory
| where ${PRODUCT_ID} =~ ${quoteKql(softwareId)} and ${inPart('DeviceId', part)}
| distinct DeviceId`,
      readMachineId,
    ),
  );
}

/** Hunts for the machines that accounts with a name logged on to in 30 days, in any domain: rows with an id only. */
export function huntUserMachines(accountName: string, part: HuntPart): UpstreamCall<HuntedPart<WireMachine>> {
  return cached(
    huntRows(
      `DeviceLogonEvents
| where Timestamp > ago(30d) and AccountName =~ ${quoteKql(accountName)} and ActionType == "LogonSuccess"
| where ${inPart('DeviceId', part)}
| distinct DeviceId`,
      readMachineId,
    ),
  );
}

function readMachineId(sent: SentRow): WireMachine | undefined {
  const id = textOf(sent, 'DeviceId');
  return id === undefined ? undefined : { source: 'HUNTING', id };
}
