import { describe, expect, it } from 'vitest';
import { runCommand } from '../../kit/processes/command-line.js';
import { BOTH, CONTOSO, createTenantsFile, FABRIKAM, HOME } from '../../kit/servers/start-tenants.js';
import { LEAST_ROLES, doctorCommand } from '../../kit/processes/run-doctor.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';

const STRANGER = '99999999-9999-4999-8999-999999999999';

function visit(tenants: readonly unknown[], consented: readonly string[], tenant?: string) {
  const { path } = createTenantsFile(tenants);
  return doctorCommand({
    emulator: { tenants: [HOME, CONTOSO, FABRIKAM] },
    env: { TENANTS_FILE: path },
    app: {
      clientId: DEFAULT_CLIENT_ID,
      secret: DEFAULT_CLIENT_SECRET,
      roles: LEAST_ROLES,
      tenants: consented,
    },
    ...(tenant !== undefined && { tenant }),
  });
}

describe('doctor with a tenants file', () => {
  it('checks each tenant and prints a result for each', { tags: 'slow' }, async () => {
    const { exitCode, text, json } = await visit(BOTH, [FABRIKAM]);
    expect(exitCode).toBe(1);
    expect(text).toContain(`Tenant Contoso (${CONTOSO}), application ${DEFAULT_CLIENT_ID}`);
    expect(text).toContain('AADSTS700016');
    const lines = text.trimEnd().split('\n').slice(-3);
    expect(lines[0]).toMatch(/^Contoso \(.*\): Does not work: /);
    expect(lines[1]).toMatch(/^Fabrikam \(.*\): Works: .* 0 failed/);
    expect(lines[2]).toBe('Works in part: 2 tenants.');
    expect(JSON.parse(json)).toMatchObject({
      result: 'works in part',
      exitCode: 1,
      tenants: [
        { tenantId: CONTOSO, name: 'Contoso', exitCode: 2 },
        { tenantId: FABRIKAM, name: 'Fabrikam', exitCode: 0 },
      ],
    });
  });

  it('checks one tenant if it is named, and rejects unknown ones', { tags: 'slow' }, async () => {
    const one = await visit(BOTH, [FABRIKAM], FABRIKAM.toUpperCase());
    expect([one.exitCode, one.text.split('\n')[0]]).toEqual([
      0,
      `Tenant Fabrikam (${FABRIKAM}), application ${DEFAULT_CLIENT_ID}, cloud commercial`,
    ]);
    const none = await visit(BOTH, [FABRIKAM], STRANGER);
    expect(none.exitCode).toBe(2);
    expect(none.text).toContain(`The tenant is not in TENANTS_FILE. It has:`);
    expect(none.text).toContain(`${CONTOSO} (Contoso)`);
  });

  it('prints the problems of the file', { tags: 'slow' }, async () => {
    const { exitCode, text } = await visit([{ ...BOTH[0], callers: [] }], []);
    expect(exitCode).toBe(2);
    expect(text).toContain(
      'TENANTS_FILE: tenants[0].callers is empty, so no caller could address this tenant',
    );
  });
});

describe('consent-url with a tenants file', () => {
  const own = { ...BOTH[1], cloud: 'gcc-high', clientId: STRANGER, clientSecretPath: '/secret' };
  const run = (args: readonly string[], tenants: readonly unknown[] = [BOTH[0], own]) =>
    runCommand(['consent-url', ...args], {
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      TENANTS_FILE: createTenantsFile(tenants).path,
    });

  it('prints the link of each tenant, for its own registration and cloud', async () => {
    const { output, exitCode } = await run([]);
    const lines = output!.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect([lines.length, lines[0], lines[2]]).toEqual([
      4,
      `# Contoso (${CONTOSO})`,
      `# Fabrikam (${FABRIKAM})`,
    ]);
    expect(lines[1]).toContain(
      `https://login.microsoftonline.com/${CONTOSO}/v2.0/adminconsent?client_id=${DEFAULT_CLIENT_ID}`,
    );
    expect(lines[3]).toContain(
      `https://login.microsoftonline.us/${FABRIKAM}/v2.0/adminconsent?client_id=${STRANGER}`,
    );
  });

  it('prints one, of the file or a new customer', async () => {
    expect((await run(['--tenant', FABRIKAM])).output).toContain(`login.microsoftonline.us/${FABRIKAM}/`);
    expect((await run(['--tenant', STRANGER])).output).toContain(`login.microsoftonline.com/${STRANGER}/`);
  });

  it('prints the problems of the file', async () => {
    const { exitCode, complaint } = await run([], [{}]);
    expect([exitCode, complaint]).toEqual([
      1,
      expect.stringContaining('TENANTS_FILE: tenants[0].id must be a GUID'),
    ]);
  });
});
