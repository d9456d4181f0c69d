import { filterRules, replyList } from '../list-page.js';
import type { DefenderOperation } from '../operation.js';
import { sortDigits } from '../sort-digits.js';
import { indicatorModel } from './indicator-model.js';
import { visibleIndicators } from './visible-indicators.js';

/**
 * GET /api/indicators: only active ones, and for an app with Ti.ReadWrite alone only its own. Indicators
 * for device groups that a person doesn't see are included: no document says otherwise.
 */
export const listIndicators: DefenderOperation = {
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
};
