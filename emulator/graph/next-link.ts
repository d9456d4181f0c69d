import type { GraphCall } from './graph-operation.js';
import { originOf } from '../http/request.js';

/** The address of the page after the first `skip` rows: the request's own with another `$skip`. */
export function nextLink({ request }: GraphCall, skip: number): string {
  const kept = [...request.query].filter(([name]) => name !== '$skip');
  const query = [...kept, ['$skip', String(skip)] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `${originOf(request)}${request.path}?${query}`;
}
