import type { WireAlert, WireAlertEvidence } from '../../defender-api/models/alerts.js';
import { toFileReference, uniqueFiles, type FileReference } from './file-reference.js';
import { hostOfUrl, toHostName } from './host-name.js';
import type { UserReference } from './user-reference.js';
import { readable } from '../../errors/unreadable-list-error.js';
import { toIpAddress } from '../../lib/ip-address.js';
import { isSameText, isText } from '../../lib/texts.js';

/*
 * Observables of an alert, derived from its evidence. The service would need one call per alert and kind for the same files,
 * addresses, URLs and accounts. All functions require an alert with evidence, and throw if the evidence is unreadable.
 */

/** Distinct files, including image files of processes. Evidence without a hash is skipped. */
export function filesOfAlert({ evidence }: WireAlert): readonly FileReference[] {
  return uniqueFiles((readable(evidence) ?? []).map(toFileReference).filter((file) => file !== null));
}

/** Distinct IP addresses, including those used as hosts in URLs. */
export function addressesOfAlert({ evidence }: WireAlert): readonly string[] {
  const named = (readable(evidence) ?? []).flatMap(({ ipAddress, url }) => [ipAddress, hostOfUrl(url)]);
  return [...new Set(named.map(toIpAddress).filter((address) => address !== undefined))];
}

/** Distinct hosts of URLs and of the alert's domains. */
export function hostsOfAlert({ evidence, domains }: WireAlert): readonly string[] {
  const urls = (readable(evidence) ?? []).map(({ url }) => url);
  const listed = (readable(domains) ?? []).map((domain) =>
    typeof domain === 'string' ? domain : domain.host,
  );
  const hosts = [...urls, ...listed].map((url) => toHostName(hostOfUrl(url)));
  return [...new Set(hosts.filter((host) => host !== undefined))];
}

/** The alert's related user; if there is none, the first user evidence. */
export function userOfAlert({ relatedUser, evidence }: WireAlert): UserReference | null {
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
  };
}

/** The account of a piece of evidence, by name or Entra identity; null if it has neither. */
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

function isAbout(accountName: string, domain: string | null | undefined) {
  return (piece: WireAlertEvidence): boolean =>
    isSameText(piece.accountName, accountName) &&
    (!isText(domain) || !isText(piece.domainName) || isSameText(piece.domainName, domain));
}

/** Identities of one account, combined from its evidence. */
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
