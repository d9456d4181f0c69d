import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { SOURCES } from '../../src/config/source-table.js';
import type { RequestContext } from '../../src/context.js';
import type { WireUser } from '../../src/defender-api/models/users.js';
import { isAccountName, type UserReference } from '../../src/loaders/observables/user-reference.js';
import { noteReach } from '../shared/note-reach.js';
import { namedId } from '../shared/named-ids.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderUser: CompleteResolvers<'DefenderUser'> = {
  // Makes no call: the entity consists of the representation's properties.
  __resolveReference: async (reference) => {
    const textAt = (key: string) => textOrNull((reference as Readonly<Record<string, unknown>>)[key]);
    const name = textAt('accountName');
    const accountName = isAccountName(name) ? name : null;
    const [aadUserId, userPrincipalName] = [textAt('aadUserId'), textAt('userPrincipalName')];
    if (accountName === null && aadUserId === null && userPrincipalName === null) return null;
    return { accountName, accountDomain: textAt('accountDomain'), aadUserId, userPrincipalName };
  },
  accountSid: (user, args, context, info) =>
    user.accountSid ?? ofDetails('accountSid')(user, args, context, info),
  userId: ofDetails('id'),
  firstSeen: ofDetails('firstSeen'),
  lastSeen: ofDetails('lastSeen'),
  mostPrevalentMachineId: async (user, args, context, info) =>
    namedId('Machine', await ofDetails('mostPrevalentMachineId')(user, args, context, info), context),
  leastPrevalentMachineId: async (user, args, context, info) =>
    namedId('Machine', await ofDetails('leastPrevalentMachineId')(user, args, context, info), context),
  logonTypes: ofDetails('logonTypes'),
  logOnMachinesCount: ofDetails('logOnMachinesCount'),
  isDomainAdmin: ofDetails('isDomainAdmin'),
  isOnlyNetworkUser: ofDetails('isOnlyNetworkUser'),
  alerts: (user, page, context, info) =>
    noteReach(context.loaders.users.alertPageByUser(user, page), 'listUserAlerts', context, info),
  machines: (user, page, { loaders }) => loaders.users.machinePageByUser(user, page),
};

/** Empty text in a key means no user. */
function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A field that references lack. All such fields share one call, if the user has details. */
function ofDetails<Name extends keyof WireUser>(name: Name) {
  return async (
    user: UserReference,
    _args: object,
    { loaders, missing }: RequestContext,
    { path }: GraphQLResolveInfo,
  ): Promise<WireUser[Name] | null> => {
    const details = await loaders.users.userDetails(user);
    const reason = (SOURCES.users.hunting.lacks.DefenderUser as Readonly<Record<string, string>>)[name];
    if (details?.source === 'HUNTING' && reason !== undefined)
      missing.note(responsePathAsArray(path), reason);
    return details === null ? null : details[name];
  };
}
