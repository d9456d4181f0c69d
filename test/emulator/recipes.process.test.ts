import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { bundlePrograms } from '../../bench/bundle-programs.js';
import { ROOT } from '../../bench/folders.js';
import { startEmulator } from '../../emulator/emulator.js';
import { closedAddress } from '../kit/processes/run-doctor.js';

const recipes = readFileSync(`${ROOT}emulator/recipes.md`, 'utf8');
/** The first block of a language below a heading. */
const block = (heading: string, language: string) =>
  new RegExp(`^## ${heading}$[\\s\\S]*?^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(recipes)?.[1] ??
  '';

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = ['python3', '/usr/bin/python3'].find((command) => has(command, '-c', 'import pytest'));
if (python === undefined) process.stderr.write('skipped: there is no Python with pytest on this machine\n');

let project = '';

// A project of somebody else, with the package installed.
beforeAll(async () => {
  project = mkdtempSync(join(tmpdir(), 'recipes-'));
  const installed = join(project, 'node_modules/defender-emulator');
  await bundlePrograms(['emulator/main.ts'], 'emulator', join(installed, 'dist'));
  cpSync(`${ROOT}emulator/package.json`, join(installed, 'package.json'));
  for (const name of ['commander', 'jose', 'zod'])
    symlinkSync(`${ROOT}node_modules/${name}`, join(project, 'node_modules', name));
  mkdirSync(join(project, 'node_modules/.bin'));
  writeFileSync(
    join(project, 'node_modules/.bin/defender-emulator'),
    '#!/bin/sh\nexec node node_modules/defender-emulator/dist/main.js "$@"\n',
    { mode: 0o755 },
  );
});
afterAll(() => rmSync(project, { recursive: true }));

/** Runs a program in the project, and ends all that it leaves behind. */
async function run(command: string, ...args: readonly string[]) {
  const child = spawn(command, args, { cwd: project, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  await once(child, 'exit');
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // Nothing was left.
  }
  const [[code], out, err] = await ended;
  return { code: code as number, output: out + err };
}

const TESTS = `
import json, urllib.error, urllib.request

def status_of(emulator):
    try:
        return urllib.request.urlopen(f"{emulator}/v1.0/security/incidents").status
    except urllib.error.HTTPError as error:
        return error.code

def test_fault(emulator):
    fault = {"match": {"operation": "listIncidents"}, "effect": {"status": 503}}
    urllib.request.urlopen(f"{emulator}/emulator/faults", json.dumps(fault).encode())
    assert status_of(emulator) == 503

def test_without_fault(emulator):
    assert status_of(emulator) == 401
`;

describe('the recipes of the emulator', () => {
  it.skipIf(python === undefined)(
    'start an emulator for a session of pytest, without the faults of other tests',
    async () => {
      writeFileSync(join(project, 'conftest.py'), block('pytest', 'python'));
      writeFileSync(join(project, 'test_it.py'), TESTS);
      const { code, output } = await run(python!, '-m', 'pytest', '-q', '-p', 'no:cacheprovider');
      expect([code, output]).toEqual([0, expect.stringContaining('2 passed')]);
    },
  );

  it.skipIf(!has('curl', '--version'))('start the emulator in a step of GitHub Actions', async () => {
    const { port } = new URL(await closedAddress());
    const { jobs } = parse(block('GitHub Actions', 'yaml').replaceAll('4100', port)) as {
      readonly jobs: { readonly test: { readonly steps: readonly { name?: string; run?: string }[] } };
    };
    const step = jobs.test.steps.find(({ name }) => name === 'start the emulator');
    const script = step?.run?.replace('--seed 7', `--seed 7 --port ${port}`) ?? '';
    expect(script).toContain(`npx --yes defender-emulator --seed 7 --port ${port}`);
    const { code, output } = await run('bash', '-e', '-c', script);
    expect([code, output]).toEqual([0, expect.stringContaining('{"now":')]);
  });

  it("check the container's health with a program that detects whether the emulator runs", async () => {
    const { services } = parse(block('Docker', 'yaml')) as {
      readonly services: { readonly emulator: { readonly healthcheck: { readonly test: string[] } } };
    };
    const [kind, command = '', ...args] = services.emulator.healthcheck.test;
    expect(kind).toBe('CMD');
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    const check = async () =>
      (await run(command, ...args.map((each) => each.replace('http://127.0.0.1:4100', emulator.url)))).code;
    expect(await check()).toBe(0);
    await emulator.close();
    expect(await check()).toBe(1);
  });

  it.skipIf(!has('curl', '--version'))('reset the emulator from a shell', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    onTestFinished(() => emulator.close());
    emulator.control.addFault({}, { status: 503 });
    const script = block('Control from any language', 'sh').replace('http://127.0.0.1:4100', emulator.url);
    expect(await run('sh', '-e', '-c', script)).toMatchObject({ code: 0 });
    expect(emulator.control.faults()).toEqual([]);
  });

  it("wait in Java and in PowerShell for the emulator's output and port", async () => {
    const { port } = new URL(await closedAddress());
    const started = spawn('node', ['node_modules/defender-emulator/dist/main.js', '--port', port], {
      cwd: project,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void started.kill('SIGKILL'));
    const [printed] = (await once(started.stdout, 'data')) as [Buffer];
    const [, awaited = 'none'] = /forLogMessage\("(.+?)"/.exec(block('Testcontainers', 'java')) ?? [];
    expect(printed.toString()).toMatch(new RegExp(awaited));
    const [, program = 'none'] = /node '(.+?)'/.exec(block('PowerShell', 'powershell')) ?? [];
    expect(readFileSync(join(project, program), 'utf8')).not.toBe('');
    // The port is open as soon as the line is printed.
    expect((await fetch(`http://127.0.0.1:${port}/emulator/clock`)).status).toBe(200);
  });
});
