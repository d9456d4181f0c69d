import { replyEmpty } from '../../http/reply.js';
import { checkBatchSize } from '../batch-size.js';
import { DefenderError } from '../defender-error.js';
import { replyEntity, replyOData } from '../defender-reply.js';
import { filterRules, replyList } from '../list-page.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody, unexpectedProperty } from '../request-body.js';
import { sortDigits } from '../sort-digits.js';
import { indicatorModel } from './indicator-model.js';
import { indicatorNames, readIndicator } from './read-indicator.js';
import { beyondCap, findSame, storeIndicator } from './store-indicator.js';
import { activeIndicators, visibleIndicators } from './visible-indicators.js';
import { checkWritePermission, indicatorPermissions } from './write-permission.js';

const writing = {
  method: 'POST',
  permissions: indicatorPermissions,
} as const;

const maxIndicators = 500;

/** As import-ti-indicators.md shows it. */
interface ImportResult {
  readonly id: string | null;
  readonly indicator: string;
  readonly isFailed: boolean;
  readonly failureReason: string | null;
}

export const indicatorOperations: readonly DefenderOperation[] = [
  // Only active ones, and for an app with Ti.ReadWrite alone only its own. Indicators for device groups that a person
  // doesn't see are included: no document says otherwise.
  {
    id: 'listIndicators',
    method: 'GET',
    path: '/api/indicators',
    permissions: ['Ti.ReadWrite', 'Ti.ReadWrite.All'],
    handle: (call) =>
      replyList(call, {
        set: 'Indicators',
        model: indicatorModel,
        rules: filterRules(call.state.switches, 'indicators'),
        options: ['$filter', '$top', '$skip'],
        rows: sortDigits(visibleIndicators(call), call.state.switches),
        write: (indicator) => indicator,
      }),
  },
  // Makes an indicator or updates one; 200 for both.
  {
    ...writing,
    id: 'submitIndicator',
    path: '/api/indicators',
    handle: (call) => {
      checkWritePermission(call);
      const sent = readIndicator(readBody(call.request, indicatorNames), call);
      return replyEntity(call.request, 200, 'Indicators', storeIndicator(call, sent));
    },
  },
  // Up to 500 indicators, each with a result of its own in a 200.
  {
    ...writing,
    id: 'importIndicators',
    path: '/api/indicators/import',
    limits: { perMinute: 30 },
    handle: (call) => {
      checkWritePermission(call);
      const items = readItems(readBody(call.request, ['Indicators'])['Indicators']);
      if (call.state.switches.invalidIndicatorInImport === 'refuses-call') {
        for (const item of items) readItem(item, call);
      }
      if (call.state.switches.importBeyondCap === 'refuses-call') checkCap(items, call);
      return replyOData(200, { value: items.map((item) => importOne(item, call)) });
    },
  },
  // 204 without a body. An indicator that the app may not see is a 404.
  {
    id: 'deleteIndicator',
    method: 'DELETE',
    path: '/api/indicators/{id}',
    permissions: indicatorPermissions,
    delegated: [],
    handle: (call) => {
      checkWritePermission(call);
      const { id } = call.parameters;
      if (!visibleIndicators(call).some((one) => one.id === id)) {
        throw new DefenderError(404, 'ResourceNotFound', `Indicator ${id ?? ''} was not found`);
      }
      removeIndicators(call, new Set([id ?? '']));
      return replyEmpty(204);
    },
  },
  // 1 to 500 ids; one that is unknown is a 404 for the call.
  {
    ...writing,
    id: 'batchDeleteIndicators',
    path: '/api/indicators/BatchDelete',
    delegated: [],
    limits: { perMinute: 30, perHour: 1500 },
    handle: (call) => {
      checkWritePermission(call);
      const ids = readIds(readBody(call.request, ['IndicatorIds'])['IndicatorIds']);
      const visible = new Set(visibleIndicators(call).map(({ id }) => id));
      const unknown = ids.find((id) => !visible.has(id));
      if (unknown === undefined || call.state.switches.unknownIdInBatchDelete === 'deletes-others') {
        removeIndicators(call, new Set(ids.filter((id) => visible.has(id))));
      }
      if (unknown !== undefined) {
        throw new DefenderError(404, 'ResourceNotFound', `Indicator ${unknown} was not found`);
      }
      return replyEmpty(204);
    },
  },
];

function readIds(sent: unknown): readonly string[] {
  if (!Array.isArray(sent) || sent.length === 0) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: IndicatorIds');
  }
  checkBatchSize(sent.length, maxIndicators);
  if (!sent.every((id): id is string => typeof id === 'string' && /^\d+$/.test(id))) {
    throw new DefenderError(400, 'InvalidInput', 'IndicatorIds holds an id that is not valid');
  }
  return sent;
}

function readItems(sent: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(sent) || sent.length === 0 || !sent.every((item) => typeof item === 'object' && item)) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: Indicators');
  }
  checkBatchSize(sent.length, maxIndicators);
  return sent as Readonly<Record<string, unknown>>[];
}

function readItem(item: Readonly<Record<string, unknown>>, call: DefenderCall) {
  const names: readonly string[] = indicatorNames;
  const unknown = Object.keys(item).find((name) => !names.includes(name));
  if (unknown !== undefined) throw unexpectedProperty(unknown);
  return readIndicator(item, call);
}

function importOne(item: Readonly<Record<string, unknown>>, call: DefenderCall): ImportResult {
  const indicator = String(item['indicatorValue']);
  try {
    const { id } = storeIndicator(call, readItem(item, call));
    return { id, indicator, isFailed: false, failureReason: null };
  } catch (error) {
    if (!(error instanceof DefenderError)) throw error;
    return { id: null, indicator, isFailed: true, failureReason: error.message };
  }
}

function checkCap(items: readonly Readonly<Record<string, unknown>>[], call: DefenderCall): void {
  const created = items.filter((item) => findSame(call, readItem(item, call)) === undefined).length;
  if (activeIndicators(call).length + created > call.state.switches.maxIndicators) throw beyondCap();
}

/** Takes indicators out of the tenant. */
function removeIndicators({ wholeTenant }: DefenderCall, ids: ReadonlySet<string>): void {
  const { indicators } = wholeTenant;
  indicators.splice(0, indicators.length, ...indicators.filter(({ id }) => !ids.has(id)));
}
