import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/audit/audit-event.js';
import { createAuditRecorder } from '../../../src/audit/audit-recorder.js';
import { createFileSink } from '../../../src/audit/file-sink.js';
import { createLogger } from '../../../src/telemetry/logger.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { ManualClock } from '../../kit/time/manual-clock.js';
import { newFolder } from '../../kit/new-folder.js';

const occurrence = {
  requestId: 'request',
  tenantId: 'tenant',
  actor: { kind: 'user', tenantId: 'tenant', oid: 'oid', name: 'Ada', clientId: 'client' },
} as const;

const intent = (auditId: string): AuditEvent => ({
  type: 'actionIntended',
  auditId,
  action: 'isolateMachines',
  input: { machineIds: ['m1', 'm2'], tenantId: 'tenant', comment: 'why' },
  ...occurrence,
});
const settlement = (auditId: string): AuditEvent => ({
  type: 'actionSettled',
  auditId,
  action: 'isolateMachines',
  outcome: 'FINISHED',
  ...occurrence,
});

/** The trail and log of a process that ended normally after some writes. */
async function leaveTrail(
  writes: number,
  { key, env = {} }: { readonly key?: KeyObject; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const folder = newFolder();
  const [path, log] = [join(folder, 'audit.jsonl'), join(folder, 'service.log')];
  const stream = new PassThrough();
  let logged = '';
  stream.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const recorder = createAuditRecorder(
    [createFileSink(path)],
    new ManualClock(),
    createLogger('info', stream),
    key && { current: () => [key] },
  );
  for (let write = 1; write <= writes; write += 1) {
    await recorder.record(intent(`id-${String(write)}`));
    await recorder.record(settlement(`id-${String(write)}`));
  }
  await recorder.close();
  await writeFile(log, logged);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const verify = async (kept: readonly string[], ...args: string[]) => {
    await writeFile(path, kept.map((line) => `${line}\n`).join(''));
    return runCommand(['audit', 'verify', path, ...args], { DATA_DIR: folder, ...env });
  };
  return { folder, path, lines, log, anchors: logged.match(/"auditAnchor"/g)?.length, verify };
}

describe('audit verify', () => {
  it('finds a trail intact, with an anchor per hundred lines and at the end', async () => {
    const { lines, log, anchors, verify } = await leaveTrail(120);
    expect([lines.length, anchors]).toEqual([241, 4]);
    expect(await verify(lines, '--anchors', log)).toEqual({
      exitCode: 0,
      output: '241 lines of 1 process: intact\n',
    });
  });

  it.each([
    [
      'waits for the rest of a line that is being appended',
      true,
      { exitCode: 0, output: '3 lines of 1 process: intact\n' },
    ],
    ['reports a line that ends in the middle', false, { exitCode: 1 }],
  ])('%s', async (_, isAppended, expected) => {
    const { folder, path } = await leaveTrail(1);
    const whole = await readFile(path);
    await writeFile(path, whole.subarray(0, -20));
    const clock = new ManualClock();
    const result = runCommand(['audit', 'verify', path], { DATA_DIR: folder }, clock);
    await clock.untilSleeping();
    if (isAppended) await appendFile(path, whole.subarray(-20));
    clock.advance(500);
    expect(await result).toMatchObject(expected);
  });

  it('finds a changed and a missing line', async () => {
    const { lines, verify } = await leaveTrail(3);
    const changed = lines.with(2, lines[2]!.replace('"m1"', '"m3"'));
    const first = await verify(changed);
    expect([first.exitCode, first.output]).toEqual([
      1,
      expect.stringMatching(/NOT intact\nline 3 of the file: line 3 of process \S+ was changed/),
    ]);
    const second = await verify(lines.toSpliced(2, 1));
    expect([second.exitCode, second.output]).toEqual([
      1,
      expect.stringContaining('1 line is missing before line 4'),
    ]);
  });

  it('reports each run of lines that are not part of a trail once, as in another file', async () => {
    const { lines, verify } = await leaveTrail(1);
    const { exitCode, output } = await verify(['{', '', '}', '}', ...lines, 'x']);
    expect([exitCode, output?.split('\n').slice(0, 4)]).toEqual([
      1,
      [
        '7 lines of 1 process: NOT intact',
        'line 1 of the file: not part of an audit trail',
        'lines 3-4 of the file: not part of an audit trail',
        'line 8 of the file: not part of an audit trail',
      ],
    ]);
  });

  it('reports moved lines, which searches by time may miss', async () => {
    const { lines, verify } = await leaveTrail(3);
    const [first, ...others] = lines as [string, ...string[]];
    const { exitCode, output } = await verify([...others.slice(0, 4), first, ...others.slice(4)]);
    expect([exitCode, output]).toEqual([
      0,
      '7 lines of 1 process: intact\n' +
        'lines are in another order than the service wrote them (at 5 of the file): searches by time may miss some\n',
    ]);
  });

  it('finds removed last lines by anchors in the log, and suggests --anchors without them', async () => {
    const { lines, log, verify } = await leaveTrail(60);
    const cut = lines.slice(0, -2);
    const alone = await verify(cut);
    expect(alone.exitCode).toBe(0);
    expect(alone.output).toMatch(
      /has no end after its line 119: .*\npass the logs of the service with --anchors/,
    );
    const anchored = await verify(cut, '--anchors', log);
    expect([anchored.exitCode, anchored.output]).toEqual([
      1,
      expect.stringMatching(/line 121 of process \S+ is missing: an anchor names it/),
    ]);
    await writeFile(log, '{"level":40,"msg":"a log without anchors"}\n');
    const silent = await verify(cut, '--anchors', log);
    expect([silent.exitCode, silent.output]).toEqual([
      0,
      expect.stringContaining('the logs have no anchor of such a process'),
    ]);
  });

  it('finds a removed trail by anchors', async () => {
    const { log, verify } = await leaveTrail(60);
    const none = await verify([], '--anchors', log);
    expect([none.exitCode, none.output]).toEqual([1, expect.stringContaining('line 1 of process')]);
  });

  it("can't tell whether an empty trail is intact", async () => {
    const { verify } = await leaveTrail(1);
    expect(await verify([])).toMatchObject({ exitCode: 2, complaint: expect.stringContaining('is empty') });
  });

  it('lists writes without outcome, which is not a problem of the trail', async () => {
    const { lines, verify } = await leaveTrail(2);
    const { exitCode, output } = await verify(lines.slice(0, 3));
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /isolateMachines on m1, m2 by Ada \(oid\) at \S+ has no outcome: .* begin with id-2\n$/,
    );
    expect(output).not.toContain('id-1');
  });

  it('checks codes with STATE_KEY, otherwise with the key in DATA_DIR, and reports unchecked codes', async () => {
    const [key, other] = [randomBytes(32), randomBytes(32)];
    const given = (...keys: readonly Buffer[]) => keys.map((bytes) => bytes.toString('base64')).join(',');
    const keyed = (env: Readonly<Record<string, string>>) =>
      leaveTrail(1, { key: createSecretKey(key), env });
    const right = await keyed({ STATE_KEY: given(other, key) });
    expect(await right.verify(right.lines)).toEqual({
      exitCode: 0,
      output: '3 lines of 1 process: intact\n3 lines have a valid code\n',
    });
    const wrong = await keyed({ STATE_KEY: given(other) });
    // With the setting, a key placed in DATA_DIR is ignored.
    await writeFile(join(wrong.folder, 'state.key'), `${given(key)}\n`);
    expect(await wrong.verify(wrong.lines)).toMatchObject({
      exitCode: 1,
      output: expect.stringMatching(
        /which was not given\n0 lines have a valid code\n3 lines have a code that is not valid\n/,
      ),
    });
    const changed = right.lines.with(0, right.lines[0]!.replace('"m1"', '"m3"'));
    expect((await right.verify(changed)).output).toContain('2 lines have a valid code\n1 line has');
    const none = await keyed({});
    expect(await none.verify(none.lines)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('3 lines have a code that was not checked: set STATE_KEY, or DATA_DIR'),
    });
    await writeFile(join(none.folder, 'state.key'), `${given(key)}\n`);
    const stripped = none.lines.map((line) => line.replace(/,"mac":"\w+"/, ''));
    expect(await none.verify(none.lines)).toMatchObject({ exitCode: 0 });
    expect(await none.verify(stripped)).toMatchObject({
      exitCode: 1,
      output: expect.stringContaining('has no code, though its process has a key'),
    });
  });

  it('reports that lines without a key prove little if there is a key, and fails with an invalid key', async () => {
    const STATE_KEY = randomBytes(32).toString('base64');
    const old = await leaveTrail(1, { env: { STATE_KEY } });
    expect(await old.verify(old.lines)).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('3 lines without a key (1-3): anyone with write access to the file'),
    });
    const bad = await leaveTrail(1, { env: { STATE_KEY: 'short' } });
    expect(await bad.verify(bad.lines)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('STATE_KEY: key 1 is not base64'),
    });
    const cut = await leaveTrail(1);
    await writeFile(join(cut.folder, 'state.key'), STATE_KEY);
    expect(await cut.verify(cut.lines)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('was truncated'),
    });
  });

  it.each([[[]], [['verify']], [['verify', 'a', 'b']], [['wat', 'a']], [['verify', '/nowhere/a.jsonl']]])(
    'fails with %j',
    async (args) => {
      const { exitCode, output, complaint } = await runCommand(['audit', ...args]);
      expect([exitCode, output]).toEqual([2, undefined]);
      expect(complaint).toMatch(/--help|cannot be read/);
    },
  );

  it.each([
    ['/nowhere/a.jsonl', '/nowhere/a.jsonl cannot be read (ENOENT).'],
    ['/', '/ cannot be read (EISDIR).'],
  ])('reports %s', async (path, expected) => {
    const { complaint } = await runCommand(['audit', 'verify', path]);
    expect(complaint).toContain(expected);
  });
});
