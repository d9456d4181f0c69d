import { responsePathAsArray } from 'graphql';
import { BadUserInputError, badArgument } from '../../src/errors/caller-errors.js';
import type { QueryResolvers } from '../../src/generated/graphql.js';
import type { MachineLookup } from '../../src/generated/schema.js';
import { checkIpAddress } from '../../src/loaders/observables/ip-address.js';
import type { Loaders } from '../../src/loaders/loaders.js';
import { noteAbsence } from '../shared/note-absence.js';
import { noteOrder } from '../shared/unless-hunted.js';
import { includesTotalCount } from '../../src/lib/selections.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

/** Why a caller limited to device groups doesn't see all their machines. */
const GROUPS_WITHOUT_NAME =
  'Machines of device groups without a name in the tenants file are left out, because hunts, which machines come from, have no group ids.';

export const Query = {
  machine: async (_root, { id }, context, info) =>
    noteAbsence(
      await context.loaders.machines.machineByIdVerified(checkId('Machine', id)),
      'getMachine',
      context,
      info,
    ),
  machines: async (_root, page, context, info) => {
    const { loaders, missing, callerScope, sources } = context;
    const machines = await loaders.machines.machinePage({
      ...page,
      includeTotalCount: includesTotalCount(info),
    });
    const { readableGroups = [], readableGroupNames = [] } = callerScope ?? {};
    if (readableGroupNames.length < readableGroups.length && sources.isSecond('listMachines'))
      missing.note(responsePathAsArray(info.path), GROUPS_WITHOUT_NAME);
    return noteOrder('Machine', machines, page.orderBy?.field === 'RISK_SCORE' && 'riskScore', context, info);
  },
  findMachines: (_root, { by }, { loaders }) => findBy(by, loaders),
} satisfies QueryResolvers;

const SELECTORS = ['id', 'computerDnsName', 'aadDeviceId', 'ip', 'tag'] as const;

async function findBy(by: MachineLookup, loaders: Loaders) {
  const given = SELECTORS.filter((selector) => by[selector] != null);
  if (given.length !== 1) {
    throw badArgument('by', `must have exactly one of ${SELECTORS.join(', ')}, not ${String(given.length)}.`);
  }
  if ((by.ip != null) !== (by.at != null))
    throw new BadUserInputError('by.ip and by.at belong together.', 'by');
  if (by.id != null)
    return [await loaders.machines.machineByIdVerified(checkId('Machine', by.id, 'by.id'))].filter(
      (machine) => machine !== null,
    );
  if (by.computerDnsName != null) return loaders.machines.machinesByName(by.computerDnsName);
  if (by.aadDeviceId != null) return loaders.machines.machinesByAadDeviceId(by.aadDeviceId);
  if (by.tag === '') throw badArgument('by.tag', 'must not be empty.');
  if (by.tag != null) return loaders.machines.machinesByTag(by.tag);
  return loaders.machines.machinesByIp(checkIpAddress(by.ip ?? '', 'by.ip'), by.at ?? '', 'by.at');
}
