import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { ExportDownloaded } from '../../audit/audit-event.js';
import type { AuditTrail } from '../../audit/audit-trail.js';
import { actorOf } from '../../commands/sequence/attribution.js';
import { CallerRequiredError, CallerRateLimitedError, NotFoundError } from '../../errors/caller-errors.js';
import { ExportNotServedError } from '../../errors/export-errors.js';
import { SubgraphError } from '../../errors/subgraph-error.js';
import { ExportAccess } from '../../exports/export-access.js';
import { downloadNameOf, statusOf, type ExportJob } from '../../exports/jobs/export-job.js';
import { callerKeyOf, type Caller } from '../../identity/caller.js';
import { addressTenant } from '../../identity/tenant-grant.js';
import { asUnavailable } from '../../store/store.js';
import { CHALLENGE } from '../operations/accept-operation.js';
import { authenticationOf } from '../admission/authenticate.js';
import { refuseRequest } from '../http/refuse-request.js';
import { honorsRange, isMatched, readRange, type RequestedRange } from './requested-range.js';
import { DownloadSlots } from './download-slots.js';
import { namedTenant, requestIdOf } from '../http/request-head.js';
import type { Services } from '../services/services.js';
import { codeOf } from '../../lib/code-of.js';

const MEDIA_TYPES = {
  NDJSON: 'application/x-ndjson; charset=utf-8',
  PARQUET: 'application/vnd.apache.parquet',
};

/** HTTP statuses by the code of the error that prevents the download. */
const STATUSES: Readonly<Partial<Record<string, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  EXPORT_NOT_READY: 409,
  EXPORT_EXPIRED: 410,
  EXPORT_ELSEWHERE: 503,
  UPSTREAM_UNAVAILABLE: 503,
};

/**
 * `GET /exports/{id}`: sends a finished export as a file to an authorized caller. Interrupted downloads resume with `Range`
 * and `If-Range`: the `ETag` is the SHA-256 of the file.
 */
export function downloadExport(services: Services): RequestHandler {
  const slots = new DownloadSlots(services.config.limits);
  const record = createDownloadRecorder(services.audit);
  return async (request, response) => {
    try {
      await answer(request, response, services, { slots, record });
    } catch (error) {
      if (response.headersSent) throw error;
      // They describe the file, and an error is sent instead.
      for (const name of ['content-type', 'content-disposition', 'etag']) response.removeHeader(name);
      const refusal = asUnavailable(error, 'The store of exports is unavailable.');
      if (!(refusal instanceof SubgraphError)) throw error;
      const status = STATUSES[refusal.code] ?? 500;
      refuseRequest(request, response, refusal, { status, headers: headersOf(refusal, status) });
    }
  };
}

function headersOf(refusal: SubgraphError, status: number): Readonly<Record<string, string>> {
  if (status === 401) return CHALLENGE;
  if (refusal instanceof CallerRateLimitedError) return { 'retry-after': String(refusal.retryAfterSeconds) };
  return status === 503 ? { 'retry-after': '1' } : {};
}

async function answer(
  request: Request,
  response: Response,
  services: Services,
  { slots, record }: { readonly slots: DownloadSlots; readonly record: RecordDownload },
): Promise<void> {
  const { caller, job, access } = await findExport(request, services);
  const giveBack = slots.take(callerKeyOf(caller));
  try {
    const file = await openWhole(access.jobs.pathOf(job), job);
    try {
      await send(file, job, caller, request, response, record);
    } finally {
      await file.close();
    }
  } finally {
    giveBack();
  }
}

/** Follows no links and doesn't block on pipes. */
const MODE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Opens the file if it is complete and not a link: the folder may be shared, and the disk may have been full. */
async function openWhole(path: string, { bytes }: ExportJob): Promise<FileHandle> {
  const file = await open(path, MODE).catch(() => undefined);
  const found = await file?.stat();
  if (file !== undefined && found?.isFile() === true && found.size === bytes) return file;
  await file?.close();
  throw new ExportNotServedError(
    'EXPORT_ELSEWHERE',
    'The file of this export is on another replica, or was lost with it. Retry: another replica may have it. Otherwise export again. Replicas can share the folder exports in DATA_DIR.',
  );
}

async function send(
  file: FileHandle,
  job: ExportJob,
  caller: Caller,
  request: Request,
  response: Response,
  record: RecordDownload,
): Promise<void> {
  const isPacked = job.format === 'NDJSON' && request.headers.range === undefined && takesGzip(request);
  const etag = `"${job.digest ?? ''}${isPacked ? '-gzip' : ''}"`;
  response.set({
    'content-type': MEDIA_TYPES[job.format],
    'content-disposition': `attachment; filename="${downloadNameOf(job)}"`,
    vary: 'accept-encoding',
    etag,
    'x-content-type-options': 'nosniff',
    ...(!isPacked && { 'accept-ranges': 'bytes' }),
  });
  if (!isMatched(request, etag)) throw new UnmetConditionError(412);
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const range = honorsRange(request, etag) ? readRange(request.headers.range, job.bytes) : 'whole';
  if (range === 'outside') {
    response.set('content-range', `bytes */${String(job.bytes)}`);
    throw new UnmetConditionError(416);
  }
  describeBody(response, job, range, isPacked);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await recordDownload(job, caller, request, record);
  await untilGone(sendBytes(file, job, range, isPacked, response));
}

