import { readable } from '../../src/errors/unreadable-list-error.js';
import type { MachineReferenceEdgeResolvers } from '../../src/generated/graphql.js';

export const MachineReferenceEdge: MachineReferenceEdgeResolvers = {
  assetCriticalityLevel: ({ node }) => node.assetCriticalityLevel ?? null,
  tags: ({ node }) => readable(node.tags) ?? null,
};
