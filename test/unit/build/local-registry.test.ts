import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startLocalRegistry } from '../../../build/local-registry.js';
import { publishMissing, type PackedPackage } from '../../../build/publish.js';
import { newFolder } from '../../kit/new-folder.js';

const TARBALL = Buffer.from([1, 2, 255]);
const PUBLICATION = {
  name: 'some-package',
  versions: { '1.0.0': {} },
  _attachments: { 'some-package-1.0.0.tgz': { data: TARBALL.toString('base64') } },
};

async function start() {
  const registry = await startLocalRegistry(['some-package', 'another'], 'https://upstream.example/npm/');
  onTestFinished(() => registry.close());
  const get = (path: string) => fetch(registry.url + path, { redirect: 'manual' });
  const put = (path: string, token: string, body = JSON.stringify(PUBLICATION)) =>
    fetch(registry.url + path, { method: 'PUT', headers: { authorization: `Bearer ${token}` }, body });
  return { registry, get, put };
}

describe('the local registry', () => {
  it('serves the published package, which it never requests from upstream', async () => {
    const { registry, get, put } = await start();
    expect((await get('some-package')).status).toBe(404);
    expect((await put('some-package', registry.token)).status).toBe(201);
    const packument = await (await get('some-package')).json();
    expect(packument).toEqual({ name: 'some-package', versions: { '1.0.0': {} } });
    const tarball = await get('some-package/-/some-package-1.0.0.tgz');
    expect(Buffer.from(await tarball.arrayBuffer())).toEqual(TARBALL);
    expect((await get('some-package/-/other.tgz')).status).toBe(404);
    expect((await get('another')).status).toBe(404);
  });

  it('redirects requests for other packages to upstream', async () => {
    const { get } = await start();
    const response = await get('some-package-too');
    expect([response.status, response.headers.get('location')]).toEqual([
      307,
      'https://upstream.example/npm/some-package-too',
    ]);
  });

  it('accepts one publication of each package, with the token', async () => {
    const { registry, put } = await start();
    expect((await put('some-package', 'guess')).status).toBe(401);
    expect((await put('other', registry.token)).status).toBe(403);
    expect((await put('some-package', registry.token, '{')).status).toBe(400);
    expect((await put('some-package', registry.token)).status).toBe(201);
    expect((await put('some-package', registry.token)).status).toBe(409);
    expect((await put('another', registry.token)).status).toBe(201);
    expect((await fetch(registry.url, { method: 'POST' })).status).toBe(405);
  });
});

describe('publishing', () => {
  it('adds a package once, also as a script of a silent npm', { tags: 'slow' }, async () => {
    vi.stubEnv('npm_config_loglevel', 'silent');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { registry } = await start();
    const folder = newFolder();
    writeFileSync(join(folder, 'package.json'), '{ "name": "some-package", "version": "1.0.0" }');
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json'], { cwd: folder, encoding: 'utf8' }),
    ) as Omit<PackedPackage, 'folder'>[];
    const credentials = `--${registry.url.replace('http:', '')}:_authToken=${registry.token}`;
    const options = [`--registry=${registry.url}`, credentials];
    expect(await publishMissing({ folder, ...packed! }, options)).toBe(true);
    expect(await publishMissing({ folder, ...packed! }, options)).toBe(false);
  });
});
