import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmulator } from '../../../emulator/emulator.js';
import { settingsForSubgraph } from '../../../emulator/settings-for-subgraph.js';
import { COMMANDS } from '../../../src/cli/command-table.js';
import { readSource } from '../../architecture/source-files.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { BUILT } from '../../kit/processes/build-processes.js';
import { run } from '../../kit/processes/serve-process.js';
import { newFolder } from '../../kit/new-folder.js';

const MAIN = `${BUILT}src/main.js`;

const { version, scripts } = JSON.parse(readSource('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the command line', () => {
  it('lists all commands with --help, and with help, and ends with 0', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { exitCode, output = '', complaint } = await runCommand(args);
      expect([exitCode, complaint]).toEqual([0, undefined]);
      expect(output).toContain('Usage: defender-subgraph [options] [command]');
      for (const { name, alias, summary } of COMMANDS) {
        const names = [name, ...(alias === undefined ? [] : [alias])].join('|');
        expect(output.replaceAll(/\s+/g, ' ')).toContain(`${names} ${summary}`);
      }
    }
  });

  it.each(COMMANDS.map(({ name }) => name))('describes %s and its exit codes with --help', async (name) => {
    for (const args of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { exitCode, output, complaint } = await runCommand(args);
      expect([exitCode, complaint]).toEqual([0, undefined]);
      expect(output).toContain(`Usage: defender-subgraph ${name}`);
      expect(output).toContain('Exit code 0: ');
    }
  });

  it.each(COMMANDS.map(({ name }) => name))('accepts no option that %s does not have', async (name) => {
    const { exitCode, output, complaint } = await runCommand([name, '--hepl']);
    expect([exitCode, output]).toEqual([2, undefined]);
    expect(complaint).toContain("unknown option '--hepl'\n(Did you mean --help?)");
  });

  it.each([
    [['serv'], "unknown command 'serv'\n(Did you mean serve?)"],
    [['shcema'], "unknown command 'shcema'\n(Did you mean schema?)"],
    [['frobnicate'], "unknown command 'frobnicate'\n(--help lists the options)"],
    [['help', 'exprot'], "unknown command 'exprot'\n(Did you mean export?)"],
    [['exprot', '--help'], "unknown command 'exprot'\n(Did you mean export?)"],
    [['--verison'], "unknown option '--verison'\n(Did you mean --version?)"],
    [['doctor', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['check', '--jsn'], "unknown option '--jsn'\n(Did you mean --json?)"],
    [['schema', '--auth-directive'], "unknown option '--auth-directive'\n(Did you mean --auth-directives?)"],
    [['audit', 'verfy', 'x'], "unknown command 'verfy'\n(Did you mean verify?)"],
    [['audit', 'reconcile', '--until', '7d'], "unknown option '--until'"],
    [['schema', 'please'], "too many arguments for 'schema'"],
    [['operations', '--to', ''], "option '--to <folder>' must not be empty\n(--help lists the options)"],
    [['export', 'SOFTWARE_VULNERABILITIES', '--to='], "option '--to <place>' must not be empty"],
    [['changes', '--after', '', '--once'], "option '--after <file>' must not be empty"],
    [['token', '--role', '', '--role', 'Defender.ViewData'], "option '--role <name>' must not be empty"],
    [['audit', 'verify', ''], "argument 'file' must not be empty"],
    [['changes', '--after', 'a', '--after=b'], "option '--after <file>' must not be repeated"],
    [
      ['audit', 'reconcile', '--since', '1d', '--since', '2d'],
      "option '--since <time>' must not be repeated",
    ],
    [['doctor', '--tenant'], "option '--tenant <id>' argument missing"],
  ])('rejects %j, and suggests the nearest match', async (args, message) => {
    const { exitCode, output, complaint } = await runCommand(args);
    expect([exitCode, output]).toEqual([2, undefined]);
    expect(complaint).toContain(message);
  });

  it('leaves the options of a command to the caller of its script', () => {
    const commands = Object.values(scripts).filter((script) => script.startsWith('tsx src/main.ts'));
    expect(commands.length).toBeGreaterThan(3);
    for (const command of commands) expect(command).not.toMatch(/ --/);
  });

  it('ends with 2 and the list of commands without arguments', async () => {
    const { code, out, err } = await run([]).ended;
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('Usage: defender-subgraph');
  });

  it('prints its version', async () => {
    const { code, out, err } = await run(['--version']).ended;
    expect([code, out, err]).toEqual([0, `${version}\n`, '']);
  });

  it('prints the schema without any settings', async () => {
    const { code, out, err } = await run(['schema']).ended;
    expect([code, err]).toEqual([0, '']);
    const schema = buildASTSchema(parse(out), { assumeValidSDL: true });
    expect(schema.getQueryType()?.getFields()).toHaveProperty('defenderViewer');
    expect(schema.getMutationType()?.getFields()).toHaveProperty('isolateMachine');
  });
});

describe('a reader that closes the pipe', () => {
  it('is not an error', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" schema | head -n 1`, process.execPath, MAIN],
      {
        encoding: 'utf8',
      },
    );
    expect([stdout.split('\n').length, stderr]).toEqual([2, '']);
  });
});

describe('a full disk under standard output', () => {
  it.each([
    // It prints, and then closes its connections.
    ['export', ['export', 'SOFTWARE_INVENTORY'], 1],
    ['doctor', ['doctor'], 2],
    ['schema', ['schema'], 1],
  ])('is an error of %s', async (_name, args, code) => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    onTestFinished(() => emulator.close());
    const full = await open('/dev/full', 'w');
    onTestFinished(() => full.close());
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: newFolder(),
      env: { PATH: process.env['PATH'], ...settingsForSubgraph(emulator) },
      stdio: ['ignore', full.fd, 'pipe'],
    });
    const [complaint, [ended]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
    expect(complaint).toContain('Standard output: ENOSPC');
    expect(ended).toBe(code);
  });
});

describe('serve', () => {
  it.each(['PORT', 'MANAGEMENT_PORT'])('names %s if that port is in use, and ends', async (setting) => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    onTestFinished(() => emulator.close());
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await expect.poll(() => taken.listening).toBe(true);
    const { port } = taken.address() as AddressInfo;
    const ports = { PORT: '0', MANAGEMENT_PORT: '0', [setting]: String(port) };
    const { code, err } = await run(['serve'], {
      ...settingsForSubgraph(emulator),
      ...ports,
      LOG_LEVEL: 'fatal',
    }).ended;
    expect([code, err]).toEqual([
      1,
      `The environment has 1 problem:\n- ${setting} is ${port}, but another process listens on 127.0.0.1:${port}: choose another port, or 0 for any free port (docs/settings.md#${setting.toLowerCase()})\n`,
    ]);
  });

  it('names HOST if it is not an address of this machine', async () => {
    const emulator = await startEmulator({ machines: 1, alerts: 1 });
    onTestFinished(() => emulator.close());
    const env = { ...settingsForSubgraph(emulator), PORT: '0', HOST: '192.0.2.1', LOG_LEVEL: 'fatal' };
    const { code, err } = await run(['serve'], env).ended;
    expect(code).toBe(1);
    expect(err).toContain('- HOST is 192.0.2.1, which is not an address of this machine');
  });
});
