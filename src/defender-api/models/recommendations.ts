import { z } from 'zod';
import { WIRE_FIELDS } from '../generated/wire-fields.js';
import { hunted } from './shared/wire-values.js';

/** A security recommendation as sent. Learn: recommendation.md. The last two fields occur only in samples. */
export const recommendationModel = z.object({ ...WIRE_FIELDS.Recommendation, ...hunted });

export type WireRecommendation = z.infer<typeof recommendationModel>;

/** Fields in the list of one machine. The others apply to the organization (Learn: get-security-recommendations.md). */
export const recommendationOfMachineRow = recommendationModel.omit({
  configScoreImpact: true,
  exposureImpact: true,
  totalMachineCount: true,
  exposedMachinesCount: true,
  nonProductivityImpactedAssets: true,
  exposedCriticalDevices: true,
  tags: true,
  hasUnpatchableCve: true,
});

/** A recommendation in the list of one machine, with the counts of that machine. */
export interface WireMachineRecommendation extends Pick<
  WireRecommendation,
  | 'configScoreImpact'
  | 'exposureImpact'
  | 'totalMachineCount'
  | 'exposedMachinesCount'
  | 'nonProductivityImpactedAssets'
> {
  /** Without the machine's counts. */
  readonly recommendation: WireRecommendation;
}

/**
 * A row of the list of one machine, with the machine's counts apart: they must not be confused with the organization's.
 * Learn: get-security-recommendations.md.
 */
export function withCountsApart({
  configScoreImpact,
  exposureImpact,
  totalMachineCount,
  exposedMachinesCount,
  nonProductivityImpactedAssets,
  ...recommendation
}: WireRecommendation): WireMachineRecommendation {
  return {
    configScoreImpact,
    exposureImpact,
    totalMachineCount,
    exposedMachinesCount,
    nonProductivityImpactedAssets,
    recommendation,
  };
}
