import { BlockList, isIP } from 'node:net';
import { badArgument } from '../../errors/caller-errors.js';
import { toEightGroups, toIpAddress } from '../../lib/ip-address.js';
import { hostOfUrl, toHostName } from '../../loaders/observables/host-name.js';

/** Hex digits per kind of hash. A certificate's thumbprint is usually a SHA-1, and SHA-256 isn't documented as invalid. */
const HASH_LENGTHS: Readonly<Record<string, readonly number[]>> = {
  FileSha1: [40],
  FileSha256: [64],
  FileMd5: [32],
  CertificateThumbprint: [40, 64],
};

const PRIVATE = new BlockList();
for (const [base, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(base, length, 'ipv4');
}
for (const [base, length] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(base, length, 'ipv6');
}

export function isFileType(type: string): boolean {
  return type.startsWith('File');
}

/**
 * Normalizes the value for Defender: hashes and names in lower case, IPv6 with all eight groups. Rejects only what Defender
 * certainly rejects (post-ti-indicator.md), and URLs with a backslash, of which parsers read different hosts.
 *
 * @throws BadUserInputError that names the field and the rule
 */
export function checkValue(type: string, value: string, path: string): string {
  const text = value.trim();
  const field = `${path}.indicatorValue`;
  const refuse = (rule: string) => badArgument(field, rule);
  const lengths = HASH_LENGTHS[type];
  if (lengths !== undefined) {
    if (/^[0-9a-f]+$/i.test(text) && lengths.includes(text.length)) return text.toLowerCase();
    throw refuse(`must be ${lengths.join(' or ')} hex digits, as its type ${type} is.`);
  }
  if (type === 'IpAddress') return checkAddress(text, refuse);
  if (type === 'DomainName') {
    const host = toHostName(text);
    if (host !== undefined) return host;
    throw refuse('must be a domain name such as files.example.com, without scheme, port, path and wildcard.');
  }
  if (type === 'Url') {
    if (text !== '' && !/[\s\\]/.test(text) && hostOfUrl(text) !== undefined) return text;
    throw refuse('must be a URL such as https://files.example.com/get, without white space and backslashes.');
  }
  throw badArgument(`${path}.indicatorType`, `can't be ${type}.`);
}

function checkAddress(text: string, refuse: (rule: string) => Error): string {
  if (/[/*-]/.test(text))
    throw refuse('must be a single address: Defender does not support ranges, CIDR or wildcards.');
  const address = toIpAddress(text);
  if (address === undefined) throw refuse('must be an IPv4 or IPv6 address.');
  if (PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) {
    throw refuse(
      'must be a public internet address: Defender does not support private, local or multicast addresses.',
    );
  }
  return toEightGroups(address);
}
