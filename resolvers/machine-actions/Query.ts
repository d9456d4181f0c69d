import type { QueryResolvers } from '../../src/generated/graphql.js';
import { selectsAny } from '../shared/selected-fields.js';

export const Query = {
  machineAction: (_root, { id }, { loaders }) => loaders.machineActions.machineActionByIdForSure(id),
  machineActions: (_root, page, { loaders }, info) =>
    loaders.machineActions.machineActionPage({ ...page, isCounted: selectsAny(info, [[]], ['totalCount']) }),
} satisfies QueryResolvers;
