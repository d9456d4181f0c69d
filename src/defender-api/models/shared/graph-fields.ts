import { z } from 'zod';
import { listOf } from './list-of.js';
import { idText, moment, openText, text, texts, wholeNumber } from './wire-values.js';

/** Fields of alerts that only Microsoft Graph has (Learn: graph/api/resources/security-alert). */
export const GRAPH_ALERT_FIELDS = {
  serviceSource: text,
  productName: text,
  recommendedActions: text,
  alertWebUrl: text,
  incidentWebUrl: text,
  actorDisplayName: text,
  systemTags: texts,
  /** Texts by name, which a custom detection rule adds. */
  customDetails: z.record(z.string(), openText).nullish(),
};

/** A comment on an incident or alert. The resource page and the samples of its operations use different names. */
export const graphComment = z
  .object({
    comment: text,
    createdByDisplayName: text,
    createdBy: text,
    createdDateTime: moment,
    createdTime: moment,
  })
  .transform(({ createdBy, createdTime, ...sent }) => ({
    comment: sent.comment,
    createdByDisplayName: sent.createdByDisplayName ?? createdBy,
    createdDateTime: sent.createdDateTime ?? createdTime,
  }));

/** Fields of all evidence that only Microsoft Graph has (Learn: graph/api/resources/security-alertevidence). */
export const GRAPH_EVIDENCE_FIELDS = {
  verdict: text,
  remediationStatus: text,
  roles: texts,
};

/** Fields of the kinds of evidence with a type of their own, together: names that several kinds share mean the same. */
export const graphDetails = z.object({
  tags: texts,
  // deviceEvidence
  mdeDeviceId: text,
  azureAdDeviceId: text,
  deviceDnsName: text,
  hostName: text,
  riskScore: text,
  healthStatus: text,
  onboardingStatus: text,
  defenderAvStatus: text,
  rbacGroupId: idText,
  rbacGroupName: text,
  osPlatform: text,
  osBuild: wholeNumber,
  version: text,
  firstSeenDateTime: moment,
  lastIpAddress: text,
  lastExternalIpAddress: text,
  ipInterfaces: texts,
  loggedOnUsers: listOf(z.object({ accountName: text, domainName: text })),
  vmMetadata: z.object({ vmId: text, cloudProvider: text, resourceId: text, subscriptionId: text }).nullish(),
  // mailboxEvidence
  primaryAddress: text,
  upn: text,
  // analyzedMessageEvidence
  networkMessageId: text,
  internetMessageId: text,
  subject: text,
  recipientEmailAddress: text,
  p1Sender: z.object({ emailAddress: text }).nullish(),
  p2Sender: z.object({ emailAddress: text }).nullish(),
  senderIp: text,
  receivedDateTime: moment,
  antiSpamDirection: text,
  deliveryAction: text,
  deliveryLocation: text,
  threats: texts,
  threatDetectionMethods: texts,
  attachmentsCount: wholeNumber,
  urls: texts,
  // cloudApplicationEvidence, oauthApplicationEvidence, servicePrincipalEvidence
  appId: idText,
  displayName: text,
  instanceId: idText,
  instanceName: text,
  objectId: text,
  publisher: text,
  servicePrincipalName: text,
  servicePrincipalObjectId: text,
  servicePrincipalType: text,
  appOwnerTenantId: text,
});
export type GraphDetails = z.infer<typeof graphDetails>;

const field = z.object({
  name: z.string(),
  type: z.enum(['TEXT', 'NUMBER', 'BOOLEAN', 'LIST', 'OBJECT']),
  value: z.string(),
});
/** A field of evidence of any other kind. */
export type GraphField = z.infer<typeof field>;

/** Evidence as Microsoft Graph has it, in addition to the fields of Defender's API. */
export const graphEvidence = z.object({
  ...GRAPH_EVIDENCE_FIELDS,
  graphType: text,
  details: graphDetails.optional(),
  fields: z.array(field).optional(),
});

export function pick<Name extends string, Row extends { readonly [Key in Name]?: unknown }>(
  row: Row,
  fields: Readonly<Record<Name, unknown>>,
): Pick<Row, Name> {
  const names = Object.keys(fields) as Name[];
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}
