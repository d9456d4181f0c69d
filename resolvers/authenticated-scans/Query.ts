import type { QueryResolvers } from '../../src/generated/graphql.js';
import { checkId } from '../../src/loaders/shared/id-forms.js';

export const Query = {
  defenderScanDefinitions: (_root, _args, { loaders }) => loaders.authenticatedScans.scanDefinitions(),
  defenderScanAgents: (_root, _args, { loaders }) => loaders.authenticatedScans.scanAgents(),
  defenderScanAgent: (_root, { id }, { loaders }) =>
    loaders.authenticatedScans.scanAgentById(checkId('DefenderScannerAgent', id)),
  defenderScanHistoryByDefinition: (_root, { scanDefinitionIds, ...page }, { loaders }) =>
    loaders.authenticatedScans.scanHistoryPageByDefinitionIds(scanDefinitionIds, page),
  defenderScanHistoryBySession: (_root, { sessionIds }, { loaders }) =>
    loaders.authenticatedScans.scanSessionsByIds(sessionIds),
} satisfies QueryResolvers;
