import type { Reply } from '../../http/reply.js';
import type { ExportKind } from '../../tenants/exports/export-kind.js';
import { walkRows } from '../../tenants/exports/walk-rows.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderCall } from '../operation.js';
import { readPageOptions } from './page-options.js';
import { snapshotOf } from './snapshot-of.js';
import { writeSkipToken, type SkipToken } from './skip-token.js';

/** Answers a page of rows out of the snapshot that the token names, or out of the newest. */
export function replyJsonPage(call: DefenderCall, kind: ExportKind, set: string): Reply {
  const options = readPageOptions(call);
  const { window, position } = options.from;
  const { switches } = call.state;
  const value: object[] = [];
  let [next, isMore] = [position, false];
  for (const { row, next: after } of walkRows(snapshotOf(call, call.tenant, kind, window), position)) {
    if (value.length === options.size) {
      isMore = true;
      break;
    }
    value.push(switches.exportGroupId === 'sent' ? row : withoutTextId(row));
    next = after;
  }
  const more = isMore && !options.isCapped;
  return replyOData(200, {
    '@odata.context': `${contextOf(call.request)}#Collection(${set})`,
    value,
    ...(more && { '@odata.nextLink': nextPage(call, call.request.path, { window, position: next }) }),
  });
}

/** The id of the group is in the table alone where it is a text. */
export function withoutTextId(row: object): object {
  if (!('rbacGroupId' in row) || typeof row.rbacGroupId !== 'string') return row;
  const { rbacGroupId: _, ...others } = row;
  return others;
}

/** The address of the next page. */
export function nextPage({ request }: DefenderCall, path: string, token: SkipToken): string {
  const kept = [...request.query].filter(([name]) => name !== '$skiptoken');
  const query = [...kept, ['$skiptoken', writeSkipToken(token)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `http://${request.headers.host ?? '127.0.0.1'}${path}?${query}`;
}
