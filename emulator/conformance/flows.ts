/** One request of a client, as its published code sends it. */
export interface Step {
  /** The operation, as in the request log. */
  readonly operation: string;
  readonly method?: 'POST' | 'PATCH' | 'DELETE';
  /** Path and query, decoded. `{name}` is a value of an earlier response, or `{ago}`: a day before. */
  readonly path: string;
  readonly body?: object;
  /** The status that the client accepts. Default: 200. */
  readonly status?: number;
  /** Members that the client reads: `value.0.id` of the first row. They may be null, and must exist. */
  readonly reads?: readonly string[];
  /** Values for later steps, by their names. */
  readonly take?: Readonly<Record<string, string>>;
}

/** Requests of one public client of the real services, in its order. */
export interface Flow {
  readonly client: string;
  /** Where its code, or a recording of it, is: a repository and a path. */
  readonly source: string;
  readonly steps: readonly Step[];
}

const MACHINES = `/api/machines?$filter=onboardingStatus eq 'Onboarded' and osPlatform eq 'Windows11'&$top=2`;
const FIRST_MACHINES: Step = {
  operation: 'listMachines',
  path: MACHINES,
  take: { machine: 'value.0.id', other: 'value.1.id', host: 'value.0.computerDnsName' },
};
const ACTION = ['id', 'type', 'status', 'machineId', 'creationDateTimeUtc', 'lastUpdateDateTimeUtc'];

