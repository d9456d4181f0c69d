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

/**
 * The same as the list of one machine sends it, without what counts that machine and not the organisation: one exposed
 * machine of none. Learn: get-security-recommendations.md.
 */
export const machineRecommendationModel = recommendationModel.transform(
  ({
    configScoreImpact: _configScore,
    exposureImpact: _exposure,
    totalMachineCount: _total,
    exposedMachinesCount: _exposed,
    nonProductivityImpactedAssets: _assets,
    ...row
  }): WireRecommendation => row,
);
