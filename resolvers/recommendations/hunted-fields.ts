import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireRecommendation } from '../../src/defender-api/models/recommendations.js';
import { SOURCES } from '../../src/config/source-table.js';
import { unlessEmpty } from '../shared/unless-empty.js';
import { unlessHunted } from '../shared/unless-hunted.js';

const lacks = SOURCES.recommendations.hunting.lacks.Recommendation;
const sent = <Name extends keyof typeof lacks>(name: Name) =>
  unlessHunted<WireRecommendation, Name>(name, lacks);
/** Empty text means that there is none. */
const sentText = (name: 'recommendedVersion' | 'recommendedVendor' | 'recommendedProgram') => {
  const read = sent(name);
  return (row: WireRecommendation, args: unknown, context: RequestContext, info: GraphQLResolveInfo) =>
    unlessEmpty(read(row, args, context, info));
};

/** The fields of a recommendation that hunts lack, some of them for updates or for settings only. */
export const huntedFields = {
  recommendedVersion: sentText('recommendedVersion'),
  recommendedVendor: sentText('recommendedVendor'),
  recommendedProgram: sentText('recommendedProgram'),
  productName: sent('productName'),
  vendor: sent('vendor'),
  weaknesses: sent('weaknesses'),
  severityScore: sent('severityScore'),
  publicExploit: sent('publicExploit'),
  activeAlert: sent('activeAlert'),
  associatedThreats: sent('associatedThreats'),
  remediationType: sent('remediationType'),
  status: sent('status'),
  configScoreImpact: sent('configScoreImpact'),
  exposureImpact: sent('exposureImpact'),
  totalMachineCount: sent('totalMachineCount'),
  nonProductivityImpactedAssets: sent('nonProductivityImpactedAssets'),
  relatedComponent: sent('relatedComponent'),
  exposedCriticalDevices: sent('exposedCriticalDevices'),
  tags: sent('tags'),
  hasUnpatchableCve: sent('hasUnpatchableCve'),
} as const;
