import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { BadUserInputError } from '../../errors/caller-errors.js';

/** Labels of letters, digits, hyphens and underscores; the last one isn't a number, as that of an address is. */
const HOST =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*(?!\d+$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** A browser takes one slash of either kind behind the schemes of the web. */
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|wss?|ftp):[/\\])/i;

/** The host name in its one spelling, lower case and in ASCII; undefined for what is none. */
export function toHostName(text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  const host = isAscii(text) ? text.toLowerCase() : domainToASCII(text);
  return HOST.test(host) ? host : undefined;
}

/**
 * A host name as Defender takes it.
 *
 * @throws BadUserInputError for an address, a URL and anything else
 */
export function checkHost(host: string): string {
  const name = toHostName(host);
  if (name !== undefined) return name;
  const hint = isIP(host) === 0 ? 'without scheme, port and path' : 'and this is an address: ask defenderIp';
  throw new BadUserInputError(`host must be a host name such as files.example.com, ${hint}.`, 'host');
}

/** The host of a URL, or of what a URL would be with a scheme: a name, or an address without brackets. */
export function hostOfUrl(url: string | null | undefined): string | undefined {
  const text = url?.trim() ?? '';
  if (text === '') return undefined;
  try {
    return new URL(WITH_SCHEME.test(text) ? text : `http://${text}`).hostname.replace(/^\[(.*)\]$/, '$1');
  } catch {
    return undefined;
  }
}

function isAscii(text: string): boolean {
  return !/\P{ASCII}/u.test(text);
}
