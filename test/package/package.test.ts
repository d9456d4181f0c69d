import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildASTSchema, parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../bench/folders.js';
import { findFreePort } from '../../bench/processes/free-port.js';
import { COMMANDS } from '../../src/cli/command-table.js';
import { readTypeDefs } from '../../src/subgraph/type-defs.js';
import { installPackage, runIn, start, startIn, type InstalledPackage } from './install-package.js';
import { newFolder } from '../kit/new-folder.js';

/** The request headers of a browser. */
const BROWSER = { accept: 'text/html' };

const TENANT = '7d1e0f3a-2b4c-4d5e-8f60-718293a4b5c6';

let installed: InstalledPackage;

beforeAll(async () => {
  installed = await installPackage();
});

afterAll(() => installed.remove());

const npx = (...args: string[]) =>
  runIn(installed.folder, ['npx', '--no-install', 'defender-subgraph', ...args]);

/** Starts the emulator, and returns the settings that it prints. */
async function startEmulator() {
  const emulator = start(installed, ['emulator', '--port', '0', '--machines', '5', '--alerts', '5']);
  await expect.poll(() => emulator.output.out).toContain('curl');
  const settings = [...emulator.output.out.matchAll(/^export (\w+)='(.*)'$/gm)];
  return { emulator, settings: Object.fromEntries(settings.map(([, name, value]) => [name, value])) };
}

describe('the package', () => {
  it('contains the programs and documents, and nothing else', () => {
    for (const path of [
      ...['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'package.json'],
      ...['dist/schema.graphql', 'dist/src/main.js', 'dist/emulator/emulator.d.ts'],
      ...['docs/command-line.md', 'docs/dependencies.md', 'docs/sbom.cdx.json', 'emulator/README.md'],
      'docs/schema/machines.md',
    ]) {
      expect(installed.files).toContain(path);
    }
    const known =
      /^(dist\/(apollo-client|console|emulator|examples|schema|src)\/|docs\/(schema\/)?[^/]+$|emulator\/[^/]+\.md$|deploy\/(compose\/balancer\.conf$|systemd\/)|[^/]+$|dist\/(client|schema)\.graphql$)/;
    expect(
      installed.files.filter((path) => !known.test(path) || /\.(map|env|pem|key|tgz)$/.test(path)),
    ).toEqual([]);
    expect(installed.size).toBeLessThan(6_000_000);
  });

  it('installs without warnings about the version of Node, and may be published by those with access', async () => {
    expect(installed.complaints).not.toMatch(/EBADENGINE|deprecated|vulnerab/);
    const manifest = JSON.parse(await installed.readText('package.json')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('private');
    expect(manifest['publishConfig']).toEqual({ access: 'public', provenance: true });
  });

  it('links in its documents to files that it contains', async () => {
    const pages = installed.files.filter((path) => path.startsWith('docs/') && path.endsWith('.md'));
    const missing: string[] = [];
    for (const page of pages) {
      for (const [, target = ''] of (await installed.readText(page)).matchAll(
        /\]\(([\w./-]+\.md)(?:#[\w-]+)?\)/g,
      )) {
        const path = join(dirname(page), target);
        if (!installed.files.includes(path) && !path.startsWith('examples/'))
          missing.push(`${page}: ${target}`);
      }
    }
    expect(missing).toEqual([]);
  });
});

describe('the command line of the package', () => {
  it('prints help, of each command too, and its version', async () => {
    const { code, out, err } = await npx('--help');
    expect([code, err]).toEqual([0, '']);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}[ |]`, 'm'));
    const helps = await Promise.all(
      COMMANDS.map(({ name }) =>
        runIn(installed.folder, ['node_modules/.bin/defender-subgraph', name, '--help']),
      ),
    );
    expect(helps.map((help) => [help.code, help.err])).toEqual(COMMANDS.map(() => [0, '']));
    const { version } = JSON.parse(await installed.readText('package.json')) as { readonly version: string };
    expect(await npx('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('prints the schema of the package', async () => {
    const { code, out } = await npx('schema');
    expect(code).toBe(0);
    expect(out).toBe(await installed.readText('dist/schema.graphql'));
    // The prepared schema, compared with the sources.
    expect(out).toBe(`${print(readTypeDefs())}\n`);
    expect(buildASTSchema(parse(out), { assumeValidSDL: true }).getQueryType()).toBeDefined();
  });

  it("prints the package's schema for front ends", async () => {
    const { code, out } = await npx('schema', '--client');
    expect(code).toBe(0);
    expect(out).toBe(await installed.readText('dist/client.graphql'));
  });

  it("provides settings for Apollo Client's cache, without depending on it", async () => {
    const script =
      "import { possibleTypes, typePolicies } from 'defender-subgraph/apollo-client';" +
      'console.log(JSON.stringify([possibleTypes.AlertEvidence.length > 1, typePolicies.Machine.keyFields({ id: 1 })]));';
    const { out } = await runIn(installed.folder, ['node', '--input-type=module', '--eval', script]);
    expect(JSON.parse(out)).toEqual([true, ['id']]);
  });

  it('names missing settings', async () => {
    const [doctor, serve] = await Promise.all([npx('doctor'), npx('serve')]);
    expect([doctor.code, serve.code]).toEqual([2, 1]);
    expect(doctor.out).toContain('AZURE_TENANT_ID');
    expect(serve.err).toContain('AZURE_TENANT_ID');
  });

  it('emulates, serves with the settings that the emulator prints, and passes doctor', async () => {
    const { emulator, settings } = await startEmulator();
    const server = start(installed, ['serve'], {
      ...settings,
      PORT: '0',
      DATA_DIR: join(installed.folder, 'data'),
    });
    await expect.poll(() => server.output.err).toContain('"msg":"listening"');
    const url = /"url":"([^"]+)"/.exec(server.output.err)?.[1] ?? '';
    const token = await runIn(
      installed.folder,
      ['node_modules/.bin/defender-subgraph', 'token', '--role', 'Defender.ViewData'],
      settings,
    );
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token.out.trim()}` },
      body: JSON.stringify({ query: '{ machines(first: 2) { nodes { id } } }' }),
    });
    expect(await answer.json()).toMatchObject({ data: { machines: { nodes: [{}, {}] } } });
    for (const path of [
      '/',
      '/explorer/graphiql-library.js',
      '/explorer/graphql-worker.js',
      '/health/ready',
    ]) {
      expect([path, (await fetch(url + path, { headers: BROWSER })).status]).toEqual([path, 200]);
    }
    const doctor = await runIn(installed.folder, ['node_modules/.bin/defender-subgraph', 'doctor'], settings);
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringContaining('Works:')]);
    expect([await server.end(), await emulator.end()]).toEqual([0, 0]);
  });

  it('runs a demo', async () => {
    const folder = newFolder();
    const demo = start(installed, ['demo'], { PORT: '0', TMPDIR: folder });
    await expect.poll(() => demo.output.out).toContain('Ctrl+C');
    const url = /^Console +(\S+)/m.exec(demo.output.out)?.[1] ?? '';
    for (const path of ['', 'console/main.js', 'console/main.css', 'explorer']) {
      expect([path, (await fetch(url + path, { headers: BROWSER })).status]).toEqual([path, 200]);
    }
    expect(await demo.end()).toBe(0);
  });
});

