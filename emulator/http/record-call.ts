import { createHash } from 'node:crypto';
import { readForm } from './multipart.js';
import type { EmulatorRequest } from './request.js';
import type { RecordedCall } from './request-log.js';
import type { Route } from './route.js';

const secretFields: ReadonlySet<string> = new Set([
  'client_secret',
  'client_assertion',
  'assertion',
  'password',
]);

/** The entry of a request in the log, before it is answered. `at` is epoch milliseconds on the emulator's clock. */
export function recordCall(request: EmulatorRequest, route: Route, at: number): RecordedCall {
  const query: Record<string, string> = {};
  for (const [name, value] of request.query) query[name] ??= value;
  return {
    at,
    method: request.method,
    path: request.path,
    query,
    operation: route.operation,
    tenantId: route.tenantId,
    appId: route.appId,
    status: null,
    requestBody: /^(POST|PATCH)$/.test(request.method) ? readSentBody(request) : null,
    headers: readSentHeaders(request),
    fault: null,
    isLost: false,
  };
}

function readSentBody(request: EmulatorRequest): unknown {
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const fields = [...new URLSearchParams(request.body)];
    return Object.fromEntries(
      fields.map(([name, value]) => [name, secretFields.has(name) ? '[hidden]' : value]),
    );
  }
  if (/^multipart\//i.test(type)) return readSentForm(type, request);
  try {
    return JSON.parse(request.body) as unknown;
  } catch {
    return request.body;
  }
}

/** Of a file only its identity. */
function readSentForm(type: string, { bytes }: EmulatorRequest): unknown {
  try {
    const parts = readForm(type, bytes).map(({ name, fileName, content }) => {
      if (fileName === null) return [name, content.toString('utf8')] as const;
      const sha256 = createHash('sha256').update(content).digest('hex');
      return [name, { fileName, size: content.length, sha256 }] as const;
    });
    return Object.fromEntries(parts);
  } catch {
    return '[no form]';
  }
}

function readSentHeaders(request: EmulatorRequest): Record<string, string> {
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'authorization');
  return Object.fromEntries(
    headers.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
