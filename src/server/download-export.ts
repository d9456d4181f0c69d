import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import type { AuditRecorder } from '../audit/audit-recorder.js';
import { actorOf } from '../commands/sequence/attribution.js';
import { CallerNeededError, NotFoundError } from '../errors/caller-errors.js';
import { ExportNotServedError } from '../errors/export-errors.js';
import { SubgraphError } from '../errors/subgraph-error.js';
import { UpstreamUnavailableError } from '../errors/upstream-errors.js';
import { ExportAccess } from '../exports/export-access.js';
import { fileNameOf, statusOf, type ExportJob } from '../exports/jobs/export-job.js';
import type { Caller } from '../identity/caller.js';
import { addressTenant } from '../identity/tenant-grant.js';
import { StoreUnavailableError } from '../store/store.js';
import { CHALLENGE } from './accept-operation.js';
import { authenticationOf } from './admission/authenticate.js';
import { mostDiscarded } from './admission/refuse-caller.js';
import { refuseRequest } from './admission/refuse-request.js';
import { requestIdOf } from './request-id.js';
import type { Services } from './services.js';

const MEDIA_TYPES = {
  NDJSON: 'application/x-ndjson; charset=utf-8',
  PARQUET: 'application/vnd.apache.parquet',
};

/** HTTP statuses of what keeps an export from being sent. */
const STATUSES: Readonly<Partial<Record<string, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  EXPORT_NOT_READY: 409,
  EXPORT_EXPIRED: 410,
  EXPORT_ELSEWHERE: 503,
  UPSTREAM_UNAVAILABLE: 503,
};

/**
 * `GET /exports/{id}`: sends a finished export to a caller who may read it, as a file. A download that broke off goes on with
 * `Range` and `If-Range`: the `ETag` is the SHA-256 of the file.
 */
export function downloadExport(services: Services): RequestHandler {
  return async (request, response) => {
    try {
      await answer(request, response, services);
    } catch (error) {
      if (response.headersSent) throw error;
      // They tell of the file, and an error is sent in its place.
      for (const name of ['content-type', 'content-disposition', 'etag']) response.removeHeader(name);
      const refusal = error instanceof StoreUnavailableError ? storeUnavailable(error) : error;
      if (!(refusal instanceof SubgraphError)) throw error;
      const status = STATUSES[refusal.code] ?? 500;
      const headers = status === 401 ? CHALLENGE : status === 503 ? { 'retry-after': '1' } : {};
      const mostBytes = mostDiscarded(services.config.limits);
      refuseRequest(request, response, refusal, { status, headers, mostBytes });
    }
  };
}

async function answer(request: Request, response: Response, services: Services): Promise<void> {
  const { caller, job, access } = await findExport(request, services);
  const path = access.jobs.pathOf(job);
  const file = await stat(path).catch(() => undefined);
  if (file?.isFile() !== true) {
    throw new ExportNotServedError(
      'EXPORT_ELSEWHERE',
      'The file of this export lies with another replica, or is gone with it. Ask again: another one may answer. Otherwise export again; replicas can share EXPORT_DIR.',
    );
  }
  const isPacked = job.format === 'NDJSON' && request.headers.range === undefined && takesGzip(request);
  response.set({
    'content-type': MEDIA_TYPES[job.format],
    'content-disposition': `attachment; filename="${job.kind.toLowerCase()}-${fileNameOf(job)}"`,
    'x-request-id': requestIdOf(request),
    vary: 'accept-encoding',
    etag: `"${job.digest ?? ''}${isPacked ? '-gzip' : ''}"`,
    'x-content-type-options': 'nosniff',
  });
  if (request.method !== 'HEAD' && !request.fresh) await tellOf(job, caller, request, services.audit);
  if (isPacked) await sendPacked(path, request, response);
  else await sendFile(path, response);
}

async function findExport(request: Request, services: Services) {
  const { caller, list } = authenticationOf(request);
  if (caller === undefined) throw new CallerNeededError();
  const header = request.headers['x-defender-tenant'];
  const { tenant, grant } = addressTenant(
    Array.isArray(header) ? header.join() : header?.trim(),
    caller,
    list,
  );
  const { clock, config, exportJobs: jobs } = services;
  const access = new ExportAccess({ jobs, tenantId: tenant.id, grant, clock, limits: config.limits });
  const job = await access.find(String(request.params['id']));
  if (job === undefined) throw new NotFoundError('There is no export of this id that you may see.');
  const status = statusOf(job, access.now);
  if (status === 'EXPIRED')
    throw new ExportNotServedError('EXPORT_EXPIRED', 'This export was kept for an hour, which is over.');
  if (status !== 'READY')
    throw new ExportNotServedError('EXPORT_NOT_READY', `This export is ${status}, and not READY.`);
  return { caller, job, access };
}

/** Before the first byte: whoever breaks off has had a part. */
async function tellOf(job: ExportJob, caller: Caller, request: Request, audit: AuditRecorder): Promise<void> {
  const { id, kind, format, tenantId, counts, digest } = job;
  const { range } = request.headers;
  await audit.record({
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

async function sendPacked(path: string, request: Request, response: Response): Promise<void> {
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.set('content-encoding', 'gzip');
  if (request.method === 'HEAD') response.end();
  else await untilGone(pipeline(createReadStream(path), createGzip({ level: 1 }), response));
}

/** Ranges, conditions and lengths are read as for any file. */
function sendFile(path: string, response: Response): Promise<void> {
  const sent = new Promise<void>((resolve, reject) => {
    const options = { dotfiles: 'allow', cacheControl: false, lastModified: false } as const;
    response.sendFile(path, options, (error: Error | undefined) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
  return untilGone(sent);
}

/** A caller who goes away is no error of ours. */
async function untilGone(sent: Promise<void>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes(code)) throw error;
  }
}

function storeUnavailable(error: Error): SubgraphError {
  return new UpstreamUnavailableError('What keeps exports can not be reached just now.', {}, error);
}
