import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { DEFAULT_CLIENT_ID, DEFAULT_CLIENT_SECRET } from '../../../emulator/entra/app-registrations.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { run as runProcess } from '../../kit/processes/serve-process.js';
import { emulatorEnvironment } from '../../kit/processes/run-doctor.js';

const TENANT = '11111111-2222-4333-8444-555555555555';
const ROLE = 'Defender.ViewData';

describe('doctor --json', () => {
  it('prints one document and nothing else, without a secret or a token', async () => {
    const emulator = await start();
    const { code, out, err } = await runProcess(['doctor', '--json'], emulatorEnvironment(emulator)).ended;
    expect(err).toBe('');
    expect(code).toBe(0);
    const document = JSON.parse(out) as Record<string, unknown>;
    expect(Object.keys(document)).toEqual([
      'result',
      'exitCode',
      'tenantId',
      'clientId',
      'cloud',
      'checks',
      'capabilities',
    ]);
    expect(document).toMatchObject({ result: 'works', exitCode: 0, clientId: DEFAULT_CLIENT_ID });
    expect(document['capabilities']).toContainEqual({
      group: 'hunting',
      fields: expect.arrayContaining(['Query.defenderHunt', 'Machine.isInternetFacing']) as unknown,
      permissions: ['ThreatHunting.Read.All', 'AdvancedQuery.Read.All'],
      isGranted: true,
    });
    expect(out).not.toContain(DEFAULT_CLIENT_SECRET);
    expect(out).not.toMatch(/eyJ/);
  });

  it.each([
    ['works in part', 1, { roles: ['Alert.Read.All'] }, {}],
    ['does not work', 2, { roles: [] }, {}],
    ['does not work', 2, { roles: [] }, { AZURE_TENANT_ID: 'contoso' }],
  ] as const)(
    'is one document and nothing else when all of it %s (exit code %i)',
    async (result, exitCode, app, env) => {
      const emulator = await start();
      emulator.control.registerApp({
        clientId: DEFAULT_CLIENT_ID,
        secret: DEFAULT_CLIENT_SECRET,
        ...app,
      });
      const settings = { ...emulatorEnvironment(emulator), ...env };
      const { code, out, err } = await runProcess(['doctor', '--json'], settings).ended;
      expect(err).toBe('');
      expect(JSON.parse(out)).toMatchObject({ result, exitCode });
      expect(code).toBe(exitCode);
    },
  );
});

describe('doctor', () => {
  it.each([[['--wat']], [['more']], [['--tenant', 'contoso']]])('does not accept %j', async (args) => {
    const { exitCode, output, complaint } = await run('doctor', args, {});
    expect(exitCode).toBe(2);
    expect(output).toBeUndefined();
    expect(complaint).not.toBe('');
  });
});

describe('consent-url', () => {
  it('is the link of the tenant for all permissions of the registration, without a credential', async () => {
    const { output, exitCode } = await run('consent-url', ['--tenant', TENANT], {
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
    });
    expect(exitCode).toBe(0);
    expect(output).toBe(
      `https://login.microsoftonline.com/${TENANT}/v2.0/adminconsent?client_id=${DEFAULT_CLIENT_ID}` +
        '&scope=https%3A%2F%2Fapi.securitycenter.microsoft.com%2F.default' +
        '&redirect_uri=https%3A%2F%2Fportal.azure.com\n',
    );
  });

  it('uses the login host of the cloud, with one link per registration', async () => {
    const { output = '' } = await run('consent-url', ['--redirect-uri', 'https://app.example/done'], {
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      AZURE_TENANT_ID: TENANT,
      DEFENDER_ACTIONS_CLIENT_ID: TENANT,
      DEFENDER_CLOUD: 'gcc-high',
    });
    const urls = output
      .trim()
      .split('\n')
      .map((line) => new URL(line));
    expect(urls.map(({ host }) => host)).toEqual(['login.microsoftonline.us', 'login.microsoftonline.us']);
    expect(urls.map(({ searchParams }) => searchParams.get('client_id'))).toEqual([
      DEFAULT_CLIENT_ID,
      TENANT,
    ]);
    expect(urls[0]?.searchParams.get('redirect_uri')).toBe('https://app.example/done');
  });

  it('does not redirect to what is no URL', async () => {
    const args = ['--tenant', TENANT, '--redirect-uri', 'app.example'];
    const { exitCode, complaint } = await run('consent-url', args, { AZURE_CLIENT_ID: DEFAULT_CLIENT_ID });
    expect([exitCode, complaint]).toEqual([2, expect.stringContaining('must be a URL')]);
  });

  it('redirects to the portal of the cloud', async () => {
    const { output = '' } = await run('consent-url', ['--tenant', TENANT], {
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      DEFENDER_CLOUD: 'dod',
    });
    expect(new URL(output).searchParams.get('redirect_uri')).toBe('https://portal.azure.us');
  });

  it('is one link for every tenant with --tenant organizations', async () => {
    const { output = '', exitCode } = await run('consent-url', ['--tenant', 'organizations'], {
      AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      AZURE_TENANT_ID: TENANT,
      DEFENDER_CLOUD: 'gcc-high',
    });
    expect(exitCode).toBe(0);
    const { href, searchParams } = new URL(output.trim());
    expect(href).toMatch(/^https:\/\/login\.microsoftonline\.us\/organizations\/v2\.0\/adminconsent\?/);
    expect(searchParams.get('client_id')).toBe(DEFAULT_CLIENT_ID);
    expect(output).not.toContain(TENANT);
  });

  it.each(['common', 'Consumers', 'organizations/../common', 'contoso.com', '__proto__'])(
    'refuses --tenant %s',
    async (tenant) => {
      const {
        output = '',
        exitCode,
        complaint,
      } = await run('consent-url', ['--tenant', tenant], {
        AZURE_CLIENT_ID: DEFAULT_CLIENT_ID,
      });
      expect([output, exitCode]).toEqual(['', 2]);
      expect(complaint).toContain(
        /^(common|consumers)$/i.test(tenant)
          ? "includes personal accounts, which can't consent for a tenant. Use organizations."
          : 'It must be a directory (tenant) ID, which is a GUID, or organizations.',
      );
    },
  );

  it('names the missing settings', async () => {
    const { exitCode, complaint } = await run('consent-url', [], { DEFENDER_CLOUD: 'mars' });
    expect(exitCode).toBe(1);
    expect(complaint).toContain('AZURE_CLIENT_ID is missing');
    expect(complaint).toContain('DEFENDER_CLOUD must be one of');
    const { complaint: second } = await run('consent-url', [], { AZURE_CLIENT_ID: DEFAULT_CLIENT_ID });
    expect(second).toBe('Set the tenant with --tenant or AZURE_TENANT_ID.\n');
  });
});

