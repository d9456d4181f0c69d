/** A Windows 10 release by the number in Machine.version. */
export type WindowsRelease = '1703' | '1709';

export interface ActionSupport {
  /** In words, for warnings. */
  readonly documented: string;
  /** The page, below learn.microsoft.com/defender-endpoint/. */
  readonly page: string;
  /** Machine.osPlatform of the supported systems. */
  readonly platforms: RegExp;
  /** The first supported release, if the page names Windows 10. */
  readonly windows10From: WindowsRelease;
  /** The minimum plan. Pages disagree on some, and a machine doesn't show its tenant's plan. */
  readonly plan: 1 | 2;
}

const CLIENTS = 'Windows1[01]';
const SERVERS = 'WindowsServer(?:2012R2|2016|20[1-9][0-9])';
const SERVERS_FROM_2019 = 'WindowsServer20(?:19|[2-9][0-9])';
const AZURE_STACK = 'AzureStackHCI';
const LINUX =
  'Linux|Ubuntu|Debian|RedHat|CentOS|SLES|Suse|Fedora|Oracle|AmazonLinux|Rocky|Alma|Mariner|AzureLinux';
const MAC = 'macOS';

const oneOf = (...names: readonly string[]) => new RegExp(`^(?:${names.join('|')})`, 'i');

const ISOLATION: ActionSupport = {
  documented: 'Windows 10 from 1703, Windows 11, Windows Server from 2012 R2, Linux and macOS',
  page: 'respond-machine-alerts',
  platforms: oneOf(CLIENTS, SERVERS, AZURE_STACK, LINUX, MAC),
  windows10From: '1703',
  plan: 1,
};
const RESTRICTION: ActionSupport = {
  documented: 'Windows 10 from 1709, Windows 11 and Windows Server from 2019',
  page: 'respond-machine-alerts',
  platforms: oneOf(CLIENTS, SERVERS_FROM_2019),
  windows10From: '1709',
  plan: 2,
};

/**
 * The documented support by type of action, or by type and scope if the scope matters. If two pages disagree, the wider one
 * is used, to avoid false warnings.
 */
export const SUPPORT_BY_ACTION: Readonly<Record<string, ActionSupport>> = {
  Isolate: ISOLATION,
  'Isolate Selective': {
    ...ISOLATION,
    documented: 'Windows 10 from 1703, Windows 11, Windows Server from 2012 R2 and macOS',
    platforms: oneOf(CLIENTS, SERVERS, AZURE_STACK, MAC),
  },
  Unisolate: ISOLATION,
  RestrictCodeExecution: RESTRICTION,
  UnrestrictCodeExecution: RESTRICTION,
  RunAntiVirusScan: {
    documented: 'Windows 10 from 1709, Windows 11, Windows Server, Linux and macOS',
    page: 'api/run-av-scan',
    platforms: oneOf(CLIENTS, SERVERS, LINUX, MAC),
    windows10From: '1709',
    plan: 1,
  },
  StopAndQuarantineFile: {
    documented: 'Windows 10 from 1703 and Windows 11',
    page: 'api/stop-and-quarantine-file',
    platforms: oneOf(CLIENTS),
    windows10From: '1703',
    plan: 1,
  },
  CollectInvestigationPackage: {
    documented: 'Windows 10 from 1703, Windows 11, Windows Server, Linux and macOS',
    page: 'respond-machine-alerts',
    platforms: oneOf(CLIENTS, SERVERS, LINUX, MAC),
    windows10From: '1703',
    plan: 2,
  },
  LiveResponse: {
    documented: 'Windows 10 from 1709, Windows 11, Windows Server from 2012 R2, Linux and macOS',
    page: 'live-response',
    platforms: oneOf(CLIENTS, SERVERS, LINUX, MAC),
    windows10From: '1709',
    plan: 2,
  },
  Offboard: {
    documented: 'Windows 10 from 1703, Windows 11, Windows Server from 2012 R2, Linux and macOS',
    page: 'api/offboard-machine-api',
    platforms: oneOf(CLIENTS, SERVERS, LINUX, MAC),
    windows10From: '1703',
    plan: 1,
  },
};

/** The outcome of an action on an offline machine, by type; all others wait and end as TimeOut after 3 days. */
export const WHILE_OFFLINE: Readonly<Record<string, string>> = {
  Isolate: 'Defender tries to isolate it for 3 days; after that, request it again.',
  LiveResponse: 'Live response waits 2 hours in the queue, and is then abandoned.',
};
