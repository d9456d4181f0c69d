import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type {
  FileEvidenceResolvers,
  IpEvidenceResolvers,
  OtherEvidenceResolvers,
  ProcessEvidenceResolvers,
  RegistryEvidenceResolvers,
  UrlEvidenceResolvers,
  UserEvidenceResolvers,
} from '../../src/generated/graphql.js';
import { userOfEvidence } from '../../src/loaders/observables/alert-observables.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';
import { isIpAddress } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

type OfEvidence<Map> = CompleteResolvers<Map, WireAlertEvidence>;

const ofEvidence = {
  entityType: ({ entityType }: WireAlertEvidence) => entityType ?? 'Unknown',
};

export const FileEvidence: OfEvidence<FileEvidenceResolvers> = {
  ...ofEvidence,
  file: (evidence) => toFileReference(evidence),
};
export const IpEvidence: OfEvidence<IpEvidenceResolvers> = {
  ...ofEvidence,
  ip: ({ ipAddress }) => (isIpAddress(ipAddress) ? { address: ipAddress.toLowerCase() } : null),
};
export const OtherEvidence: OfEvidence<OtherEvidenceResolvers> = ofEvidence;
export const ProcessEvidence: OfEvidence<ProcessEvidenceResolvers> = ofEvidence;
export const RegistryEvidence: OfEvidence<RegistryEvidenceResolvers> = ofEvidence;
export const UrlEvidence: OfEvidence<UrlEvidenceResolvers> = ofEvidence;
export const UserEvidence: OfEvidence<UserEvidenceResolvers> = {
  ...ofEvidence,
  user: (evidence) => userOfEvidence(evidence),
};
