import { cancelExport } from '../../src/commands/exports/cancel-export.js';
import { startExport } from '../../src/commands/exports/start-export.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  startExport: (_root, { input }, { command, exports }) => startExport(input, command(), exports()),
  cancelExport: (_root, { input }, { command, exports }) => cancelExport(input, command(), exports()),
} satisfies MutationResolvers;
