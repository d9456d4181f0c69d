import { isIP } from 'node:net';

/**
 * The one spelling of an IPv4 or IPv6 address, that of RFC 5952. Undefined for other texts, and for addresses with a zone
 * such as %eth0, which are valid on one machine only.
 */
export function toIpAddress(text: string | null | undefined): string | undefined {
  if (text == null || text.includes('%')) return undefined;
  const family = isIP(text);
  if (family !== 6) return family === 4 ? text : undefined;
  const short = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [, high, low] = MAPPED.exec(short) ?? [];
  return high === undefined || low === undefined ? short : `::ffff:${[high, low].flatMap(bytesOf).join('.')}`;
}

/** An IPv4 address mapped into IPv6, as URLs have it. RFC 5952 writes the IPv4 address with dots. */
const MAPPED = /^::ffff:([0-9a-f]+):([0-9a-f]+)$/;

function bytesOf(group: string): readonly number[] {
  const bits = Number.parseInt(group, 16);
  return [bits >> 8, bits & 255];
}

/** An address, IPv6 as `2001:db8:0:0:0:0:0:1`: all eight groups, each in its shortest form. */
export function toEightGroups(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const between = Array<string>(8 - (front?.length ?? 0) - (back?.length ?? 0)).fill('0');
  return [...(front ?? []), ...between, ...(back ?? [])].join(':');
}

/** An address, IPv6 with eight groups of four digits. */
export function toFullAddress(address: string): string {
  if (isIP(address) !== 6) return address;
  return toEightGroups(address).replaceAll(/[0-9a-f]+/g, (group) => group.padStart(4, '0'));
}

/** Whether the text is an address, or a range such as 198.51.100.0/24. */
export function isAddressOrRange(text: string): boolean {
  const [base = '', length, ...rest] = text.split('/');
  const family = isIP(base);
  if (family === 0 || length === undefined) return family !== 0;
  return rest.length === 0 && /^\d{1,3}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128);
}
