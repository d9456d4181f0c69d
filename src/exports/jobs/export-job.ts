import { z } from 'zod';
import { parseJson } from '../../lib/parse-json.js';
import { EXPORT_FORMATS, EXPORT_KINDS } from '../rows/export-kind.js';
import { countsModel } from './checkpoints.js';

/** As it is kept. EXPIRED is what READY becomes with time. */
const KEPT_STATUSES = ['QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED'] as const;

/** Who asked for it, as the audit trail names them. */
const actorModel = z.object({
  kind: z.enum(['user', 'app']),
  tenantId: z.string(),
  oid: z.string(),
  name: z.string(),
  clientId: z.string(),
});

const jobModel = z.object({
  id: z.guid(),
  tenantId: z.string(),
  kind: z.enum(EXPORT_KINDS),
  format: z.enum(EXPORT_FORMATS),
  /** Of changes: since when, ISO 8601. */
  since: z.string().nullable(),
  /** The device groups that its rows are limited to; null for all. */
  groups: z.array(z.object({ id: z.string(), name: z.string().optional() })).nullable(),
  actor: actorModel,
  requestId: z.string(),
  status: z.enum(KEPT_STATUSES),
  /** Epoch milliseconds, as are the others. */
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

/** An export that was asked for, and what has become of it. */
export type ExportJob = Readonly<z.infer<typeof jobModel>>;

export type ExportStatus = ExportJob['status'] | 'EXPIRED';

/** Undefined for what no version of this service wrote. */
export function readJob(text: string): ExportJob | undefined {
  return jobModel.safeParse(parseJson(text)).data;
}

export function statusOf({ status, expirationTime }: ExportJob, now: number): ExportStatus {
  return status === 'READY' && expirationTime !== null && expirationTime <= now ? 'EXPIRED' : status;
}

export function isOpen({ status }: Pick<ExportJob, 'status'>): boolean {
  return status === 'QUEUED' || status === 'RUNNING';
}

/** Where its file lies below EXPORT_DIR, once it is whole. */
export function fileNameOf({ id, format }: Pick<ExportJob, 'id' | 'format'>): string {
  return `${id}.${format === 'PARQUET' ? 'parquet' : 'ndjson'}`;
}
