import { statusOf } from '../../src/exports/jobs/export-job.js';
import type { CompleteResolvers } from '../shared/complete-resolvers.js';

export const DefenderExport: CompleteResolvers<'DefenderExport'> = {
  __resolveReference: async ({ id }, { exports }) =>
    typeof id === 'string' ? ((await exports().find(id)) ?? null) : null,
  status: (job, _args, { exports }) => statusOf(job, exports().now),
  rowCount: ({ counts }) => counts?.rows ?? 0,
  byteCount: ({ bytes }) => bytes,
  startTime: ({ startTime }) => timeOf(startTime),
  endTime: ({ endTime }) => timeOf(endTime),
  expirationTime: ({ expirationTime }) => timeOf(expirationTime),
  downloadPath: (job, _args, { exports }) =>
    statusOf(job, exports().now) === 'READY' ? `/exports/${job.id}` : null,
};

function timeOf(ms: number): string;
function timeOf(ms: number | null): string | null;
function timeOf(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
