import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { startServing } from '../../kit/processes/serve-process.js';
import { newFolder } from '../../kit/new-folder.js';

/** The packages of which a serving process has loaded a module, from V8's list of scripts. */
async function packagesLoadedByServe(): Promise<ReadonlySet<string>> {
  const folder = newFolder();
  const emulator = await startEmulator({ machines: 0, alerts: 0, machineActions: 0 });
  onTestFinished(() => emulator.close());
  const { child, ended } = await startServing(emulator, { NODE_V8_COVERAGE: folder });
  child.kill('SIGTERM');
  await ended;
  const scripts = readdirSync(folder).flatMap(
    (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { result: { url: string }[] }).result,
  );
  const names = scripts.map(({ url }) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}

it('loads only the packages that `serve` needs, without those of single settings or export formats', async () => {
  const loaded = await packagesLoadedByServe();

  expect([...loaded]).toEqual(expect.arrayContaining(['express', 'graphql', 'undici', 'zod']));
  const unneeded = [
    'ioredis',
    '@ioredis/commands',
    'yaml',
    'hyparquet',
    'hyparquet-writer',
    '@azure/storage-blob',
  ];
  const tracing = ['@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/sdk-trace-base'];
  const others = ['@graphql-yoga/render-graphiql', 'esbuild', 'tsx'];
  expect([...unneeded, ...tracing, ...others].filter((name) => loaded.has(name))).toEqual([]);
});
