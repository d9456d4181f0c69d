import { quoteKql, quoteKqlList } from '../../../lib/quote-kql.js';
import type { WireMachine } from '../../models/machines.js';
import { PRODUCT_ID, SEPARATOR } from './software-by-hunting.js';
import { userModel, type WireUser } from '../../models/users.js';
import {
  machineVulnerabilityModel,
  wholeVulnerability,
  type WireMachineVulnerability,
  type WireVulnerability,
} from '../../models/vulnerabilities.js';
import type { UpstreamCall } from '../../upstream-call.js';
import {
  inPart,
  cached,
  huntMachineIds,
  huntedReader,
  huntRows,
  huntRowsOfMachines,
  ofMachines,
  rowsOf,
  type Hunt,
  type HuntPart,
  type RowOfMachine,
} from './inventory-hunt.js';

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
function huntVulnerabilities(condition: string): Hunt<WireVulnerability> {
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

const readVulnerability = huntedReader<WireVulnerability>(wholeVulnerability, 'Vulnerability', (sent) => {
  const id = sent.text('CveId');
  if (id === undefined) return undefined;
  return {
    id,
    name: id,
    severity: sent.text('Severity'),
    description: sent.text('Description'),
    cvssV3: sent.value('Score'),
    cvssVector: sent.text('Vector'),
    exposedMachines: sent.value('Machines'),
    publishedOn: sent.text('PublishedDate'),
    updatedOn: sent.text('LastModifiedTime'),
    publicExploit: sent.flag('IsExploitAvailable'),
    cveSupportability: sent.text('Supportability'),
    epss: sent.value('Epss'),
    tags: sent.texts('Tags'),
  };
});

export function huntProductRows(property: 'machineId' | 'cveId') {
  const [column, other] = { machineId: ['DeviceId', 'CveId'], cveId: ['CveId', 'DeviceId'] }[property];
  return (keys: readonly string[], part: HuntPart): Hunt<WireMachineVulnerability> =>
    huntRows(
      `DeviceTvmSoftwareVulnerabilities
| where ${String(column)} in~ (${quoteKqlList(keys)}) and ${inPart(String(other), part)}
| project DeviceId, CveId, SoftwareVendor, SoftwareName, SoftwareVersion, VulnerabilitySeverityLevel, RecommendedSecurityUpdateId`,
      readProductRow,
    );
}

const readProductRow = huntedReader<WireMachineVulnerability>(
  machineVulnerabilityModel,
  'MachineVulnerability',
  (sent) => {
    const [machineId, cveId] = [sent.text('DeviceId'), sent.text('CveId')];
    if (machineId === undefined || cveId === undefined) return undefined;
    const parts = ['SoftwareVendor', 'SoftwareName', 'SoftwareVersion', 'RecommendedSecurityUpdateId'];
    const [productVendor, productName, productVersion, fixingKbId] = parts.map((name) => sent.text(name));
    const key = [machineId, cveId, productVendor, productName, productVersion, fixingKbId];
    const row = { id: key.map((part) => part ?? '').join(SEPARATOR), machineId, cveId };
    const product = { productVendor, productName, productVersion, fixingKbId };
    return { ...row, ...product, severity: sent.text('VulnerabilitySeverityLevel') };
  },
);

/** Hunts for the accounts that logged on to machines in 30 days. Learn: advanced-hunting-devicelogonevents-table. */
export function huntLogonUsersOfMachines(
  machineIds: readonly string[],
  part: HuntPart,
): Hunt<RowOfMachine<WireUser>> {
  return huntRowsOfMachines(
    `DeviceLogonEvents
| where Timestamp > ago(30d) and ${ofMachines(machineIds)} and ${inPart('AccountName', part)}
| where ActionType == "LogonSuccess" and isnotempty(AccountName)
| summarize First = min(Timestamp), Last = max(Timestamp), Types = make_set(LogonType), Sid = take_any(AccountSid)
    by DeviceId, AccountDomain, AccountName`,
    readUser,
  );
}

const readUser = huntedReader<WireUser>(userModel, 'User', (sent) => {
  const [accountName, accountDomain] = [sent.text('AccountName'), sent.text('AccountDomain')];
  if (accountName === undefined) return undefined;
  return {
    id: accountDomain === undefined ? accountName : `${accountDomain}\\${accountName}`,
    accountName,
    accountDomain,
    accountSid: sent.text('Sid'),
    firstSeen: sent.text('First'),
    lastSeen: sent.text('Last'),
    logonTypes: sent.texts('Types').join(', '),
  };
});

/** Hunts for the machines that accounts with a name logged on to in 30 days, in any domain: rows with an id only. */
export function huntUserMachines(accountName: string, part: HuntPart): Hunt<WireMachine> {
  return cached(
    huntMachineIds(
      `DeviceLogonEvents
| where Timestamp > ago(30d) and AccountName =~ ${quoteKql(accountName)} and ActionType == "LogonSuccess"
| where ${inPart('DeviceId', part)}
| distinct DeviceId`,
    ),
  );
}
