import type { IncidentReceipt } from '../../src/commands/incidents/update-incident.js';
import type { DefenderIncidentPayloadResolvers } from '../../src/generated/graphql.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderIncidentPayload: CompleteResolvers<DefenderIncidentPayloadResolvers, IncidentReceipt> = {
  incident: ({ result }) => (result === null ? null : { id: result.id, record: result }),
};
