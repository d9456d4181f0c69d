import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from '../../../src/config/configuration-error.js';
import { startWithMachine, write } from '../../kit/writes/response-actions.js';
import { startSubgraph } from '../../kit/servers/start-subgraph.js';
import { doctorCommand } from '../../kit/processes/run-doctor.js';
import { newFolder } from '../../kit/new-folder.js';

const ENTRY = '{"key":"a","value":"b","endTime":9999999999999}';

/** A folder and a trail with these modes, and an entry, a key and another file in it. */
async function makeState(modes: {
  readonly folder?: number;
  readonly entry?: number;
  readonly key?: number;
  readonly log?: number;
}) {
  const parent = newFolder();
  const DATA_DIR = join(parent, 'data');
  await (await import('node:fs/promises')).mkdir(DATA_DIR);
  const AUDIT_LOG = join(parent, 'audit.jsonl');
  const files = [
    [join(DATA_DIR, 'a.json'), ENTRY, modes.entry],
    [join(DATA_DIR, 'state.key'), `${Buffer.alloc(32, 9).toString('base64')}\n`, modes.key],
    [AUDIT_LOG, '', modes.log],
  ] as const;
  for (const [path, content, mode = 0o600] of files) {
    await writeFile(path, content);
    await chmod(path, mode);
  }
  await chmod(DATA_DIR, modes.folder ?? 0o700);
  return { DATA_DIR, AUDIT_LOG };
}

describe.skipIf(process.platform === 'win32')('the service at startup', () => {
  it.each([
    [{ folder: 0o755 }, 'others on this machine can read DATA (mode 755): chmod 700 DATA'],
    [{ folder: 0o770 }, 'others on this machine can write DATA (mode 770): chmod 700 DATA'],
    [{ entry: 0o644 }, 'others on this machine can read DATA/a.json (mode 644): chmod 600 DATA/a.json'],
    [{ entry: 0o620 }, 'others on this machine can write DATA/a.json (mode 620): chmod 600 DATA/a.json'],
    [{ key: 0o640 }, 'others on this machine can read DATA/state.key (mode 640): chmod 600 DATA/state.key'],
    [{ log: 0o666 }, 'others on this machine can write LOG (mode 666): chmod 600 LOG'],
  ])('reports modes that give others access, like doctor: %o', async (modes, expected) => {
    const env = await makeState(modes);
    const words = (text: string) => text.replaceAll(env.DATA_DIR, 'DATA').replaceAll(env.AUDIT_LOG, 'LOG');
    const subgraph = await startSubgraph({ env });
    expect(words(subgraph.log())).toContain(expected);
    const { checks } = await doctorCommand({ env });
    const found = checks.filter(({ name }) => name === 'modes');
    expect(found.map(({ detail, remedy }) => `${words(detail)}: ${words(remedy ?? '')}`)).toEqual([expected]);
  });

  it('reports no correct modes, nor devices, like doctor', async () => {
    const subgraph = await startSubgraph({ env: await makeState({}) });
    expect(subgraph.log()).not.toContain('others on this machine');
    const { DATA_DIR } = await makeState({});
    const { checks } = await doctorCommand({ env: { DATA_DIR, AUDIT_LOG: '/dev/null' } });
    expect(checks.filter(({ name }) => name === 'modes' || name === 'state key')).toEqual([]);
  });

  it(
    'makes a key, unlike doctor, and refuses to start with an invalid file in its place',
    { tags: 'slow' },
    async () => {
      const DATA_DIR = join(newFolder(), 'data');
      await doctorCommand({ env: { DATA_DIR } });
      await expect(readFile(join(DATA_DIR, 'state.key'))).rejects.toThrow('ENOENT');
      const subgraph = await startSubgraph({ env: { DATA_DIR } });
      const path = join(DATA_DIR, 'state.key');
      const key = await readFile(path, 'utf8');
      await subgraph.restart();
      expect(await readFile(path, 'utf8')).toBe(key);
      await writeFile(path, key.slice(0, 20));
      await expect(startSubgraph({ env: { DATA_DIR } })).rejects.toThrow(ConfigurationError);
      await expect(startSubgraph({ env: { DATA_DIR } })).rejects.toThrow(`the key in ${path} was truncated`);
      expect(await readFile(path, 'utf8')).toBe(key.slice(0, 20));
      const { checks, exitCode } = await doctorCommand({ env: { DATA_DIR } });
      expect(exitCode).toBe(2);
      expect(checks.find(({ name }) => name === 'state key')).toMatchObject({
        status: 'failed',
        essential: true,
      });
    },
  );

  it('does not wait for a pipe in the place of a file of its folder', async () => {
    const DATA_DIR = newFolder();
    for (const name of ['server.lock', 'state.key']) spawnSync('mkfifo', [join(DATA_DIR, name)]);
    const subgraph = await startSubgraph({ env: { DATA_DIR } });
    expect(subgraph.log()).toContain('DATA_DIR has no key and none can be written');
  });

  it.each(['/dev/null/data', '/proc/data/of-tests'])(
    'continues without a key if none can be made in %s, with a warning about the effect',
    async (DATA_DIR) => {
      const { subgraph, machine } = await startWithMachine({ env: { DATA_DIR } });
      expect(subgraph.log()).toContain('DATA_DIR has no key and none can be written');
      const { receipt } = await write(subgraph, 'isolateMachine', { machineId: machine.id });
      expect(receipt.outcome).toBe('CREATED');
    },
  );
});

describe('doctor', () => {
  it('warns of Redis without STATE_KEY', { tags: 'slow' }, async () => {
    const env = { REDIS_URL: 'redis://127.0.0.1:1' };
    const { checks } = await doctorCommand({ env });
    expect(checks.find(({ name }) => name === 'state key')).toMatchObject({
      status: 'warning',
      remedy: expect.stringContaining('openssl rand -base64 32'),
    });
    const STATE_KEY = Buffer.alloc(32, 3).toString('base64');
    const keyed = await doctorCommand({ env: { ...env, STATE_KEY } });
    expect(keyed.checks.find(({ name }) => name === 'state key')).toBeUndefined();
    expect(keyed.text + keyed.json).not.toContain(STATE_KEY);
  });
});
