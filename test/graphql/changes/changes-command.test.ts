import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ChangeSubject } from '../../../src/changes/subjects.js';
import { printChanges } from '../../../src/cli/changes/print-changes.js';
import { UNPREFIXED_NAMES } from '../../../src/subgraph/served-names.js';
import { runCommand } from '../../kit/processes/command-line.js';
import { addAlert, alertsOf } from '../../kit/feed/change-alerts.js';
import { type Asserted, startSubgraph } from '../../kit/servers/start-subgraph.js';
import { newFolder } from '../../kit/new-folder.js';

interface RunOptions {
  readonly subjects?: readonly ChangeSubject[];
  readonly after?: string;
  readonly into?: (text: string) => Promise<void>;
}

async function start() {
  const subgraph = await startSubgraph();
  const folder = newFolder();
  const file = join(folder, 'cursor');
  const lines: Readonly<Record<string, Asserted>>[] = [];
  const write = async (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) lines.push(JSON.parse(line));
  };
  const run = (
    roles: readonly string[] = ['Defender.ViewData'],
    { subjects = ['ALERT'], after = file, into = write }: RunOptions = {},
  ) => {
    const token = () => subgraph.mintToken({ roles: [...roles], appOnly: true });
    const endpoint = {
      url: `${subgraph.url}/graphql`,
      token,
      tenantId: undefined,
      subjects,
      names: UNPREFIXED_NAMES,
    };
    const line = { write: into, complain: () => undefined, clock: subgraph.clock };
    return subgraph.passTime(printChanges(endpoint, { file: after, everyMs: 1_000, once: true }, line));
  };
  return { subgraph, file, lines, run };
}

it(
  'prints each change once from the first run on, over restarts of both sides',
  { tags: 'slow' },
  async () => {
    const { subgraph, file, lines, run } = await start();
    await run();
    expect(lines).toEqual([]);
    const begin = await readFile(file, 'utf8');
    subgraph.clock.advance(20_000);
    addAlert(subgraph, 'da000000000000000001_1');
    await run();
    subgraph.clock.advance(20_000);
    addAlert(subgraph, 'da000000000000000002_1');
    await subgraph.passTime(subgraph.restart());
    await run();
    await run();
    expect(lines.map(({ type, isNew, alert }) => [type, isNew, alert.id])).toEqual([
      ['AlertChanged', true, 'da000000000000000001_1'],
      ['AlertChanged', true, 'da000000000000000002_1'],
    ]);
    expect(lines[0]).toMatchObject({
      alert: { title: alertsOf(subgraph)[0]!.title },
      cursor: expect.any(String),
    });
    // Killed before the cursor was stored: output is repeated with the same cursors.
    await writeFile(file, begin);
    await run();
    expect(lines.slice(2).map(({ cursor }) => cursor)).toEqual(lines.slice(0, 2).map(({ cursor }) => cursor));
  },
);

it('escapes commands to a terminal in titles', { tags: 'slow' }, async () => {
  const { subgraph, run } = await start();
  await run();
  subgraph.clock.advance(20_000);
  addAlert(subgraph, 'da000000000000000001_1');
  Object.assign(alertsOf(subgraph)[0]!, { title: 'a\u009B2Jb\u202Ec' });
  let printed = '';
  await run(undefined, { into: async (text) => void (printed += text) });
  expect(printed).toContain(String.raw`"title":"a\u009b2Jb\u202ec"`);
});

it("escapes terminal escape sequences in a server's message", async () => {
  const body = JSON.stringify({ errors: [{ message: '\u001B[2Jno', extensions: { code: '\u009BX' } }] });
  const server = createServer((_request, response) => response.end(body)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const [token, cursor] = ['token', 'cursor'].map((name) => join(newFolder(), name));
  await writeFile(token!, 'token');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const options = ['--after', cursor!, '--url', url, '--token-file', token!];
  const ended = await runCommand(['changes', ...options, '--once']);
  expect([ended.exitCode, ended.complaint]).toEqual([1, '<U+001B>[2Jno\n']);
});

it.each(['', 'Bearer e30.e30.e30', 'e30.e30.e30\ne30.e30.e30', '{"access_token":"e30"}'])(
  'sends nothing with %j in place of a token',
  async (content) => {
    const server = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const [token, cursor] = ['token', 'cursor'].map((name) => join(newFolder(), name));
    await writeFile(token!, content);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await runCommand([
      'changes',
      '--after',
      cursor!,
      '--url',
      url,
      '--token-file',
      token!,
      '--once',
    ]);
    const problem = `--token-file: ${token} must contain an access token alone, without Bearer.\n`;
    expect([ended.exitCode, ended.complaint]).toEqual([1, problem]);
  },
);

it('fails with the code of the rejection, and preserves its cursor', { tags: 'slow' }, async () => {
  const { file, run } = await start();
  await run();
  const kept = await readFile(file, 'utf8');
  await expect(run(['Defender.Hunting'])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await readFile(file, 'utf8')).toBe(kept);
});

it('keeps its cursor if the changes cannot be written', { tags: 'slow' }, async () => {
  const { subgraph, lines, run } = await start();
  await run();
  subgraph.clock.advance(20_000);
  addAlert(subgraph, 'da000000000000000001_1');
  const into = () => Promise.reject(new Error('Standard output: write EPIPE'));
  await expect(run(undefined, { into })).rejects.toThrow('Standard output: write EPIPE');
  expect(lines).toEqual([]);
  await run();
  expect(lines).toMatchObject([{ alert: { id: 'da000000000000000001_1' } }]);
});

it.each([
  ['an empty file', (path: string) => writeFile(path, ''), 'is empty'],
  ['a folder', (path: string) => mkdir(path), '(EISDIR)'],
] as const)(
  'does not start from now on with %s in place of its cursor',
  { tags: 'slow' },
  async (_, make, problem) => {
    const { subgraph, file, run } = await start();
    await make(file);
    subgraph.forgetCalls();
    await expect(run()).rejects.toThrow(problem);
    expect(subgraph.calls()).toEqual([]);
  },
);

it('names the file of a cursor that it cannot use', { tags: 'slow' }, async () => {
  const { subgraph, file, run } = await start();
  await run();
  await expect(run(undefined, { subjects: ['INVESTIGATION'] })).rejects.toMatchObject({
    message: `after is a cursor of another tenant or other subjects. --after reads it from ${file}: use another file.`,
  });
  subgraph.forgetCalls();
  await expect(run(undefined, { after: join(`${file}-missing`, 'cursor') })).rejects.toMatchObject({
    message: `--after: the folder ${file}-missing is missing or not writable.`,
  });
  expect(subgraph.calls()).toEqual([]);
});
