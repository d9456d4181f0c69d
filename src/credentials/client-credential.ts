import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Clock } from '../lib/clock.js';
import type { CredentialConfig } from '../config/credential-config.js';
import { toCertificateCredential } from './certificate-credential.js';
import { SignInError } from './sign-in-error.js';
import type { VersionedCredential } from './versioned-credential.js';
import { checkFile } from '../lib/check-file.js';
import { codeOf } from '../lib/code-of.js';

export type ConfidentialCredentialConfig = Exclude<CredentialConfig, { readonly kind: 'managed-identity' }>;

/**
 * Returns a reader for the sign-in credential. It rereads changed files, so rotated secrets, certificates, and
 * federated tokens take effect without a restart.
 *
 * @param identityToken returns a managed identity token, for credentials that are federated with one
 * @throws SignInError (permanent) if a file is missing or invalid
 */
export function createCredentialReader(
  config: ConfidentialCredentialConfig,
  clock: Clock,
  identityToken: () => Promise<string> = noIdentity,
): () => Promise<VersionedCredential> {
  const { setting } = config;
  switch (config.kind) {
    case 'secret': {
      const fixed = { version: 'secret', credential: { clientSecret: config.secret } };
      return () => Promise.resolve(fixed);
    }
    case 'secret-file': {
      const readSecret = createContentReader(setting, config.path);
      return async () => {
        const clientSecret = await readSecret();
        return { version: hash('sha256', clientSecret, 'base64url'), credential: { clientSecret } };
      };
    }
    case 'certificate': {
      const readPem = createFileReader(setting, config.path);
      return async () => toCertificateCredential(await readPem(), { setting, nowMs: clock.now() });
    }
    case 'federated-token-file':
      return createAssertionReader(createContentReader(setting, config.path));
    case 'managed-identity-federation':
      return createAssertionReader(identityToken);
  }
}

/** msal requests the assertion for each token request, so all versions can share one client. */
function createAssertionReader(clientAssertion: () => Promise<string>): () => Promise<VersionedCredential> {
  return async () => {
    // Fail here if the assertion is unavailable: msal would replace the error with its own.
    await clientAssertion();
    return { version: 'assertion', credential: { clientAssertion } };
  };
}

function createFileReader(setting: string, path: string): () => Promise<string> {
  const read = createMemoizedFile(path);
  return async () => {
    try {
      return await read();
    } catch (error) {
      const code = codeOf(error) ?? 'unknown error';
      throw refuse(`The file that ${setting} names cannot be read (${code}).`);
    }
  };
}

function createContentReader(setting: string, path: string): () => Promise<string> {
  const read = createFileReader(setting, path);
  return async () => {
    const content = (await read()).trim();
    if (content === '') throw refuse(`The file that ${setting} names is empty.`);
    return content;
  };
}

function noIdentity(): Promise<string> {
  return Promise.reject(refuse('No reader for the managed identity token was given.'));
}

function refuse(hint: string): SignInError {
  return new SignInError({ hint, permanent: true, oauthError: 'credential_unusable' });
}

/**
 * Returns a reader for a file that another process replaces. It rereads the file only after a change, so many tenants
 * share one read. It doesn't cache failures.
 */
function createMemoizedFile(path: string): () => Promise<string> {
  let read: { readonly version: string; readonly content: Promise<string> } | undefined;
  return async () => {
    // Read the version before the content, so the next call detects a change in between.
    const version = await readVersion(path);
    if (read?.version !== version) {
      const started = { version, content: readFile(path, 'utf8') };
      read = started;
      started.content.catch(() => {
        if (read === started) read = undefined;
      });
    }
    return read.content;
  };
}

/** `stat` follows links: mounted secrets and tokens are symlinks that switch to a new file. */
async function readVersion(path: string): Promise<string> {
  const stats = await stat(path, { bigint: true });
  checkFile(stats);
  const { ino, mtimeNs, size } = stats;
  return `${ino} ${mtimeNs} ${size}`;
}