/** 120 with the Node of the image, 130 with Node 20; without releasing memory after the start, both use 20 more. */
const IDLE_MB = 140;

function residentMb(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1]) / 1_000;
}

describe('the image', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n');
  const listOf = (pattern: RegExp): string[] => {
    // The last stage is the image of the subgraph.
    const found = lines.map((line) => pattern.exec(line)?.[1]).findLast((list) => list !== undefined);
    return JSON.parse(found ?? '[]') as string[];
  };

  it('has a command that starts, and a health check that detects whether it runs', async () => {
    const env = {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', DATA_DIR: join(installed.folder, 'image-data') },
      ...{ AZURE_TENANT_ID: TENANT, AZURE_CLIENT_ID: TENANT, AZURE_CLIENT_SECRET: 'x' },
      ...{ PORT: String(await findFreePort()), MANAGEMENT_PORT: String(await findFreePort()) },
    };
    const folder = join(installed.folder, 'node_modules/defender-subgraph');
    const check = () => runIn(folder, listOf(/^HEALTHCHECK .* CMD (\[.*\])$/), env);
    expect((await check()).code).toBe(1);
    const command = [...listOf(/^ENTRYPOINT (\[.*\])$/), ...listOf(/^CMD (\[.*\])$/)];
    const server = startIn(folder, command, env);
    await expect.poll(() => server.output.err).toContain('"msg":"listening"');
    expect((await check()).code).toBe(0);
    if (process.platform === 'linux') expect(residentMb(server.pid)).toBeLessThan(IDLE_MB);
    expect(await server.end()).toBe(0);
    expect((await check()).code).toBe(1);
  });
});

describe('the emulator as a library', () => {
  it('has types that compile with the strictest settings, and runs', async () => {
    const program = `import { startEmulator, type Emulator } from 'defender-subgraph/emulator';
const emulator: Emulator = await startEmulator({ machines: 2, alerts: 2 });
const token: string = await emulator.control.mintCallerToken({ roles: ['Defender.ViewData'] });
emulator.clock.advance(60_000);
process.stdout.write(String(token.split('.').length));
await emulator.close();
`;
    await writeFile(join(installed.folder, 'try.ts'), program);
    await writeFile(
      join(installed.folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          ...{
            strict: true,
            module: 'NodeNext',
            target: 'ES2023',
            skipLibCheck: false,
            exactOptionalPropertyTypes: true,
          },
          ...{ types: ['node'], typeRoots: [join(ROOT, 'node_modules/@types')], outDir: 'out' },
        },
        files: ['try.ts'],
      }),
    );
    const compiled = await runIn(installed.folder, [join(ROOT, 'node_modules/.bin/tsc')]);
    expect(compiled).toEqual({ code: 0, out: '', err: '' });
    expect(await runIn(installed.folder, ['node', 'out/try.js'])).toEqual({ code: 0, out: '3', err: '' });
  });
});
