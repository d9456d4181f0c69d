import { decodeProtectedHeader, errors, jwtVerify, type JWTPayload } from 'jose';
import type { EmulatorState } from '../state.js';
import { tokenLifetimeSeconds } from './access-token.js';
import type { AppRegistration } from './app-registrations.js';
import { mintDelegatedToken, mintIdToken, type SignedInPerson } from './delegated-token.js';
import type { EntraError } from './entra-error.js';
import type { Resource } from './resources.js';

/** `grant_type` of the grant (RFC 7523), which Entra accepts with `requested_token_use=on_behalf_of`. */
export const onBehalfOfGrant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The input of the exchange of a person's token, after the app has authenticated. */
export interface OnBehalfOfExchange {
  readonly tenantId: string;
  readonly app: AppRegistration;
  readonly resource: Resource;
  readonly form: URLSearchParams;
  readonly byCertificate: boolean;
}

/**
 * The on-behalf-of grant: the token of a person for this app becomes a token of the same person for the resource
 * (Learn: "Microsoft identity platform and OAuth 2.0 On-Behalf-Of flow"). Returns the fields of the answer.
 */
export async function exchangeOnBehalfOf(
  state: EmulatorState,
  exchange: OnBehalfOfExchange,
): Promise<Readonly<Record<string, string | number>> | EntraError> {
  const { tenantId, app, resource, form } = exchange;
  const assertion = await readAssertion(state, exchange);
  if ('code' in assertion) return assertion;
  const { claims } = assertion;
  const person = readPerson(claims);
  if (person === null) return refuse(50013, 'Assertion is not a token of a user.');
  const scopes = resource.api === 'defender' ? app.scopes : [];
  if (scopes.length === 0) return consentMissing(app);
  const { policy } = state.people.find(tenantId, person.oid);
  if (policy !== null && !holdsPolicy(claims, policy)) return moreProof(policy);

  const now = state.clock.now();
  const asked = (form.get('scope') ?? '').split(' ');
  const token = { ...exchange, person, scopes, now };
  return {
    token_type: 'Bearer',
    scope: [...scopes, '.default'].map((name) => `${resource.audience}/${name}`).join(' '),
    expires_in: tokenLifetimeSeconds,
    ext_expires_in: tokenLifetimeSeconds,
    access_token: await mintDelegatedToken(state.keys, token),
    ...(asked.includes('offline_access') && { refresh_token: `refresh-${person.oid}` }),
    ...(asked.includes('openid') && { id_token: await mintIdToken(state.keys, token) }),
    ...(form.get('client_info') === '1' && {
      client_info: Buffer.from(JSON.stringify({ uid: person.oid, utid: tenantId })).toString('base64url'),
    }),
  };
}

async function readAssertion(
  state: EmulatorState,
  { tenantId, app, form }: OnBehalfOfExchange,
): Promise<{ readonly claims: JWTPayload } | EntraError> {
  const assertion = form.get('assertion') ?? '';
  try {
    const { kid = '' } = decodeProtectedHeader(assertion);
    const key = await state.keys.byKid(tenantId, kid);
    if (key === undefined) return badSignature();
    const { payload } = await jwtVerify(assertion, key.publicKey, {
      algorithms: ['RS256'],
      audience: [app.clientId, `api://${app.clientId}`],
      issuer: [
        `https://sts.windows.net/${tenantId}/`,
        `https://login.microsoftonline.com/${tenantId}/v2.0`,
        `https://login.microsoftonline.us/${tenantId}/v2.0`,
      ],
      requiredClaims: ['exp', 'nbf', 'oid', 'tid'],
      currentDate: new Date(state.clock.now()),
    });
    return { claims: payload };
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      return refuse(500133, 'Assertion is not within its valid time range.');
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      return refuse(
        500131,
        'Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was ' +
          `not '${app.clientId}'.`,
      );
    }
    return badSignature();
  }
}

function readPerson(claims: JWTPayload): SignedInPerson | null {
  const { oid, scp, idtyp, name, preferred_username: userName, upn } = claims;
  if (typeof oid !== 'string' || typeof scp !== 'string' || scp === '' || idtyp === 'app') return null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : oid);
  return { oid, name: text(name), upn: text(userName ?? upn) };
}

/** Entra demands proof of a policy with `capolids`; a token that lists the policy's id there satisfies it. */
function holdsPolicy(claims: JWTPayload, policy: string): boolean {
  const held: unknown = claims['capolids'];
  return Array.isArray(held) && held.includes(policy);
}

function moreProof(policy: string): EntraError {
  return {
    code: 50079,
    error: 'interaction_required',
    status: 400,
    message:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in ' +
      'multi-factor authentication to access the resource.',
    suberror: 'basic_action',
    claims: JSON.stringify({ access_token: { capolids: { essential: true, values: [policy] } } }),
  };
}

function consentMissing(app: AppRegistration): EntraError {
  return {
    code: 65001,
    error: 'invalid_grant',
    status: 400,
    message:
      `The user or administrator has not consented to use the application with ID '${app.clientId}' named ` +
      `'${app.displayName}'. Send an interactive authorization request for this user and resource.`,
    suberror: 'consent_required',
  };
}

function badSignature(): EntraError {
  return refuse(50013, 'Assertion failed signature validation.');
}

function refuse(code: number, message: string): EntraError {
  return { code, error: 'invalid_grant', status: 400, message };
}
