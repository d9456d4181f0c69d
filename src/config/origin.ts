import { z } from 'zod';

/** True for an address that never leaves this machine. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A setting that is scheme and host and nothing else: https, or plain http on loopback. Yields the origin without a slash. */
export function upstreamOrigin(name: string) {
  return z
    .url(`${name} must be a URL`)
    .refine(isOrigin, `${name} must be scheme and host only, such as https://host`)
    .refine(isSafeScheme, `${name} must be https (plain http is for loopback only)`)
    .transform((value) => new URL(value).origin);
}

function isOrigin(value: string): boolean {
  const url = new URL(value);
  return (
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  );
}

function isSafeScheme(value: string): boolean {
  const url = new URL(value);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}
