import { cloudEvidence } from './cloud-evidence.js';
import { commonFields, type GraphAlert, type GraphEvidence } from './graph-alert.js';
import { toIsoTime } from './iso-time.js';
import type { Alert } from './model.js';
import type { SeedContext } from './seed-context.js';

const DOMAIN = 'corp.example';
const PORTAL = 'https://security.microsoft.com';

/** An alert of another product than Defender for Endpoint, without its time and incident. */
interface OtherStory {
  /** The letters before the number in its id. */
  readonly prefix: string;
  readonly serviceSource: string;
  readonly detectionSource: string;
  readonly productName: string;
  readonly title: string;
  readonly severity: string;
  readonly category: string;
  readonly mitreTechniques: readonly string[];
  readonly evidence: (facts: OtherFacts) => readonly GraphEvidence[];
}

/** The person and the device of the incident that an alert of another product belongs to. */
interface OtherFacts {
  readonly at: string;
  readonly person: string;
  readonly alert: Pick<Alert, 'machineId' | 'computerDnsName' | 'rbacGroupName'>;
}

const userEvidence = ({ at, person }: OtherFacts): GraphEvidence => ({
  ...commonFields('userEvidence', at),
  roles: ['compromised'],
  userAccount: userAccount(person),
});

const ipEvidence = ({ at }: OtherFacts, ipAddress: string): GraphEvidence => ({
  ...commonFields('ipEvidence', at),
  ipAddress,
  countryLetterCode: 'SE',
  location: { city: 'Stockholm', countryName: 'Sweden', latitude: 59.3, longitude: 18.1, state: null },
});

function userAccount(person: string): object {
  return {
    accountName: person,
    domainName: 'corp',
    userSid: null,
    azureAdUserId: null,
    userPrincipalName: `${person}@${DOMAIN}`,
    displayName: person,
    activeDirectoryObjectGuid: null,
    resourceAccessEvents: [],
  };
}

const mail: OtherStory = {
  prefix: 'fa',
  serviceSource: 'microsoftDefenderForOffice365',
  detectionSource: 'microsoftDefenderForOffice365',
  productName: 'Microsoft Defender for Office 365',
  title: 'Email messages containing malicious URL removed after delivery',
  severity: 'informational',
  category: 'InitialAccess',
  mitreTechniques: ['T1566.002'],
  evidence: (facts) => {
    const { at, person } = facts;
    const networkMessageId = '3f2b7a10-3c4d-4e8f-9a6b-08d9c2e3f4a5';
    return [
      {
        ...commonFields('analyzedMessageEvidence', at),
        verdict: 'malicious',
        remediationStatus: 'remediated',
        networkMessageId,
        internetMessageId: '<2291@supplier-portal.example>',
        subject: 'Invoice 2291',
        language: 'en',
        recipientEmailAddress: `${person}@${DOMAIN}`,
        senderIp: '203.0.113.25',
        p1Sender: sender(),
        p2Sender: sender(),
        receivedDateTime: at,
        antiSpamDirection: 'inbound',
        deliveryAction: 'delivered',
        deliveryLocation: 'inbox_folder',
        attachmentsCount: 0,
        urlCount: 1,
        urls: ['https://invoices.supplier-portal.example/2291/Invoice-2291.rar'],
        threats: ['Phish'],
        threatDetectionMethods: ['UrlReputation'],
        urn: `urn:MailEntity:${networkMessageId}`,
      },
      {
        ...commonFields('mailboxEvidence', at),
        displayName: person,
        primaryAddress: `${person}@${DOMAIN}`,
        upn: `${person}@${DOMAIN}`,
        userAccount: userAccount(person),
      },
      {
        ...commonFields('urlEvidence', at),
        verdict: 'malicious',
        url: 'https://invoices.supplier-portal.example/2291/Invoice-2291.rar',
      },
      userEvidence(facts),
    ];
  },
};

function sender(): object {
  return {
    displayName: 'Supplier',
    domainName: 'supplier-portal.example',
    emailAddress: 'billing@supplier-portal.example',
  };
}

