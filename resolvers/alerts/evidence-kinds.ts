import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../src/context.js';
import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import { readable } from '../../src/errors/unreadable-list-error.js';
import { userOfEvidence } from '../../src/loaders/observables/alert-observables.js';
import { toFileReference } from '../../src/loaders/observables/file-reference.js';
import { hostOfUrl, toHostName } from '../../src/loaders/observables/host-name.js';
import { toIpReference } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { noteIfMissing } from './note-if-missing.js';

/** A field of all evidence that only Microsoft Graph has. */
function ofGraph<Value>(read: (sent: NonNullable<WireAlertEvidence['ofGraph']>) => Value) {
  return (
    { ofGraph: sent }: WireAlertEvidence,
    _args: unknown,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => {
    noteIfMissing(sent === undefined ? 'defender' : 'graph', 'AlertEvidence', context, info);
    return sent === undefined ? null : read(sent);
  };
}

/** Fields of all kinds. */
export const ofEvidence = {
  entityType: ({ entityType }: WireAlertEvidence) => entityType ?? 'Unknown',
  verdict: ofGraph(({ verdict }) => verdict ?? null),
  remediationStatus: ofGraph(({ remediationStatus }) => remediationStatus ?? null),
  roles: ofGraph(({ roles }) => readable(roles) ?? null),
};

export const DefenderFileEvidence: CompleteResolvers<'DefenderFileEvidence'> = {
  ...ofEvidence,
  file: (evidence) => toFileReference(evidence),
};
export const DefenderIpEvidence: CompleteResolvers<'DefenderIpEvidence'> = {
  ...ofEvidence,
  ip: ({ ipAddress }) => toIpReference(ipAddress),
};
export const DefenderOtherEvidence: CompleteResolvers<'DefenderOtherEvidence'> = {
  ...ofEvidence,
  graphType: ({ ofGraph: sent }) => sent?.graphType ?? null,
  fields: ({ ofGraph: sent }, _args, { callerScope }) =>
    callerScope?.readableGroups === undefined ? (sent?.fields ?? null) : null,
};
export const DefenderProcessEvidence: CompleteResolvers<'DefenderProcessEvidence'> = {
  ...ofEvidence,
  file: (evidence) => toFileReference(evidence),
  user: (evidence) => userOfEvidence(evidence),
};
export const DefenderRegistryEvidence: CompleteResolvers<'DefenderRegistryEvidence'> = { ...ofEvidence };
export const DefenderUrlEvidence: CompleteResolvers<'DefenderUrlEvidence'> = {
  ...ofEvidence,
  domain: ({ url }) => {
    const host = toHostName(hostOfUrl(url));
    return host === undefined ? null : { host };
  },
};
export const DefenderUserEvidence: CompleteResolvers<'DefenderUserEvidence'> = {
  ...ofEvidence,
  user: (evidence) => userOfEvidence(evidence),
};
