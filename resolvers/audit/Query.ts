import type { QueryResolvers } from '../../src/generated/graphql.js';

export const Query = {
  defenderAuditEvents: (_root, page, { loaders }) => loaders.auditEvents.auditEventPage(page),
} satisfies QueryResolvers;
