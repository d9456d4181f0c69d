import { badArgument } from '../../errors/caller-errors.js';
import { toIpAddress } from '../../lib/ip-address.js';

/** @throws BadUserInputError unless the text is an IPv4 or IPv6 address */
export function checkIpAddress(text: string, argument = 'address'): string {
  const address = toIpAddress(text);
  if (address !== undefined) return address;
  throw badArgument(
    argument,
    'must be an IPv4 or IPv6 address such as 198.51.100.7, without port, prefix length or zone.',
  );
}

/** A key of an address; null for other values. */
export function toIpReference(value: unknown): { readonly address: string } | null {
  const address = typeof value === 'string' ? toIpAddress(value) : undefined;
  return address === undefined ? null : { address };
}
