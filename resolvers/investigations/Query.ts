import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  investigation: (_root, { id }, { loaders }) =>
    loaders.investigations.investigationByIdVerified(checkId('Investigation', id)),
  investigations: (_root, page, { loaders }) => loaders.investigations.investigationPage(page),
} satisfies QueryResolvers;
