import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type {
  DefenderFileEvidenceResolvers,
  DefenderIpEvidenceResolvers,
  DefenderOtherEvidenceResolvers,
  DefenderProcessEvidenceResolvers,
  DefenderRegistryEvidenceResolvers,
  DefenderUrlEvidenceResolvers,
  DefenderUserEvidenceResolvers,
} from '../../src/generated/graphql.js';
import { userOfEvidence } from '../../src/loaders/observables/alert-observables.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';
import { isIpAddress } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

type OfEvidence<Map> = CompleteResolvers<Map, WireAlertEvidence>;

const ofEvidence = {
  entityType: ({ entityType }: WireAlertEvidence) => entityType ?? 'Unknown',
};

export const DefenderFileEvidence: OfEvidence<DefenderFileEvidenceResolvers> = {
  ...ofEvidence,
  file: (evidence) => toFileReference(evidence),
};
export const DefenderIpEvidence: OfEvidence<DefenderIpEvidenceResolvers> = {
  ...ofEvidence,
  ip: ({ ipAddress }) => (isIpAddress(ipAddress) ? { address: ipAddress.toLowerCase() } : null),
};
export const DefenderOtherEvidence: OfEvidence<DefenderOtherEvidenceResolvers> = ofEvidence;
export const DefenderProcessEvidence: OfEvidence<DefenderProcessEvidenceResolvers> = ofEvidence;
export const DefenderRegistryEvidence: OfEvidence<DefenderRegistryEvidenceResolvers> = ofEvidence;
export const DefenderUrlEvidence: OfEvidence<DefenderUrlEvidenceResolvers> = ofEvidence;
export const DefenderUserEvidence: OfEvidence<DefenderUserEvidenceResolvers> = {
  ...ofEvidence,
  user: (evidence) => userOfEvidence(evidence),
};
