import {
  getAlertUser,
  listMachineLogonUsers,
  listUserAlerts,
  listUserMachines,
} from '../defender-api/endpoints/users.js';
import { OPERATIONS } from '../defender-api/operation-table.js';
import { huntUserMachines } from '../defender-api/endpoints/shared/weaknesses-by-hunting.js';
import { FOUND_MACHINES, hasReport } from './machines.js';
import { isAccountName, toUserReference, type UserReference } from './observables/user-reference.js';
import type { PageArguments } from './paging/connection.js';
import { createKeyedPages } from './paging/parent-pages.js';
import { createCallLoader, createMachineListLoader } from './shared/key-loader.js';
import type { LoaderContext } from './shared/loader-context.js';
import { LIST_OF_MACHINE, type ReadCosts } from './shared/read-cost.js';
import type { RelatedLoaders } from './shared/related-loaders.js';
import { isSameText } from '../lib/texts.js';

/** One call per parent, because the service has no call for several. */
export function createUserLoaders(reader: LoaderContext, others: RelatedLoaders) {
  const keyedPage = createKeyedPages(reader);
  const byAlertId = createCallLoader(reader, getAlertUser);
  const byMachineId = createMachineListLoader(
    reader,
    listMachineLogonUsers,
    reader.batchers.huntedOfMachine.logonUsers,
  );
  const alertsByName = createCallLoader(reader, listUserAlerts);
  const machinesByName = createCallLoader(reader, listUserMachines);

  const machinesOfUser = async (name: string) => {
    if (!isAccountName(name)) return [];
    const read = () => machinesByName.load(name);
    const machines = await others.machines.machinesOf(
      OPERATIONS.listUserMachines,
      name,
      read,
      huntUserMachines,
    );
    return machines.filter(hasReport);
  };

  return {
    logonUserPageByMachineId: (machineId: string, page: PageArguments) =>
      keyedPage('Machine.logonUsers', machineId, page, {
        readRows: async () => (await byMachineId.load(machineId)).map(toUserReference),
        keyOf: ({ accountDomain, accountName, accountSid }) =>
          JSON.stringify([accountDomain, accountName, accountSid]),
      }),
    /** Defender's user record; null if no operation returns it for this reference. */
    userDetails: async ({ accountName, details, alertId }: UserReference) => {
      if (details !== undefined || alertId === undefined || accountName === null) return details ?? null;
      const user = await byAlertId.load(alertId);
      // Reject an account with another name.
      return user !== null && isSameText(toUserReference(user).accountName, accountName) ? user : null;
    },
    /**
     * Newest first. By account name only, case-insensitively, so accounts of other domains with the same name are included.
     * Null if the account has no name.
     */
    alertPageByUser: async ({ accountName: name }: UserReference, page: PageArguments) =>
      name === null
        ? null
        : others.alerts.alertPageOf('DefenderUser.alerts', keyOf(name), page, async () =>
            isAccountName(name)
              ? others.alerts.alertsOf(OPERATIONS.listUserAlerts, 'account', [name], () =>
                  alertsByName.load(name),
                )
              : [],
          ),
    /** Last seen first; otherwise like `alertPageByUser`. */
    machinePageByUser: async ({ accountName: name }: UserReference, page: PageArguments) =>
      name === null
        ? null
        : others.machines.machinePageOf('DefenderUser.machines', keyOf(name), page, () =>
            machinesOfUser(name),
          ),
  };
}

export const USER_COSTS: ReadCosts = {
  'Machine listMachineLogonUsers': LIST_OF_MACHINE,
  'DefenderUser listUserMachines': FOUND_MACHINES,
  // Only a reference of an alert has an alert id, and logons have the details.
  'DefenderUser getAlertUser': {
    sharedBy: 'objects',
    calls: ({ owner, parents }) => (owner === 'Alert' ? parents : 0),
  },
};

/** The same key however the account was reached, so that cursors are interchangeable. */
function keyOf(accountName: string): string {
  return accountName.toLowerCase();
}
