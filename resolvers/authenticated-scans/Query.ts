import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  scanDefinitions: (_root, _args, { loaders }) => loaders.scanDefinitions(),
  scanAgents: (_root, _args, { loaders }) => loaders.scanAgents(),
  scanAgent: (_root, { id }, { loaders }) => loaders.scanAgentById(id),
  scanHistoryByDefinition: (_root, { scanDefinitionIds, ...page }, { loaders }) =>
    loaders.scanHistoryPageByDefinitionIds(scanDefinitionIds, page),
  scanHistoryBySession: (_root, { sessionIds }, { loaders }) => loaders.scanSessionsByIds(sessionIds),
} satisfies QueryResolvers;
