import { filterRules, replyList } from '../list-page.js';
import type { DefenderOperation } from '../operation.js';
import { sortDigits } from '../sort-digits.js';
import { investigationModel } from './investigation-model.js';

/** GET /api/investigations */
export const listInvestigations: DefenderOperation = {
  id: 'listInvestigations',
  method: 'GET',
  path: '/api/investigations',
  permissions: ['Alert.Read.All', 'Alert.ReadWrite.All'],
  handle: (call) =>
    replyList(call, {
      set: 'Investigations',
      model: investigationModel,
      rules: filterRules(call.state.switches, 'investigations'),
      options: ['$filter', '$top', '$skip'],
      rows: sortDigits(call.tenant.investigations, call.state.switches),
      write: (investigation) => investigation,
    }),
};