/** The clients. Each request is in their published code or recordings; values that belong to a tenant are the emulator's. */
export const FLOWS: readonly Flow[] = [
  {
    client: 'Elastic Kibana',
    source:
      'elastic/kibana x-pack/platform/plugins/shared/stack_connectors/server/connector_types/microsoft_defender_endpoint',
    steps: [
      FIRST_MACHINES,
      {
        operation: 'listMachines',
        path: `/api/machines?$filter=id in ('{machine}','{other}')&$count=true&$top=20`,
        reads: ['value.0.id', 'value.0.healthStatus', 'value.0.lastSeen', '@odata.count'],
      },
      {
        operation: 'isolateMachine',
        method: 'POST',
        path: '/api/machines/{machine}/isolate',
        body: { Comment: 'Isolated by Elastic', IsolationType: 'Full' },
        status: 201,
        reads: ACTION,
        take: { action: 'id' },
      },
      {
        operation: 'listMachineActions',
        path: `/api/machineactions?$filter=id in ('{action}')&$top=1000`,
        reads: ACTION.map((name) => `value.0.${name}`),
      },
      {
        operation: 'listMachineActions',
        path: `/api/machineactions?$filter=type in ('Isolate','Unisolate') AND machineId eq '{machine}' AND status eq 'Succeeded'&$orderby=lastUpdateDateTimeUtc desc&$top=1`,
        reads: ['value'],
      },
    ],
  },
  {
    client: 'Elastic Agent',
    source:
      'elastic/integrations packages/microsoft_defender_endpoint and packages/m365_defender, data_stream/*/agent/stream',
    steps: [
      {
        operation: 'listAlerts',
        path: '/api/alerts?$expand=evidence&$filter=lastUpdateTime gt {ago}&$top=100',
        reads: ['value.0.id', 'value.0.evidence.0.entityType', 'value.0.lastUpdateTime'],
      },
      {
        operation: 'listMachineActions',
        path: '/api/machineactions?$filter=lastUpdateDateTimeUtc gt {ago}&$orderby=lastUpdateDateTimeUtc asc&$top=100&$skip=0',
        reads: ['value'],
      },
      {
        operation: 'exportSoftwareVulnerabilitiesFiles',
        path: '/api/machines/SoftwareVulnerabilitiesExport',
        reads: ['exportFiles.0', 'generatedTime'],
      },
      {
        operation: 'listAlertsV2',
        path: '/v1.0/security/alerts_v2?$filter=lastUpdateDateTime gt {ago}&$orderby=lastUpdateDateTime asc&$top=1000',
        reads: ['value.0.id', 'value.0.lastUpdateDateTime', 'value.0.evidence.0.@odata.type'],
      },
      {
        operation: 'listIncidents',
        path: '/v1.0/security/incidents?$filter=lastUpdateDateTime gt {ago}&$orderby=lastUpdateDateTime asc&$top=50',
        reads: ['value.0.id', 'value.0.lastUpdateDateTime'],
      },
    ],
  },
  {
    client: 'JupiterOne',
    source: 'JupiterOne/graph-microsoft-endpoint-defender src/steps/ms-defender and its __recordings__',
    steps: [
      {
        operation: 'listMachines',
        path: '/api/machines?$top=750&$skip=0',
        reads: ['value.0.id', 'value.0.computerDnsName', 'value.0.ipAddresses', 'value.0.aadDeviceId'],
        take: { machine: 'value.0.id' },
      },
      { operation: 'listMachines', path: '/api/machines?$top=750&$skip=750', reads: ['value'] },
      {
        operation: 'listMachineLogonUsers',
        path: '/api/machines/{machine}/logonusers',
        reads: ['value'],
      },
      {
        operation: 'listMachineVulnerabilities',
        path: '/api/machines/{machine}/vulnerabilities',
        reads: ['value'],
      },
    ],
  },
  {
    client: 'Cortex XSOAR',
    source: 'demisto/content Packs/MicrosoftDefenderAdvancedThreatProtection',
    steps: [
      FIRST_MACHINES,
      {
        operation: 'listMachines',
        path: `/api/machines?$filter=computerDnsName eq '{host}' or lastIpAddress eq '192.0.2.1' or id eq '{machine}' or id eq '{other}'`,
        reads: ['value.1.id'],
      },
      {
        operation: 'getMachine',
        path: '/api/machines/{machine}',
        reads: ['id', 'riskScore', 'exposureLevel'],
      },
      {
        operation: 'listVulnerabilitiesByMachineAndSoftware',
        path: `/api/vulnerabilities/machinesVulnerabilities?$filter=(machineId eq '{machine}' or machineId eq '{other}') and (severity eq 'High')&$top=25`,
        reads: ['value'],
      },
      {
        operation: 'listVulnerabilities',
        path: `/api/vulnerabilities?$filter=contains(name,'CVE')&$top=1`,
        reads: ['value.0.id', 'value.0.cvssV3', 'value.0.exposedMachines'],
      },
      {
        operation: 'runAntiVirusScan',
        method: 'POST',
        path: '/api/machines/{machine}/runAntiVirusScan',
        body: { Comment: 'scan', ScanType: 'Quick' },
        status: 201,
        reads: ACTION,
      },
    ],
  },
  {
    client: 'Swimlane',
    source: 'swimlane/techpubs-knowledgecenter docs/Connectors/t_microsoft_defender-main/Actions',
    steps: [
      {
        operation: 'listAlerts',
        path: '/api/alerts?$top=10',
        reads: ['value.0.id', 'value.0.title', 'value.0.severity'],
        take: { alert: 'value.0.id' },
      },
      { operation: 'getAlert', path: '/api/alerts/{alert}', reads: ['evidence', 'relatedUser', 'machineId'] },
      { operation: 'getAlertMachine', path: '/api/alerts/{alert}/machine', reads: ['id'] },
      { operation: 'listAlertFiles', path: '/api/alerts/{alert}/files', reads: ['value'] },
      { operation: 'listAlertIps', path: '/api/alerts/{alert}/ips', reads: ['value'] },
      { operation: 'listAlertDomains', path: '/api/alerts/{alert}/domains', reads: ['value'] },
      {
        operation: 'updateAlert',
        method: 'PATCH',
        path: '/api/alerts/{alert}',
        body: { status: 'InProgress', assignedTo: 'analyst@corp.example' },
        reads: ['status'],
      },
      { operation: 'listInvestigations', path: '/api/investigations?$top=1', reads: ['value'] },
      {
        operation: 'runHuntingQuery',
        method: 'POST',
        path: '/api/advancedqueries/run',
        body: { Query: 'DeviceInfo | take 1' },
        reads: ['Schema.0.Name', 'Results.0'],
      },
    ],
  },
  {
    client: 'TheHive Cortex',
    source: 'TheHive-Project/Cortex-Analyzers responders/MSDefenderForEndpoint',
    steps: [
      FIRST_MACHINES,
      {
        operation: 'listMachines',
        path: `/api/machines?$filter=computerDnsName eq '{host}'`,
        reads: ['value.0.id'],
      },
      {
        operation: 'isolateMachine',
        method: 'POST',
        path: '/api/machines/{machine}/isolate',
        body: { Comment: 'Isolate machine due to TheHive case', IsolationType: 'Full' },
        status: 201,
        reads: ACTION,
      },
      {
        operation: 'submitIndicator',
        method: 'POST',
        path: '/api/indicators',
        body: {
          ...{ indicatorValue: '192.0.2.10', indicatorType: 'IpAddress', action: 'Alert', severity: 'High' },
          ...{ title: 'TheHive IOC', description: 'TheHive IOC', recommendedActions: 'N/A' },
        },
        reads: ['id', 'indicatorValue'],
      },
    ],
  },
  {
    client: 'PSMDATP',
    source: 'alexverboon/PSMDATP PSMDATP/Public',
    steps: [
      FIRST_MACHINES,
      {
        operation: 'listMachines',
        path: `/api/machines?$filter=id eq '{machine}'`,
        reads: ['value.0.machineTags'],
      },
      {
        operation: 'addOrRemoveMachineTag',
        method: 'POST',
        path: '/api/machines/{machine}/tags',
        body: { Value: 'Test Device', Action: 'Add' },
        reads: ['machineTags'],
      },
      {
        operation: 'listSoftware',
        path: '/api/Software?$top=1',
        reads: ['value.0.id', 'value.0.exposedMachines'],
      },
      { operation: 'listRecommendations', path: '/api/recommendations?$top=1', reads: ['value.0.id'] },
      { operation: 'listIndicators', path: '/api/indicators', reads: ['value'] },
    ],
  },
];
