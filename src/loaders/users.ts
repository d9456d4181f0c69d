import {
  getAlertUser,
  listMachineLogonUsers,
  listUserAlerts,
  listUserMachines,
} from '../defender-api/endpoints/users.js';
import type { WireAlert } from '../defender-api/models/alerts.js';
import type { WireMachine } from '../defender-api/models/machines.js';
import type { WireUser } from '../defender-api/models/users.js';
import { isAccountName, isSameAccountName } from './observables/account-name.js';
import { toUserReference, type UserReference } from './observables/user-reference.js';
import type { Connection, PageArguments } from './paging/connection.js';
import { pageByKey } from './paging/page-by-key.js';
import { createCallLoader } from './shared/key-loader.js';
import type { LoaderContext } from './shared/loader-context.js';
import type { RelatedLoaders } from './shared/related-loaders.js';

/** One call a parent in all of these: the service has none for many. */
export interface UserLoaders {
  logonUserPageByMachineId(machineId: string, page: PageArguments): Promise<Connection<UserReference>>;
  /** What Defender says of an account; null where the way here leads to no operation that tells. */
  userDetails(user: UserReference): Promise<WireUser | null>;
  /**
   * Newest first. By bare account name, in whatever case: accounts of other domains that have it count too. Null for an
   * account without one.
   */
  alertPageByUser(user: UserReference, page: PageArguments): Promise<Connection<WireAlert> | null>;
  /** Last seen first; else as `alertPageByUser`. */
  machinePageByUser(user: UserReference, page: PageArguments): Promise<Connection<WireMachine> | null>;
}

export function createUserLoaders(reader: LoaderContext, others: RelatedLoaders): UserLoaders {
  const byAlertId = createCallLoader(reader, getAlertUser);
  const byMachineId = createCallLoader(reader, listMachineLogonUsers);
  const alertsByName = createCallLoader(reader, listUserAlerts);
  const machinesByName = createCallLoader(reader, listUserMachines);

  const readOf =
    <Row>(byName: { load(name: string): Promise<readonly Row[]> }, accountName: string) =>
    async (): Promise<readonly Row[]> =>
      isAccountName(accountName) ? byName.load(accountName) : [];

  return {
    logonUserPageByMachineId: (machineId, page) =>
      pageByKey(
        {
          readRows: async () => (await byMachineId.load(machineId)).map(toUserReference),
          keyOf: ({ accountDomain, accountName, accountSid }) =>
            JSON.stringify([accountDomain, accountName, accountSid]),
        },
        page,
        { field: 'Machine.logonUsers', tenantId: reader.context.tenantId, question: machineId },
        reader.limits,
      ),
    userDetails: async ({ accountName, details, alertId }) => {
      if (details !== undefined || alertId === undefined || accountName === null) return details ?? null;
      const user = await byAlertId.load(alertId);
      // An account of another name answers another question.
      return user !== null && isSameAccountName(toUserReference(user).accountName, accountName) ? user : null;
    },
    alertPageByUser: async ({ accountName: name }, page) =>
      name === null
        ? null
        : others.alerts.alertPageOf(
            { field: 'DefenderUser.alerts', parent: keyOf(name), readRows: readOf(alertsByName, name) },
            page,
          ),
    machinePageByUser: async ({ accountName: name }, page) =>
      name === null
        ? null
        : others.machines.machinePageOf(
            { field: 'DefenderUser.machines', parent: keyOf(name), readRows: readOf(machinesByName, name) },
            page,
          ),
  };
}

/** The same for every way that leads to the account: cursors of one are good on the other. */
function keyOf(accountName: string): string {
  return accountName.toLowerCase();
}
