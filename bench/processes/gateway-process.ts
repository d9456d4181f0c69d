import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { BUILT, PEERS } from '../folders.js';
import type { EmulatorProcess } from './emulator-process.js';
import { findFreePort } from './free-port.js';
import type { ProcessDescription } from './start-process.js';

const COMPOSE = `${PEERS}node_modules/.bin/mesh-compose`;
const GATEWAY = `${PEERS}node_modules/.bin/hive-gateway`;

/** Whether Hive Gateway is installed. */
export function isGatewayInstalled(): boolean {
  return existsSync(COMPOSE) && existsSync(GATEWAY);
}

/** Composes its schema for this emulator, and returns how to start it. It gets a token, because it can't fetch one. */
export async function describeGateway(
  emulator: Pick<EmulatorProcess, 'url' | 'signIn'>,
): Promise<ProcessDescription> {
  const folder = `${BUILT}gateway`;
  const supergraph = `${folder}/supergraph.graphql`;
  mkdirSync(folder, { recursive: true });
  const env = {
    NODE_ENV: 'production',
    NO_COLOR: '1',
    DEFENDER_API_URL: emulator.url,
    DEFENDER_TOKEN: await emulator.signIn(),
  };
  await promisify(execFile)(process.execPath, [COMPOSE, '-c', 'mesh.config.mjs', '-o', supergraph], {
    cwd: PEERS,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  return {
    name: 'gateway',
    args: [
      ...[GATEWAY, '--config-path', 'gateway.config.mjs', '--host', '127.0.0.1'],
      ...['--port', String(await findFreePort()), 'supergraph', supergraph],
    ],
    env,
    cwd: PEERS,
    ready: /Listening on (http:\/\/[\d.:]+)/,
  };
}
