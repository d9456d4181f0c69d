import { toIsoTime } from './iso-time.js';
import type { Logon, Machine } from './model.js';
import type { Random } from './random.js';
import type { SeedContext } from './seed-context.js';

/** An account that logs on to machines. */
export interface Account {
  readonly name: string;
  readonly domain: string;
  readonly sid: string;
}

const serviceAccounts = ['svc-backup', 'svc-deploy', 'svc-scan'] as const;

/** The account with a number: people have numbers here, services names. */
export function accountOf(random: Random, number: number): Account {
  const service = random.chance(0.1);
  const name = service ? random.pick(serviceAccounts) : `user${String(number).padStart(4, '0')}`;
  const relative = service
    ? 1100 + serviceAccounts.indexOf(name as (typeof serviceAccounts)[number])
    : 2000 + number;
  return { name, domain: 'CORP', sid: `S-1-5-21-1004336348-1177238915-682003330-${relative}` };
}

/** Logons of the last 30 days: one to three accounts a machine, each a few times. */
export function seedLogons({ random, now }: SeedContext, machines: readonly Machine[]): Logon[] {
  return machines.flatMap((machine, index) => {
    if (machine.onboardingStatus !== 'Onboarded' || /^(iOS|Android)$/.test(machine.osPlatform)) return [];
    const end = Math.min(now, Date.parse(machine.lastSeen));
    const accounts = Array.from({ length: random.int(1, 3) }, (_, nth) => accountOf(random, index + nth * 7));
    return accounts.flatMap((account) =>
      Array.from({ length: random.int(1, 4) }, () => ({
        machineId: machine.id,
        computerDnsName: machine.computerDnsName,
        timestamp: toIsoTime(end - Math.floor(random.next() * 30 * 86_400_000), random.int(0, 9999)),
        accountName: account.name,
        accountDomain: account.domain,
        accountSid: account.sid,
        logonType: account.name.startsWith('svc-')
          ? random.pick(['Service', 'Network'])
          : random.pick(['Interactive', 'Interactive', 'RemoteInteractive', 'Network', 'Unlock']),
        reportId: random.int(1, 999_999),
      })),
    );
  });
}
