import type { RequestContext } from '../../src/context.js';

type Loaders = Pick<RequestContext, 'loaders'>;

/** The recommendation that a row names. */
export function linkedRecommendation(
  { recommendationReference }: { readonly recommendationReference?: string | null | undefined },
  _args: object,
  { loaders }: Loaders,
) {
  return recommendationReference == null
    ? null
    : loaders.recommendations.recommendationById(recommendationReference);
}

/** The vulnerability that a row names. */
export function linkedVulnerability(
  { cveId }: { readonly cveId?: string | null | undefined },
  _args: object,
  { loaders }: Loaders,
) {
  return cveId == null ? null : loaders.vulnerabilities.vulnerabilityById(cveId);
}
