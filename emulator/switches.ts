/** What the documents leave open, or what changes from tenant to tenant. README.md says why each default is the more probable. */
export interface Switches {
  /** What the tenants have bought: Defender for Endpoint Plan 1 or 2, Plan 2 with Vulnerability Management, or Business. */
  plan: 'p2+tvm' | 'p2' | 'p1' | 'business';
  /** Where `$filter=x in (...)` is understood. */
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
  /** `$orderby` on alerts; ignored: a 200 whose rows are sorted by id all the same. */
  orderByOnAlerts: 'accepted' | 'refused' | 'ignored';
  /** `contains()` in `$filter` on /vulnerabilities. */
  containsOnVulnerabilities: 'accepted' | 'refused';
  selectOnMachines: 'accepted' | 'refused';
  /** What `@odata.count` holds when `$count=true` was asked for. */
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
  /** How the list of browser extension permissions lies in its answer: the sample holds a list in a list. */
  permissionsInfoList: 'flat' | 'nested' | 'nested-item';
  /** By whose id a scan agent is read. */
  scanAgentId: 'machine' | 'agent';
  /** Whose names bodies and rows of authenticated scans have: the service's own description's, or those of Learn's pages. */
  scanNames: 'metadata' | 'learn';
  /** How the one scan agent lies in its answer. */
  scanAgentAnswer: 'in-list' | 'bare';
  /** The list of machines of a tenant that has none. */
  emptyMachines: '404' | '200';
  /** What a response action answers while one of its kind is pending or running on the machine. */
  repeatedAction: 'reject' | 'existing' | 'somebody-else';
  /** What becomes of an external id that a client gives an action, an investigation or an indicator. */
  externalId: 'kept' | 'ignored' | 'refused';
  /** An Isolate on an isolated machine: waits for the next release and then runs, or succeeds at once. */
  isolateWhenIsolated: 'waits' | 'succeeds';
  /** A machine that doesn't exist among those that are tagged together: left out of the answer, or a 404 for all. */
  unknownMachineInTagBatch: 'left-out' | 'refused';
  /** What the list of tags in a PATCH of a machine is: its page says both. */
  patchOfMachineTags: 'replaces' | 'appends';
  /** Live response sessions that are open in a tenant at once. */
  maxLiveResponseSessions: number;
  /** Hours for which a session waits for a machine that doesn't report. */
  liveResponseQueueHours: number;
  /** What a link to a result that isn't there yet is answered with. */
  resultNotReady: '404' | '400';
  /** Whether the link to a package comes in quotes of its own. */
  packageLinkQuotes: 'on' | 'off';
  /** Whether links say until when they open. */
  linkExpiry: 'in-link' | 'missing';
  /** What an upload gets whose name is taken, without OverrideIfExists. */
  libraryNameTaken: '400' | '409' | 'replaced';
  /** What one quota window counts: tenant, app and operation, or all calls of tenant and app. */
  quotaScope: 'operation' | 'app';
  retryAfter: 'seconds' | 'http-date' | 'missing' | 'rubbish';
  /** Bodies in raw deflate for clients that accept deflate. */
  deflate: 'on' | 'off';
  /** The name under which a machine action carries its last update. */
  lastUpdateField: 'lastUpdateDateTimeUtc' | 'lastUpdateTimeUtc';
  /** Whether alerts of a file, domain, address or user come with evidence and related user. */
  evidenceOnRelatedAlerts: 'filled' | 'empty';
  /** What statistics say of the first and last time where nothing was seen. */
  neverSeenDates: 'null' | 'year-one';
  /** Whether a client can look into the access tokens of its application. */
  accessTokens: 'readable' | 'opaque';
  /** How Graph's hunting answers spell the keys of a column. */
  graphHuntingColumn: 'name' | 'Name';
  /** How hunting answers carry a dynamic value such as that of make_set: as JSON, or as a text that holds JSON. */
  huntingDynamic: 'json' | 'text';
  /** What makes a submitted indicator the same as one that is there, which it then replaces; none: it always stands beside. */
  indicatorIdentity: 'value-and-type' | 'value-type-and-action' | 'none';
  /** What becomes of an import with an indicator that is not valid. */
  invalidIndicatorInImport: 'fails-item' | 'refuses-call';
  /** What becomes of an import that would pass the cap. */
  importBeyondCap: 'fails-items' | 'refuses-call';
  /** What becomes of the known ids in a batch deletion that is answered with 404 for another. */
  unknownIdInBatchDelete: 'deletes-none' | 'deletes-others';
  /** The actions Alert and AlertAndBlock, "supported until January 2022". */
  legacyIndicatorActions: 'accepted' | 'refused';
  /** Writes of indicators by an app that holds Ti.ReadWrite alone. */
  tiReadWriteOnWrites: 'accepted' | 'refused';
  /** Active indicators in a tenant. */
  maxIndicators: number;
  /** What the update of one alert answers: the alert, or nothing as the update of many does. */
  updatedAlert: 'alert' | 'empty';
  /** An update of many alerts that names one which is not there: the others are changed, or none. */
  unknownIdInBatchUpdate: 'ignored' | 'refused';
  /** Alerts in one update of many. */
  maxAlertsInBatch: number;
  /** How the flags of an account are sent: as JSON's true and false, or as these words in a text. */
  userFlags: 'boolean' | 'text';
  /** What a deletion of scans answers. */
  deletedScans: 'empty' | 'no-content';
  /** Rows of a full export: 0 is what the machines have, more repeats them under other versions and names. */
  exportRows: number;
  /** Files for the machines of one device group. */
  exportFilesPerGroup: number;
  /** How the columns of files are spelt. */
  exportFileSpelling: 'as-in-pages' | 'PascalCase' | 'camelCase';
  /** What stands for the group of a machine that has none. */
  exportGroupOfNone: 'UnassignedGroup' | 'Unassigned' | 'None';
  /** How rows of software, vulnerabilities and settings name the group by its id: the metadata says a number, the table a text, the sample not at all. */
  exportGroupId: 'number' | 'text' | 'missing';
  /** Whether certificates have the columns of the metadata or those of the sample. */
  certificateColumns: 'metadata' | 'sample';
  /** Seconds for which a link to a file opens, for each hour that was asked for. */
  exportLinkSeconds: number;
  /** Bytes of a file after which its link breaks off and opens no more; 0 is never. */
  exportLinkBytes: number;
  /** Where a link leads: to the file, to another address of this storage, or to another host. */
  exportLinks: 'direct' | 'redirecting' | 'redirecting-elsewhere';
  /** What is in a file. */
  exportFileBody: 'whole' | 'empty' | 'truncated';
  /** Whether storage calls the compression of a file an encoding of the answer. */
  exportFileEncoding: 'none' | 'gzip';
  /** Real milliseconds before each part of a file. */
  exportFilePauseMs: number;
  /** How rows of a delta come; late: a tenth of those of the newest window are held back until the next. */
  deltaRows: 'in-order' | 'out-of-order' | 'repeated' | 'late';
  /** Where the next page of a delta is. */
  deltaNextLink: 'timeline' | 'same-path';
  /** How the request for /api/$metadata is answered: with the document, 403 or 404. */
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
  graphHuntingColumn: ['name', 'Name'],
  huntingDynamic: ['json', 'text'],
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

/** Positions that `changeDefaults` has put in place of the first choices. */
const changed: Partial<Switches> = {};

/** The first choice of every switch. */
export function firstChoices(): Switches {
  return Object.fromEntries(
    Object.entries(choices).map(([name, values]) => [name, values[0]]),
  ) as unknown as Switches;
}

/** Every switch in its default position: the first of its choices, unless `changeDefaults` has put another in its place. */
export function defaultSwitches(): Switches {
  return { ...firstChoices(), ...changed };
}

/** Lets every emulator that this process starts from now on have other defaults: for a test suite that tries the other answer. */
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
  if (allowed === undefined) {
    throw new RangeError(`There is no switch '${name}'. Switches: ${Object.keys(choices).join(', ')}`);
  }
  if (typeof allowed[0] === 'number') {
    const number = Number(value);
    const least = allowed[0] === 0 ? 0 : 1;
    if (!Number.isSafeInteger(number) || number < least)
      throw new RangeError(`${name} takes a ${least === 0 ? 'whole number from 0 on' : 'positive integer'}`);
    return number;
  }
  if (typeof value !== 'string' || !allowed.includes(value)) {
    throw new RangeError(`${name} takes one of: ${allowed.join(', ')}`);
  }
  return value;
}
