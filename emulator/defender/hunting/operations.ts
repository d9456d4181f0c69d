import { huntingTables } from '../../hunting/tables.js';
import { KqlError } from '../../kql/error.js';
import { runKql } from '../../kql/run.js';
import { DefenderError } from '../defender-error.js';
import { replyOData } from '../defender-reply.js';
import type { DefenderOperation } from '../operation.js';
import { readBody, requireText } from '../request-body.js';

export const huntingOperations: readonly DefenderOperation[] = [
  // KQL over the tenant's last 30 days. Its quota is the tenant's, not the app's.
  {
    id: 'runHuntingQuery',
    method: 'POST',
    path: '/api/advancedqueries/run',
    permissions: ['AdvancedQuery.Read.All'],
    limits: { perMinute: 45, perHour: 1500 },
    isQuotaOfTenant: true,
    handle: (call) => {
      const query = requireText(readBody(call.request, ['Query']), 'Query');
      const now = new Date(call.now);
      try {
        const { schema, results } = runKql(query, huntingTables(call.tenant, now), now, {
          dynamicAs: call.state.switches.huntingDynamic,
        });
        return replyOData(200, { Stats: statistics(results.length), Schema: schema, Results: results });
      } catch (error) {
        if (error instanceof KqlError) throw new DefenderError(400, 'BadRequest', error.message);
        throw error;
      }
    },
  },
];

function statistics(rows: number): object {
  return {
    ExecutionTime: 0.015625,
    resource_usage: {
      cache: { memory: { hits: 0, misses: 0, total: 0 } },
      cpu: { user: '00:00:00.0156250' },
    },
    dataset_statistics: [{ table_row_count: rows, table_size: rows * 100 }],
  };
}
