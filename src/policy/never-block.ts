import { BlockList, isIP } from 'node:net';

/**
 * What no indicator may block, whoever asks: a policy file's `indicators.neverBlock`. Blocking a sign-in page or Defender's
 * own hosts locks out the people who could take the block back.
 */
export interface NeverBlock {
  /** Host names. Each stands for itself, for all below it and, as blocking those blocks it too, for all above it. */
  readonly hosts: readonly string[];
  /** Addresses, or ranges such as 198.51.100.0/24. */
  readonly addresses: readonly string[];
  /** File hashes or certificate thumbprints, in any spelling. */
  readonly hashes: readonly string[];
}

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
  /** The host of a domain or URL, in its one spelling. */
  readonly host?: string | undefined;
  /** A hash or thumbprint. */
  readonly hash?: string | undefined;
}

/**
 * The entry of the list that speaks against blocking this; undefined when none does. A host that is an address is looked
 * for among the addresses.
 */
export function neverBlockEntry({ host, hash }: Observable, list: NeverBlock): string | undefined {
  if (hash !== undefined) {
    const wanted = hash.toLowerCase();
    return list.hashes.find((entry) => entry.toLowerCase() === wanted);
  }
  if (host === undefined) return undefined;
  const name = host.toLowerCase();
  return isIP(name) === 0
    ? list.hosts.find((entry) => isRelated(name, entry.toLowerCase()))
    : list.addresses.find((entry) => holdsAddress(entry, name));
}

function isRelated(host: string, entry: string): boolean {
  return host === entry || host.endsWith(`.${entry}`) || entry.endsWith(`.${host}`);
}

function holdsAddress(entry: string, address: string): boolean {
  const [base = '', length] = entry.split('/');
  const family = (text: string) => (isIP(text) === 6 ? 'ipv6' : 'ipv4');
  if (isIP(base) === 0) return false;
  const range = new BlockList();
  if (length === undefined) range.addAddress(base, family(base));
  else range.addSubnet(base, Number(length), family(base));
  return range.check(address, family(address));
}
