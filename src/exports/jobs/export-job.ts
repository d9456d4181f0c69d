import { hash } from 'node:crypto';
import { z } from 'zod';
import { actorModel } from '../../audit/audit-event.js';
import { parseJson } from '../../lib/parse-json.js';
import { EXPORT_FORMATS, EXPORT_KINDS } from '../rows/export-kind.js';
import { countsModel } from './checkpoints.js';

/** Stored statuses. EXPIRED is derived from READY and the expiration time. */
const KEPT_STATUSES = ['QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELED'] as const;

const jobModel = z.object({
  id: z.guid(),
  tenantId: z.string(),
  kind: z.enum(EXPORT_KINDS),
  format: z.enum(EXPORT_FORMATS),
  /** Start time of changes, ISO 8601; null for snapshots. */
  since: z.string().nullable(),
  /** Device groups that limit the rows; null for all. */
  groups: z.array(z.object({ id: z.string(), name: z.string().optional() })).nullable(),
  /** The caller that requested the export. */
  actor: actorModel,
  requestId: z.string(),
  status: z.enum(KEPT_STATUSES),
  /** Epoch milliseconds, like the other times. */
  startTime: z.number(),
  endTime: z.number().nullable(),
  expirationTime: z.number().nullable(),
  snapshotTime: z.string().nullable(),
  counts: countsModel.nullable(),
  bytes: z.int().min(0),
  /** SHA-256 of the file, in hex. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
});

export type ExportJob = Readonly<z.infer<typeof jobModel>>;

export type ExportStatus = ExportJob['status'] | 'EXPIRED';

export function readJob(text: string): ExportJob | undefined {
  return jobModel.safeParse(parseJson(text)).data;
}

export function statusOf({ status, expirationTime }: ExportJob, now: number): ExportStatus {
  return status === 'READY' && expirationTime !== null && expirationTime <= now ? 'EXPIRED' : status;
}

export function isOpen({ status }: Pick<ExportJob, 'status'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** Name of the file that a caller downloads. */
export function downloadNameOf({ kind, id, format }: Pick<ExportJob, 'kind' | 'id' | 'format'>): string {
  return `${kind.toLowerCase()}-${id}.${format.toLowerCase()}`;
}

/**
 * Name of the finished file in the folder of exports. Each snapshot has its own: after a long pause, a process may publish its file
 * although another process has exported a newer snapshot.
 */
export function fileNameOf({ id, format }: Pick<ExportJob, 'id' | 'format'>, snapshotTime: string): string {
  return `${id}.${hash('sha256', snapshotTime, 'hex').slice(0, 16)}.${format.toLowerCase()}`;
}
