import { isIP } from 'node:net';
import { z } from 'zod';

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A setting with only scheme and host: https, or http for loopback. Yields the origin without a slash. */
export function upstreamOrigin(name: string) {
  return z
    .url({ error: `${name} must be a URL`, abort: true })
    .refine((value) => isOrigin(new URL(value)), `${name} must be scheme and host only, such as https://host`)
    .refine(isSafeScheme, `${name} must be https (plain http is for loopback only)`)
    .transform((value) => new URL(value).origin);
}

/** The URL of http or https; undefined for any other text. */
export function httpUrlOf(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Whether a URL consists of scheme, host and port. */
export function isOrigin(url: URL | undefined): boolean {
  return url !== undefined && url.href === `${url.origin}/`;
}

function isSafeScheme(value: string): boolean {
  const url = new URL(value);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** A listen address: an IP address, or a host name that resolves to one. */
export function listenerHost(name: string) {
  return z
    .string()
    .regex(
      /^[A-Za-z0-9:](?:[A-Za-z0-9.:%-]*[A-Za-z0-9:])?$/,
      `${name} must be an address such as 0.0.0.0 or ::, or a host name, without scheme, port, and path`,
    );
}

/** Whether requests to the URL are allowed: https, or http for loopback, without a password. */
export function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return isSafeScheme(value) && username === '' && password === '';
}

/** Labels, optionally after a wildcard for all subdomains. */
export const HOST_NAME = /^(?:\*?\.)?[\w-]+(?:\.[\w-]+)*\.?$/;

/** Whether the text is a host name or a URL with one. */
export function isHost(text: string): boolean {
  const { hostname = '' } = httpUrlOf(text.includes('://') ? text : `http://${text}`) ?? {};
  return HOST_NAME.test(hostname) && isIP(hostname) === 0;
}

/** Appended to the rule of a URL that may contain credentials. */
export const USERINFO_RULE = 'a user and a password are percent-encoded';

/** Whether user and password can be decoded. Clients throw at a percent sign that isn't encoded. */
export function hasValidUserinfo({ username, password }: URL): boolean {
  try {
    decodeURIComponent(`${username}:${password}`);
    return true;
  } catch {
    return false;
  }
}

/** A Redis URL: redis:// or rediss:// (TLS). */
export function redisUrl(name: string) {
  return z
    .string()
    .refine(
      isRedisUrl,
      `${name} must be a URL such as redis://host:6379, or rediss://host:6379 for TLS; append /1 for another database; ${USERINFO_RULE}`,
    );
}

function isRedisUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const { protocol, hostname, pathname, hash } = url;
  const isPlace = /^(?:\/\d{0,4})?$/.test(pathname) && hash === '';
  return (
    (protocol === 'redis:' || protocol === 'rediss:') && hostname !== '' && isPlace && hasValidUserinfo(url)
  );
}
