import type { JWTPayload } from 'jose';
import { GUID } from '../lib/guid.js';
import { PersonIdentifiers } from './person-identifiers.js';

/** Entra's issuers, as in `idp`. */
const TENANT_ISSUER =
  /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us))\/([0-9a-f-]{36})\/(?:v2\.0)?$/i;
/** Marks a guest's user name before `@` and the tenant. The second form is from the option `..._without_hash`. */
const GUEST_MARK = /(?:#ext#|_ext_)@/;
const USER_NAME_CLAIMS = ['preferred_username', 'upn', 'unique_name'] as const;
/** Verified or not: addresses that another person may have are only used to reject. */
const EMAIL_CLAIMS = ['verified_primary_email', 'verified_secondary_email', 'email'] as const;

/**
 * The home tenant of a person's account: the token's tenant, or for guests the one whose sign-in Entra accepted
 * (`home_tid`, `idp`). Undefined if the claims are missing or contradictory: guests with a personal account, a one-time
 * passcode, or a federated provider have no home tenant in Entra. Source: Learn, "Access token claims reference".
 */
export function readHomeTenant(payload: JWTPayload, tenantId: string): string | undefined {
  const tenants = [
    ...(payload['home_tid'] === undefined ? [] : [readGuid(payload['home_tid'])]),
    ...(payload['idp'] === undefined ? [] : [tenantOfIssuer(payload['idp'])]),
  ];
  if (tenants.length === 0) return isGuest(payload) ? undefined : tenantId;
  return tenants.every((tenant) => tenant === tenants[0]) ? tenants[0] : undefined;
}

/**
 * A person's identifiers: object ids in this tenant and at home (`home_oid`), user names, and e-mail addresses. Names
 * and addresses may be reassigned, so they grant nothing; they only show that two accounts belong to one person.
 * Source: Learn, "Optional claims reference".
 */
export function readIdentifiers(payload: JWTPayload, oid: string): PersonIdentifiers {
  const homeOid = readGuid(payload['home_oid']);
  const names = [
    ...USER_NAME_CLAIMS.flatMap((claim) => readTexts(payload[claim])),
    ...EMAIL_CLAIMS.flatMap((claim) => readTexts(payload[claim])),
  ].flatMap(spellingsOf);
  const oids = homeOid === undefined ? [oid] : [oid, homeOid];
  return new PersonIdentifiers(
    [...oids.map((id) => `oid ${id}`), ...names.map((name) => `name ${name}`)],
    names,
  );
}

function tenantOfIssuer(idp: unknown): string | undefined {
  return typeof idp === 'string' ? readGuid(TENANT_ISSUER.exec(idp)?.[1]) : undefined;
}

function readGuid(value: unknown): string | undefined {
  return typeof value === 'string' && GUID.test(value) ? value.toLowerCase() : undefined;
}

function isGuest(payload: JWTPayload): boolean {
  return (
    ['1', 1].includes(payload['acct'] as string | number) ||
    USER_NAME_CLAIMS.flatMap((claim) => readTexts(payload[claim])).some((name) =>
      GUEST_MARK.test(name.toLowerCase()),
    )
  );
}

function readTexts(value: unknown): readonly string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

/**
 * A guest is `ada_contoso.com#EXT#@fabrikam.com` in the resource tenant and `ada@contoso.com` at home. Both are one
 * name.
 */
function spellingsOf(name: string): readonly string[] {
  const visible = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  const plain = visible.trim().toLowerCase().normalize('NFKC');
  const mark = plain.search(GUEST_MARK);
  const home = mark === -1 ? plain.slice(plain.lastIndexOf('#') + 1) : toHomeName(plain.slice(0, mark));
  return [plain, home].filter((spelling) => spelling !== '');
}

/** Host names have no underscore, so the last one replaces the `@`. */
function toHomeName(local: string): string {
  const at = local.lastIndexOf('_');
  return at === -1 ? local : `${local.slice(0, at)}@${local.slice(at + 1)}`;
}
