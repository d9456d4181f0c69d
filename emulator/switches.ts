/** Behavior that the documents leave open or that differs between tenants. reference.md has the reason for each default. */
export interface Switches {
  /** The plan of the tenants: Defender for Endpoint Plan 1 or 2, Plan 2 with Vulnerability Management, or Business. */
  plan: 'p2+tvm' | 'p2' | 'p1' | 'business';
  /** Where `$filter=x in (...)` is accepted. */
  inOperator: 'everywhere' | 'not-on-alerts' | 'nowhere';
  orOperator: 'accepted' | 'refused';
  notOperator: 'accepted' | 'refused';
  /** `lt` and `le`. */
  lessThan: 'accepted' | 'refused';
  /** How the literal of a GUID property (Machine.aadDeviceId) is written; neither: a filter can't name it. */
  guidLiteral: 'unquoted' | 'quoted' | 'both' | 'neither';
  /** How the literal of Machine.rbacGroupId is written: the table says String, the rows hold numbers. */
  rbacGroupIdLiteral: 'number' | 'string' | 'both';
  /** How `$filter` compares texts and the values of enums: by each character, or without regard to letter case. */
  textComparison: 'exact' | 'lenient';
  /** A value outside an enum's documented set in a filter: 400, or no rows. */
  unknownEnumValue: 'refused' | 'no-rows';
  /** `$filter=lastUpdateDateTimeUtc ...` on machine actions. */
  lastUpdateFilterOnMachineActions: 'accepted' | 'refused';
  orderByOnMachineActions: 'accepted' | 'refused';
  /** `$orderby` on alerts; ignored: a 200 with rows sorted by id. */
  orderByOnAlerts: 'accepted' | 'refused' | 'ignored';
  /** `contains()` in `$filter` on /vulnerabilities. */
  containsOnVulnerabilities: 'accepted' | 'refused';
  selectOnMachines: 'accepted' | 'refused';
  /** The value of `@odata.count` for `$count=true`. */
  inlineCount: 'total' | 'page' | 'absent';
  /** How ids of digits (investigations, indicators) are sorted in lists. */
  orderOfDigits: 'number' | 'text';
  /** `$filter`, `$top` and `$skip` on /machines/{id}/alerts. */
  optionsOnMachineAlerts: 'accepted' | 'refused';
  /** Values in one `in` list. */
  maxInValues: number;
  /** Nodes in one `$filter` tree; an `x eq 'y' or` takes four. */
  maxFilterNodes: number;
  /** Bytes of path and query. */
  maxUrlBytes: number;
  /** Rows of a page without `$top`, and the most that `$top` may ask for. */
  maxPageSize: number;
  /** Rows of a page of vulnerability management without `$top`. */
  tvmPageSize: number;
  /** The form of the list of browser extension permissions: the sample has a list in a list. */
  permissionsInfoList: 'flat' | 'nested' | 'nested-item';
  /** Whether the machine's or the agent's id identifies a scan agent. */
  scanAgentId: 'machine' | 'agent';
  /** The names in bodies and rows of authenticated scans: those of the metadata, or those of Learn's pages. */
  scanNames: 'metadata' | 'learn';
  /** The form of the response with one scan agent. */
  scanAgentAnswer: 'in-list' | 'bare';
  /** The response to the list of machines if a tenant has none. */
  emptyMachines: '404' | '200';
  /** The response to an action while one of its kind is pending or running on the machine. */
  repeatedAction: 'reject' | 'existing' | 'somebody-else';
  /** The handling of a client's external id of an action, an investigation or an indicator. */
  externalId: 'kept' | 'ignored' | 'refused';
  /** An Isolate on an isolated machine: waits for the next release and then runs, or succeeds at once. */
  isolateWhenIsolated: 'waits' | 'succeeds';
  /** An unknown machine in a batch of tags: omitted from the response, or a 404 for all. */
  unknownMachineInTagBatch: 'left-out' | 'refused';
  /** The effect of the list of tags in a PATCH of a machine: its page says both. */
  patchOfMachineTags: 'replaces' | 'appends';
  /** The maximum of open live response sessions in a tenant. */
  maxLiveResponseSessions: number;
  /** Hours for which a session waits for a machine that doesn't report. */
  liveResponseQueueHours: number;
  /** The status of a link to a result that isn't ready. */
  resultNotReady: '404' | '400';
  /** Whether the link to a package has quotes of its own. */
  packageLinkQuotes: 'on' | 'off';
  /** Whether links contain their expiry. */
  linkExpiry: 'in-link' | 'missing';
  /** The response to an upload whose name exists, without OverrideIfExists. */
  libraryNameTaken: '400' | '409' | 'replaced';
  /** The scope of a quota window: tenant, app and operation, or all calls of tenant and app. */
  quotaScope: 'operation' | 'app';
  retryAfter: 'seconds' | 'http-date' | 'missing' | 'rubbish';
  /** Bodies in raw deflate for clients that accept deflate. */
  deflate: 'on' | 'off';
  /** The name under which a machine action carries its last update. */
  lastUpdateField: 'lastUpdateDateTimeUtc' | 'lastUpdateTimeUtc';
  /** Whether alerts of a file, domain, address or user come with evidence and related user. */
  evidenceOnRelatedAlerts: 'filled' | 'empty';
  /** The first and last time in statistics without sightings. */
  neverSeenDates: 'null' | 'year-one';
  /** The response of a retired API: 410, 404, 403, a closed connection, or a failed TLS handshake. */
  retirement: 'gone' | 'not-found' | 'forbidden' | 'refused' | 'tls-refused';
  /** `$top` beyond 1,000 on alerts of Graph: 1,000 rows, or 400. */
  topOnAlertsV2: 'clamped' | 'refused';
  /** `$skip` beyond 500 on alerts of Graph: 400, or an empty last page. */
  skipOnAlertsV2: 'refused' | 'ends';
  /** `$orderby` on alerts of Graph. */
  orderByOnAlertsV2: 'accepted' | 'refused';
  /** `evidence/any(...)` in `$filter` on alerts of Graph. */
  evidenceFilterOnAlertsV2: 'refused' | 'accepted';
  /** Alerts of one incident beyond which Graph fails to expand them. */
  maxExpandedAlerts: number;
  /** The classification and determination that Graph sends for alerts without one. */
  graphUnjudged: 'null' | 'unknown';
  /** Whether alerts of Graph have `investigationState`. */
  graphInvestigationState: 'sent' | 'missing';
  /** The detailed role of the main device in the evidence of an alert. */
  graphMainDevice: 'PrimaryDevice' | 'Main device' | 'unmarked';
  /** Whether a client can read the access tokens of its application. */
  accessTokens: 'readable' | 'opaque';
  /** How Graph's hunting answers spell the keys of a column. */
  graphHuntingColumn: 'name' | 'Name';
  /** How hunting answers carry a dynamic value such as that of make_set: as JSON, or as a text that holds JSON. */
  huntingDynamic: 'json' | 'text';
  /** Recorded: booleans are 0 and 1, nulls `{}`, and tables lack columns, have others, and nearly empty rows. */
  graphHuntingRows: 'plain' | 'camel-case' | 'recorded';
  /** The identity of an indicator: a submitted one replaces an equal one; none: it is always added. */
  indicatorIdentity: 'value-and-type' | 'value-type-and-action' | 'none';
  /** The response to an import with an invalid indicator. */
  invalidIndicatorInImport: 'fails-item' | 'refuses-call';
  /** The response to an import beyond the cap. */
  importBeyondCap: 'fails-items' | 'refuses-call';
  /** Whether a batch deletion with an unknown id deletes the known ones. */
  unknownIdInBatchDelete: 'deletes-none' | 'deletes-others';
  /** The actions Alert and AlertAndBlock, "supported until January 2022". */
  legacyIndicatorActions: 'accepted' | 'refused';
  /** Writes of indicators by an app that holds Ti.ReadWrite alone. */
  tiReadWriteOnWrites: 'accepted' | 'refused';
  /** Active indicators in a tenant. */
  maxIndicators: number;
  /** The response to the update of one alert: the alert, or nothing, as for the update of many. */
  updatedAlert: 'alert' | 'empty';
  /** An update of many alerts with an unknown id: the others are changed, or none. */
  unknownIdInBatchUpdate: 'ignored' | 'refused';
  /** Alerts in one update of many. */
  maxAlertsInBatch: number;
  /** How the flags of an account are sent: as JSON's true and false, or as these words in a text. */
  userFlags: 'boolean' | 'text';
  /** The response to a deletion of scans. */
  deletedScans: 'empty' | 'no-content';
  /** Rows of a full export: 0 is the machines' own rows, a higher number repeats them under other versions and names. */
  exportRows: number;
  /** Files for the machines of one device group. */
  exportFilesPerGroup: number;
  /** How the columns of files are spelled. */
  exportFileSpelling: 'as-in-pages' | 'PascalCase' | 'camelCase';
  /** The name of the group of machines without one. */
  exportGroupOfNone: 'UnassignedGroup' | 'Unassigned' | 'None';
  /** The type of the group's id in rows of software, vulnerabilities and settings: a number in the metadata, a text in the table, missing in the sample. */
  exportGroupId: 'number' | 'text' | 'missing';
  /** Whether certificates have the columns of the metadata or those of the sample. */
  certificateColumns: 'metadata' | 'sample';
  /** Seconds for which a link to a file is valid, for each requested hour. */
  exportLinkSeconds: number;
  /** Bytes after which a download breaks off and its link stops working; 0 is never. */
  exportLinkBytes: number;
  /** Where a link leads: to the file, to another address of this storage, or to another host. */
  exportLinks: 'direct' | 'redirecting' | 'redirecting-elsewhere';
  /** The content of a file. */
  exportFileBody: 'whole' | 'empty' | 'truncated';
  /** Whether storage sends the compression of a file as `Content-Encoding`. */
  exportFileEncoding: 'none' | 'gzip';
  /** Real milliseconds before each part of a file. */
  exportFilePauseMs: number;
  /** The order of rows in a delta; late: a tenth of the newest window's rows come with the next window. */
  deltaRows: 'in-order' | 'out-of-order' | 'repeated' | 'late';
  /** The path of the next page of a delta. */
  deltaNextLink: 'timeline' | 'same-path';
  /** The response to /api/$metadata: the document, 403 or 404. */
  metadata: 'served' | 'forbidden' | 'missing';
}

