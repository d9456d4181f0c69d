import { BlockList, isIP } from 'node:net';
import type { NeverBlock } from '../config/policy.js';
import { hostOfUrl } from '../loaders/observables/host-name.js';

/** Holds without a policy file, and beside one. */
export const BUILT_IN_NEVER_BLOCK: NeverBlock = {
  hosts: [
    // Signing in.
    'login.microsoftonline.com',
    'login.microsoftonline.us',
    'login.microsoft.com',
    'login.live.com',
    'login.windows.net',
    // The portals in which a block is taken back.
    'security.microsoft.com',
    'security.microsoft.us',
    'entra.microsoft.com',
    'portal.azure.com',
    'portal.azure.us',
    // The APIs of Defender and Graph, and what the sensor and the antivirus talk to.
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
  // Azure's own: DNS, health probes and the guest agent of every virtual machine there.
  addresses: ['168.63.129.16'],
  // The empty file, which is everywhere: MD5, SHA-1, SHA-256.
  hashes: [
    'd41d8cd98f00b204e9800998ecf8427e',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
};

/** Both lists together. */
export function joinNeverBlock(one: NeverBlock, other: NeverBlock): NeverBlock {
  return {
    hosts: [...one.hosts, ...other.hosts],
    addresses: [...one.addresses, ...other.addresses],
    hashes: [...one.hashes, ...other.hashes],
  };
}

/** What an indicator would act on. */
export interface Observable {
  /** The host of an address, domain or URL, in any spelling. */
  readonly host?: string | undefined;
  /** A hash or thumbprint. */
  readonly hash?: string | undefined;
}

/** Finds the entry of the list that speaks against blocking something; undefined when none does. */
export type FindEntry = (observable: Observable) => string | undefined;

/** Reads the list once, because one write may hold thousands of indicators. */
export function createNeverBlock(list: NeverBlock): FindEntry {
  const hosts = list.hosts.map((entry) => ({ entry, host: plainHost(hostOfUrl(entry) ?? entry) }));
  const ranges = list.addresses.map((entry) => ({ entry, range: rangeOf(entry) }));
  return ({ host, hash }) => {
    if (hash !== undefined) {
      const wanted = hash.toLowerCase();
      return list.hashes.find((entry) => entry.toLowerCase() === wanted);
    }
    if (host === undefined) return undefined;
    const plain = plainHost(host);
    return isIP(plain) === 0
      ? hosts.find((known) => isRelated(plain, known.host.replace(/^\*\./, '')))?.entry
      : ranges.find(({ range }) => range.check(plain, familyOf(plain)))?.entry;
  };
}

/**
 * A host in the one form in which hosts are compared: a name in lower-case ASCII without empty labels, or an address. One
 * number, octal and hex become the dotted address, and so does an IPv4 address inside an IPv6 one.
 */
export function plainHost(text: string): string {
  const labels = parseHost(text).split('.');
  const host = labels.filter((label) => label !== '').join('.');
  // Again until nothing changes: a name without its last dots may be a number, which is an address.
  return host === text ? host : plainHost(host);
}

/** As a URL of the web is read, whatever the scheme it came with. */
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
// NAT64, by which networks without IPv4 reach it.
EMBEDDING.addSubnet('64:ff9b::', 96, 'ipv6');

/** An IPv6 address in brackets without them, and as the IPv4 address where it embeds one. */
function unmapped(hostname: string): string {
  const address = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(address) !== 6 || !EMBEDDING.check(address, 'ipv6')) return address;
  const [high = 0, low = 0] = `0:${address}`
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(`0${group}`, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** A wildcard may stand for anything, so only the text behind it tells hosts apart. */
function isRelated(host: string, entry: string): boolean {
  const fixed = host.slice(host.lastIndexOf('*') + 1);
  if (fixed !== host) return entry.endsWith(fixed) || fixed.endsWith(`.${entry}`);
  return host === entry || host.endsWith(`.${entry}`) || entry.endsWith(`.${host}`);
}

function rangeOf(entry: string): BlockList {
  const [base = '', length] = entry.split('/');
  const range = new BlockList();
  if (length !== undefined) range.addSubnet(base, Number(length), familyOf(base));
  else {
    const address = plainHost(base);
    range.addAddress(address, familyOf(address));
  }
  return range;
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
