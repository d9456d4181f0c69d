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
import { createCallLoader } from './key-loader.js';
import type { Reader } from './reader.js';
import type { RelatedLoaders } from './related-loaders.js';

/** One call a parent in all of these: the service has none for many. */
export interface UserLoaders {
  logonUsersByMachineId(machineId: string): Promise<readonly UserReference[]>;
  /** What Defender says of an account; null where the way here leads to no operation that tells. */
  userDetails(user: UserReference): Promise<WireUser | null>;
  /** Newest first. By bare account name, in whatever case: accounts of other domains that have it count too. */
  alertPageByUser(user: UserReference, page: PageArguments): Promise<Connection<WireAlert>>;
  /** Last seen first. By bare account name, in whatever case: accounts of other domains that have it count too. */
  machinePageByUser(user: UserReference, page: PageArguments): Promise<Connection<WireMachine>>;
}

export function createUserLoaders(reader: Reader, others: RelatedLoaders): UserLoaders {
  const byAlertId = createCallLoader(reader, getAlertUser);
  const byMachineId = createCallLoader(reader, listMachineLogonUsers);
  const alertsByName = createCallLoader(reader, listUserAlerts);
  const machinesByName = createCallLoader(reader, listUserMachines);

  const readOf =
    <Row>(byName: { load(name: string): Promise<readonly Row[]> }, { accountName }: UserReference) =>
    async (): Promise<readonly Row[]> =>
      isAccountName(accountName) ? byName.load(accountName) : [];

  return {
    logonUsersByMachineId: async (machineId) => (await byMachineId.load(machineId)).map(toUserReference),
    userDetails: async ({ accountName, details, alertId }) => {
      if (details !== undefined || alertId === undefined) return details ?? null;
      const told = await byAlertId.load(alertId);
      // An account of another name answers another question.
      return told !== null && isSameAccountName(toUserReference(told).accountName, accountName) ? told : null;
    },
    alertPageByUser: (user, page) =>
      others.alerts.alertPageOf(
        { field: 'DefenderUser.alerts', parent: keyOf(user), readRows: readOf(alertsByName, user) },
        page,
      ),
    machinePageByUser: (user, page) =>
      others.machines.machinePageOf(
        { field: 'DefenderUser.machines', parent: keyOf(user), readRows: readOf(machinesByName, user) },
        page,
      ),
  };
}

/** The same for every way that leads to the account: cursors of one are good on the other. */
function keyOf({ accountName }: UserReference): string {
  return accountName.toLowerCase();
}
