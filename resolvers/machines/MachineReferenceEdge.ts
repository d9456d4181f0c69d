import type { MachineReferenceEdgeResolvers } from '../../src/generated/graphql.js';

export const MachineReferenceEdge: MachineReferenceEdgeResolvers = {
  assetCriticalityLevel: ({ node }) => node.assetCriticalityLevel ?? null,
  tags: ({ node }) => node.tags ?? null,
};
