import { makeLazily } from './make-lazily.js';
import type { Alert, Machine, TenantData } from './model.js';

/** What takes longest to make of a tenant. */
export type CopiedRows = Pick<TenantData, 'machines' | 'logons' | 'alerts' | 'products' | 'vulnerabilities'>;

/** So many seeds are remembered, and none of a tenant with more rows. */
const MAX_SEEDS = 4;
const MAX_ROWS = 5_000;
const latest = new Map<string, CopiedRows>();

/**
 * Rows that are made once for all tenants that are seeded alike at the same moment, as those of a test run are: each gets
 * copies, which take a tenth of the time. What nothing changes is the same for all.
 *
 * @param seed everything that decides what is made
 * @param count how many rows there will be, about
 */
export function copyRows(
  seed: readonly (string | number)[],
  count: number,
  make: () => CopiedRows,
): CopiedRows {
  if (count > MAX_ROWS) return make();
  const key = seed.join('\n');
  const made = latest.get(key) ?? make();
  latest.delete(key);
  latest.set(key, made);
  for (const oldest of [...latest.keys()].slice(0, -MAX_SEEDS)) latest.delete(oldest);
  return makeLazily<CopiedRows>({
    machines: () => made.machines.map(copyMachine),
    logons: () => made.logons.map((logon) => ({ ...logon })),
    alerts: () => made.alerts.map(copyAlert),
    products: () => made.products,
    vulnerabilities: () => made.vulnerabilities,
  });
}

function copyMachine(machine: Machine): Machine {
  return {
    ...machine,
    machineTags: [...machine.machineTags],
    ipAddresses: machine.ipAddresses.map((address) => ({ ...address })),
    vmMetadata: machine.vmMetadata === null ? null : { ...machine.vmMetadata },
  };
}

function copyAlert(alert: Alert): Alert {
  return {
    ...alert,
    mitreTechniques: [...alert.mitreTechniques],
    relatedUser: alert.relatedUser === null ? null : { ...alert.relatedUser },
    loggedOnUsers: alert.loggedOnUsers.map((user) => ({ ...user })),
    comments: alert.comments.map((comment) => ({ ...comment })),
    evidence: alert.evidence.map((piece) => ({ ...piece })),
    domains: [...alert.domains],
  };
}
