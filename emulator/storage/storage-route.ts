import type { Readable } from 'node:stream';
import { fileKinds } from '../defender/exports/file-exports.js';
import { snapshotOf } from '../defender/exports/snapshot-of.js';
import { replyEmpty, type Reply } from '../http/reply.js';
import type { EmulatorRequest } from '../http/request.js';
import type { EmulatorState } from '../state.js';
import type { Switches } from '../switches.js';
import { groupAt } from '../tenants/exports/group-at.js';
import { endOf } from '../tenants/exports/window.js';
import { streamFile } from './export-file.js';
import { isSigned, readPath, type StoredFile } from './sign-link.js';
import { replyStorageError } from './storage-error.js';
import { through } from './through.js';

/** The target of redirected links. */
const moved = '/storage/moved/';

/** Handles a request to /storage: it requires only the signature in the link, and rejects an additional token. */
export async function answerStorage(state: EmulatorState, request: EmulatorRequest): Promise<Reply> {
  const now = state.clock.now();
  const refuse = (status: number, code: string, message: string, detail?: string) =>
    replyStorageError(status, code, message, { now, ...(detail !== undefined && { detail }) });
  if (request.method !== 'GET') return replyEmpty(405, { allow: 'GET' });
  if (request.headers.authorization !== undefined)
    return refuse(
      401,
      'InvalidAuthenticationInfo',
      'Authentication information is not given in the correct format.',
    );
  const path = request.path.startsWith(moved) ? request.path.replace(moved, '/storage/') : request.path;
  const failed = (detail: string) =>
    refuse(
      403,
      'AuthenticationFailed',
      'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.',
      detail,
    );
  const signature = request.query.get('sig') ?? '';
  if (!isSigned(state.storage, path, request.query) || state.storage.spent.has(signature))
    return failed('Signature did not match.');
  const [start = '', end = ''] = [request.query.get('st') ?? '', request.query.get('se') ?? ''];
  if (now >= Date.parse(end) || now < Date.parse(start))
    return failed(
      `Signature not valid in the specified time frame: Start [${new Date(start).toUTCString()}] - ` +
        `Expiry [${new Date(end).toUTCString()}] - Current [${new Date(now).toUTCString()}]`,
    );
  const { exportLinks } = state.switches;
  if (exportLinks !== 'direct' && path === request.path)
    return replyEmpty(302, { location: movedTo(request, exportLinks) });
  const file = readPath(path);
  const open = file === null ? null : openFile(state, file);
  if (open === null) return refuse(404, 'BlobNotFound', 'The specified blob does not exist.');
  const etag = `"0x${Buffer.from(path).toString('hex').slice(-16).toUpperCase()}"`;
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && wanted !== '*' && wanted !== etag)
    return refuse(
      412,
      'ConditionNotMet',
      'The condition specified using HTTP conditional header(s) is not met.',
    );
  const headers = {
    'content-type': 'application/octet-stream',
    'x-ms-blob-type': 'BlockBlob',
    'accept-ranges': 'bytes',
    etag,
    ...(state.switches.exportFileEncoding === 'gzip' && { 'content-encoding': 'gzip' }),
  };
  const deliver = (bytes: Readable) => limited(state, bytes, signature);
  const first = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
  if (first === undefined) return { status: 200, headers, body: deliver(open(state.switches)) };
  const length = await lengthOf(state, path, open);
  if (Number(first) >= length)
    return refuse(
      416,
      'InvalidRange',
      'The range specified is invalid for the current size of the resource.',
    );
  const range = `bytes ${first}-${length - 1}/${length}`;
  const rest = withoutStart(open(state.switches), Number(first));
  return { status: 206, headers: { ...headers, 'content-range': range }, body: deliver(rest) };
}

function movedTo(request: EmulatorRequest, where: 'redirecting' | 'redirecting-elsewhere'): string {
  if (where === 'redirecting-elsewhere') return 'https://files.elsewhere.example/part-00000.json.gz';
  return `${request.path.replace('/storage/', moved)}?${request.query.toString()}`;
}

/** Streams a file from its beginning, on each call. */
function openFile(state: EmulatorState, file: StoredFile): ((switches: Switches) => Readable) | null {
  const tenant = state.tenants.get(file.tenantId);
  const kind = fileKinds.get(file.kind);
  if (tenant === undefined || kind === undefined) return null;
  const snapshot = {
    ...snapshotOf({ state }, tenant, kind, file.window),
    holds: (machine: Parameters<typeof groupAt>[1], place: number) =>
      place % file.parts === file.part && groupAt(tenant, machine, endOf(file.window)).id === file.group,
  };
  return (switches) => streamFile(snapshot, switches);
}

/** Files are generated while read, so their length is known only at the end. */
function lengthOf(
  { storage, switches }: EmulatorState,
  path: string,
  open: (switches: Switches) => Readable,
): Promise<number> {
  const unpaused = { ...switches, exportFilePauseMs: 0 };
  const key = JSON.stringify([path, unpaused]);
  const known = storage.lengths.get(key);
  if (known !== undefined) return known;
  const length = countBytes(open(unpaused));
  storage.lengths.set(key, length);
  return length;
}

async function countBytes(bytes: Readable): Promise<number> {
  let count = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>) count += chunk.length;
  return count;
}

function withoutStart(bytes: Readable, start: number): Readable {
  let left = start;
  return through(bytes, (chunk) => {
    const rest = chunk.subarray(Math.min(left, chunk.length));
    left -= chunk.length - rest.length;
    return rest;
  });
}

function limited(state: EmulatorState, bytes: Readable, signature: string): Readable {
  const most = state.switches.exportLinkBytes;
  if (most === 0) return bytes;
  let passed = 0;
  // Sends the first bytes, then closes the connection.
  return through(bytes, (chunk, push) => {
    passed += chunk.length;
    if (passed <= most) return chunk;
    push(chunk.subarray(0, chunk.length - (passed - most)));
    state.storage.spent.add(signature);
    throw new Error('The link has expired');
  });
}