describe('token', () => {
  it("prints a caller's token of the emulator and nothing else", async () => {
    const env = emulatorEnvironment(await start());
    const { output = '' } = await run('token', ['--role', ROLE, '--role', 'Defender.Release', '--app'], env);
    expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const claims = decodeJwt(output.trim());
    expect(claims).toMatchObject({
      aud: DEFAULT_CLIENT_ID,
      tid: env['AZURE_TENANT_ID'],
      roles: [ROLE, 'Defender.Release'],
    });
    // An application is its own subject, without delegation.
    expect([claims.sub, claims['scp']]).toEqual([claims['oid'], undefined]);
  });

  it('fails without an emulator, in production and outside loopback', async () => {
    const complaints = await Promise.all(
      [
        {},
        { ENTRA_EMULATOR_URL: 'http://127.0.0.1:4100', NODE_ENV: 'production' },
        { ENTRA_EMULATOR_URL: 'https://login.example' },
      ].map(async (env) => run('token', ['--role', ROLE], env)),
    );
    expect(complaints.map(({ exitCode, output }) => [exitCode, output])).toEqual([
      [1, undefined],
      [1, undefined],
      [1, undefined],
    ]);
    expect(complaints.map(({ complaint }) => complaint?.split('\n')[1])).toEqual([
      expect.stringContaining('ENTRA_EMULATOR_URL is missing: only the emulator issues tokens'),
      expect.stringContaining('- There is no emulator when NODE_ENV=production'),
      expect.stringContaining('- ENTRA_EMULATOR_URL must be a loopback address'),
    ]);
  });

  it('lists the roles if none is given, or an unknown one', async () => {
    const env = emulatorEnvironment(await start());
    const { complaint: none } = await run('token', [], env);
    expect(none).toContain('--role is missing. The roles are:\n  Defender.ViewData\n');
    const { complaint: wrong } = await run('token', ['--role', 'defender.viewdata'], env);
    expect(wrong).toContain('Unknown role: defender.viewdata');
  });

  it('reports why the emulator issues no token', async () => {
    const emulator = await start();
    const { complaint } = await run(
      'token',
      ['--role', ROLE, '--tenant', TENANT],
      emulatorEnvironment(emulator),
    );
    expect(complaint).toContain('HTTP 400');
    expect(complaint).toContain(TENANT);
    await emulator.close();
    const { complaint: gone } = await run('token', ['--role', ROLE], emulatorEnvironment(emulator));
    expect(gone).toContain('The emulator at ENTRA_EMULATOR_URL does not respond');
  });
});

async function start(): Promise<Emulator> {
  const emulator = await startEmulator({ machines: 2, alerts: 2 });
  onTestFinished(() => emulator.close());
  return emulator;
}

async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return runCommand([command, ...args], env);
}
