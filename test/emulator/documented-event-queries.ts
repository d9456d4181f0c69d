import {
  byText,
  evidenceOf,
  groupBy,
  later,
  logonsOf,
  moment,
  processTime,
  someAddresses,
  unique,
  within,
  type DocumentedQuery,
  type Piece,
} from './documented-query.js';

/** Over processes, files, connections and logons. */
export const EVENT_QUERIES: readonly DocumentedQuery[] = [
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
