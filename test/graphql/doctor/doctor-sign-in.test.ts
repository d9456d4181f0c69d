import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entraRefusal } from '../../kit/identity/entra-refusal.js';
import { createSelfSignedCertificate } from '../../kit/identity/self-signed-certificate.js';
import { closedAddress, doctorCommand, skippedOf } from '../../kit/processes/run-doctor.js';
import { newFolder } from '../../kit/new-folder.js';

describe("doctor's check of the sign-in", () => {
  it('says without a token that it neither compares nor records', async () => {
    const folder = join(newFolder(), 'recording');
    const visit = await doctorCommand({
      env: { AZURE_CLIENT_SECRET: 'not-the-secret' },
      extras: { metadata: true, record: folder },
    });
    expect(skippedOf(visit)).toEqual(expect.arrayContaining(['metadata: no token', 'record: no token']));
    expect(existsSync(folder)).toBe(false);
  });

  it('detects a wrong secret', async () => {
    const visit = await doctorCommand({ env: { AZURE_CLIENT_SECRET: 'not-the-secret' } });
    expect(visit.exitCode).toBe(2);
    expect(skippedOf(visit)).toEqual([
      ...['audience', 'tenant', 'permissions', 'calls', 'license'].map((name) => `${name}: no token`),
      'scope: the failures above are not due to the scope',
    ]);
    expect(visit.problems).toMatchInlineSnapshot(`
      "✗ token: Defender    no token (AADSTS7000215, invalid_client, HTTP 401): Invalid client secret provided. Ensure the
                           secret being sent in the request is the client secret value, not the client secret ID, for a secret
                           added to app '5f2b7a10-3c4d-4e8f-9a6b-0c1d2e3f4a5b'
                           → The client secret is wrong: AZURE_CLIENT_SECRET must contain the value of the secret, not its ID.
                           Check AZURE_CLIENT_ID too.
      ✗ token: Graph       no token, same reason
                           → See token: Defender.
      Does not work: 9 ok, 0 warnings, 2 failed, 7 skipped."
    `);
  });

  it('detects an unknown tenant', async () => {
    const { problems, exitCode } = await doctorCommand({ tenant: '11111111-2222-4333-8444-555555555555' });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ token: Defender    no token (AADSTS90002, invalid_request, HTTP 400): Tenant '11111111-2222-4333-8444-555555555555'
                           not found. Check to make sure you have the correct tenant ID and are signing into the correct
                           cloud. Check with your subscription administrator, this may happen if there are no active
                           subscriptions for the tenant
                           → This tenant does not exist in this cloud: check AZURE_TENANT_ID or TENANTS_FILE, and
                           DEFENDER_CLOUD.
      ✗ token: Graph       no token, same reason
                           → See token: Defender.
      Does not work: 9 ok, 0 warnings, 2 failed, 7 skipped."
    `);
  });

  it('detects an expired certificate, and does not send it', async () => {
    const path = await writeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z'));
    const { problems, exitCode, emulator } = await doctorCommand({
      env: { AZURE_CLIENT_SECRET: '', AZURE_CLIENT_CERTIFICATE_PATH: path },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ credential         The certificate in AZURE_CLIENT_CERTIFICATE_PATH expired on Jan  1 00:00:00 2021 GMT.
                           → Correct AZURE_CLIENT_CERTIFICATE_PATH, or the file it names.
      ✗ token: Defender    no token (credential_unusable)
                           → The certificate in AZURE_CLIENT_CERTIFICATE_PATH expired on Jan  1 00:00:00 2021 GMT.
      ✗ token: Graph       no token, same reason
                           → See token: Defender.
      Does not work: 8 ok, 0 warnings, 3 failed, 7 skipped."
    `);
    expect(emulator.control.calls({ operation: 'token' })).toEqual([]);
  });

  it('detects a login host that is down', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { ENTRA_EMULATOR_URL: await closedAddress() },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ network: login     127.0.0.1:PORT refuses connections (ECONNREFUSED)
                           → Allow this host and port in the firewall, or set HTTPS_PROXY.
      ✗ network: Graph     127.0.0.1:PORT refuses connections (ECONNREFUSED)
                           → Allow this host and port in the firewall, or set HTTPS_PROXY.
      ✗ token: Defender    no token (unreachable): The request failed (ECONNREFUSED)
                           → The login host cannot be reached: check name resolution, the firewall, HTTPS_PROXY, and TLS
                           inspection.
      ✗ token: Graph       no token, same reason
                           → See token: Defender.
      ✗ callers: keys      tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: The request failed (ECONNREFUSED)
                           → Without keys, no caller of this tenant can be verified. See network: login. If that is ok, check
                           AUTH_TENANTS.
      Does not work: 6 ok, 0 warnings, 5 failed, 7 skipped."
    `);
  });

  it('detects another server in place of the login host', async () => {
    const { problems, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ pathPattern: '^/[0-9a-f-]{36}/' }, { html: 200 });
      },
    });
    expect(exitCode).toBe(2);
    expect(problems).toMatchInlineSnapshot(`
      "✗ network: login     127.0.0.1:PORT returns HTTP 200 without Entra's JSON
                           → Another server responds in its place. Look for a proxy or a captive portal.
      ✗ token: Defender    no token (not-json, HTTP 200): The response (HTTP 200) is not the JSON of a token endpoint
                           → The response is not from the login host: check for a proxy or captive portal.
      ✗ token: Graph       no token, same reason
                           → See token: Defender.
      ✗ callers: keys      tenant 7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6: no keys in the response (HTTP 200)
                           → Without keys, no caller of this tenant can be verified. See network: login. If that is ok, check
                           AUTH_TENANTS.
      Does not work: 7 ok, 0 warnings, 4 failed, 7 skipped."
    `);
  });

  it.each([
    [53003, 'conditional access policy for workload identities'],
    [90002, 'check AZURE_TENANT_ID or TENANTS_FILE, and DEFENDER_CLOUD'],
    [500011, 'the Defender for Endpoint license is missing'],
    [700016, 'does not exist in the tenant'],
    [700027, 'The certificate was rejected'],
    [700213, 'subject of the token'],
    [700236, 'home tenant'],
    [7000112, 'enable it under enterprise applications'],
    [7000215, 'must contain the value of the secret'],
    [7000222, 'create a new one'],
    [123456, 'sign-in logs'],
  ])('has a remedy for AADSTS%i', async (code, remedy) => {
    const { checks, exitCode } = await doctorCommand({
      prepare: ({ control }) => {
        control.addFault({ operation: 'token' }, entraRefusal(code, 'unauthorized_client'));
      },
    });
    expect(exitCode).toBe(2);
    const check = checks.find(({ name }) => name === 'token: Defender');
    expect(check?.detail).toBe(
      `no token (AADSTS${String(code)}, unauthorized_client, HTTP 400): Entra says no`,
    );
    expect(check?.remedy).toContain(remedy);
  });
});

async function writeCertificate(notBefore: Date, notAfter: Date): Promise<string> {
  const folder = newFolder();
  const { certificatePem, privateKeyPem } = createSelfSignedCertificate({ notBefore, notAfter });
  const path = join(folder, 'app.pem');
  await writeFile(path, `${certificatePem}${privateKeyPem}`);
  return path;
}
