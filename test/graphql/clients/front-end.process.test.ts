import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../bench/folders.js';
import { FRONT_END_FILES, freePort, writeFrontEnd } from '../../kit/browser/front-end-page.js';
import { PATIENCE_MS } from '../../kit/time/patience.js';

const run = promisify(execFile);

/** Without the settings of the Vitest that runs this test. */
const BARE = { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: process.env['TMPDIR'] };

/** Packages that nothing here installs. */
const ABSENT = `declare module '@playwright/test' { export function defineConfig(config: object): object }
declare module '@storybook/react-vite' {
  export interface StorybookConfig {
    framework: string; stories: string[];
    viteFinal: (
      vite: import('vite').InlineConfig,
      options: { configType?: 'DEVELOPMENT' | 'PRODUCTION' },
    ) => Promise<import('vite').InlineConfig>;
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

  it('gives Storybook, which leaves out the server of Vite, the same proxy', () => {
    const [ofVite, ofStorybook] = ['vite.config.ts', '.storybook/main.ts'].map(
      (name) =>
        /proxy(?::| =) (\{[^;]*?\n\s*\})[,;]/.exec(FRONT_END_FILES.get(name)!.replaceAll(/^ +/gm, ''))?.[1],
    );
    expect(ofVite).toContain('ws: true');
    expect(ofStorybook).toBe(ofVite);
  });

  it('has tests for Vitest that pass, with an API and an emulator that they start', async () => {
    const folder = writeFrontEnd({ 4000: await freePort(), 4100: await freePort() });
    await generateTypes(folder);
    const [, ofPlaywright = ''] = /testDir: '(.+)'/.exec(FRONT_END_FILES.get('playwright.config.ts')!)!;
    mkdirSync(join(folder, ofPlaywright));
    writeFileSync(join(folder, ofPlaywright, 'alerts.spec.ts'), "throw new Error('not for Vitest');");
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
      testResults: { message: string; assertionResults: { status: string; failureMessages: string[] }[] }[];
    };
    expect(testResults.map(({ message }) => message)).toEqual(['']);
    const outcomes = testResults.flatMap(({ assertionResults }) => assertionResults);
    expect(outcomes.flatMap(({ failureMessages }) => failureMessages)).toEqual([]);
    expect(outcomes.map(({ status }) => status)).toEqual(['passed', 'passed', 'passed']);
  });
});
