import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator, type Emulator } from '../../../emulator/emulator.js';
import { createServiceDependencies } from '../../../src/cli/service-dependencies.js';
import { runDoctor } from '../../../src/doctor/run-doctor.js';
import { systemClock } from '../../../src/lib/clock.js';
import { installAzureCli, signInToAzure } from '../../kit/identity/azure-cli.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { emulatorEnvironment } from '../../kit/processes/run-doctor.js';

const NAME = 'registration of a test';

/** An administrator's shell, and requests to the emulated Graph as that administrator. */
async function startShell() {
  const emulator = await startEmulator({ machines: 2, alerts: 2 });
  onTestFinished(() => emulator.close());
  const env = await signInToAzure(emulator);
  const graph = async (path: string, sent?: object) => {
    const answer = await fetch(`${emulator.url}/v1.0/${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${env['GRAPH_TOKEN']}`, 'content-type': 'application/json' },
      ...(sent !== undefined && { body: JSON.stringify(sent) }),
    });
    const body = await answer.text();
    return (body === '' ? {} : JSON.parse(body)) as Record<string, unknown> & { value: Application[] };
  };
  const register = (...args: readonly string[]) => runCommand(['register', '--name', NAME, ...args], env);
  const find = async (name = NAME) =>
    (await graph(`applications?$filter=${encodeURIComponent(`displayName eq '${name}'`)}`)).value;
  return { emulator, env, graph, register, find };
}

interface Application {
  readonly appId: string;
  readonly [member: string]: unknown;
}

