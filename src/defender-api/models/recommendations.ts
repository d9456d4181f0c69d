import { z } from 'zod';
import { decimal, flag, text, texts, wholeNumber } from './shared/wire-values.js';

/** A security recommendation as sent. Learn: recommendation.md; the last two stand in samples only. */
export const recommendationModel = z.object({
  id: z.string(),
  productName: text,
  recommendationName: text,
  weaknesses: wholeNumber,
  vendor: text,
  recommendedVersion: text,
  recommendedVendor: text,
  recommendedProgram: text,
  recommendationCategory: text,
  subCategory: text,
  severityScore: decimal,
  publicExploit: flag,
  activeAlert: flag,
  associatedThreats: texts,
  remediationType: text,
  status: text,
  configScoreImpact: decimal,
  exposureImpact: decimal,
  totalMachineCount: wholeNumber,
  exposedMachinesCount: wholeNumber,
  nonProductivityImpactedAssets: wholeNumber,
  relatedComponent: text,
  exposedCriticalDevices: wholeNumber,
  tags: texts,
  hasUnpatchableCve: flag,
});

export type WireRecommendation = z.infer<typeof recommendationModel>;

/** What the list of one machine knows of it; the rest is the organisation's (Learn: get-security-recommendations.md). */
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

/** A recommendation as the list of one machine knows it, and what that row counts: this machine alone. */
export interface WireMachineRecommendation extends Pick<
  WireRecommendation,
  | 'configScoreImpact'
  | 'exposureImpact'
  | 'totalMachineCount'
  | 'exposedMachinesCount'
  | 'nonProductivityImpactedAssets'
> {
  /** Without those counts. */
  readonly recommendation: WireRecommendation;
}

/**
 * The same as the list of one machine sends it. What counts that machine stands apart, so that it is never taken for the
 * organisation's. Learn: get-security-recommendations.md.
 */
export const machineRecommendationModel = recommendationModel.transform(
  ({
    configScoreImpact,
    exposureImpact,
    totalMachineCount,
    exposedMachinesCount,
    nonProductivityImpactedAssets,
    ...recommendation
  }): WireMachineRecommendation => ({
    configScoreImpact,
    exposureImpact,
    totalMachineCount,
    exposedMachinesCount,
    nonProductivityImpactedAssets,
    recommendation,
  }),
);
