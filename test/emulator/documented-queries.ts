import type { Alert, AlertEvidence, Logon, Machine, TenantData } from '../../emulator/tenants/model.js';

/** A hunting query in the manner of Microsoft's public ones, and its rows as plain code finds them in the tenant. */
export interface DocumentedQuery {
  readonly name: string;
  readonly query: string | ((tenant: TenantData) => string);
  readonly expected: (tenant: TenantData, now: number) => unknown[];
  /** Whether the query says in which order its rows come. */
  readonly ordered?: true;
}

const DAY = 86_400_000;

/** A moment as hunting writes it: seven fraction digits. */
const moment = (time: string): string => {
  const [seconds = '', fraction = ''] = time.replace('Z', '').split('.');
  return `${seconds}.${fraction.padEnd(7, '0')}Z`;
};
const within = (time: string, now: number, days: number): boolean => Date.parse(time) > now - days * DAY;
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const groupBy = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};
const later = <T>(rows: readonly T[], time: (row: T) => string): T =>
  rows.reduce((best, row) => (moment(time(row)) > moment(time(best)) ? row : best));
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

interface Piece {
  readonly alert: Alert;
  readonly evidence: AlertEvidence;
}
const evidenceOf = (tenant: TenantData, ...kinds: string[]): Piece[] =>
  tenant.alerts.flatMap((alert) =>
    alert.evidence
      .filter(({ entityType }) => kinds.includes(entityType))
      .map((evidence) => ({ alert, evidence })),
  );
const processTime = ({ evidence }: Piece): string => evidence.processCreationTime ?? '';
/** Logons of the 30 days that hunting sees. */
const logonsOf = ({ logons }: TenantData, now: number): Logon[] =>
  logons.filter(({ timestamp }) => Date.parse(timestamp) >= now - 30 * DAY);
/** Machines that were seen in the 30 days which hunting sees. */
const reporting = (tenant: TenantData, now: number): Machine[] =>
  tenant.machines.filter(({ lastSeen }) => Date.parse(lastSeen) >= now - 30 * DAY);

const someAddresses = (tenant: TenantData): string[] =>
  evidenceOf(tenant, 'Ip')
    .flatMap(({ evidence }) => evidence.ipAddress ?? [])
    .slice(0, 5);

