import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { badArgument } from '../../errors/caller-errors.js';

/** Labels of letters, digits, hyphens and underscores. The last label isn't numeric, which excludes addresses. */
const HOST =
  /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)*(?!\d+$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;
/** For web schemes, browsers accept a single slash or backslash. */
const WITH_SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|wss?|ftp):[/\\])/i;

/** Normalizes a host name to lower-case ASCII; undefined if it isn't one. */
export function toHostName(text: string | null | undefined): string | undefined {
  if (text == null) return undefined;
  const host = isAscii(text) ? text.toLowerCase() : domainToASCII(text);
  return HOST.test(host) ? host : undefined;
}

/** Validates a host name. @throws BadUserInputError for addresses, URLs and other texts */
export function checkHost(host: string): string {
  const name = toHostName(host);
  if (name !== undefined) return name;
  const hint =
    isIP(host) === 0 ? 'without scheme, port or path' : 'not an address; use defenderIp for addresses';
  throw badArgument('host', `must be a host name such as files.example.com, ${hint}.`);
}

/** The host of a URL, with or without scheme: a name, or an address without brackets. */
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
