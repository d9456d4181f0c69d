import { constants, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignInError } from '../../../src/credentials/sign-in-error.js';
import { createSelfSignedCertificate, thumbprintOf } from '../../kit/self-signed-certificate.js';
import {
  CLIENT_ID,
  startTokenSourceWithServer,
  type TokenSourceWithServer,
} from '../../kit/token-source-with-server.js';

const MINUTE = 60_000;
const LONG_PAST = new Date('2020-01-01T00:00:00Z');
const FAR_AHEAD = new Date('2099-01-01T00:00:00Z');

let folder: string;
let file: string;
let bench: TokenSourceWithServer;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'credential-'));
  file = path.join(folder, 'credential');
});
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const lastFields = () => bench.server.requests.at(-1)?.fields ?? {};
const hintOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'a token',
    (error: unknown) => (error as SignInError).failure.hint,
  );
/** Moves past half of the token's life and lets the renewal come to its end. */
async function renew(): Promise<void> {
  const before = bench.server.requests.length;
  bench.clock.advance(31 * MINUTE);
  await bench.getToken();
  await expect.poll(() => bench.server.requests.length).toBe(before + 1);
  await expect.poll(() => bench.clock.sleeping).toBe(0);
}

describe('a certificate', () => {
  const valid = { notBefore: LONG_PAST, notAfter: FAR_AHEAD };
  const start = async (pem: string) => {
    await writeFile(file, pem);
    bench = await startTokenSourceWithServer({ AZURE_CLIENT_CERTIFICATE_PATH: file });
  };

  it('signs a PS256 assertion that names it by its SHA-256 thumbprint, whatever the order in the file', async () => {
    const { certificatePem, privateKeyPem } = createSelfSignedCertificate(valid);
    for (const pem of [certificatePem + privateKeyPem, privateKeyPem + certificatePem]) {
      await start(pem);
      await bench.getToken();
      const { client_assertion: assertion = '', client_assertion_type: type } = lastFields();
      expect(type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
      expect(decodeProtectedHeader(assertion)).toMatchObject({
        alg: 'PS256',
        'x5t#S256': thumbprintOf(certificatePem),
      });
      expect(decodeJwt(assertion)).toMatchObject({ iss: CLIENT_ID, sub: CLIENT_ID });
      expect(isSignedBy(assertion, certificatePem)).toBe(true);
      if (pem.startsWith(certificatePem)) await bench.close();
    }
  });

  it('that is replaced in its file signs the next token request', async () => {
    const [first, second] = [createSelfSignedCertificate(valid), createSelfSignedCertificate(valid)];
    await start(first.certificatePem + first.privateKeyPem);
    await bench.getToken();
    await writeFile(file, second.certificatePem + second.privateKeyPem);
    await renew();
    expect(isSignedBy(lastFields()['client_assertion'] ?? '', second.certificatePem)).toBe(true);
  });

  it('that cannot serve is refused before anything is sent, with the reason for the operator', async () => {
    const good = createSelfSignedCertificate(valid);
    const other = createSelfSignedCertificate(valid);
    const expired = createSelfSignedCertificate({
      notBefore: LONG_PAST,
      notAfter: new Date('2021-03-04T05:06:07Z'),
    });
    const cases: [pem: string, hint: RegExp][] = [
      [good.privateKeyPem, /holds no certificate in PEM form/],
      [good.certificatePem, /holds no unencrypted private key in PEM form/],
      [good.certificatePem + other.privateKeyPem, /does not belong to the certificate/],
      [expired.certificatePem + expired.privateKeyPem, /expired on Mar {2}4 05:06:07 2021 GMT/],
      ['', /holds no certificate/],
    ];
    for (const [pem, hint] of cases) {
      await start(pem);
      expect(await hintOf(bench.getToken())).toMatch(hint);
      expect(bench.server.requests).toHaveLength(0);
      expect(bench.logLines.join('')).not.toContain('PRIVATE KEY');
      await bench.close();
    }
  });
});

describe('a federated token file', () => {
  const start = async () => {
    bench = await startTokenSourceWithServer({ AZURE_FEDERATED_TOKEN_FILE: file });
  };

  it('is sent as the client assertion, without a secret', async () => {
    await writeFile(file, 'first.federated.token\n');
    await start();
    await bench.getToken();
    expect(lastFields()).toMatchObject({ client_assertion: 'first.federated.token', client_id: CLIENT_ID });
    expect(lastFields()).not.toHaveProperty('client_secret');
  });

  it('is read again after minutes, so that a rotated token is taken up', async () => {
    await writeFile(file, 'first.federated.token');
    await start();
    await bench.getToken();
    await writeFile(file, 'second.federated.token');
    await bench.source.getToken({ tenantId: CLIENT_ID, scope: 'https://graph.microsoft.com/.default' });
    expect(lastFields()['client_assertion']).toBe('first.federated.token');
    await renew();
    expect(lastFields()['client_assertion']).toBe('second.federated.token');
  });

  it('that is missing or empty says which setting names it, and is found when it comes', async () => {
    await start();
    expect(await hintOf(bench.getToken())).toBe(
      'The file that AZURE_FEDERATED_TOKEN_FILE names cannot be read (ENOENT).',
    );
    await writeFile(file, ' \n');
    bench.clock.advance(MINUTE);
    expect(await hintOf(bench.getToken())).toBe('The file that AZURE_FEDERATED_TOKEN_FILE names is empty.');
    await writeFile(file, 'a.federated.token');
    bench.clock.advance(3 * MINUTE);
    expect(await bench.getToken()).toBe('token-0');
  });
});

function isSignedBy(assertion: string, certificatePem: string): boolean {
  const [header = '', payload = '', signature = ''] = assertion.split('.');
  const key = createPublicKey(
    new X509Certificate(certificatePem).publicKey.export({ type: 'spki', format: 'pem' }),
  );
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  return verify('sha256', Buffer.from(`${header}.${payload}`), pss, Buffer.from(signature, 'base64url'));
}
