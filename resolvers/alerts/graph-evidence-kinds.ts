import type { RequestContext } from '../../src/context.js';
import type { WireAlertEvidence } from '../../src/defender-api/models/alerts.js';
import type { GraphDetails } from '../../src/defender-api/models/shared/graph-fields.js';
import { readable, type UnreadableListError } from '../../src/errors/unreadable-list-error.js';
import { userOfEvidence } from '../../src/loaders/observables/alert-observables.js';
import { toIpReference } from '../../src/loaders/observables/ip-address.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';
import { ofEvidence } from './evidence-kinds.js';
import { namedMachine } from '../shared/named-machine.js';

/** A field of one kind. */
function detail<Name extends keyof GraphDetails>(name: Name) {
  return ({ ofGraph }: WireAlertEvidence): Exclude<GraphDetails[Name], UnreadableListError> | null =>
    readable(ofGraph?.details?.[name] ?? null);
}

/** The device as of the alert, by its group at that time, or null outside the caller's device groups. */
function visibleDevice(
  { ofGraph }: WireAlertEvidence,
  { callerScope }: Pick<RequestContext, 'callerScope'>,
): GraphDetails | null | Promise<GraphDetails | null> {
  const device = ofGraph?.details;
  if (device == null || callerScope === undefined) return device ?? null;
  const { mdeDeviceId, rbacGroupId, rbacGroupName } = device;
  const row = { id: mdeDeviceId ?? undefined, rbacGroupId, rbacGroupName };
  const shown = Promise.resolve(callerScope.visibleOrNull('Machine', row));
  return shown.then((machine) => machine && device);
}

export const DefenderDeviceEvidence: CompleteResolvers<'DefenderDeviceEvidence'> = {
  ...ofEvidence,
  machineId: (evidence, _args, context) => {
    const device = visibleDevice(evidence, context);
    const idOf = (shown: GraphDetails | null) => shown?.mdeDeviceId ?? null;
    return device instanceof Promise ? device.then(idOf) : idOf(device);
  },
  machine: ({ ofGraph }, _args, context, info) => namedMachine(ofGraph?.details?.mdeDeviceId, context, info),
  machineAtTheTime: (evidence, _args, context) => visibleDevice(evidence, context),
};

export const DefenderMachineAtTheTime: CompleteResolvers<'DefenderMachineAtTheTime'> = {
  aadDeviceId: ({ azureAdDeviceId }) => azureAdDeviceId ?? null,
  machineTags: ({ tags }) => readable(tags) ?? null,
  firstSeen: ({ firstSeenDateTime }) => firstSeenDateTime ?? null,
  ipAddresses: ({ ipInterfaces }) => readable(ipInterfaces) ?? null,
};

export const DefenderMailboxEvidence: CompleteResolvers<'DefenderMailboxEvidence'> = {
  ...ofEvidence,
  primaryAddress: detail('primaryAddress'),
  displayName: detail('displayName'),
  user: (evidence) => userOfEvidence(evidence),
};

export const DefenderMessageEvidence: CompleteResolvers<'DefenderMessageEvidence'> = {
  ...ofEvidence,
  networkMessageId: detail('networkMessageId'),
  internetMessageId: detail('internetMessageId'),
  subject: detail('subject'),
  recipientEmailAddress: detail('recipientEmailAddress'),
  envelopeSender: ({ ofGraph }) => ofGraph?.details?.p1Sender?.emailAddress ?? null,
  sender: ({ ofGraph }) => ofGraph?.details?.p2Sender?.emailAddress ?? null,
  senderIp: detail('senderIp'),
  ip: ({ ofGraph }) => toIpReference(ofGraph?.details?.senderIp),
  receivedDateTime: detail('receivedDateTime'),
  antiSpamDirection: detail('antiSpamDirection'),
  deliveryAction: detail('deliveryAction'),
  deliveryLocation: detail('deliveryLocation'),
  threats: detail('threats'),
  threatDetectionMethods: detail('threatDetectionMethods'),
  attachmentsCount: detail('attachmentsCount'),
  urls: detail('urls'),
};

export const DefenderCloudApplicationEvidence: CompleteResolvers<'DefenderCloudApplicationEvidence'> = {
  ...ofEvidence,
  appId: detail('appId'),
  displayName: detail('displayName'),
  instanceId: detail('instanceId'),
  instanceName: detail('instanceName'),
};

export const DefenderOAuthApplicationEvidence: CompleteResolvers<'DefenderOAuthApplicationEvidence'> = {
  ...ofEvidence,
  appId: detail('appId'),
  displayName: detail('displayName'),
  objectId: detail('objectId'),
  publisher: detail('publisher'),
};

export const DefenderServicePrincipalEvidence: CompleteResolvers<'DefenderServicePrincipalEvidence'> = {
  ...ofEvidence,
  appId: detail('appId'),
  servicePrincipalName: detail('servicePrincipalName'),
  servicePrincipalObjectId: detail('servicePrincipalObjectId'),
  servicePrincipalType: detail('servicePrincipalType'),
  appOwnerTenantId: detail('appOwnerTenantId'),
};
