import { endEmergency, declareEmergency } from '../../src/commands/emergencies/declare-emergency.js';
import type { MutationResolvers } from '../../src/generated/graphql.js';

export const Mutation = {
  declareDefenderEmergency: (_root, { input }, { command }) => declareEmergency(input, command()),
  endDefenderEmergency: (_root, _args, { command }) => endEmergency(command()),
} satisfies MutationResolvers;