/** Runs lines in a shell. @returns its exit code and its standard error */
async function runInShell(lines: string, env: Readonly<Record<string, string>>) {
  const shell = spawn('sh', ['-eu'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  shell.stdin.end(lines);
  const [[code], complaint] = await Promise.all([once(shell, 'close'), text(shell.stderr)]);
  return [code as number, complaint];
}

const writesTo = ({ control }: Emulator) => control.calls().filter(({ method }) => method !== 'GET');

/** The permissions that tokens of the app have, at Defender and Graph. */
function grantedTo({ control }: Emulator, appId: string) {
  const app = control.apps().find(({ clientId }) => clientId === appId);
  return [...(app?.roles ?? []), ...(app?.graphRoles ?? [])].sort();
}

describe('register', () => {
  it('prints lines that a shell runs, after which nothing is missing and doctor passes', async () => {
    const { emulator, env, graph, register, find } = await startShell();
    emulator.control.clearCalls();
    const { output = '', exitCode } = await register('--for', 'hunting', '--permission', 'Machine.Isolate');
    expect([exitCode, writesTo(emulator), await find()]).toEqual([0, [], []]);

    expect(await runInShell(output, env)).toEqual([0, '']);
    const [app] = await find();
    expect(grantedTo(emulator, app!.appId)).toEqual(
      expect.arrayContaining(['Machine.Isolate', 'Alert.Read.All', 'ThreatHunting.Read.All']),
    );
    expect(app).toMatchObject({
      ...{ signInAudience: 'AzureADMyOrg', identifierUris: [`api://${app!.appId}`] },
      api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'access_as_user' }] },
      web: { redirectUris: ['https://portal.azure.com'] },
      appRoles: expect.arrayContaining([expect.objectContaining({ value: 'Defender.ViewData' })]) as unknown,
    });
    const again = await register('--for', 'hunting', '--permission', 'Machine.Isolate');
    expect(again.output).toBe('# Nothing is missing.\n');

    const { secretText } = await graph(`applications(appId='${app!.appId}')/addPassword`, {});
    const settings = { ...emulatorEnvironment(emulator), AZURE_CLIENT_ID: app!.appId };
    const diagnoses = await runDoctor(
      createServiceDependencies({
        env: { ...settings, AZURE_CLIENT_SECRET: String(secretText) },
        clock: systemClock,
      }),
    );
    const checks = diagnoses.flatMap((diagnosis) => diagnosis.checks);
    const failed = checks.filter(({ name, status }) => status === 'failed' && !name.startsWith('permission'));
    expect(failed).toEqual([]);
    expect(checks).toContainEqual(expect.objectContaining({ name: 'permission: alerts', status: 'ok' }));
  });

  it('runs the lines with --run, and a second run changes nothing', async () => {
    const { emulator, register, find } = await startShell();
    const first = await register('--permission', 'Alert.Read.All', '--run');
    expect(first).toMatchObject({ exitCode: 0, complaint: undefined });
    const [app] = await find();
    expect(grantedTo(emulator, app!.appId)).toEqual(['Alert.Read.All']);
    emulator.control.clearCalls();
    expect((await register('--permission', 'Alert.Read.All', '--run')).output).toBe(
      '# Nothing is missing.\n',
    );
    expect((await register('--permission', 'Machine.Read.All', '--dry-run')).output).toContain(
      '# Granted, but not chosen: Alert.Read.All\n',
    );
    expect(writesTo(emulator)).toEqual([]);
  });

  it('adds to a registration that exists, and keeps what somebody else wrote there', async () => {
    const { emulator, graph, register, find } = await startShell();
    const role = {
      ...{ id: '11111111-1111-4111-8111-111111111111', value: 'Their.Role', displayName: "it's $(theirs)" },
      ...{ description: 'x`y`', isEnabled: true, allowedMemberTypes: ['User'] },
    };
    const access = { id: '22222222-2222-4222-8222-222222222222', type: 'Scope' };
    const made = await graph('applications', {
      ...{ displayName: 'theirs', signInAudience: 'AzureADMultipleOrgs', identifierUris: ['api://theirs'] },
      ...{ appRoles: [role], web: { redirectUris: ['https://theirs.example/'] } },
      requiredResourceAccess: [{ resourceAppId: access.id, resourceAccess: [access] }],
    });
    const id = String(made['appId']);
    const result = await register('--app', id, '--permission', 'Alert.Read.All', '--run');
    expect(result).toMatchObject({ exitCode: 0, complaint: undefined });
    const [app] = await find('theirs');
    expect(app).toMatchObject({
      ...{ signInAudience: 'AzureADMultipleOrgs', identifierUris: ['api://theirs', `api://${id}`] },
      web: { redirectUris: ['https://theirs.example/', 'https://portal.azure.com'] },
      requiredResourceAccess: [{ resourceAccess: [access] }, { resourceAccess: [{ type: 'Role' }] }],
      appRoles: expect.arrayContaining([{ ...role, origin: 'Application' }]) as unknown,
    });
    expect((app!['appRoles'] as unknown[]).length).toBeGreaterThan(10);
    expect(grantedTo(emulator, id)).toEqual(['Alert.Read.All']);
  });

  it('passes a name to the shell and to Graph as it is', async () => {
    const { env, find } = await startShell();
    const name = `it's "$(touch /nowhere/x)" $APP_ID \`y\` \\ \u001B[2J\n# z ü`;
    const { output = '' } = await runCommand(
      ['register', '--name', name, '--permission', 'Alert.Read.All'],
      env,
    );
    expect(output).not.toMatch(/[^\n -~]/);
    expect(await runInShell(output, env)).toEqual([0, '']);
    expect(await find(name.replaceAll("'", "''"))).toHaveLength(1);
  });

  it('calls the Graph of the cloud, with tokens for it', async () => {
    const { env } = await startShell();
    const args = ['register', '--name', NAME, '--permission', 'Alert.Read.All'];
    const { output = '' } = await runCommand(args, { ...env, DEFENDER_CLOUD: 'dod' });
    const lines = output.split('\n').filter((line) => line.includes('az rest'));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line).toContain('--resource "https://dod-graph.microsoft.us"');
    expect(output).toContain('https://portal.azure.us');
    expect(await runInShell(output, env)).toEqual([0, '']);
  });

  const unlike = (text: string) => `#!/bin/sh
case "$*" in
  *POST*) echo '${text}' ;;
  *applications*) echo '{"value":[]}' ;;
  *) echo '{"value":[{"id":"a","appRoles":[{"id":"b","value":"AdvancedQuery.Read.All"}]}]}' ;;
esac\n`;

  it.each([
    ['no JSON', "#!/bin/sh\necho '<html>'\n", 'az returned no list for https://graph.microsoft.com/v1.0/'],
    ['no list', "#!/bin/sh\necho '[]'\n", 'az returned no list for https://graph.microsoft.com/v1.0/'],
    ['no id', unlike('../users'), 'az returned no id for this step: '],
  ])('ends with the reason if az prints %s', async (_, program, complaint) => {
    const args = ['register', '--permission', 'AdvancedQuery.Read.All', '--run'];
    const found = await runCommand(args, { PATH: installAzureCli(program) });
    expect([found.exitCode, found.complaint]).toEqual([1, expect.stringContaining(complaint)]);
  });

  it('ends with the reason if it cannot know what to do', async () => {
    const { env, graph, register } = await startShell();
    for (const args of [
      [],
      ['--for', 'x'],
      ['--permission', 'Nothing.Read'],
      ['--for', 'hunting', '--run', '--dry-run'],
    ])
      expect([args, (await register(...args)).exitCode]).toEqual([args, 2]);
    await graph('applications', { displayName: NAME });
    await graph('applications', { displayName: NAME });
    expect((await register('--for', 'hunting')).complaint).toMatch(
      /Several registrations .* --app:\n {2}[\w-]{36}/,
    );
    const unknown = await register('--for', 'hunting', '--app', '33333333-3333-4333-8333-333333333333');
    expect(unknown.complaint).toContain('no registration 33333333');
    const stranger = await runCommand(['register', '--for', 'hunting'], { ...env, GRAPH_TOKEN: 'x' });
    expect([stranger.exitCode, stranger.complaint]).toEqual([
      1,
      expect.stringMatching(/^az failed: .*Invalid/),
    ]);
    const without = await runCommand(['register', '--for', 'hunting'], { PATH: '/nowhere' });
    expect(without).toMatchObject({
      exitCode: 1,
      complaint: expect.stringContaining('not on the PATH') as unknown,
    });
  });
});
