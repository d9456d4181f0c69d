import type { Switches } from '../../switches.js';
import type { Logon } from '../../tenants/model.js';

/** A user as sent (Learn: user.md): all twelve fields, some of them null in one of the two places that give users. */
export interface SentUser {
  readonly id: string;
  readonly accountName: string;
  readonly accountDomain: string;
  readonly accountSid: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly mostPrevalentMachineId: string | null;
  readonly leastPrevalentMachineId: string | null;
  readonly logonTypes: string;
  readonly logOnMachinesCount: number | null;
  readonly isDomainAdmin: boolean;
  readonly isOnlyNetworkUser: boolean | null;
}

export interface AccountName {
  readonly name: string;
  readonly domain: string;
}

/** A user of a machine, of its logons there: everything in lower case, and nothing of other machines. */
export function writeLogonUser({ name, domain }: AccountName, logons: readonly Logon[]): SentUser {
  return {
    ...describeLogons({ name: name.toLowerCase(), domain: domain.toLowerCase() }, logons),
    accountSid: null,
    mostPrevalentMachineId: null,
    leastPrevalentMachineId: null,
    logOnMachinesCount: null,
    isOnlyNetworkUser: null,
  };
}

/** A user of an alert, of its logons on all machines: the name as the alert has it. */
export function writeAlertUser(account: AccountName, logons: readonly Logon[]): SentUser {
  const counts = new Map<string, number>();
  for (const { machineId } of logons) counts.set(machineId, (counts.get(machineId) ?? 0) + 1);
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  return {
    ...describeLogons(account, logons),
    accountSid: logons[0]?.accountSid ?? null,
    mostPrevalentMachineId: byCount[0] ?? null,
    leastPrevalentMachineId: byCount.at(-1) ?? null,
    logOnMachinesCount: counts.size,
    isOnlyNetworkUser: logons.every(({ logonType }) => logonType === 'Network'),
  };
}

/** Whether a name means an account, whatever its case. */
export function isAccount(one: string | null | undefined, name: string): boolean {
  return one?.toLowerCase() === name.toLowerCase();
}

function describeLogons(
  { name, domain }: AccountName,
  logons: readonly Logon[],
): Pick<
  SentUser,
  'id' | 'accountName' | 'accountDomain' | 'firstSeen' | 'lastSeen' | 'logonTypes' | 'isDomainAdmin'
> {
  const times = logons.map(({ timestamp }) => `${timestamp.slice(0, 19)}Z`).sort();
  return {
    id: `${domain}\\${name}`.toLowerCase(),
    accountName: name,
    accountDomain: domain,
    firstSeen: times[0] ?? null,
    lastSeen: times.at(-1) ?? null,
    logonTypes: [...new Set(logons.map(({ logonType }) => logonType))].sort().join(', '),
    isDomainAdmin: isAccount('svc-deploy', name),
  };
}

/** An account as it is sent: by switch its flags are words in a text, as one published sample has them. */
export function writeUser(user: SentUser, { userFlags }: Pick<Switches, 'userFlags'>): object {
  if (userFlags === 'boolean') return user;
  const { isDomainAdmin, isOnlyNetworkUser } = user;
  return {
    ...user,
    isDomainAdmin: String(isDomainAdmin),
    isOnlyNetworkUser: isOnlyNetworkUser === null ? null : String(isOnlyNetworkUser),
  };
}