const stories: readonly [OtherStory, ...OtherStory[]] = [
  mail,
  {
    prefix: 'ca',
    serviceSource: 'microsoftDefenderForCloudApps',
    detectionSource: 'cloudAppSecurity',
    productName: 'Microsoft Defender for Cloud Apps',
    title: 'Impossible travel activity',
    severity: 'medium',
    category: 'InitialAccess',
    mitreTechniques: ['T1078'],
    evidence: (facts) => [
      userEvidence(facts),
      ipEvidence(facts, '203.0.113.80'),
      {
        ...commonFields('cloudApplicationEvidence', facts.at),
        appId: 20_893,
        displayName: 'Microsoft Exchange Online',
        instanceId: 0,
        instanceName: 'Microsoft Exchange Online',
        saasAppId: 20_893,
      },
    ],
  },
  {
    prefix: 'ma',
    serviceSource: 'microsoftAppGovernance',
    detectionSource: 'appGovernanceDetection',
    productName: 'Microsoft Application Protection',
    title: 'App with suspicious OAuth scope made graph calls to read email',
    severity: 'high',
    category: 'Collection',
    mitreTechniques: ['T1114'],
    evidence: (facts) => [
      {
        ...commonFields('oauthApplicationEvidence', facts.at),
        appId: '0d2e3f4a-5b6c-4d7e-8f90-a1b2c3d4e5f6',
        displayName: 'Mail sync helper',
        objectId: '1e2f3a4b-5c6d-4e7f-8a90-b1c2d3e4f5a6',
        publisher: null,
      },
      {
        ...commonFields('servicePrincipalEvidence', facts.at),
        appId: '0d2e3f4a-5b6c-4d7e-8f90-a1b2c3d4e5f6',
        appOwnerTenantId: null,
        servicePrincipalName: 'Mail sync helper',
        servicePrincipalObjectId: '2f3a4b5c-6d7e-4f8a-9b0c-1d2e3f4a5b6c',
        servicePrincipalType: 'application',
        tenantId: null,
      },
    ],
  },
  {
    prefix: 'aa',
    serviceSource: 'microsoftDefenderForIdentity',
    detectionSource: 'microsoftDefenderForIdentity',
    productName: 'Microsoft Defender for Identity',
    title: 'Suspected identity theft (pass-the-ticket)',
    severity: 'high',
    category: 'LateralMovement',
    mitreTechniques: ['T1550.003'],
    evidence: (facts) => [
      userEvidence(facts),
      {
        ...commonFields('deviceEvidence', facts.at),
        mdeDeviceId: facts.alert.machineId,
        deviceDnsName: facts.alert.computerDnsName,
        hostName: facts.alert.computerDnsName.split('.')[0],
        rbacGroupName: facts.alert.rbacGroupName,
        loggedOnUsers: [],
        ipInterfaces: [],
      },
    ],
  },
  {
    prefix: 'sn',
    serviceSource: 'microsoftSentinel',
    detectionSource: 'scheduledAlerts',
    productName: 'Microsoft Sentinel',
    title: 'Rare command on a build agent',
    severity: 'low',
    category: 'Execution',
    mitreTechniques: [],
    // No version of the types has this name.
    evidence: (facts) => [
      {
        ...commonFields('buildAgentEvidence', facts.at),
        agentName: 'agent-7',
        pool: { name: 'linux', size: 4 },
      },
      userEvidence(facts),
    ],
  },
  {
    prefix: 'ad',
    serviceSource: 'azureAdIdentityProtection',
    detectionSource: 'azureAdIdentityProtection',
    productName: 'Microsoft Entra ID Protection',
    title: 'Unfamiliar sign-in properties',
    severity: 'medium',
    category: 'InitialAccess',
    mitreTechniques: ['T1078.004'],
    evidence: (facts) => [userEvidence(facts), ipEvidence(facts, '198.51.100.90')],
  },
  {
    prefix: 'dc',
    serviceSource: 'microsoftDefenderForCloud',
    detectionSource: 'microsoftDefenderForCloud',
    productName: 'Microsoft Defender for Cloud',
    title: 'Digital currency mining in a container',
    severity: 'high',
    category: 'Execution',
    mitreTechniques: ['T1496'],
    evidence: ({ at, alert }) => cloudEvidence(at, alert.machineId),
  },
];

/** Alerts of other products, which Defender's own API doesn't have: one of each kind at least, in the incidents of alerts. */
export function seedOtherAlerts(context: SeedContext, alerts: readonly Alert[]): GraphAlert[] {
  const [first] = alerts;
  if (first === undefined) return [];
  const { random, tenantId, now } = context;
  const count = Math.max(stories.length, Math.floor(alerts.length / 10));
  return Array.from({ length: count }, (_, index) => {
    const alert = alerts[(index * 7) % alerts.length] ?? first;
    const created = Math.min(now, Date.parse(alert.alertCreationTime) + random.int(1, 300) * 1_000);
    const id = `${random.guid()}_1`;
    return otherAlert(stories[index % stories.length] ?? mail, { id, alert, created, tenantId });
  });
}

/** The mail with which an incident began, as another product reports it. */
export function mailAlert(alert: Alert, created: number, tenantId: string): GraphAlert {
  return otherAlert(mail, { id: '3f2b7a10-3c4d-4e8f-9a6b-08d9c2e3f4a5_1', alert, created, tenantId });
}

function otherAlert(
  story: OtherStory,
  facts: { readonly id: string; readonly alert: Alert; readonly created: number; readonly tenantId: string },
): GraphAlert {
  const { id, alert, created, tenantId } = facts;
  const { prefix, evidence, ...words } = story;
  const at = toIsoTime(created);
  const incidentId = String(alert.incidentId);
  return {
    ...words,
    id: `${prefix}${id}`,
    providerAlertId: id,
    incidentId,
    tenantId,
    status: 'new',
    classification: null,
    determination: null,
    assignedTo: null,
    detectorId: null,
    description: `${story.title}.`,
    recommendedActions: 'Review the evidence and the account.',
    categories: [story.category],
    alertWebUrl: `${PORTAL}/alerts/${prefix}${id}?tid=${tenantId}`,
    incidentWebUrl: `${PORTAL}/incident2/${incidentId}/overview?tid=${tenantId}`,
    actorDisplayName: prefix === 'fa' ? 'Storm-0000' : null,
    threatDisplayName: null,
    threatFamilyName: null,
    createdDateTime: at,
    lastUpdateDateTime: at,
    resolvedDateTime: null,
    firstActivityDateTime: at,
    lastActivityDateTime: at,
    systemTags: prefix === 'aa' ? ['Defender Experts'] : [],
    alertPolicyId: prefix === 'fa' ? '8e6ba277-ef39-404e-aaf1-294f6d9a2b88' : null,
    additionalData: null,
    customDetails: null,
    comments: [],
    evidence: evidence({ at, alert, person: alert.relatedUser?.userName.toLowerCase() ?? 'a.berg' }),
  };
}
