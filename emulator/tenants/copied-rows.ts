import { makeLazily } from './make-lazily.js';
import type { Alert, Machine, TenantData } from './model.js';

/** The parts of a tenant that take longest to generate. */
export type CopiedRows = Pick<TenantData, 'machines' | 'logons' | 'alerts' | 'products' | 'vulnerabilities'>;

/** The number of cached seeds; tenants with more rows aren't cached. */
const MAX_SEEDS = 4;
const MAX_ROWS = 5_000;
const latest = new Map<string, CopiedRows>();

/**
 * Rows that are generated once for all tenants with the same seed and time, as in a test run: each tenant gets
 * copies, which take a tenth of the time. Values that no request changes are shared, and frozen.
 *
 * @param seed everything that determines the rows
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
    products: () => frozen(made.products),
    vulnerabilities: () => frozen(made.vulnerabilities),
  });
}

/** Freezes a value and its parts: a change for one tenant would be one for all. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
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