/** Carries the HTTP status of an unmet condition. */
class UnmetConditionError extends Error {
  readonly status: 412 | 416;

  constructor(status: 412 | 416) {
    super('A condition of the request is not met.');
    this.status = status;
  }
}

function describeBody(
  response: Response,
  { bytes }: ExportJob,
  range: Exclude<RequestedRange, 'outside'>,
  isPacked: boolean,
): void {
  if (range !== 'whole') {
    const { first, last } = range;
    response.status(206).set({
      'content-range': `bytes ${String(first)}-${String(last)}/${String(bytes)}`,
      'content-length': String(last - first + 1),
    });
  } else if (isPacked) response.set('content-encoding', 'gzip');
  else response.set('content-length', String(bytes));
}

async function sendBytes(
  file: FileHandle,
  { bytes }: ExportJob,
  range: Exclude<RequestedRange, 'outside'>,
  isPacked: boolean,
  response: Response,
): Promise<void> {
  const { first, last } = range === 'whole' ? { first: 0, last: bytes - 1 } : range;
  if (bytes === 0) {
    response.removeHeader('content-encoding');
    response.end();
    return;
  }
  const content = readWhole(file, first, last);
  await (isPacked ? pipeline(content, createGzip({ level: 1 }), response) : pipeline(content, response));
}

/**
 * The bytes of the file, first and last inclusive. Fails if there are fewer, which closes the connection: a client that waits
 * for the rest would take the next response for it.
 */
async function* readWhole(file: FileHandle, first: number, last: number): AsyncGenerator<Buffer> {
  let left = last - first + 1;
  for await (const chunk of file.createReadStream({ start: first, end: last, autoClose: false })) {
    const bytes = chunk as Buffer;
    left -= bytes.length;
    yield bytes;
  }
  if (left > 0) throw new Error('The file of this export was shortened while it was sent.');
}

async function findExport(request: Request, services: Services) {
  const { caller, list } = authenticationOf(request);
  if (caller === undefined) throw new CallerRequiredError();
  const { tenant, grant } = addressTenant(namedTenant(request), caller, list);
  const { clock, config, exportJobs: jobs } = services;
  const access = new ExportAccess({ jobs, tenantId: tenant.id, grant, clock, limits: config.limits });
  const job = await access.find(String(request.params['id']));
  if (job === undefined) throw new NotFoundError('There is no export with this id that you may read.');
  const status = statusOf(job, access.now);
  if (status === 'EXPIRED')
    throw new ExportNotServedError(
      'EXPORT_EXPIRED',
      'This export has expired: exports are stored for an hour.',
    );
  if (status !== 'READY')
    throw new ExportNotServedError('EXPORT_NOT_READY', `This export is ${status}, not READY.`);
  return { caller, job, access };
}

/** Downloads whose first line is in the trail. Exports are stored for an hour. */
const MAX_RECORDED = 10_000;

type RecordDownload = (event: ExportDownloaded) => Promise<void>;

/** The first download of each export by each caller always has a line. Others, such as parts, count in the caller's budget. */
function createDownloadRecorder(audit: AuditTrail): RecordDownload {
  const recorded = new LRUCache<string, true>({ max: MAX_RECORDED });
  return async (event) => {
    const key = JSON.stringify([event.exportId, callerKeyOf(event.actor)]);
    if (recorded.has(key)) return audit.recordWithinBudget(event);
    await audit.record(event);
    recorded.set(key, true);
  };
}

/** Recorded before the first byte: a caller who disconnects has received a part. */
async function recordDownload(
  job: ExportJob,
  caller: Caller,
  request: Request,
  record: RecordDownload,
): Promise<void> {
  const { id, kind, format, tenantId, counts, digest } = job;
  const { range } = request.headers;
  await record({
    type: 'exportDownloaded',
    exportId: id,
    ...{ kind, format, tenantId },
    requestId: requestIdOf(request),
    actor: actorOf(caller),
    rowCount: counts?.rows ?? 0,
    digest: digest ?? '',
    ...(range !== undefined && { range: range.slice(0, 100) }),
  });
}

function takesGzip(request: Request): boolean {
  return request.acceptsEncodings(['gzip', 'identity']) === 'gzip';
}

/** A disconnect of the caller is not an error. */
async function untilGone(sent: Promise<void>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (!['ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes(code)) throw error;
  }
}