export const DOCUMENTED_QUERIES: readonly DocumentedQuery[] = [
  {
    name: 'alerts of a week by severity',
    query:
      'AlertInfo | where Timestamp > ago(7d) | summarize Alerts = count() by Severity | order by Alerts desc, Severity asc',
    expected: ({ alerts }, now) =>
      [
        ...groupBy(
          alerts.filter((alert) => within(alert.alertCreationTime, now, 7)),
          ({ severity }) => severity,
        ),
      ]
        .map(([Severity, group]) => ({ Severity, Alerts: group.length }))
        .sort((one, other) => other.Alerts - one.Alerts || byText(one.Severity, other.Severity)),
    ordered: true,
  },
  {
    name: 'alerts by day',
    query: 'AlertInfo | summarize Alerts = count() by bin(Timestamp, 1d) | order by Timestamp asc',
    expected: ({ alerts }) =>
      [...groupBy(alerts, ({ alertCreationTime }) => alertCreationTime.slice(0, 10))]
        .map(([day, group]) => ({ Timestamp: `${day}T00:00:00.0000000Z`, Alerts: group.length }))
        .sort((one, other) => byText(one.Timestamp, other.Timestamp)),
    ordered: true,
  },
  {
    name: 'devices with the most alerts',
    query:
      'AlertEvidence | where EntityType == "Machine" | summarize Alerts = dcount(AlertId) by DeviceId | order by Alerts desc, DeviceId asc | take 5',
    expected: ({ alerts }) =>
      [...groupBy(alerts, ({ machineId }) => machineId)]
        .map(([DeviceId, group]) => ({ DeviceId, Alerts: group.length }))
        .sort((one, other) => other.Alerts - one.Alerts || byText(one.DeviceId, other.DeviceId))
        .slice(0, 5),
    ordered: true,
  },
  {
    name: 'the last report of each onboarded device',
    query:
      'DeviceInfo | summarize arg_max(Timestamp, *) by DeviceId | where OnboardingStatus == "Onboarded" | project DeviceId, DeviceName, Timestamp',
    expected: (tenant, now) =>
      reporting(tenant, now)
        .filter(({ onboardingStatus }) => onboardingStatus === 'Onboarded')
        .map((machine) => ({
          DeviceId: machine.id,
          DeviceName: machine.computerDnsName,
          Timestamp: moment(machine.lastSeen),
        })),
  },
  {
    name: 'devices by operating system, without servers',
    query:
      'DeviceInfo | where OSPlatform !contains "server" and OSPlatform != "Linux" | summarize Devices = dcount(DeviceId) by OSPlatform',
    expected: (tenant, now) =>
      [
        ...groupBy(
          reporting(tenant, now).filter(({ osPlatform }) =>
            /^(?:Windows(?!Server)|macOS|iOS|Android)/.test(osPlatform),
          ),
          ({ osPlatform }) => osPlatform,
        ),
      ].map(([OSPlatform, group]) => ({ OSPlatform, Devices: group.length })),
  },
  {
    name: 'PowerShell with a hidden window that runs what it downloads',
    query:
      'DeviceProcessEvents | where FileName =~ "PowerShell.exe" and ProcessCommandLine has_all ("hidden", "iex") | project DeviceId, ProcessId, ProcessCommandLine',
    expected: (tenant) =>
      evidenceOf(tenant, 'Process').map(({ alert, evidence }) => ({
        DeviceId: alert.machineId,
        ProcessId: evidence.processId,
        ProcessCommandLine: evidence.processCommandLine,
      })),
  },
  {
    name: 'processes that Explorer started, shells excepted',
    query:
      'DeviceProcessEvents | where InitiatingProcessFileName in~ ("EXPLORER.EXE", "winword.exe") and FileName !in ("explorer.exe") | project Timestamp, DeviceName, AccountName',
    expected: (tenant) =>
      evidenceOf(tenant, 'Process')
        .filter(({ evidence }) => evidence.parentProcessFileName === 'explorer.exe')
        .map((piece) => ({
          Timestamp: moment(processTime(piece)),
          DeviceName: piece.alert.computerDnsName,
          AccountName: piece.evidence.accountName,
        })),
  },
  {
    name: 'people who log on to several devices',
    query:
      'DeviceLogonEvents | where ActionType == "LogonSuccess" and AccountName !startswith "SVC-" | summarize Devices = dcount(DeviceId), Logons = count() by AccountName | where Devices > 1',
    expected: (tenant, now) =>
      [
        ...groupBy(
          logonsOf(tenant, now).filter(({ accountName }) => !accountName.startsWith('svc-')),
          ({ accountName }) => accountName,
        ),
      ]
        .map(([AccountName, group]) => ({
          AccountName,
          Devices: unique(group.map(({ machineId }) => machineId)).length,
          Logons: group.length,
        }))
        .filter(({ Devices }) => Devices > 1),
  },
  {
    name: 'remote logons at night',
    query:
      'DeviceLogonEvents | where LogonType == "RemoteInteractive" | extend Hour = hourofday(Timestamp) | where Hour between (0 .. 5) | project DeviceName, AccountName, Hour',
    expected: (tenant, now) =>
      logonsOf(tenant, now)
        .filter(
          ({ logonType, timestamp }) =>
            logonType === 'RemoteInteractive' && new Date(timestamp).getUTCHours() <= 5,
        )
        .map((logon) => ({
          DeviceName: logon.computerDnsName,
          AccountName: logon.accountName,
          Hour: new Date(logon.timestamp).getUTCHours(),
        })),
  },
  {
    name: 'files that came to several devices',
    query:
      'DeviceFileEvents | where isnotempty(SHA256) | summarize Devices = dcount(DeviceId), FirstSeen = min(Timestamp) by SHA256 | where Devices >= 2',
    expected: (tenant) =>
      [...groupBy(evidenceOf(tenant, 'File'), ({ evidence }) => evidence.sha256 ?? '')]
        .map(([SHA256, group]) => ({
          SHA256,
          Devices: unique(group.map(({ alert }) => alert.machineId)).length,
          FirstSeen: group.map(({ evidence }) => moment(evidence.evidenceCreationTime)).sort()[0],
        }))
        .filter(({ Devices }) => Devices >= 2),
  },
  {
    name: 'the users of severe alerts',
    query:
      'AlertInfo | where Severity == "High" | join kind=inner (AlertEvidence | where EntityType == "User") on AlertId | project AlertId, Title, AccountName',
    expected: (tenant) =>
      evidenceOf(tenant, 'User')
        .filter(({ alert }) => alert.severity === 'High')
        .map(({ alert, evidence }) => ({
          AlertId: alert.id,
          Title: alert.title,
          AccountName: evidence.accountName,
        })),
  },
  {
    name: 'connections to addresses of a list',
    query: (tenant) =>
      `let addresses = dynamic([${someAddresses(tenant)
        .map((address) => JSON.stringify(address))
        .join()}]);\nDeviceNetworkEvents\n| where RemoteIP in (addresses) // known from a report\n| project DeviceId, RemoteIP, InitiatingProcessFileName`,
    expected: (tenant) =>
      evidenceOf(tenant, 'Ip')
        .filter(({ evidence }) => someAddresses(tenant).includes(evidence.ipAddress ?? ''))
        .map(({ alert, evidence }) => ({
          DeviceId: alert.machineId,
          RemoteIP: evidence.ipAddress,
          InitiatingProcessFileName: 'powershell.exe',
        })),
  },
  {
    name: 'hosts that links lead to',
    query:
      'DeviceNetworkEvents | where isnotempty(RemoteUrl) | extend Host = extract("https?://([^/]+)", 1, RemoteUrl) | summarize Clicks = count() by Host | where Host matches regex "^files[0-9]+[.]bad"',
    expected: (tenant) =>
      [...groupBy(evidenceOf(tenant, 'Url'), ({ evidence }) => new URL(evidence.url ?? '').host)].map(
        ([Host, group]) => ({ Host, Clicks: group.length }),
      ),
  },
  {
    name: 'devices with alerts that nobody logged on to lately',
    query:
      'let visited = DeviceLogonEvents | where Timestamp > ago(7d) | distinct DeviceId;\nAlertEvidence | where EntityType == "Machine" | distinct DeviceId | join kind=leftanti visited on DeviceId',
    expected: ({ alerts, logons }, now) => {
      const visited = logons
        .filter(({ timestamp }) => within(timestamp, now, 7))
        .map(({ machineId }) => machineId);
      return unique(alerts.map(({ machineId }) => machineId))
        .filter((id) => !visited.includes(id))
        .map((DeviceId) => ({ DeviceId }));
    },
  },
  {
    name: 'alerts of every device, those without any too',
    query:
      'DeviceInfo | distinct DeviceId | join kind=leftouter (AlertEvidence | where EntityType == "Machine" | summarize Alerts = count() by DeviceId) on DeviceId | project DeviceId, Alerts = coalesce(Alerts, 0)',
    expected: (tenant, now) =>
      reporting(tenant, now).map(({ id }) => ({
        DeviceId: id,
        Alerts: tenant.alerts.filter(({ machineId }) => machineId === id).length,
      })),
  },
  {
    name: 'attack techniques',
    query:
      'AlertInfo | where isnotempty(AttackTechniques) | mv-expand Technique = parse_json(AttackTechniques) | extend Technique = tostring(Technique) | summarize Alerts = count() by Technique',
    expected: ({ alerts }) => {
      const techniques = alerts.flatMap(({ mitreTechniques }) => mitreTechniques);
      return [...groupBy(techniques, (technique) => technique)].map(([Technique, group]) => ({
        Technique,
        Alerts: group.length,
      }));
    },
  },
  {
    name: 'what happened on one device, in order',
    query: ({ alerts }) => `let device = "${alerts[0]?.machineId ?? ''}";
      union (DeviceProcessEvents | where FileName != "explorer.exe" | project Timestamp, DeviceId, What = ProcessCommandLine),
        (DeviceFileEvents | project Timestamp, DeviceId, What = FolderPath),
        (DeviceNetworkEvents | project Timestamp, DeviceId, What = strcat(RemoteIP, RemoteUrl))
      | where DeviceId == device
      | project Timestamp, What
      | order by Timestamp asc, What asc`,
    expected: (tenant) => {
      const device = tenant.alerts[0]?.machineId;
      const on = (piece: Piece): boolean => piece.alert.machineId === device;
      return [
        ...evidenceOf(tenant, 'Process')
          .filter(on)
          .map((piece) => ({
            Timestamp: moment(processTime(piece)),
            What: piece.evidence.processCommandLine ?? '',
          })),
        ...evidenceOf(tenant, 'File', 'Ip', 'Url')
          .filter(on)
          .map(({ evidence }) => ({
            Timestamp: moment(evidence.evidenceCreationTime),
            What:
              evidence.entityType === 'File'
                ? `${evidence.filePath}\\${evidence.fileName}`
                : (evidence.ipAddress ?? evidence.url ?? ''),
          })),
      ].sort((one, other) => byText(one.Timestamp, other.Timestamp) || byText(one.What, other.What));
    },
    ordered: true,
  },
  {
    name: 'a score by category',
    query:
      'AlertInfo | extend Weight = case(Severity == "High", 10, Severity == "Medium", 5, 1) | summarize Score = sum(Weight), Severe = countif(Severity == "High"), avg(Weight) by Category',
    expected: ({ alerts }) =>
      [...groupBy(alerts, ({ category }) => category)].map(([Category, group]) => {
        const weights = group.map(({ severity }) =>
          severity === 'High' ? 10 : severity === 'Medium' ? 5 : 1,
        );
        const Score = weights.reduce((sum, weight) => sum + weight, 0);
        return {
          Category,
          Score,
          Severe: group.filter(({ severity }) => severity === 'High').length,
          avg_Weight: Score / group.length,
        };
      }),
  },
  {
    name: 'where each account was last seen, through a function',
    query:
      'let since = (span:timespan) { DeviceLogonEvents | where Timestamp > ago(span) };\nsince(14d) | summarize arg_max(Timestamp, DeviceName), First = min(Timestamp) by AccountName',
    expected: ({ logons }, now) =>
      [
        ...groupBy(
          logons.filter(({ timestamp }) => within(timestamp, now, 14)),
          ({ accountName }) => accountName,
        ),
      ].map(([AccountName, group]) => {
        const last = later(group, ({ timestamp }) => timestamp);
        return {
          AccountName,
          Timestamp: moment(last.timestamp),
          DeviceName: last.computerDnsName,
          First: group.map(({ timestamp }) => moment(timestamp)).sort()[0],
        };
      }),
  },
  {
    name: 'files that appeared within an hour of a process of the same device',
    query:
      'DeviceFileEvents | join kind=inner (DeviceProcessEvents | where FileName != "explorer.exe" | project DeviceId, Started = Timestamp) on DeviceId | where Timestamp between (Started .. Started + 1h) | summarize Pairs = count() by DeviceId',
    expected: (tenant) => {
      const processes = evidenceOf(tenant, 'Process');
      const pairs = evidenceOf(tenant, 'File').flatMap((file) =>
        processes.filter((process) => {
          const delay = Date.parse(file.evidence.evidenceCreationTime) - Date.parse(processTime(process));
          const isAfter = moment(file.evidence.evidenceCreationTime) >= moment(processTime(process));
          return file.alert.machineId === process.alert.machineId && isAfter && delay <= 3_600_000;
        }),
      );
      return [...groupBy(pairs, ({ alert }) => alert.machineId)].map(([DeviceId, group]) => ({
        DeviceId,
        Pairs: group.length,
      }));
    },
  },
  {
    name: 'alerts whose title has a word, and those that only contain it',
    query:
      'AlertInfo | summarize Words = countif(Title has "ransomware"), Parts = countif(Title contains "ware"), No = countif(Title !has "ware")',
    expected: ({ alerts }) => [
      {
        Words: alerts.filter(({ title }) => /\bransomware\b/i.test(title)).length,
        Parts: alerts.filter(({ title }) => /ware/i.test(title)).length,
        No: alerts.filter(({ title }) => !/\bware\b/i.test(title)).length,
      },
    ],
  },
  {
    name: 'the share of severe alerts',
    query:
      'AlertInfo | summarize Share = round(100.0 * countif(Severity == "High") / count(), 1), Techniques = dcount(AttackTechniques)',
    expected: ({ alerts }) => [
      {
        Share:
          Math.round((1_000 * alerts.filter(({ severity }) => severity === 'High').length) / alerts.length) /
          10,
        Techniques: unique(
          alerts.map(({ mitreTechniques }) =>
            mitreTechniques.length === 0 ? '' : JSON.stringify(mitreTechniques),
          ),
        ).length,
      },
    ],
  },
  {
    name: 'how many accounts use devices with severe alerts',
    query:
      'DeviceLogonEvents | where DeviceId in ((AlertEvidence | where EntityType == "Machine" and Severity == "High" | distinct DeviceId)) | summarize Accounts = make_set(AccountName) by DeviceId | project DeviceId, Number = array_length(Accounts)',
    expected: (tenant, now) => {
      const { alerts } = tenant;
      const severe = alerts.filter(({ severity }) => severity === 'High').map(({ machineId }) => machineId);
      return [
        ...groupBy(
          logonsOf(tenant, now).filter(({ machineId }) => severe.includes(machineId)),
          ({ machineId }) => machineId,
        ),
      ].map(([DeviceId, group]) => ({
        DeviceId,
        Number: unique(group.map(({ accountName }) => accountName)).length,
      }));
    },
  },
  {
    name: 'shells by the person at the device',
    query:
      'DeviceProcessEvents | where FileName endswith ".exe" and InitiatingProcessFileName startswith "userinit" | extend Person = iff(AccountName startswith "user", substring(AccountName, 4), "service") | project Person, Day = bin(Timestamp, 1d)',
    expected: (tenant, now) =>
      logonsOf(tenant, now)
        .filter(({ logonType }) => logonType === 'Interactive')
        .map(({ accountName, timestamp }) => ({
          Person: accountName.startsWith('user') ? accountName.slice(4) : 'service',
          Day: `${timestamp.slice(0, 10)}T00:00:00.0000000Z`,
        })),
  },
];
