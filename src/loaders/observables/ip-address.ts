import { isIP } from 'node:net';
import { badArgument } from '../../errors/caller-errors.js';

/** Excludes addresses with a zone such as %eth0, which is valid on one machine only. */
export function isIpAddress(text: string | null | undefined): text is string {
  return text != null && isIP(text) !== 0 && !text.includes('%');
}

/** @throws BadUserInputError unless the text is an IPv4 or IPv6 address */
export function checkIpAddress(address: string, argument = 'address'): string {
  if (isIpAddress(address)) return address.toLowerCase();
  throw badArgument(
    argument,
    'must be an IPv4 or IPv6 address such as 198.51.100.7, without port, prefix length or zone.',
  );
}

/** Returns the canonical full form of an address: IPv6 without abbreviations, all in lower case. */
export function toFullAddress(address: string): string {
  if (isIP(address) !== 6) return address.toLowerCase();
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [front, back] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const between = Array<string>(8 - (front?.length ?? 0) - (back?.length ?? 0)).fill('0');
  return [...(front ?? []), ...between, ...(back ?? [])].map((group) => group.padStart(4, '0')).join(':');
}
