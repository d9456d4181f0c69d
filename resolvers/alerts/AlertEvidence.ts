import type { CompleteResolvers } from '../shared/complete-resolvers.js';

const TYPES = {
  file: 'DefenderFileEvidence',
  process: 'DefenderProcessEvidence',
  user: 'DefenderUserEvidence',
  ip: 'DefenderIpEvidence',
  url: 'DefenderUrlEvidence',
  registry: 'DefenderRegistryEvidence',
  registrykey: 'DefenderRegistryEvidence',
  registryvalue: 'DefenderRegistryEvidence',
  device: 'DefenderDeviceEvidence',
  mailbox: 'DefenderMailboxEvidence',
  analyzedmessage: 'DefenderMessageEvidence',
  cloudapplication: 'DefenderCloudApplicationEvidence',
  oauthapplication: 'DefenderOAuthApplicationEvidence',
  serviceprincipal: 'DefenderServicePrincipalEvidence',
} as const;

export const AlertEvidence: CompleteResolvers<'AlertEvidence'> = {
  __resolveType: ({ entityType }) => {
    const kind = entityType?.toLowerCase() ?? '';
    return isKnown(kind) ? TYPES[kind] : 'DefenderOtherEvidence';
  },
};

function isKnown(kind: string): kind is keyof typeof TYPES {
  return Object.hasOwn(TYPES, kind);
}
