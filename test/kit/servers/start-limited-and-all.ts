import { expect } from 'vitest';
import { SERVERS, startLimited } from './start-limited.js';
import type { StartOptions } from './start-subgraph.js';
import { BOTH, CONTOSO, HOME } from './start-tenants.js';

/** An incident with alerts inside and outside of the device group. */
export const MIXED = 4_242;
export const CLIENTS = {
  limited: '77777777-7777-4777-8777-777777777771',
  all: '77777777-7777-4777-8777-777777777772',
};
export type Client = keyof typeof CLIENTS;

interface Options extends Pick<StartOptions, 'cache'> {
  readonly roles: readonly string[];
  /** Those of the roles that are limited for the one client. Default: all. */
  readonly limitedRoles?: readonly string[];
}

/** Contoso, with one client limited to Servers and one without limits. */
export async function startLimitedAndAll({ roles, limitedRoles = roles, ...options }: Options) {
  const [contoso, fabrikam] = BOTH;
  const others = roles.filter((role) => !limitedRoles.includes(role));
  const tests = await startLimited(
    [
      {
        ...contoso!,
        callers: [
          { tenant: HOME, clients: [CLIENTS.limited], roles: limitedRoles, deviceGroups: [SERVERS] },
          ...(others.length > 0 ? [{ tenant: HOME, clients: [CLIENTS.limited], roles: others }] : []),
          { tenant: HOME, clients: [CLIENTS.all] },
        ],
      },
      fabrikam!,
    ],
    { ...options, emulator: { machines: 60, alerts: 120 } },
  );
  // Alerts get their machine's group, so that both ways to judge them agree.
  const groups = new Map(tests.contoso.machines.map(({ id, rbacGroupName }) => [id, rbacGroupName]));
  for (const alert of tests.contoso.alerts)
    Object.assign(alert, { rbacGroupName: groups.get(alert.machineId) ?? null });
  const ofIncident = [...tests.contoso.alerts.entries()].filter(([index]) => index % 4 === 0);
  for (const [, alert] of ofIncident) Object.assign(alert, { incidentId: MIXED });
  const tokens = {
    limited: await tests.subgraph.mintToken({ roles: [...roles], clientId: CLIENTS.limited }),
    all: await tests.subgraph.mintToken({ roles: [...roles], clientId: CLIENTS.all }),
  };
  const ask = async (who: Client, query: string, variables: Record<string, unknown> = {}) => {
    tests.subgraph.emulator.control.resetQuota();
    tests.subgraph.clock.advance(61_000);
    const { data, errors } = await tests.ask(CONTOSO, query, { token: tokens[who], variables });
    expect(errors).toBeUndefined();
    return data;
  };
  return { ...tests, ask };
}
