import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { operations } from '../../emulator/defender/operations.js';
import { firstChoices } from '../../emulator/switches.js';
import { startService } from './running-service.js';

const [readme = '', reference = ''] = ['README', 'reference'].map((name) =>
  readFileSync(new URL(`../../emulator/${name}.md`, import.meta.url), 'utf8'),
);
const coverage = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const hasCurl = spawnSync('curl', ['--version']).status === 0;
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import msal, requests']).status === 0,
);
if (python === undefined) process.stderr.write('skipped: there is no Python with msal on this machine\n');

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );

/** The output of a block in a shell, and the output that its comments promise, in this order. */
async function run(block: string, preamble: string, env: NodeJS.ProcessEnv) {
  const { stdout } = await promisify(execFile)('sh', ['-c', `${preamble}\n${block}`], { env });
  const promised = [...block.matchAll(/ {3}# (.+)$/gm)].map(([, text = '']) => text);
  let from = 0;
  const missing = promised.filter((text) => {
    const printed = isTime(text) ? timeIn(stdout.slice(from), Number(text)) : text;
    const place = printed === undefined ? -1 : stdout.indexOf(printed, from);
    from = place === -1 ? from : place + text.length;
    return place === -1;
  });
  return { stdout, missing, promised };
}

const isTime = (text: string) => /^\d+\.\d+$/.test(text);

/** A time as curl prints it, of at least so many seconds: a busy machine adds to it. */
const timeIn = (stdout: string, seconds: number) =>
  stdout.match(/\d+\.\d{6}\b/g)?.find((printed) => Number(printed) >= seconds);

describe('the README of the emulator', () => {
  it.skipIf(!hasCurl)('has recipes that run as printed, with the stated output', async () => {
    const { emulator } = await startService({ port: 0 });
    const env = { ...process.env, E: emulator.url };
    const [values = '', token = '', ...recipes] = blocks('sh');
    let promises = 0;
    for (const block of [token, ...recipes]) {
      const { stdout, missing, promised } = await run(block, block === token ? values : values + token, env);
      expect(missing, `${block}\n${stdout.slice(0, 500)}`).toEqual([]);
      promises += promised.length;
    }
    expect(promises).toBeGreaterThan(12);
    // Each takes back what would change the next.
    expect(emulator.control.faults().filter(({ match }) => match.times === undefined)).toEqual([]);
  });

  it.skipIf(python === undefined)('signs in with msal for Python as shown', async () => {
    const { emulator } = await startService();
    const [program = ''] = blocks('python');
    const env = { ...process.env, E: emulator.url };
    const { stdout } = await promisify(execFile)(python!, ['-c', program], { env });
    expect(stdout.trim().split('\n')).toHaveLength(5);
  });

  it('requests existing data in PowerShell', () => {
    const [program = ''] = blocks('powershell');
    const [values = ''] = blocks('sh');
    for (const [, value = ''] of values.matchAll(/^(?:TENANT|CLIENT|SECRET)=(.+)$/gm)) {
      expect(program).toContain(`'${value}'`);
    }
    expect(program).toContain('"$E/$Tenant/oauth2/v2.0/token"');
    expect(program).toContain('"$E/api/alerts?`$top=5"');
  });
});

describe('the reference of the emulator', () => {
  it('describes every switch, its default first', () => {
    const rows = reference.split('\n').filter((line) => line.startsWith('| `'));
    for (const [name, value] of Object.entries(firstChoices())) {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${name}\``));
      expect(row?.split('|')[2]?.trim().split(',')[0], name).toBe(String(value));
    }
  });

  it('names every operation, or a list that contains it', () => {
    expect(reference).toContain('](../docs/coverage.md)');
    const isNamed = (id: string) => reference.includes(`\`${id}\``) || coverage.includes(`[${id}](`);
    expect(operations.map(({ id }) => id).filter((id) => !isNamed(id))).toEqual([]);
  });
});
