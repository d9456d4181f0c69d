import { HUNTS } from '../../../config/source-table.js';
import {
  deviceConfigurationModel,
  type WireDeviceConfiguration,
} from '../../models/device-inventory/configurations.js';
import { getOrInsert } from '../../../lib/get-or-insert.js';
import { readRow } from '../../models/shared/read-rows.js';
import type { FetchCall, UnrecognizedListener, UpstreamCall } from '../../upstream-call.js';
import {
  cached,
  completeOf,
  flagOf,
  huntRows,
  HuntTooLargeError,
  inPart,
  joined,
  textOf,
  valueOf,
  type HuntedPart,
  type HuntPart,
  type SentRow,
} from './inventory-hunt.js';
import { staleCursor, type TokenPage, type TokenQuery } from './token-page.js';

/** Rows of all machines that are hunted in parts, by a hash of the machine. */
export interface HuntedRows<Row> {
  readonly table: string;
  readonly hunt: (part: HuntPart) => UpstreamCall<HuntedPart<Row>>;
  /** Unique, and the same in each hunt. */
  keyOf(row: Row): string;
}

/** Maximum number of parts. */
const MAX_PARTS = 4_096;

/** Characters of a key, which a cursor holds. */
const MAX_KEY = 500;

/** Position of a page: after the row with the key, in a part. */
interface Place extends HuntPart {
  readonly after: string;
}

const BEGINNING: Place = { index: 0, of: 1, after: '' };
const TOKEN = /^hunt (?<of>\d{1,4}) (?<index>\d{1,4}) (?<after>.{0,500})$/s;

/** Whether a page was hunted, so that the next one must be. */
export function isHuntToken(token: string | undefined): token is string {
  return token !== undefined && TOKEN.test(token);
}

/** @throws BadUserInputError for a token of Defender's API, whose snapshot hunts don't have */
function placeOf(token: string | undefined): Place {
  if (token === undefined) return BEGINNING;
  const { of, index, after = '' } = TOKEN.exec(token)?.groups ?? {};
  const place = { index: Number(index), of: Number(of), after };
  if (!(Number.isInteger(Math.log2(place.of)) && place.of <= MAX_PARTS && place.index < place.of))
    throw staleCursor();
  return place;
}

/**
 * A page of rows: 1 hunt for each part, which is cached. Parts have at most half of the rows that a hunt returns, because their
 * sizes differ.
 *
 * @throws HuntTooLargeError if a part is incomplete nevertheless
 */
export async function huntPage<Row>(
  rows: HuntedRows<Row>,
  { pageSize, token }: TokenQuery,
  fetch: FetchCall,
): Promise<TokenPage<Row>> {
  let { index, of, after } = placeOf(token);
  let part = await completeOf(cached(rows.hunt({ index, of })), fetch);
  if (part === undefined && of === 1) {
    const number = await countRows(rows.table, fetch);
    while (of < MAX_PARTS && of * HUNTS.rowsPerCall < 2 * number) of *= 2;
    part = of === 1 ? undefined : await completeOf(cached(rows.hunt({ index, of })), fetch);
  }
  if (part === undefined)
    throw new HuntTooLargeError(`A part of ${rows.table} has more rows than a hunt returns.`);
  const sorted = getOrInsert(sortedRows as WeakMap<object, readonly KeyedRow<Row>[]>, part, () =>
    sortRows(part, rows),
  );
  const start = sorted.findIndex(({ key }) => key > after);
  const page = start < 0 ? [] : sorted.slice(start, start + pageSize);
  const hasMore = start >= 0 && start + page.length < sorted.length;
  if (hasMore) after = page.at(-1)?.key ?? after;
  else [index, after] = [index + 1, ''];
  const next = `hunt ${String(of)} ${String(index)} ${after}`;
  return {
    rows: page.map(({ row }) => row),
    indexes: page.map((_row, at) => at),
    next: index < of ? { token: next, isElsewhere: false } : null,
  };
}

