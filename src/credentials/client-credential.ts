import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Configuration } from '@azure/msal-node';
import type { Clock } from '../config/clock.js';
import type { CredentialConfig } from '../config/config.js';
import { createMemoizedFile } from './memoized-file.js';
import { SignInError } from './sign-in-error.js';

/** The part of msal's settings that proves who we are. */
export type ClientCredential = Pick<
  Configuration['auth'],
  'clientSecret' | 'clientCertificate' | 'clientAssertion'
>;

export interface VersionedCredential {
  /** Changes when a client that was built with an earlier credential must be replaced. */
  readonly version: string;
  readonly credential: ClientCredential;
}

export type ConfidentialCredentialConfig = Exclude<CredentialConfig, { readonly kind: 'managed-identity' }>;

/**
 * Gives the credential to sign in with. Files are read again after a few minutes, so that a rotated certificate or
 * federated token is taken up without a restart.
 *
 * @throws SignInError (permanent) when a file is missing or doesn't hold what it should.
 */
export function createCredentialReader(
  config: ConfidentialCredentialConfig,
  clock: Clock,
): () => Promise<VersionedCredential> {
  switch (config.kind) {
    case 'secret': {
      const fixed = { version: 'secret', credential: { clientSecret: config.secret } };
      return () => Promise.resolve(fixed);
    }
    case 'certificate': {
      const readPem = createMemoizedFile(config.path, clock);
      return async () =>
        toCertificateCredential(await readSetting('AZURE_CLIENT_CERTIFICATE_PATH', readPem), clock.now());
    }
    case 'federated-token-file': {
      const readToken = createMemoizedFile(config.path, clock);
      // msal asks for the assertion at every token request, so one client serves all of its versions.
      const clientAssertion = async () =>
        requireContent(
          'AZURE_FEDERATED_TOKEN_FILE',
          await readSetting('AZURE_FEDERATED_TOKEN_FILE', readToken),
        );
      return async () => {
        await clientAssertion();
        return { version: 'federated', credential: { clientAssertion } };
      };
    }
  }
}

async function readSetting(setting: string, read: () => Promise<string>): Promise<string> {
  try {
    return await read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw refuse(`The file that ${setting} names cannot be read (${code}).`);
  }
}

function requireContent(setting: string, content: string): string {
  const trimmed = content.trim();
  if (trimmed === '') throw refuse(`The file that ${setting} names is empty.`);
  return trimmed;
}

/** A PEM file that holds the certificate and its private key, in any order. */
function toCertificateCredential(pem: string, nowMs: number): VersionedCredential {
  const certificate = attempt(() => new X509Certificate(pem), 'holds no certificate in PEM form');
  const key = attempt(() => createPrivateKey(pem), 'holds no unencrypted private key in PEM form');
  if (!certificate.checkPrivateKey(key)) {
    throw refuse('The private key in AZURE_CLIENT_CERTIFICATE_PATH does not belong to the certificate.');
  }
  if (Date.parse(certificate.validTo) <= nowMs) {
    throw refuse(`The certificate in AZURE_CLIENT_CERTIFICATE_PATH expired on ${certificate.validTo}.`);
  }
  const thumbprintSha256 = certificate.fingerprint256.replaceAll(':', '');
  const privateKey = key.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { version: thumbprintSha256, credential: { clientCertificate: { thumbprintSha256, privateKey } } };
}

function attempt<T>(parse: () => T, complaint: string): T {
  try {
    return parse();
  } catch {
    throw refuse(`The file that AZURE_CLIENT_CERTIFICATE_PATH names ${complaint}.`);
  }
}

function refuse(hint: string): SignInError {
  return new SignInError({ hint, permanent: true, oauthError: 'credential_unusable' });
}
