import type { AlertEvidenceResolvers } from '../../src/generated/graphql.js';

const TYPES = {
  file: 'FileEvidence',
  process: 'ProcessEvidence',
  user: 'UserEvidence',
  ip: 'IpEvidence',
  url: 'UrlEvidence',
  registry: 'RegistryEvidence',
  registrykey: 'RegistryEvidence',
  registryvalue: 'RegistryEvidence',
} as const;

export const AlertEvidence: Required<AlertEvidenceResolvers> = {
  __resolveType: ({ entityType }) => {
    const kind = entityType?.toLowerCase() ?? '';
    return isKnown(kind) ? TYPES[kind] : 'OtherEvidence';
  },
};

function isKnown(kind: string): kind is keyof typeof TYPES {
  return Object.hasOwn(TYPES, kind);
}
