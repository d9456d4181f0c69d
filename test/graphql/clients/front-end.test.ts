import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createViteServer } from 'vitest/node';
import { WebSocket } from 'ws';
import { ERROR_CODES } from '../../../src/errors/error-code.js';
import { addAlert } from '../../kit/feed/change-alerts.js';
import { FRONT_END_PAGE, freePort, writeFrontEnd } from '../../kit/browser/front-end-page.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

/** A file of the page, compiled and loaded. */
async function load<T>(folder: string, name: string): Promise<T> {
  const outfile = join(folder, 'loaded', name.replace(/\.ts$/, '.js'));
  await build({ entryPoints: [join(folder, name)], outfile, bundle: true, format: 'esm', platform: 'node' });
  return (await import(pathToFileURL(outfile).href)) as T;
}

describe('the page for front ends', () => {
  it('has a proxy that passes on requests and tokens', { tags: ['slow', 'defender-first'] }, async () => {
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
  it('return changes over a socket, and resume after a cursor over events', { tags: 'slow' }, async () => {
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

  it(
    'begin again, and say so, after the server has lost the key of their cursor',
    { tags: 'slow' },
    async () => {
      vi.stubGlobal('WebSocket', WebSocket);
      onTestFinished(() => void vi.unstubAllGlobals());
      const { followChanges } = await load<{
        followChanges: (origin: string, getToken: () => Promise<string>) => Changes;
      }>(writeFrontEnd(), 'app/changes.ts');
      const folder = newFolder();
      const subgraph = await startSubgraph({ env: { PORT: await freePort(), DATA_DIR: folder } });
      const token = await subgraph.mintToken({ roles: ['Defender.ViewData'] });
      const followed = followChanges(subgraph.url, async () => token);
      const next = async () => ((await subgraph.passTime(followed.next())).value as Change).__typename;
      expect(await next()).toBe('DefenderFeedBookmark');
      await rm(join(folder, 'state.key'));
      const following = next();
      await subgraph.restart();
      expect(await following).toBe('DefenderFeedReset');
      expect(await next()).toBe('DefenderFeedBookmark');
      await followed.return();
    },
  );

  it('end for callers without the role', { tags: 'slow' }, async () => {
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
