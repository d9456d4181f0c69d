import type { ProxyConfig } from '../config/config.js';
import { isLoopback } from '../config/origin.js';

/** The proxy through which requests to a host leave, as host and port without its password; undefined for the direct way. */
export function proxyFor(origin: string, { httpsProxy, noProxy }: ProxyConfig): string | undefined {
  const { hostname } = new URL(origin);
  if (httpsProxy === undefined || isLoopback(hostname)) return undefined;
  const excepted = noProxy
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => isExcepted(hostname, entry.toLowerCase()));
  return excepted ? undefined : new URL(httpsProxy).host;
}

function isExcepted(hostname: string, entry: string): boolean {
  const domain = entry.replace(/:\d+$/, '').replace(/^\*?\./, '');
  return entry === '*' || hostname === domain || hostname.endsWith(`.${domain}`);
}
