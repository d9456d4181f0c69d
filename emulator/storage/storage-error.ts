import { randomUUID } from 'node:crypto';
import type { Reply } from '../http/reply.js';

/** An error of Azure Storage: XML, with the code in a header too (Learn: status-and-error-codes2). */
export function replyStorageError(
  status: number,
  code: string,
  message: string,
  context: { readonly now: number; readonly detail?: string },
): Reply {
  const requestId = randomUUID();
  const detail =
    context.detail === undefined
      ? ''
      : `<AuthenticationErrorDetail>${context.detail}</AuthenticationErrorDetail>`;
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-ms-request-id': requestId, 'x-ms-error-code': code },
    body:
      `\uFEFF<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}\n` +
      `RequestId:${requestId}\nTime:${new Date(context.now).toISOString()}</Message>${detail}</Error>`,
  };
}