/** The name of a switch. */
export type SwitchName = keyof Switches;

const choices: { readonly [Name in SwitchName]: readonly [Switches[Name], ...Switches[Name][]] } = {
  plan: ['p2+tvm', 'p2', 'p1', 'business'],
  inOperator: ['everywhere', 'not-on-alerts', 'nowhere'],
  orOperator: ['accepted', 'refused'],
  notOperator: ['accepted', 'refused'],
  lessThan: ['accepted', 'refused'],
  guidLiteral: ['unquoted', 'quoted', 'both', 'neither'],
  rbacGroupIdLiteral: ['number', 'string', 'both'],
  textComparison: ['exact', 'lenient'],
  unknownEnumValue: ['refused', 'no-rows'],
  lastUpdateFilterOnMachineActions: ['accepted', 'refused'],
  orderByOnMachineActions: ['accepted', 'refused'],
  orderByOnAlerts: ['accepted', 'refused', 'ignored'],
  containsOnVulnerabilities: ['accepted', 'refused'],
  selectOnMachines: ['accepted', 'refused'],
  inlineCount: ['total', 'page', 'absent'],
  orderOfDigits: ['number', 'text'],
  optionsOnMachineAlerts: ['refused', 'accepted'],
  maxInValues: [100],
  maxFilterNodes: [100],
  maxUrlBytes: [8192],
  maxPageSize: [10_000],
  tvmPageSize: [8_000],
  permissionsInfoList: ['flat', 'nested', 'nested-item'],
  scanAgentId: ['machine', 'agent'],
  scanNames: ['metadata', 'learn'],
  scanAgentAnswer: ['in-list', 'bare'],
  emptyMachines: ['404', '200'],
  repeatedAction: ['reject', 'existing', 'somebody-else'],
  externalId: ['kept', 'ignored', 'refused'],
  isolateWhenIsolated: ['waits', 'succeeds'],
  unknownMachineInTagBatch: ['left-out', 'refused'],
  patchOfMachineTags: ['replaces', 'appends'],
  maxLiveResponseSessions: [25],
  liveResponseQueueHours: [2],
  resultNotReady: ['404', '400'],
  packageLinkQuotes: ['on', 'off'],
  linkExpiry: ['in-link', 'missing'],
  libraryNameTaken: ['400', '409', 'replaced'],
  quotaScope: ['operation', 'app'],
  retryAfter: ['seconds', 'http-date', 'missing', 'rubbish'],
  deflate: ['on', 'off'],
  lastUpdateField: ['lastUpdateDateTimeUtc', 'lastUpdateTimeUtc'],
  evidenceOnRelatedAlerts: ['filled', 'empty'],
  neverSeenDates: ['null', 'year-one'],
  accessTokens: ['readable', 'opaque'],
  retirement: ['gone', 'not-found', 'forbidden', 'refused', 'tls-refused'],
  topOnAlertsV2: ['clamped', 'refused'],
  skipOnAlertsV2: ['refused', 'ends'],
  orderByOnAlertsV2: ['accepted', 'refused'],
  evidenceFilterOnAlertsV2: ['refused', 'accepted'],
  maxExpandedAlerts: [1_000],
  graphUnjudged: ['null', 'unknown'],
  graphInvestigationState: ['sent', 'missing'],
  graphMainDevice: ['PrimaryDevice', 'Main device', 'unmarked'],
  graphHuntingColumn: ['name', 'Name'],
  huntingDynamic: ['json', 'text'],
  graphHuntingRows: ['plain', 'camel-case', 'recorded'],
  indicatorIdentity: ['value-and-type', 'value-type-and-action', 'none'],
  invalidIndicatorInImport: ['fails-item', 'refuses-call'],
  importBeyondCap: ['fails-items', 'refuses-call'],
  unknownIdInBatchDelete: ['deletes-none', 'deletes-others'],
  legacyIndicatorActions: ['accepted', 'refused'],
  tiReadWriteOnWrites: ['accepted', 'refused'],
  maxIndicators: [15_000],
  updatedAlert: ['alert', 'empty'],
  unknownIdInBatchUpdate: ['ignored', 'refused'],
  maxAlertsInBatch: [1_000],
  userFlags: ['boolean', 'text'],
  deletedScans: ['empty', 'no-content'],
  exportRows: [0],
  exportFilesPerGroup: [1],
  exportFileSpelling: ['as-in-pages', 'PascalCase', 'camelCase'],
  exportGroupOfNone: ['UnassignedGroup', 'Unassigned', 'None'],
  exportGroupId: ['number', 'text', 'missing'],
  certificateColumns: ['metadata', 'sample'],
  exportLinkSeconds: [3_600],
  exportLinkBytes: [0],
  exportLinks: ['direct', 'redirecting', 'redirecting-elsewhere'],
  exportFileBody: ['whole', 'empty', 'truncated'],
  exportFileEncoding: ['none', 'gzip'],
  exportFilePauseMs: [0],
  deltaRows: ['in-order', 'out-of-order', 'repeated', 'late'],
  deltaNextLink: ['timeline', 'same-path'],
  metadata: ['served', 'forbidden', 'missing'],
};

