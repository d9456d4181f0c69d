import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import ts from 'typescript';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createViteServer } from 'vitest/node';
import { WebSocket } from 'ws';
import { ROOT } from '../../bench/folders.js';
import { ERROR_CODES } from '../../src/errors/error-code.js';
import { addAlert } from '../kit/change-alerts.js';
import { FRONT_END_FILES, FRONT_END_PAGE, writeFrontEnd } from '../kit/front-end-page.js';
import { PATIENCE_MS } from '../kit/patience.js';
import { startSubgraph } from '../kit/start-subgraph.js';

const run = promisify(execFile);

/** Without the settings of the Vitest that runs this test. */
const BARE = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };

/** Packages that nothing here installs. */
const ABSENT = `declare module '@playwright/test' { export function defineConfig(config: object): object }
declare module '@storybook/react-vite' {
  export interface StorybookConfig {
    framework: string; stories: string[];
    viteFinal: (vite: object, options: { configType?: 'DEVELOPMENT' | 'PRODUCTION' }) => Promise<object>;
  }
}`;

function generateTypes(folder: string): Promise<unknown> {
  const program = `${ROOT}node_modules/@graphql-codegen/cli/cjs/bin.js`;
  return run(process.execPath, [program, '--config', 'codegen.ts'], { cwd: folder, env: BARE });
}

function findTypeErrors(folder: string): readonly string[] {
  writeFileSync(join(folder, 'absent.d.ts'), ABSENT);
  const program = ts.createProgram(
    ['absent.d.ts', ...FRONT_END_FILES.keys()].map((name) => join(folder, name)),
    {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: [
        'lib.es2023.d.ts',
        'lib.es2024.string.d.ts',
        'lib.dom.d.ts',
        'lib.dom.asynciterable.d.ts',
        'lib.dom.iterable.d.ts',
      ],
      types: ['node'],
      paths: { 'defender-subgraph/emulator': [`${ROOT}emulator/emulator.ts`] },
    },
  );
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (found) => `${found.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`,
    );
}

