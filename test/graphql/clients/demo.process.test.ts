import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { readExamples } from '../../../src/server/explorer/example-operations.js';
import { newFolder } from '../../kit/new-folder.js';
import { run } from '../../kit/processes/serve-process.js';

/** The command, in a shell configured for a real tenant, until it has printed its instructions. */
async function startDemo(...options: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "demo's-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const demo = run(['demo', ...options], {
    PORT: '0',
    TMPDIR: folder,
    NODE_ENV: 'production',
    AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere/certificate.pem',
    DEFENDER_CLOUD: 'gcc-high',
    TENANTS_FILE: '/nowhere/tenants.yaml',
  });
  onTestFinished(async () => {
    demo.child.kill('SIGTERM');
    expect((await demo.ended).code).toBe(0);
  });
  await expect.poll(() => `${demo.output.out}${demo.output.err}`).toMatch(/Ctrl\+C|problem/);
  const printed = demo.output.out;
  const valueOf = (label: string) => new RegExp(`^${label} +(\\S+)`, 'm').exec(printed)?.[1] ?? '';
  return { printed, valueOf, url: valueOf('Console').replace(/\/$/, '') };
}

async function askExample(url: string, example: string) {
  const { document, variables, callers } = await openExplorer(url, example);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${callers[0]?.token ?? ''}` },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as {
    readonly data: Readonly<Record<string, unknown>>;
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  };
}

async function openExplorer(url: string, example: string) {
  const response = await fetch(`${url}/explorer?example=${example}`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  const settings = /id="settings">(.*?)<\/script>/.exec(page)?.[1] ?? '{}';
  const { document, variables } = JSON.parse(settings) as { document: string; variables: object };
  const callers = [...page.matchAll(/<option value="(\S+)">([^<]+)</g)].map(([, token, name]) => ({
    token,
    name,
  }));
  return { document, variables, callers };
}

const hasCurl = spawnSync('curl', ['--version']).status === 0;

describe('the demo', () => {
  it('prints in some lines where everything is, and no token', async () => {
    const { printed, valueOf } = await startDemo();
    expect(printed.trimEnd().split('\n')).toHaveLength(12);
    expect(printed).not.toMatch(/eyJ/);
    const tokens = readFileSync(valueOf('Tokens'), 'utf8').trimEnd().split('\n');
    expect(tokens.map((line) => line.split(/ +/)[0])).toEqual(ROLES.toSorted());
    for (const line of tokens) expect(line).toMatch(/^\S+ +[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(statSync(valueOf('Tokens')).mode & 0o077).toBe(0);
  });

  it.skipIf(!hasCurl)(
    'prints one command to paste, which works and leaves a trail in the named file',
    async () => {
      const { printed, valueOf, url } = await startDemo();
      const command = printed.split('\n').find((line) => line.startsWith('. ')) ?? '';
      const ask = (query: string) => {
        const edited = command.replace(/'\{"query":.*\}'$/, () => `'${JSON.stringify({ query })}'`);
        const { stdout } = spawnSync('sh', ['-c', edited], { encoding: 'utf8' });
        return JSON.parse(stdout) as {
          readonly data: { readonly defenderViewer: { readonly roles: string[] } };
        };
      };
      const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
      const { data } = JSON.parse(stdout) as {
        readonly data: { readonly alerts: { readonly nodes: unknown[] } };
      };
      expect(data.alerts.nodes).toHaveLength(3);
      const [setUp] = command.split(' && ');
      const shown = spawnSync(
        'sh',
        [
          '-c',
          `${setUp ?? ''} && env | grep -E '^(URL|EMULATOR)=' | sort -r | sed 's/[^=]*=//' | tr '\\n' ' '`,
        ],
        { encoding: 'utf8' },
      );
      expect(shown.stdout.trim()).toBe(`${url} ${valueOf('Emulator')}`);
      expect(ask('{ defenderViewer { roles } }').data.defenderViewer.roles.toSorted()).toEqual(
        ROLES.toSorted(),
      );
      expect(statSync(valueOf('Audit trail')).size).toBe(0);
      ask(
        `mutation { startInvestigation(input: { machineId: "${'a'.repeat(40)}", comment: "y" }) { outcome } }`,
      );
      expect(readFileSync(valueOf('Audit trail'), 'utf8')).toContain('"action":"startInvestigation"');
    },
  );

  it('fills the explorer in, so that every example runs immediately', async () => {
    const { url } = await startDemo();
    for (const { name } of readExamples()) {
      const { callers } = await openExplorer(url, name);
      expect(callers.map((caller) => caller.name).slice(0, 2)).toEqual([
        'all roles',
        'Defender.ActiveRemediation',
      ]);
      const { data, errors } = await askExample(url, name);
      expect([name, errors]).toEqual([name, undefined]);
      expect(Object.values(data), name).not.toContain(null);
      if (name === 'triage-alert') expect(JSON.stringify(data)).toContain('"riskScore":"HIGH"');
      if (name === 'follow-actions') expect(JSON.stringify(data)).toContain('"status":"IN_PROGRESS"');
    }
  });

  it("shows, after the end of Defender's API, alerts of Graph with hunted machines, and names what has no second source", async () => {
    const { url } = await startDemo('--after-retirement');
    const codes = new Set<string>();
    for (const { name } of readExamples()) {
      const { data, errors = [] } = await askExample(url, name);
      for (const { extensions } of errors) codes.add(extensions.code);
      if (name === 'alert-feed') expect(errors).toEqual([]);
      if (name === 'triage-alert')
        expect(data['alert']).toMatchObject({ machine: expect.any(Object), title: expect.any(String) });
    }
    expect([...codes]).toEqual(['SOURCE_RETIRED']);
  });

  it('leaves no tokens behind if it fails to start', async () => {
    const folder = newFolder();
    const demo = run(['demo'], { PORT: '0', TMPDIR: folder, POLICY_FILE: '/nowhere/policy.yaml' });
    expect((await demo.ended).code).toBe(1);
    expect(demo.output.err).toContain('/nowhere/policy.yaml');
    expect(readdirSync(folder)).toEqual([]);
  });
});
