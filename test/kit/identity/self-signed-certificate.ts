import { createHash, randomBytes, sign } from 'node:crypto';
import { suiteWatch } from '../setup/leak-watch.js';
import { nextRsaKeys } from './rsa-keys.js';

/** A certificate and its private key in PEM form, as the credential of an app registration. */
export interface SelfSignedCertificate {
  readonly certificatePem: string;
  readonly privateKeyPem: string;
}

/**
 * Makes an X.509 certificate (RSA 2048, SHA-256) with node:crypto alone, which can read certificates but not write
 * them.
 */
export function createSelfSignedCertificate(options: {
  notBefore: Date;
  notAfter: Date;
  /** The host of a server certificate. */
  commonName?: string;
}): SelfSignedCertificate {
  const { privateKey, publicKey } = nextRsaKeys();
  const sha256WithRsa = sequence(oid([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]), der(0x05));
  const commonName = sequence(
    oid([0x55, 0x04, 0x03]),
    der(0x0c, Buffer.from(options.commonName ?? 'defender-subgraph test')),
  );
  const name = sequence(der(0x31, commonName));
  const toBeSigned = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    name,
    sequence(time(options.notBefore), time(options.notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(
    toBeSigned,
    sha256WithRsa,
    der(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  // A line from the middle detects leaks that omit the PEM header.
  suiteWatch.addSecret(privateKeyPem.split('\n')[8]);
  return { certificatePem: toPem(certificate), privateKeyPem };
}

/** The SHA-256 thumbprint of a PEM certificate in base64url, as in `x5t#S256`. */
export function thumbprintOf(certificatePem: string): string {
  const raw = Buffer.from(certificatePem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  return createHash('sha256').update(raw).digest('base64url');
}

function der(tag: number, content: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from([tag]), derLength(content.length), content]);
}

function derLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function oid(bytes: readonly number[]): Buffer {
  return der(0x06, Buffer.from(bytes));
}

/** GeneralizedTime, `20260115120000Z`. */
function time(date: Date): Buffer {
  return der(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
}

function toPem(certificate: Buffer): string {
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
