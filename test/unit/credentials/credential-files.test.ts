import { constants, createPublicKey, generateKeyPairSync, verify, X509Certificate } from 'node:crypto';
import { mkdtemp, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignInError } from '../../../src/credentials/sign-in-error.js';
import { createSelfSignedCertificate, thumbprintOf } from '../../kit/identity/self-signed-certificate.js';
import {
  CLIENT_ID,
  startTokenSourceWithServer,
  type TokenSourceWithServer,
} from '../../kit/identity/token-source-with-server.js';

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
/** Advances past half of the token's lifetime and waits for the refresh. */
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

  it('replaced in its file signs the next token request', async () => {
    const [first, second] = [createSelfSignedCertificate(valid), createSelfSignedCertificate(valid)];
    await start(first.certificatePem + first.privateKeyPem);
    await bench.getToken();
    await writeFile(file, second.certificatePem + second.privateKeyPem);
    await renew();
    expect(isSignedBy(lastFields()['client_assertion'] ?? '', second.certificatePem)).toBe(true);
  });

  it('that is unusable is rejected before a request, with the reason for the operator', async () => {
    const good = createSelfSignedCertificate(valid);
    const other = createSelfSignedCertificate(valid);
    const expired = createSelfSignedCertificate({
      notBefore: LONG_PAST,
      notAfter: new Date('2021-03-04T05:06:07Z'),
    });
    const cases: [pem: string, hint: RegExp][] = [
      [good.privateKeyPem, /contains no certificate in PEM format/],
      [good.certificatePem, /contains no unencrypted private key in PEM format/],
      [good.certificatePem + other.privateKeyPem, /does not belong to the certificate/],
      [good.certificatePem + ellipticKeyPem(), /is not an RSA key, the only kind that Entra accepts/],
      [expired.certificatePem + expired.privateKeyPem, /expired on Mar {2}4 05:06:07 2021 GMT/],
      ['', /contains no certificate/],
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

function ellipticKeyPem(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

describe('a certificate chain', () => {
  const valid = { notBefore: LONG_PAST, notAfter: FAR_AHEAD };
  const [own, issuer] = [createSelfSignedCertificate(valid), createSelfSignedCertificate(valid)];
  const toBase64 = (pem: string) => pem.replace(/-----[^-]+-----|\s/g, '');
  /** Returns the header of the assertion for a PEM file. */
  const headerFor = async (pem: string) => {
    await writeFile(file, pem);
    bench = await startTokenSourceWithServer({ AZURE_CLIENT_CERTIFICATE_PATH: file });
    await bench.getToken();
    return decodeProtectedHeader(lastFields()['client_assertion'] ?? '');
  };

  it("is sent in x5c, starting with the key's certificate", async () => {
    const pem = issuer.certificatePem + own.privateKeyPem + own.certificatePem;
    const header = await headerFor(pem);
    expect(header).toMatchObject({
      'x5t#S256': thumbprintOf(own.certificatePem),
      x5c: [own, issuer].map(({ certificatePem }) => toBase64(certificatePem)),
    });
    expect(isSignedBy(lastFields()['client_assertion'] ?? '', own.certificatePem)).toBe(true);
  });

  it('with another issuer is reloaded even if the certificate is the same', async () => {
    await headerFor(own.privateKeyPem + own.certificatePem);
    await writeFile(file, own.privateKeyPem + own.certificatePem + issuer.certificatePem);
    await renew();
    expect(decodeProtectedHeader(lastFields()['client_assertion'] ?? '').x5c).toHaveLength(2);
  });
});

describe('a secret file', () => {
  it('is sent without a trailing line end, and reloaded after a change', async () => {
    await writeFile(file, 'first~secret\n');
    bench = await startTokenSourceWithServer({ AZURE_CLIENT_SECRET_PATH: file });
    await bench.getToken();
    expect(lastFields()['client_secret']).toBe('first~secret');
    await writeFile(file, 'second~secret\r\n');
    await renew();
    expect(lastFields()['client_secret']).toBe('second~secret');
  });

  it('that is empty is reported, and no message contains the secret', async () => {
    await writeFile(file, '');
    bench = await startTokenSourceWithServer({ AZURE_CLIENT_SECRET_PATH: file });
    expect(await hintOf(bench.getToken())).toBe('The file that AZURE_CLIENT_SECRET_PATH names is empty.');

    await writeFile(file, 'the~secret');
    bench.server.answer = ({ fields }) => ({
      status: 401,
      body: { error: 'invalid_client', error_description: `AADSTS7000215: ${fields['client_secret'] ?? ''}` },
    });
    bench.clock.advance(MINUTE);
    expect(await hintOf(bench.getToken())).toBe(
      'The client secret is wrong: AZURE_CLIENT_SECRET_PATH must contain the value of the secret, not its ID. Check AZURE_CLIENT_ID too.',
    );
    expect(bench.logLines.join('')).toContain('[secret]');
    expect(bench.logLines.join('')).not.toContain('the~secret');
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

  it('is reloaded after a change, without a restart or delay', async () => {
    await writeFile(file, 'first.federated.token');
    await start();
    await bench.getToken();
    await writeFile(file, 'second.federated.token');
    await bench.source.getToken({ tenantId: CLIENT_ID, scope: 'https://graph.microsoft.com/.default' });
    expect(lastFields()['client_assertion']).toBe('second.federated.token');
    await writeFile(file, 'third.federated.token');
    await renew();
    expect(lastFields()['client_assertion']).toBe('third.federated.token');
  });

  it('that is a symlink is followed to its new target', async () => {
    // As in Kubernetes: the link is replaced, and the new file may have the same size and time.
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')];
    await writeFile(first, 'token.number.one');
    await writeFile(second, 'token.number.two');
    for (const target of [first, second]) await utimes(target, LONG_PAST, LONG_PAST);
    await symlink(first, file);
    await start();
    await bench.getToken();
    await symlink(second, `${file}.new`);
    await rename(`${file}.new`, file);
    await renew();
    expect(lastFields()['client_assertion']).toBe('token.number.two');
  });

  it('that is missing or empty is reported with its setting, and read once it exists', async () => {
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