/** A file of the page, compiled and loaded. */
async function load<T>(folder: string, name: string): Promise<T> {
  const outfile = join(folder, 'loaded', name.replace(/\.ts$/, '.js'));
  await build({ entryPoints: [join(folder, name)], outfile, bundle: true, format: 'esm', platform: 'node' });
  return (await import(pathToFileURL(outfile).href)) as T;
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

describe('the page for front ends', () => {
  it('has code that compiles, with types from either schema of the package', async () => {
    const folder = writeFrontEnd();
    const [config, ofSchema] = ['client.graphql', 'schema.graphql'].map((schema) =>
      FRONT_END_FILES.get('codegen.ts')!.replace('client.graphql', schema),
    );
    for (const text of [ofSchema!, config!]) {
      rmSync(join(folder, 'app/gql'), { recursive: true, force: true });
      writeFileSync(join(folder, 'codegen.ts'), text);
      await generateTypes(folder);
      expect(readdirSync(join(folder, 'app/gql'))).toContain('graphql.ts');
    }
    expect(findTypeErrors(folder)).toEqual([]);
  });

  it('has tests for Vitest that pass, with an API and an emulator that they start', async () => {
    const folder = writeFrontEnd({ 4000: await freePort(), 4100: await freePort() });
    await generateTypes(folder);
    const vitest = [
      `${ROOT}node_modules/vitest/vitest.mjs`,
      'run',
      '--reporter=json',
      `--testTimeout=${PATIENCE_MS}`,
    ];
    // Node 20 has WebSockets with this option only.
    const env = { ...BARE, NODE_OPTIONS: '--experimental-websocket' };
    const { stdout } = await run(process.execPath, vitest, { cwd: folder, env }).catch(
      (error: { readonly stdout: string }) => error,
    );
    const { testResults } = JSON.parse(stdout) as {
      testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[];
    };
    const outcomes = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(outcomes.flatMap(({ failureMessages }) => failureMessages)).toEqual([]);
    expect(outcomes.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
  });

  it('has a proxy that passes on requests and tokens', async () => {
    const subgraph = await startSubgraph({ emulator: { machines: 5, alerts: 5 } });
    const folder = writeFrontEnd({
      'http://127.0.0.1:4000': subgraph.url,
      'http://127.0.0.1:4100': subgraph.emulator.url,
    });
    const vite = await createViteServer({
      root: folder,
      configFile: join(folder, 'vite.config.ts'),
      logLevel: 'silent',
      server: { host: '127.0.0.1', port: Number(await freePort()), watch: null },
    });
    onTestFinished(() => vite.close());
    await vite.listen();
    const origin = vite.resolvedUrls!.local[0]!;
    const post = async (path: string, body: object, headers = {}) => {
      const response = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
      return response.json();
    };
    const { token } = (await post('emulator/caller-tokens', { roles: ['Defender.ViewData'] })) as {
      token: string;
    };
    const query = '{ alerts(first: 2) { nodes { id } } }';
    expect(await post('graphql', { query }, { authorization: `Bearer ${token}` })).toMatchObject({
      data: { alerts: { nodes: [{}, {}] } },
    });
    expect(subgraph.calls('listAlerts')).toHaveLength(1);
  });
});

interface Change {
  readonly __typename: string;
  readonly cursor: string;
  readonly alert?: { readonly id: string };
}

type Changes = AsyncGenerator<Change, void>;

describe('its streams', () => {
  it('return changes over a socket, and resume after a cursor over events', async () => {
    vi.stubGlobal('WebSocket', WebSocket);
    onTestFinished(() => void vi.unstubAllGlobals());
    const folder = writeFrontEnd();
    const { followChanges } = await load<{
      followChanges: (origin: string, getToken: () => Promise<string>) => Changes;
    }>(folder, 'app/changes.ts');
    const { readChanges } = await load<{
      readChanges: (origin: string, token: string, after?: string) => Changes;
    }>(folder, 'app/changes-by-events.ts');
    const subgraph = await startSubgraph();
    const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
    const next = async (changes: Changes) => (await subgraph.passTime(changes.next())).value as Change;
    const nextAlert = async (changes: Changes): Promise<string> => {
      const { alert } = await next(changes);
      return alert?.id ?? nextAlert(changes);
    };

    const followed = followChanges(subgraph.url, async () => token);
    const { __typename, cursor } = await next(followed);
    expect(__typename).toBe('DefenderFeedBookmark');
    const { id } = addAlert(subgraph, 'da000000000000000001_1');
    expect(await nextAlert(followed)).toBe(id);
    await followed.return();

    const read = readChanges(subgraph.url, token, cursor);
    expect(await nextAlert(read)).toBe(id);
    await read.return();
  });

  it('end for callers without the role', async () => {
    vi.stubGlobal('WebSocket', WebSocket);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { followChanges } = await load<{
      followChanges: (origin: string, getToken: () => Promise<string>) => Changes;
    }>(writeFrontEnd(), 'app/changes.ts');
    const subgraph = await startSubgraph();
    const token = await subgraph.mintToken({ roles: ['Defender.Hunting'] });
    const followed = followChanges(subgraph.url, async () => token);
    expect(await subgraph.passTime(followed.next())).toEqual({ done: true, value: undefined });
    expect(subgraph.calls()).toEqual([]);
  });
});

describe('its error texts', () => {
  it('cover the eight codes of the table, and no other', async () => {
    const { textFor } = await load<{
      textFor: (error: { message: string; extensions?: object }) => string;
    }>(writeFrontEnd(), 'app/text-for.ts');
    const rows = [...FRONT_END_PAGE.matchAll(/^\| \[`([A-Z_]+)`\]\(errors\.md/gm)].map(([, code]) => code);
    expect(rows).toHaveLength(8);
    const known = ERROR_CODES.filter(
      (code) => !textFor({ message: 'A rule.', extensions: { code } }).startsWith('Something went wrong'),
    );
    expect(known.toSorted()).toEqual(rows.toSorted());
    expect(textFor({ message: '', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 7 } })).toContain(
      '7 seconds',
    );
    expect(textFor({ message: 'x' })).toBe('Something went wrong (unknown).');
  });
});
