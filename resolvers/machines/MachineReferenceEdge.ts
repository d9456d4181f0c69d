import { responsePathAsArray, type GraphQLResolveInfo } from 'graphql';
import { SOURCES } from '../../src/config/source-table.js';
import type { RequestContext } from '../../src/context.js';
import type { WireMachine } from '../../src/defender-api/models/machines.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import type { MachineReferenceEdgeResolvers } from '../../src/generated/graphql.js';

const LACKS = SOURCES.machines.hunting.lacks.MachineReferenceEdge;

/** The machine of an edge. If it is hunted, adds to `extensions.missing` that its list lacks the field. */
function machineOf(
  { node }: { readonly node: WireMachine },
  field: keyof typeof LACKS,
  { missing }: Pick<RequestContext, 'missing'>,
  { path }: GraphQLResolveInfo,
): WireMachine {
  if (node.source === 'HUNTING') missing.note(responsePathAsArray(path), LACKS[field]);
  return node;
}

export const MachineReferenceEdge: MachineReferenceEdgeResolvers = {
  assetCriticalityLevel: (edge, _args, context, info) =>
    machineOf(edge, 'assetCriticalityLevel', context, info).assetCriticalityLevel ?? null,
  tags: (edge, _args, context, info) => readable(machineOf(edge, 'tags', context, info).tags) ?? null,
};
