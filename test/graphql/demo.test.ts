import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readExamples } from '../../src/server/explorer/example-operations.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 60_000;

/** `npm run demo` on a port of its own, until it says how to use it. */
async function startDemo(): Promise<string> {
  const demo = spawn(process.execPath, ['--import', 'tsx', 'emulator/demo.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', NODE_ENV: '' },
  });
  onTestFinished(async () => {
    demo.kill('SIGTERM');
    if (demo.exitCode === null) await once(demo, 'exit');
  });
  return new Promise<string>((resolve, reject) => {
    let printed = '';
    // Read on to the end: the audit trail goes there too, and without it nothing is done.
    demo.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
      const url = /^Explorer +(\S+)\/ /m.exec(printed)?.[1];
      if (url !== undefined && printed.includes('Ctrl+C')) resolve(url);
    });
    demo.once('exit', (code) => {
      reject(new Error(`The demo ended with ${String(code)}`));
    });
  });
}

async function openExplorer(url: string, example: string) {
  const response = await fetch(`${url}/?example=${example}`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  const settings = /id="settings">(.*?)<\/script>/.exec(page)?.[1] ?? '{}';
  const { document, variables } = JSON.parse(settings) as { document: string; variables: object };
  const callers = [...page.matchAll(/<option value="(\S+)">([^<]+)</g)].map(([, token, name]) => ({
    token,
    name,
  }));
  return { document, variables, callers };
}

describe('the demo', () => {
  it(
    'fills the explorer in, so that every example runs at once',
    async () => {
      const url = await startDemo();
      for (const { name } of readExamples()) {
        const { document, variables, callers } = await openExplorer(url, name);
        expect(callers.map((caller) => caller.name).slice(0, 2)).toEqual([
          'all roles',
          'Defender.ActiveRemediation',
        ]);
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${callers[0]?.token ?? ''}` },
          body: JSON.stringify({ query: document, variables }),
        });
        const { data, errors } = (await response.json()) as {
          data: Record<string, unknown>;
          errors?: unknown;
        };
        expect([name, errors]).toEqual([name, undefined]);
        expect(Object.values(data), name).not.toContain(null);
      }
    },
    START_MS,
  );
});
