import { SOURCE_FAMILIES } from '../../../src/config/sources.js';
import { describe, expect, it } from 'vitest';
import { entraRefusal } from '../../kit/identity/entra-refusal.js';
import { doctorCommand, skippedOf } from '../../kit/processes/run-doctor.js';

describe("doctor's check of the scope", () => {
  it('detects a token for another API, and names the right scope', async () => {
    const visit = await doctorCommand({
      env: { DEFENDER_SCOPE: 'https://api.security.microsoft.com/.default' },
    });
    expect(visit.exitCode).toBe(2);
    expect(skippedOf(visit)).toEqual(
      ['permissions', 'calls', 'license'].map((name) => `${name}: the token is for another API`),
    );
    expect(visit.problems).toMatchInlineSnapshot(`
      "✗ audience           the token is for https://api.security.microsoft.com: the Microsoft Defender XDR API
                           → Unset DEFENDER_SCOPE, and add the permissions of WindowsDefenderATP under "APIs my organization
                           uses".
      ✗ scope              https://api.security.microsoft.com/.default does not work, but
                           https://api.securitycenter.microsoft.com/.default does
                           → Set DEFENDER_SCOPE=https://api.securitycenter.microsoft.com/.default
      Does not work: 12 ok, 0 warnings, 2 failed, 4 skipped."
    `);
  });

  it('tries the other scopes of a government cloud and prints the one that works', async () => {
    const visit = await doctorCommand({
      env: {
        DEFENDER_CLOUD: 'gcc-high',
        DEFENDER_SOURCES: SOURCE_FAMILIES.map((family) => `${family}=defender`).join(','),
      },
      prepare: ({ control }) => {
        control.addFault({ operation: 'token', times: 1 }, entraRefusal(500011, 'invalid_resource'));
      },
    });
    expect(visit.exitCode).toBe(2);
    expect(skippedOf(visit).slice(0, 2)).toEqual(
      ['network: Graph', 'token: Graph'].map((name) => `${name}: not used: DEFENDER_SOURCES excludes it`),
    );
    expect(visit.problems).toMatchInlineSnapshot(`
      "✗ token: Defender    no token (AADSTS500011, invalid_resource, HTTP 400): Entra says no
                           → The tenant has no API with this scope: the Defender for Endpoint license is missing, or
                           DEFENDER_SCOPE or DEFENDER_CLOUD is wrong.
      ✗ scope              https://api-gov.securitycenter.microsoft.us/.default does not work, but
                           https://securitycenter.onmicrosoft.us/windowsatpservice/.default does
                           → Set DEFENDER_SCOPE=https://securitycenter.onmicrosoft.us/windowsatpservice/.default
      Does not work: 8 ok, 0 warnings, 2 failed, 8 skipped."
    `);
  });

  it('prints the result of each scope if none works', async () => {
    const { checks, exitCode } = await doctorCommand({
      env: { DEFENDER_CLOUD: 'gcc-high' },
      app: { roles: [], graphRoles: [] },
    });
    expect(exitCode).toBe(2);
    expect(checks.find(({ name }) => name === 'scope')?.detail.split('\n')).toEqual([
      'https://api-gov.securitycenter.microsoft.us/.default does not work, nor does any other known scope of this cloud:',
      'https://securitycenter.onmicrosoft.us/windowsatpservice/.default gets a token without permissions',
      'https://api.securitycenter.microsoft.us/.default gets no token (AADSTS500011)',
    ]);
  });

  it('accepts the scope of a government cloud that Defender accepts', async () => {
    const { checks, exitCode } = await doctorCommand({ env: { DEFENDER_CLOUD: 'gcc' } });
    expect(exitCode).toBe(0);
    expect(checks.find(({ name }) => name === 'scope')).toEqual({
      name: 'scope',
      status: 'ok',
      detail: 'https://api-gcc.securitycenter.microsoft.us/.default works',
    });
  });

  it('warns if callers have to send tokens for Defender', async () => {
    const { problems, exitCode } = await doctorCommand({
      env: { AUTH_AUDIENCE: 'https://api.securitycenter.microsoft.com' },
    });
    expect(exitCode).toBe(0);
    expect(problems).toMatchInlineSnapshot(`
      "! callers: audience                                           https://api.securitycenter.microsoft.com is Defender's own
                                                                    audience
                                                                    → Callers need tokens for this API, not for Defender. Set
                                                                    AUTH_AUDIENCE to the id of the registration with the app
                                                                    roles.
      Works: 74 ok, 1 warning, 0 failed, 15 skipped."
    `);
  });
});
