import { DEFAULT_CALLER_CLIENT_ID } from '../../emulator/entra/caller-token.js';
import { DEFAULT_TENANT_ID, type Emulator } from '../../emulator/emulator.js';
import type { TenantData } from '../../emulator/tenants/model.js';
import { ROLES } from '../../src/config/roles.js';
import { leadEverywhere } from '../kit/reads/one-machine.js';
import { spreadOneWeakness } from '../kit/reads/one-weakness.js';
import { spreadOverGroups } from '../kit/authorization/spread-over-groups.js';
import { SERVERS } from '../kit/servers/start-limited.js';

/** The callers: somebody who may see the tenant, somebody limited to the device group Servers, and somebody of another tenant. */
export const CALLERS = ['whole', 'limited', 'stranger'] as const;
export type FuzzCaller = (typeof CALLERS)[number];

export const OTHER_TENANT = '30000000-0000-4000-8000-00000000000c';
const LIMITED_CLIENT = '77777777-7777-4777-8777-777777777771';

/** Their rules in the file of TENANTS_FILE. */
export const TENANTS = {
  version: 1,
  tenants: [
    {
      id: DEFAULT_TENANT_ID,
      name: 'Contoso',
      callers: [
        { tenant: DEFAULT_TENANT_ID, clients: [LIMITED_CLIENT], deviceGroups: [SERVERS] },
        { tenant: DEFAULT_TENANT_ID, clients: [DEFAULT_CALLER_CLIENT_ID] },
      ],
    },
    { id: OTHER_TENANT, name: 'Fabrikam', callers: [{ tenant: OTHER_TENANT }] },
  ],
  end: true,
};

export function mintTokens({ control }: Emulator): Record<FuzzCaller, Promise<string>> {
  const roles = [...ROLES];
  return {
    whole: control.mintCallerToken({ roles }),
    limited: control.mintCallerToken({ roles, clientId: LIMITED_CLIENT }),
    stranger: control.mintCallerToken({ roles, tenantId: OTHER_TENANT }),
  };
}

/** The rows of the emulator inside and outside the groups. */
export interface Truth {
  /** Words that stand for ids and names in a case, `@inside machine@`, and what they are for this server. */
  readonly words: Readonly<Record<string, string>>;
  /** A text of the answer that this caller must not see, or an action on a machine that the caller must not reach. */
  findForeign(caller: FuzzCaller, asked: string, answered: string): string | undefined;
}

/** Such a word for the tenant that a caller addresses. */
export const OWN_TENANT = '@own tenant@';
export const tenantOf = (caller: FuzzCaller) => (caller === 'stranger' ? OTHER_TENANT : DEFAULT_TENANT_ID);

/** The same words for all makers of cases. */
export const WORDS = [
  '@inside machine@',
  '@outside machine@',
  '@inside name@',
  '@outside name@',
  '@inside alert@',
  '@outside alert@',
  '@inside action@',
  '@outside action@',
  '@outside investigation@',
  '@inside tenant@',
  '@outside tenant@',
] as const;

const TELLS_OF_OWN_REQUESTS = /defenderAuditEvents|pproval/;

/** Ties rows of one machine in the group to others outside, wherever a row may name another's. */
export function prepareTruth({ tenants, control }: Emulator): Truth {
  const [tenant, other] = [tenants.get(DEFAULT_TENANT_ID)!, tenants.get(OTHER_TENANT)!];
  const machine = leadEverywhere(tenant, new Date().toISOString());
  const alert = tenant.alerts[0]!;
  spreadOneWeakness(tenant);
  const outside = spreadOverGroups(tenant, { machine, alert });
  const namesOf = (
    { machines, alerts, machineActions }: TenantData,
    isWanted: (machineId: string) => boolean,
  ) =>
    [
      ...machines
        .filter(({ id }) => isWanted(id))
        .flatMap(({ id, aadDeviceId, computerDnsName }) => [id, aadDeviceId, computerDnsName]),
      ...[...alerts, ...machineActions.map(({ action }) => action)]
        .filter(({ machineId }) => isWanted(machineId))
        .flatMap(({ id, computerDnsName }) => [id, computerDnsName]),
    ].flatMap((text) => (text === null || text === '' ? [] : text.toLowerCase()));
  const isInside = (id: string) => id === machine.id;
  const everybody = () => true;
  /** The names that a caller may see, and those they may not. Listed again each time: writes make rows. */
  const sides = (caller: FuzzCaller): readonly [string[], string[]] => {
    if (caller === 'limited') return [namesOf(tenant, isInside), namesOf(tenant, (id) => !isInside(id))];
    if (caller === 'stranger') return [namesOf(other, everybody), namesOf(tenant, everybody)];
    return [namesOf(tenant, everybody), namesOf(other, everybody)];
  };
  const reachOf: Readonly<Record<FuzzCaller, (machineId: string) => boolean>> = {
    whole: (id) => tenant.machines.some((one) => one.id === id),
    limited: isInside,
    stranger: (id) => other.machines.some((one) => one.id === id),
  };
  const named: Readonly<Record<FuzzCaller, Set<string>>> = {
    whole: new Set(),
    limited: new Set(),
    stranger: new Set(),
  };
  let known = new Set(control.actions().map(({ id }) => id));
  return {
    words: {
      '@inside machine@': machine.id,
      '@outside machine@': outside.machine.id,
      '@inside name@': machine.computerDnsName ?? '',
      '@outside name@': outside.machine.computerDnsName ?? '',
      '@inside alert@': alert.id,
      '@outside alert@': outside.alert.id,
      '@inside action@': control.actions().find(({ machineId }) => isInside(machineId))?.id ?? '',
      '@outside action@': outside.actionId,
      '@outside investigation@': outside.investigation.id,
      '@inside tenant@': DEFAULT_TENANT_ID,
      '@outside tenant@': OTHER_TENANT,
    },
    findForeign: (caller, asked, answered) => {
      const made = control.actions().filter(({ id }) => !known.has(id));
      known = new Set(control.actions().map(({ id }) => id));
      const reached = made.find(({ machineId }) => !reachOf[caller](machineId));
      if (reached !== undefined) return `an action on the machine ${reached.machineId}`;
      const [given, sent] = [answered.toLowerCase(), asked.toLowerCase()];
      const [own, foreign] = sides(caller);
      const before = named[caller];
      for (const text of foreign) if (sent.includes(text)) before.add(text);
      const isOfOwn = TELLS_OF_OWN_REQUESTS.test(asked);
      return foreign.find((text) => {
        // A response may repeat what its caller once asked for.
        if (isOfOwn && before.has(text)) return false;
        // A name that the caller sent reveals nothing. An id may begin with another one, and a name be a part of one.
        if (sent.includes(text) || !given.includes(text)) return false;
        const longer = own.filter((one) => one.length > text.length && one.includes(text));
        return (
          longer.reduce((rest, one) => rest.replaceAll(one, ''), given).includes(text) && !own.includes(text)
        );
      });
    },
  };
}
