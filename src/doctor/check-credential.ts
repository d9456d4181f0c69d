import { countOf } from '../lib/texts.js';
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GUID } from '../lib/guid.js';
import type { Clock } from '../lib/clock.js';
import type { CredentialConfig } from '../config/credential-config.js';
import type { Config } from '../config/config.js';
import { createCredentialReader } from '../credentials/client-credential.js';
import { SignInError } from '../credentials/sign-in-error.js';
import { decodeTokenClaims } from '../credentials/token-claims.js';
import { broken, failed, passed, warned, type Check } from './check.js';

const DAY_MS = 86_400_000;
const RENEW_CERTIFICATE_DAYS = 30;

export async function checkCredentials(
  { credential, actions }: Config['registration'],
  clock: Clock,
): Promise<readonly Check[]> {
  const checks = [await checkCredential('credential', credential, clock, broken)];
  // Reads work without the second registration.
  if (actions !== undefined)
    checks.push(await checkCredential('credential: actions', actions.credential, clock, failed));
  return checks;
}

/** Whether a credential is readable and has the expected form. The token check shows whether Entra accepts it. */
async function checkCredential(
  name: string,
  credential: CredentialConfig,
  clock: Clock,
  fail: typeof failed,
): Promise<Check> {
  if (credential.kind === 'managed-identity' || credential.kind === 'managed-identity-federation')
    return passed(name, 'managed identity of this machine; the token check shows whether it is available');
  try {
    await createCredentialReader(credential, clock)();
  } catch (error) {
    if (error instanceof SignInError)
      return fail(name, error.failure.hint, `Correct ${credential.setting}, or the file it names.`);
    throw error;
  }
  const { setting } = credential;
  if (credential.kind === 'secret') return describeSecret(name, setting, credential.secret);
  const content = await readFile(credential.path, 'utf8');
  switch (credential.kind) {
    case 'secret-file':
      return describeSecret(name, setting, content.trim());
    case 'certificate':
      return describeCertificate(name, content, clock.now());
    case 'federated-token-file':
      return describeAssertion(name, setting, content, clock.now());
  }
}

function describeSecret(name: string, setting: string, secret: string): Check {
  if (!GUID.test(secret)) return passed(name, 'client secret');
  return warned(
    name,
    'the client secret looks like a secret ID',
    `Set ${setting} to the value of the secret. The portal shows it once, when the secret is created.`,
  );
}

function describeCertificate(name: string, pem: string, now: number): Check {
  const certificate = new X509Certificate(pem);
  const expirationTime = Date.parse(certificate.validTo);
  // The thumbprint that the portal shows.
  const thumbprint = certificate.fingerprint.replaceAll(':', '');
  const detail = `certificate ${thumbprint}, expires ${dayOf(expirationTime)}`;
  const days = Math.floor((expirationTime - now) / DAY_MS);
  if (days >= RENEW_CERTIFICATE_DAYS) return passed(name, detail);
  return warned(
    name,
    `${detail}, in ${countOf(days, 'day')}`,
    'Upload a new certificate to the app registration, then replace the file. No restart is needed.',
  );
}

function describeAssertion(name: string, setting: string, text: string, now: number): Check {
  const claims = decodeTokenClaims(text.trim());
  if (claims === undefined) {
    return broken(
      name,
      `the file in ${setting} does not contain a JWT`,
      'Configure the platform to project the token of the workload into this file.',
    );
  }
  const detail = `federated token for ${claims.aud ?? 'no single audience'}`;
  if (claims.exp === undefined || claims.exp * 1_000 > now) return passed(name, detail);
  return broken(
    name,
    `${detail}, expired ${dayOf(claims.exp * 1_000)}`,
    'The platform no longer renews the file. Restart the workload, or check its token projection.',
  );
}

function dayOf(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
