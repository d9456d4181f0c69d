import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';
import { includesTotalCount } from '../shared/selected-fields.js';

export const Query = {
  defenderSoftware: (_root, { id }, { loaders }) =>
    loaders.software.softwareByIdVerified(checkId('DefenderSoftware', id)),
  defenderSoftwareInventory: (_root, page, { loaders }, info) =>
    loaders.software.softwarePage({ ...page, includeTotalCount: includesTotalCount(info) }),
} satisfies QueryResolvers;