interface KeyedRow<Row> {
  readonly row: Row;
  readonly key: string;
}

/** The rows of cached parts by key, because many small pages of a part would each sort all of its rows. */
const sortedRows = new WeakMap<object, readonly KeyedRow<unknown>[]>();

function sortRows<Row>(part: HuntedPart<Row>, rows: HuntedRows<Row>): readonly KeyedRow<Row>[] {
  const keyed = [...part.rows].map((row) => ({ row, key: rows.keyOf(row).slice(0, MAX_KEY) }));
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
}

async function countRows(table: string, fetch: FetchCall): Promise<number> {
  const { rows } = await fetch(
    cached(
      huntRows(`${table} | summarize Rows = count()`, (sent) => {
        const number = valueOf(sent, 'Rows');
        return typeof number === 'number' ? number : undefined;
      }),
    ),
  );
  return [...rows][0] ?? 0;
}

const CONFIGURATIONS = 'DeviceTvmSecureConfigurationAssessment';
const NAMES = 'DeviceTvmSecureConfigurationAssessmentKB | project ConfigurationId, ConfigurationName';

/** The group of each machine in its last whole report. */
function groupsIn(part: HuntPart): string {
  return `DeviceInfo
    | where Timestamp > ago(30d) and ${inPart('DeviceId', part)}
    | extend Order = iff(isnotempty(OSPlatform), Timestamp, Timestamp - 30d)
    | summarize arg_max(Order, MachineGroup) by DeviceId
    | project DeviceId, MachineGroup`;
}

const parseConfiguration = readRow(deviceConfigurationModel, 'SecureConfigurationRecord');

/** Secure configurations of all machines. */
export const HUNTED_CONFIGURATIONS: HuntedRows<WireDeviceConfiguration> = {
  table: CONFIGURATIONS,
  hunt: (part) =>
    huntRows(
      `${CONFIGURATIONS}
| where ${inPart('DeviceId', part)}
${joined(NAMES, 'ConfigurationId')}
${joined(groupsIn(part), 'DeviceId')}
| project DeviceId, MachineGroup, DeviceName, OSPlatform, Timestamp, ConfigurationId, ConfigurationName, ConfigurationCategory,
    ConfigurationSubcategory, ConfigurationImpact, IsCompliant, IsApplicable, IsExpectedUserImpact`,
      readConfiguration,
    ),
  keyOf: ({ deviceId, configurationId }) => `${deviceId} ${configurationId ?? ''}`,
};

function readConfiguration(
  sent: SentRow,
  onUnrecognized: UnrecognizedListener,
): WireDeviceConfiguration | undefined {
  const [deviceId, configurationId] = [textOf(sent, 'DeviceId'), textOf(sent, 'ConfigurationId')];
  if (deviceId === undefined || configurationId === undefined) return undefined;
  const row = {
    deviceId,
    deviceName: textOf(sent, 'DeviceName'),
    rbacGroupName: textOf(sent, 'MachineGroup'),
    osPlatform: textOf(sent, 'OSPlatform'),
    timestamp: textOf(sent, 'Timestamp'),
    configurationId,
    configurationName: textOf(sent, 'ConfigurationName'),
    configurationCategory: textOf(sent, 'ConfigurationCategory'),
    configurationSubcategory: textOf(sent, 'ConfigurationSubcategory') ?? '',
    configurationImpact: valueOf(sent, 'ConfigurationImpact'),
    isApplicable: flagOf(sent, 'IsApplicable'),
    // As in Defender's API, what doesn't apply is not complied with.
    isCompliant: flagOf(sent, 'IsCompliant') ?? false,
    isExpectedUserImpact: flagOf(sent, 'IsExpectedUserImpact'),
    recommendationReference: `sca-_-${configurationId}`,
  };
  return { ...parseConfiguration(row, onUnrecognized), source: 'HUNTING' };
}
