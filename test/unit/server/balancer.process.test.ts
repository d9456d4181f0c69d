import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newFolder } from '../../kit/new-folder.js';

const CONFIGURATION = new URL('../../../deploy/compose/balancer.conf', import.meta.url);
const hasNginx = spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx) process.stderr.write('skipped: there is no nginx on this machine\n');

async function listen(port = 0): Promise<{ readonly port: number; readonly stop: () => Promise<unknown> }> {
  const server: Server = createServer((_request, response) => response.end('answered'));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  onTestFinished(async () => void (await stop()));
  return { port: (server.address() as AddressInfo).port, stop };
}

/** Starts nginx with the configuration of the trial environment, in front of these replicas. */
async function startBalancer(replicas: readonly number[]): Promise<string> {
  const free = await listen();
  await free.stop();
  const ports = [...replicas];
  const http = readFileSync(CONFIGURATION, 'utf8')
    .replace('listen 4000;', `listen 127.0.0.1:${free.port};`)
    .replaceAll(/^ *server emulator:\d+(.*)$/gm, (_line, rest: string) => {
      const port = ports.shift();
      return port === undefined ? '' : `server 127.0.0.1:${port}${rest}`;
    });
  const folder = newFolder();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const lines = [
    `pid ${join(folder, 'pid')}; daemon off; master_process off; events {}`,
    `http { access_log off; ${temporary.map((kind) => `${kind}_temp_path ${join(folder, kind)};`).join(' ')}`,
    `${http} }`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), lines.join('\n'));
  const nginx = spawn('nginx', ['-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')]);
  onTestFinished(async () => {
    nginx.kill();
    if (nginx.exitCode === null) await once(nginx, 'exit');
  });
  return `http://127.0.0.1:${free.port}/graphql`;
}

describe.skipIf(!hasNginx)('the balancer of the trial environment', () => {
  it('answers through each step of a rolling restart', async () => {
    const [first, second] = [await listen(), await listen()];
    const url = await startBalancer([first.port, second.port]);
    const post = () => fetch(url, { method: 'POST', body: '{}' }).then(({ status }) => status);
    const answers = async () => [await post(), await post(), await post(), await post()];
    await expect.poll(() => post().catch(() => 0)).toBe(200);

    await first.stop();
    expect(await answers()).toEqual([200, 200, 200, 200]);
    await listen(first.port);
    await second.stop();
    expect(await answers()).toEqual([200, 200, 200, 200]);
  });
});
