import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../shared/check-id.js';

export const Query = {
  scanDefinitions: (_root, _args, { loaders }) => loaders.authenticatedScans.scanDefinitions(),
  scanAgents: (_root, _args, { loaders }) => loaders.authenticatedScans.scanAgents(),
  scanAgent: (_root, { id }, { loaders }) =>
    loaders.authenticatedScans.scanAgentById(checkId('ScannerAgent', id)),
  scanHistoryByDefinition: (_root, { scanDefinitionIds, ...page }, { loaders }) =>
    loaders.authenticatedScans.scanHistoryPageByDefinitionIds(scanDefinitionIds, page),
  scanHistoryBySession: (_root, { sessionIds }, { loaders }) =>
    loaders.authenticatedScans.scanSessionsByIds(sessionIds),
} satisfies QueryResolvers;
