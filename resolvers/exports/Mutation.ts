import { cancelExport } from '../../src/commands/exports/cancel-export.js';
import { startExport } from '../../src/commands/exports/start-export.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const Mutation = {
  startDefenderExport: (_root, { input }, { command, exports }) => startExport(input, command(), exports()),
  cancelDefenderExport: (_root, { input }, { command, exports }) => cancelExport(input, command(), exports()),
} satisfies MutationResolvers;

export const DefenderExportPayload: CompleteResolvers<'DefenderExportPayload'> = {
  export: ({ result }) => result,
};
