import { createScanDefinition } from '../../src/commands/authenticated-scans/create-scan-definition.js';
import { deleteScanDefinitions } from '../../src/commands/authenticated-scans/delete-scan-definitions.js';
import { updateScanDefinition } from '../../src/commands/authenticated-scans/update-scan-definition.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  createDefenderScanDefinition: (_root, { input }, { command }) => createScanDefinition(input, command()),
  updateDefenderScanDefinition: (_root, { input }, { command }) => updateScanDefinition(input, command()),
  deleteDefenderScanDefinitions: (_root, { input }, { command }) => deleteScanDefinitions(input, command()),
} satisfies MutationResolvers;

export const DefenderScanDefinitionPayload: CompleteResolvers<'DefenderScanDefinitionPayload'> = {
  scanDefinition: ({ result }) => result,
};

export const DefenderScanDefinitionsPayload: CompleteResolvers<'DefenderScanDefinitionsPayload'> = {
  results: ({ result }) => result,
};
