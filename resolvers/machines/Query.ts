import { BadUserInputError } from '../../src/errors/caller-errors.js';
import type { QueryResolvers } from '../../src/generated/graphql.js';
import type { Loaders } from '../../src/loaders/loaders.js';
import type { MachineLookup } from '../../src/generated/graphql.js';
import { includesTotalCount } from '../shared/selected-fields.js';
import { checkId } from '../shared/check-id.js';

export const Query = {
  machine: (_root, { id }, { loaders }) => loaders.machines.machineByIdVerified(checkId('Machine', id)),
  machines: (_root, page, { loaders }, info) =>
    loaders.machines.machinePage({ ...page, includeTotalCount: includesTotalCount(info) }),
  findMachines: (_root, { by }, { loaders }) => findBy(by, loaders),
} satisfies QueryResolvers;

const SELECTORS = ['id', 'computerDnsName', 'aadDeviceId', 'ip', 'tag'] as const;

async function findBy(by: MachineLookup, loaders: Loaders) {
  const given = SELECTORS.filter((selector) => by[selector] != null);
  if (given.length !== 1) {
    throw new BadUserInputError(
      `by must have exactly one of ${SELECTORS.join(', ')}, not ${String(given.length)}.`,
      'by',
    );
  }
  if ((by.ip != null) !== (by.at != null))
    throw new BadUserInputError('by.ip and by.at belong together.', 'by');
  if (by.id != null)
    return [await loaders.machines.machineByIdVerified(checkId('Machine', by.id, 'by.id'))].filter(
      (machine) => machine !== null,
    );
  if (by.computerDnsName != null) return loaders.machines.machinesByName(by.computerDnsName);
  if (by.aadDeviceId != null) return loaders.machines.machinesByAadDeviceId(by.aadDeviceId);
  if (by.tag != null) return loaders.machines.machinesByTag(by.tag);
  return loaders.machines.machinesByIp(by.ip ?? '', by.at ?? '');
}
