import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { CredentialConfig } from '../../../src/config/credential-config.js';
import { checkCredentials } from '../../../src/doctor/check-credential.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';
import { newFolder } from '../../kit/new-folder.js';

const NOW = Date.UTC(2026, 0, 15, 12);
const DAY_MS = 86_400_000;

describe('the doctor on credentials', () => {
  it('recognizes the ID of a secret', async () => {
    const secret = '11111111-2222-4333-8444-555555555555';
    const check = await checkOne({ kind: 'secret', setting: 'AZURE_CLIENT_SECRET', secret });
    expect(check).toMatchObject({
      status: 'warning',
      detail: 'the client secret looks like a secret ID',
    });
    expect(JSON.stringify(check)).not.toContain(secret);
  });

  it('warns a month before a certificate expires', async () => {
    const soon = await checkOne(await certificateUntil(NOW + 10 * DAY_MS));
    expect(soon?.status).toBe('warning');
    expect(soon?.detail).toMatch(/^certificate [0-9A-F]{40}, expires 2026-01-25, in 10 days$/);
    const later = await checkOne(await certificateUntil(NOW + 31 * DAY_MS));
    expect(later?.status).toBe('ok');
  });

  it.each([
    ['missing.pem', undefined, 'The file that AZURE_CLIENT_CERTIFICATE_PATH names cannot be read (ENOENT).'],
    [
      'empty.pem',
      '',
      'The file that AZURE_CLIENT_CERTIFICATE_PATH names contains no certificate in PEM format.',
    ],
  ])('recognizes a certificate file that is %s', async (name, content, detail) => {
    const path = join(newFolder(), name);
    if (content !== undefined) await writeFile(path, content);
    const check = await checkOne({
      kind: 'certificate',
      setting: 'AZURE_CLIENT_CERTIFICATE_PATH',
      path,
    });
    expect(check).toMatchObject({ status: 'failed', essential: true, detail });
  });

  it('recognizes a federated token that has expired, is valid, or is missing', async () => {
    const expired = await checkOne(await federated(await assertionUntil(NOW - 1_000)));
    expect(expired).toMatchObject({
      status: 'failed',
      detail: 'federated token for api://AzureADTokenExchange, expired 2026-01-15',
    });
    expect((await checkOne(await federated(await assertionUntil(NOW + 1_000))))?.status).toBe('ok');
    expect((await checkOne(await federated('rubbish')))?.detail).toContain('does not contain a JWT');
  });

  it('treats an invalid credential of the second registration as a partial failure', async () => {
    const secret: CredentialConfig = { kind: 'secret', setting: 'AZURE_CLIENT_SECRET', secret: 'x' };
    const path = join(newFolder(), 'missing');
    const checks = await checkCredentials(
      {
        tenantId: '',
        clientId: '',
        credential: secret,
        actionsAs: 'app',
        actions: {
          clientId: '',
          credential: { kind: 'secret-file', setting: 'DEFENDER_ACTIONS_CLIENT_SECRET_PATH', path },
        },
      },
      new ManualClock(NOW),
    );
    expect(checks.map(({ name, status, essential }) => [name, status, essential])).toEqual([
      ['credential', 'ok', undefined],
      ['credential: actions', 'failed', undefined],
    ]);
  });
});

async function checkOne(credential: CredentialConfig) {
  const registration = { tenantId: '', clientId: '', credential, actionsAs: 'app' } as const;
  const [check] = await checkCredentials(registration, new ManualClock(NOW));
  return check;
}

async function certificateUntil(notAfter: number): Promise<CredentialConfig> {
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({
    notBefore: new Date(NOW - DAY_MS),
    notAfter: new Date(notAfter),
  });
  const path = join(newFolder(), 'app.pem');
  await writeFile(path, `${certificatePem}${privateKeyPem}`);
  return { kind: 'certificate', setting: 'AZURE_CLIENT_CERTIFICATE_PATH', path };
}

async function federated(content: string): Promise<CredentialConfig> {
  const path = join(newFolder(), 'token');
  await writeFile(path, content);
  return { kind: 'federated-token-file', setting: 'AZURE_FEDERATED_TOKEN_FILE', path };
}

function assertionUntil(expirationTime: number): Promise<string> {
  return new SignJWT({ aud: 'api://AzureADTokenExchange', exp: Math.floor(expirationTime / 1_000) })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode('a key that is long enough for HS256'));
}
