import { BlockList, isIP, SocketAddress } from 'node:net';
import type { NeverBlock } from '../config/policy.js';
import { hostOfUrl } from '../loaders/observables/host-name.js';

/** Applies in addition to the policy file. */
export const BUILT_IN_NEVER_BLOCK: NeverBlock = {
  hosts: [
    // Sign-in.
    'login.microsoftonline.com',
    'login.microsoftonline.us',
    'login.microsoft.com',
    'login.live.com',
    'login.windows.net',
    // Scripts of the sign-in page.
    'msauth.net',
    'msftauth.net',
    // The portals where people undo a block.
    'security.microsoft.com',
    'security.microsoft.us',
    'entra.microsoft.com',
    'portal.azure.com',
    'portal.azure.us',
    // The APIs of Defender and Graph, and the endpoints of the sensor and the antivirus.
    'securitycenter.microsoft.com',
    'securitycenter.microsoft.us',
    'securitycenter.windows.com',
    'graph.microsoft.com',
    'graph.microsoft.us',
    'wd.microsoft.com',
    'wdcp.microsoft.com',
    'events.data.microsoft.com',
    'smartscreen.microsoft.com',
    'crl.microsoft.com',
    'ctldl.windowsupdate.com',
    'update.microsoft.com',
    'download.windowsupdate.com',
  ],
  // Azure's platform address: DNS, health probes and the guest agent of every virtual machine.
  addresses: ['168.63.129.16'],
  // The empty file, which exists everywhere: MD5, SHA-1, SHA-256.
  hashes: [
    'd41d8cd98f00b204e9800998ecf8427e',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
};

/** Merges both lists. */
export function joinNeverBlock(one: NeverBlock, other: NeverBlock): NeverBlock {
  return {
    hosts: [...one.hosts, ...other.hosts],
    addresses: [...one.addresses, ...other.addresses],
    hashes: [...one.hashes, ...other.hashes],
  };
}

/** The target of an indicator. */
export interface Observable {
  /** The host of an address, domain or URL, in any notation. */
  readonly host?: string | undefined;
  /** A hash or thumbprint. */
  readonly hash?: string | undefined;
}

/** Returns the entry of the list that forbids blocking the observable; undefined if none does. */
export type FindEntry = (observable: Observable) => string | undefined;

/** Parses the list once, because one write can contain thousands of indicators, and a list thousands of entries. */
export function createNeverBlock(list: NeverBlock): FindEntry {
  const hosts = list.hosts.map((entry) => {
    const name = plainHost(hostOfUrl(entry) ?? entry).replace(/^\*\./, '');
    return { entry, name };
  });
  const endingWith = findEnding(hosts);
  const longest = hosts.reduce((most, { name }) => Math.max(most, name.length), 0);
  const byName = firstByKey(hosts.map(({ entry, name }) => [name, entry]));
  const byParent = firstByKey(
    hosts.flatMap(({ entry, name }) => parentsOf(name, longest).map((parent) => [parent, entry] as const)),
  );
  const isRange = (entry: string) => entry.includes('/');
  const byAddress = firstByKey(
    list.addresses.flatMap((entry) => (isRange(entry) ? [] : [[plainHost(entry), entry] as const])),
  );
  const ranges = list.addresses.filter(isRange).map((entry) => ({ entry, range: rangeOf([entry]) }));
  const allRanges = rangeOf(list.addresses.filter(isRange));
  const byHash = firstByKey(list.hashes.map((entry) => [entry.toLowerCase(), entry]));
  const findName = (host: string) => {
    // A wildcard matches anything, so only the text after it is compared.
    const fixed = host.slice(host.lastIndexOf('*') + 1);
    const candidates = [...(fixed === host ? [host] : []), ...parentsOf(fixed, longest)];
    const covering = candidates.find((name) => byName.has(name));
    if (covering !== undefined) return byName.get(covering);
    return fixed === host ? byParent.get(host) : endingWith(fixed);
  };
  return ({ host, hash }) => {
    if (hash !== undefined) return byHash.get(hash.toLowerCase());
    if (host === undefined) return undefined;
    const plain = plainHost(host);
    if (isIP(plain) === 0) return findName(plain);
    const address = new SocketAddress({ address: plain, family: familyOf(plain) });
    const inRange = allRanges.check(address) ? ranges.find(({ range }) => range.check(address)) : undefined;
    return byAddress.get(plain) ?? inRange?.entry;
  };
}

/** Finds an entry whose name has this end, by binary search. */
function findEnding(hosts: readonly { readonly name: string; readonly entry: string }[]) {
  const sorted = hosts
    .map(({ name, entry }) => ({ entry, back: backwards(name) }))
    .sort((one, other) => (one.back < other.back ? -1 : 1));
  return (end: string): string | undefined => {
    const start = backwards(end);
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.back ?? '') < start) low = middle + 1;
      else high = middle;
    }
    const found = sorted[low];
    return found?.back.startsWith(start) === true ? found.entry : undefined;
  };
}

function backwards(text: string): string {
  return text.split('').reverse().join('');
}

function firstByKey(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(entries.toReversed());
}

/** `b.example` and `example` of `a.b.example`, of at most so many characters. */
function parentsOf(name: string, longest: number): readonly string[] {
  const parents: string[] = [];
  const from = Math.max(0, name.length - longest - 1);
  for (let dot = name.indexOf('.', from); dot !== -1; dot = name.indexOf('.', dot + 1))
    parents.push(name.slice(dot + 1));
  return parents;
}

/**
 * The canonical form of a host: a name in lower-case ASCII without empty labels, or an address. Numeric, octal and hex
 * forms become dotted addresses, and so do IPv4 addresses embedded in IPv6 ones.
 */
export function plainHost(text: string): string {
  const labels = parseHost(text).split('.');
  const host = labels.filter((label) => label !== '').join('.');
  // Repeats until stable: without its trailing dots, a name may be a number and thus an address.
  return host === text ? host : plainHost(host);
}

/** Parses the host as in an http URL, whatever its scheme. */
function parseHost(text: string): string {
  const host = text.trim();
  try {
    return unmapped(new URL(`http://${isIP(host) === 6 ? `[${host}]` : host}/`).hostname);
  } catch {
    return host.toLowerCase();
  }
}

const EMBEDDING = new BlockList();
EMBEDDING.addSubnet('::ffff:0:0', 96, 'ipv6');
// NAT64.
EMBEDDING.addSubnet('64:ff9b::', 96, 'ipv6');

/** Removes the brackets of an IPv6 address, and returns the IPv4 address that it embeds, if any. */
function unmapped(hostname: string): string {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 6 || !EMBEDDING.check(address, 'ipv6')) return address;
  const [high = 0, low = 0] = `0:${address}`
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(`0${group}`, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function rangeOf(entries: readonly string[]): BlockList {
  const range = new BlockList();
  for (const entry of entries) {
    const [base = '', length] = entry.split('/');
    range.addSubnet(base, Number(length), familyOf(base));
  }
  return range;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
