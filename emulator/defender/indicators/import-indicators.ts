import { checkBatchSize } from '../batch-size.js';
import { DefenderError } from '../defender-error.js';
import { replyOData } from '../defender-reply.js';
import type { DefenderCall, DefenderOperation } from '../operation.js';
import { readBody, unexpectedProperty } from '../request-body.js';
import { indicatorNames, readIndicator } from './read-indicator.js';
import { beyondCap, findSame, storeIndicator } from './store-indicator.js';
import { activeIndicators } from './visible-indicators.js';
import { checkWritePermission, indicatorPermissions } from './write-permission.js';

const most = 500;

/** As import-ti-indicators.md shows it. */
interface ImportResult {
  readonly id: string | null;
  readonly indicator: string;
  readonly isFailed: boolean;
  readonly failureReason: string | null;
}

/** POST /api/indicators/import: up to 500 indicators, each with a result of its own in a 200. */
export const importIndicators: DefenderOperation = {
  id: 'importIndicators',
  method: 'POST',
  path: '/api/indicators/import',
  permissions: indicatorPermissions,
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
};

function readItems(sent: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!Array.isArray(sent) || sent.length === 0 || !sent.every((item) => typeof item === 'object' && item)) {
    throw new DefenderError(400, 'MissingRequiredParameter', 'Missing required parameter: Indicators');
  }
  checkBatchSize(sent.length, most);
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
