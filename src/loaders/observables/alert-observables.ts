import type { WireAlert, WireAlertEvidence } from '../../defender-api/models/alerts.js';
import { isSameAccountName } from './account-name.js';
import { toFileReference, uniqueFiles, type FileReference } from './file-reference.js';
import { hostOfUrl, toHostName } from './host-name.js';
import { isIpAddress } from './ip-address.js';
import type { UserReference } from './user-reference.js';
import { readable } from '../../errors/unreadable-list-error.js';

/*
 * What an alert is about, out of the alert itself: its evidence names the files, addresses, URLs and accounts that the
 * service would otherwise be asked for by one call an alert and kind. All take an alert that knows its evidence,
 * and throw where that can't be read.
 */

/** Files, and the image files of processes, each once. A piece without a hash names none. */
export function filesOfAlert({ evidence }: WireAlert): readonly FileReference[] {
  return uniqueFiles((readable(evidence) ?? []).map(toFileReference).filter((file) => file !== null));
}

/** Addresses, and those that URLs have in the place of a host name, each once. */
export function addressesOfAlert({ evidence }: WireAlert): readonly string[] {
  const named = (readable(evidence) ?? []).flatMap(({ ipAddress, url }) => [ipAddress, hostOfUrl(url)]);
  return [...new Set(named.filter(isIpAddress).map((address) => address.toLowerCase()))];
}

/** Hosts of URLs, and those that the alert lists as its domains, each once. */
export function hostsOfAlert({ evidence, domains }: WireAlert): readonly string[] {
  const urls = (readable(evidence) ?? []).map(({ url }) => url);
  const listed = (readable(domains) ?? []).map((domain) =>
    typeof domain === 'string' ? domain : domain.host,
  );
  const hosts = [...urls, ...listed].map((url) => toHostName(hostOfUrl(url)));
  return [...new Set(hosts.filter((host) => host !== undefined))];
}

/** The account that the service says the alert is about; where it names none, the first that is evidence by itself. */
export function userOfAlert({ id, relatedUser, evidence }: WireAlert): UserReference | null {
  const pieces = readable(evidence) ?? [];
  const alone = pieces.filter(({ entityType }) => isUser(entityType));
  const named = isText(relatedUser?.userName)
    ? { accountName: relatedUser.userName, domainName: relatedUser.domainName }
    : alone.find(({ accountName }) => isText(accountName));
  const accountName = named?.accountName;
  if (!isText(accountName)) return alone.map(userOfEvidence).find((user) => user !== null) ?? null;
  const domain = named?.domainName;
  return {
    accountName,
    accountDomain: isText(domain) ? domain : null,
    ...identityOf(pieces.filter(isAbout(accountName, domain))),
    alertId: id,
  };
}

/** The account that a piece of evidence is about, by its name or by what Entra calls it; null when it has neither. */
export function userOfEvidence(piece: WireAlertEvidence): UserReference | null {
  const { accountName, domainName } = piece;
  const identity = identityOf([piece]);
  if (!isText(accountName) && identity.aadUserId === undefined && identity.userPrincipalName === undefined)
    return null;
  return {
    accountName: isText(accountName) ? accountName : null,
    accountDomain: isText(domainName) ? domainName : null,
    ...identity,
  };
}

/** Whether a piece of evidence is about the account. */
function isAbout(accountName: string, domain: string | null | undefined) {
  return (piece: WireAlertEvidence): boolean =>
    isSameAccountName(piece.accountName, accountName) &&
    (!isText(domain) || !isText(piece.domainName) || isSameAccountName(piece.domainName, domain));
}

/** What evidence about one account knows of it beside its name. */
function identityOf(
  pieces: readonly WireAlertEvidence[],
): Pick<UserReference, 'accountSid' | 'aadUserId' | 'userPrincipalName'> {
  const known = (name: 'userSid' | 'aadUserId' | 'userPrincipalName') =>
    pieces.map((piece) => piece[name]).find(isText);
  const [accountSid, aadUserId, userPrincipalName] = [
    known('userSid'),
    known('aadUserId'),
    known('userPrincipalName'),
  ];
  return {
    ...(accountSid !== undefined && { accountSid }),
    ...(aadUserId !== undefined && { aadUserId }),
    ...(userPrincipalName !== undefined && { userPrincipalName }),
  };
}

function isUser(entityType: string | null | undefined): boolean {
  return entityType?.toLowerCase() === 'user';
}

function isText(value: string | null | undefined): value is string {
  return value != null && value !== '';
}
