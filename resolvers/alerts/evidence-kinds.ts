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
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

type OfEvidence<Map> = CompleteResolvers<Map, WireAlertEvidence>;

const ofEvidence = {
  entityType: ({ entityType }: WireAlertEvidence) => entityType ?? 'Unknown',
};

export const FileEvidence: OfEvidence<FileEvidenceResolvers> = ofEvidence;
export const IpEvidence: OfEvidence<IpEvidenceResolvers> = ofEvidence;
export const OtherEvidence: OfEvidence<OtherEvidenceResolvers> = ofEvidence;
export const ProcessEvidence: OfEvidence<ProcessEvidenceResolvers> = ofEvidence;
export const RegistryEvidence: OfEvidence<RegistryEvidenceResolvers> = ofEvidence;
export const UrlEvidence: OfEvidence<UrlEvidenceResolvers> = ofEvidence;
export const UserEvidence: OfEvidence<UserEvidenceResolvers> = ofEvidence;
