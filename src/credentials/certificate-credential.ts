import { hash, createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import type { ClientCredential, VersionedCredential } from './versioned-credential.js';
import { SignInError } from './sign-in-error.js';

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/**
 * Parses a PEM file with a private key, its certificate, and optional issuer certificates, in any order.
 *
 * @param options.setting the setting that names the file, for messages
 * @throws SignInError (permanent) when the file doesn't hold what it should, or the certificate has expired
 */
export function toCertificateCredential(
  pem: string,
  options: { readonly setting: string; readonly nowMs: number },
): VersionedCredential {
  const { setting, nowMs } = options;
  const certificates = readCertificates(pem, setting);
  const key = attempt(
    () => createPrivateKey(pem),
    setting,
    'contains no unencrypted private key in PEM format',
  );
  if (key.asymmetricKeyType !== 'rsa') {
    throw refuse(`The private key in ${setting} is not an RSA key, the only kind that Entra accepts.`);
  }
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) {
    throw refuse(`The private key in ${setting} does not belong to the certificate.`);
  }
  if (Date.parse(own.validTo) <= nowMs) {
    throw refuse(`The certificate in ${setting} expired on ${own.validTo}.`);
  }
  // Registrations that trust an issuer and a subject need the chain (x5c); others read the thumbprint alone.
  const chain = [own, ...certificates.filter((certificate) => certificate !== own)];
  return {
    version: hash('sha256', pem, 'base64url'),
    credential: { clientCertificate: describe(own, key, chain) },
  };
}

function describe(
  certificate: X509Certificate,
  key: KeyObject,
  chain: readonly X509Certificate[],
): NonNullable<ClientCredential['clientCertificate']> {
  return {
    thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    x5c: chain.map((one) => one.toString()).join(''),
  };
}

function readCertificates(pem: string, setting: string): X509Certificate[] {
  const problem = 'contains no certificate in PEM format';
  const blocks = pem
    .split(END)
    .slice(0, -1)
    .map((text) => ({ text, begin: text.indexOf(BEGIN) }))
    .filter(({ begin }) => begin >= 0)
    .map(({ text, begin }) => `${text.slice(begin)}${END}`);
  if (blocks.length === 0) throw refuse(`The file that ${setting} names ${problem}.`);
  return blocks.map((block) => attempt(() => new X509Certificate(block), setting, problem));
}

function attempt<T>(parse: () => T, setting: string, problem: string): T {
  try {
    return parse();
  } catch {
    throw refuse(`The file that ${setting} names ${problem}.`);
  }
}

function refuse(hint: string): SignInError {
  return new SignInError({ hint, permanent: true, oauthError: 'credential_unusable' });
}
