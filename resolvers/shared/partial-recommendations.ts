import type { GraphQLResolveInfo } from 'graphql';
import { selectsAny } from './selected-fields.js';

/** What the list of one machine doesn't know of its recommendations (Learn: get-security-recommendations.md). */
const FIELDS_OF_THE_ORGANISATION = [
  'configScoreImpact',
  'exposureImpact',
  'totalMachineCount',
  'exposedMachinesCount',
  'nonProductivityImpactedAssets',
  'exposedCriticalDevices',
  'tags',
  'hasUnpatchableCve',
];

/** Whether an operation asks for more than a machine's list knows: then recommendations are loaded by id, 50 a call. */
export function needsWholeRecommendations(info: GraphQLResolveInfo): boolean {
  return selectsAny(info, [[]], FIELDS_OF_THE_ORGANISATION);
}
