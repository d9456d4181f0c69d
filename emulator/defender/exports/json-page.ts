import type { Reply } from '../../http/reply.js';
import type { ExportKind } from '../../tenants/exports/export-kind.js';
import type { Switches } from '../../switches.js';
import { walkRows } from '../../tenants/exports/walk-rows.js';
import { contextOf, replyOData } from '../defender-reply.js';
import type { DefenderCall } from '../operation.js';
import { readPageOptions } from './page-options.js';
import { snapshotOf } from './snapshot-of.js';
import { writeSkipToken, type SkipToken } from './skip-token.js';
import { originOf } from '../../http/request.js';

/** Returns a page of rows out of the snapshot that the token names, or out of the newest. */
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
    value.push(writeExportRow(row, switches));
    next = after;
  }
  const more = isMore && !options.isCapped;
  return replyOData(200, {
    '@odata.context': `${contextOf(call.request)}#Collection(${set})`,
    value,
    ...(more && { '@odata.nextLink': nextPage(call, call.request.path, { window, position: next }) }),
  });
}

/** A row as the switches have it. The rows of three exports have the id of the group as a text. */
export function writeExportRow(
  row: object,
  { exportGroupId, certificateColumns }: Pick<Switches, 'exportGroupId' | 'certificateColumns'>,
): object {
  if ('keySize' in row && certificateColumns === 'sample') return asInSample(row);
  if (exportGroupId === 'text' || !('rbacGroupId' in row) || typeof row.rbacGroupId !== 'string') return row;
  const { rbacGroupId, ...others } = row;
  return exportGroupId === 'missing' ? others : { ...row, rbacGroupId: Number(rbacGroupId) };
}

const sampleColumns: Readonly<Record<string, string>> = {
  keySize: 'keyLength',
  expirationDate: 'notAfter',
  issueDate: 'notBefore',
  issuedTo: 'subjectObject',
  issuedBy: 'issuerObject',
  keyUsage: 'keyUsageArray',
  extendedKeyUsage: 'extendedKeyUsageArray',
};

/** The sample's names, with objects and lists where the metadata has texts (Learn: export-certificate-inventory-assessment.md). */
function asInSample(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]: [string, unknown]): [string, unknown] => {
      const text = typeof value === 'string' ? value : null;
      if (text !== null && name.startsWith('issued')) {
        const [, cn = '', o = ''] = /^CN=(.*), O=(.*)$/.exec(text) ?? [];
        return [sampleColumns[name] ?? name, { CN: cn, O: o }];
      }
      return [sampleColumns[name] ?? name, text !== null && /eyUsage$/.test(name) ? text.split(', ') : value];
    }),
  );
}

/** The address of the next page. */
export function nextPage({ request }: DefenderCall, path: string, token: SkipToken): string {
  const kept = [...request.query].filter(([name]) => name !== '$skiptoken');
  const query = [...kept, ['$skiptoken', writeSkipToken(token)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${originOf(request)}${path}?${query}`;
}