/** Defaults that `changeDefaults` has set. */
const changed: Partial<Switches> = {};

/** The first choice of every switch. */
export function firstChoices(): Switches {
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [name, values[0]]),
  ) as unknown as Switches;
}

/** The default of every switch: its first choice, unless `changeDefaults` has set another. */
export function defaultSwitches(): Switches {
  return { ...firstChoices(), ...changed };
}

/** Changes the defaults of every emulator that this process starts afterwards, for test suites that cover the other choice. */
export function changeDefaults(switches: Partial<Switches>): void {
  Object.assign(changed, switches);
}

/**
 * Checks switch settings from outside (the command line, the control endpoint). Numbers may come as digits.
 * Throws RangeError with a message that names the switch and its choices.
 */
export function readSwitches(settings: Readonly<Record<string, unknown>>): Partial<Switches> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, readSwitch(name, value)]));
}

function readSwitch(name: string, value: unknown): string | number {
  const allowed = new Map<string, readonly (string | number)[]>(Object.entries(choices)).get(name);
  if (allowed === undefined)
    throw new RangeError(`There is no switch '${name}'. Switches: ${Object.keys(choices).join(', ')}`);
  if (typeof allowed[0] === 'number') {
    const number = Number(value);
    const least = allowed[0] === 0 ? 0 : 1;
    if (!Number.isSafeInteger(number) || number < least)
      throw new RangeError(`${name} takes a ${least === 0 ? 'whole number from 0 on' : 'positive integer'}`);
    return number;
  }
  if (typeof value !== 'string' || !allowed.includes(value))
    throw new RangeError(`${name} takes one of: ${allowed.join(', ')}`);
  return value;
}
