import type { InvestigationReceipt } from '../../src/commands/investigations/start-investigation.js';
import type { InvestigationPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const InvestigationPayload: CompleteResolvers<InvestigationPayloadResolvers, InvestigationReceipt> = {
  investigation: ({ result }) => result,
};
