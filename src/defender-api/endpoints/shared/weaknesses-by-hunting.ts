import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import { PRODUCT_ID, SEPARATOR } from './software-by-hunting.js';
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
  cached,
  huntMachineIds,
  huntRows,
  huntRowsOfMachines,
  ofMachines,
  rowsOf,
  textOf,
  textsOf,
  valueOf,
  type HuntedPart,
  type HuntPart,
  type RowOfMachine,
  type SentRow,
} from './inventory-hunt.js';

const parseVulnerability = readRow<WireVulnerability>(wholeVulnerability, 'Vulnerability');
const parseProductRow = readRow<WireMachineVulnerability>(machineVulnerabilityModel, 'MachineVulnerability');
const parseUser = readRow<WireUser>(userModel, 'User');

/** Hunts for the vulnerabilities of a product. */
export function huntProductVulnerabilities(softwareId: string): UpstreamCall<readonly WireVulnerability[]> {
  const rows = `DeviceTvmSoftwareVulnerabilities | where ${PRODUCT_ID} =~ ${quoteKql(softwareId)}`;
  return rowsOf(cached(huntVulnerabilities(`CveId in (${rows} | distinct CveId)`)));
}

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

/** Hunts for the accounts that logged on to machines in 30 days. Learn: advanced-hunting-devicelogonevents-table. */
export function huntLogonUsersOfMachines(
  machineIds: readonly string[],
  part: HuntPart,
): UpstreamCall<HuntedPart<RowOfMachine<WireUser>>> {
  return huntRowsOfMachines(
    `DeviceLogonEvents
| where Timestamp > ago(30d) and ${ofMachines(machineIds)} and ${inPart('AccountName', part)}
| where ActionType == "LogonSuccess" and isnotempty(AccountName)
| summarize First = min(Timestamp), Last = max(Timestamp), Types = make_set(LogonType), Sid = take_any(AccountSid)
    by DeviceId, AccountDomain, AccountName`,
    readUser,
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

/** Hunts for the machines that accounts with a name logged on to in 30 days, in any domain: rows with an id only. */
export function huntUserMachines(accountName: string, part: HuntPart): UpstreamCall<HuntedPart<WireMachine>> {
  return cached(
    huntMachineIds(
      `DeviceLogonEvents
| where Timestamp > ago(30d) and AccountName =~ ${quoteKql(accountName)} and ActionType == "LogonSuccess"
| where ${inPart('DeviceId', part)}
| distinct DeviceId`,
    ),
  );
}
