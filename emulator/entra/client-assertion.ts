import { createHash, type X509Certificate } from 'node:crypto';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { AppRegistration } from './app-registrations.js';
import type { EntraError } from './entra-error.js';

/** `client_assertion_type` of a certificate's proof (RFC 7523). */
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const skewSeconds = 300;

/**
 * Checks the proof a client with a certificate sends in place of a secret: algorithm, thumbprint, signature, audience, issuer and
 * subject (both the client id) and its times, with five minutes of skew. Returns null when all is well.
 * `now` is the clients' time: a client dates its proof by its own clock, which the emulator cannot move.
 */
export async function checkClientAssertion(
  assertion: string,
  app: AppRegistration,
  context: { readonly tenantId: string; readonly ownOrigin: string; readonly now: number },
): Promise<EntraError | null> {
  const certificate = app.certificate;
  if (certificate === null || !namesCertificate(assertion, certificate)) {
    return refuse(
      700027,
      'The certificate with identifier used to sign the client assertion is not registered on application. ' +
        '[Reason - The key was not found.]',
    );
  }
  try {
    await jwtVerify(assertion, certificate.publicKey, {
      algorithms: ['PS256', 'RS256'],
      audience: acceptedAudiences(context.tenantId, context.ownOrigin),
      issuer: app.clientId,
      subject: app.clientId,
      requiredClaims: ['exp', 'nbf'],
      clockTolerance: skewSeconds,
      currentDate: new Date(context.now),
    });
    return null;
  } catch (error) {
    return explain(error);
  }
}

function namesCertificate(assertion: string, certificate: X509Certificate): boolean {
  try {
    const header = decodeProtectedHeader(assertion);
    const thumbprint = (hash: string): string => createHash(hash).update(certificate.raw).digest('base64url');
    const sha256 = header['x5t#S256'];
    if (sha256 !== undefined) return sha256 === thumbprint('sha256');
    return header.x5t === thumbprint('sha1');
  } catch {
    return false;
  }
}

function acceptedAudiences(tenantId: string, ownOrigin: string): string[] {
  return [ownOrigin, 'https://login.microsoftonline.com', 'https://login.microsoftonline.us'].flatMap(
    (origin) => [`${origin}/${tenantId}/oauth2/v2.0/token`, `${origin}/${tenantId}/v2.0`],
  );
}

function explain(error: unknown): EntraError {
  if (error instanceof errors.JWTExpired)
    return refuse(700024, 'Client assertion is not within its valid time range.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf') return refuse(700024, 'Client assertion is not within its valid time range.');
    if (error.claim === 'aud') {
      return refuse(700023, 'Client assertion audience claim does not match Realm issuer.');
    }
    if (error.claim === 'iss' || error.claim === 'sub') {
      return refuse(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
    }
    return refuse(50027, `Invalid JWT token. The claim '${error.claim}' is missing or malformed.`);
  }
  return refuse(700027, 'Client assertion failed signature validation.');
}

function refuse(code: number, message: string): EntraError {
  return { code, error: 'invalid_client', status: 401, message };
}
