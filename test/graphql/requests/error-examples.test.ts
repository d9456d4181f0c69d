import { execFile, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../src/config/roles.js';
import { ERROR_CODES } from '../../../src/errors/error-code.js';
import { startSubgraph, type SubgraphUnderTest } from '../../kit/servers/start-subgraph.js';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
const sections = page
  .split(/^## (?=[A-Z_]+$)/m)
  .slice(1)
  .map((section) => ({
    code: section.slice(0, section.indexOf('\n')),
    text: section,
    shell: /```sh\n(?<lines>[\s\S]*?)```/.exec(section)?.groups?.['lines'],
  }));
const runnable = sections.filter(({ shell }) => shell !== undefined);
/** The root fields of the operations that an example sends. */
const rootsIn = (shell: string) =>
  [...shell.matchAll(/"query":"[^{]*\{ (?<root>\w+)/g)].map(([, root]) => root);
/** The root fields that the console reads, whose responses are then cached. */
function rootsOfConsole(): readonly string[] {
  const folder = new URL('../../../console/operations/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/^query [^{]*\{\n {2}(?<root>\w+)/gm)].map(([, root]) => root!),
  );
}
const hasCurl = spawnSync('curl', ['--version']).status === 0;
let shared: Promise<SubgraphUnderTest> | undefined;

async function run(shell: string): Promise<string> {
  const subgraph = await (shared ??= startSubgraph());
  const token = await subgraph.mintToken({ roles: ROLES });
  const env = { ...process.env, URL: subgraph.url, EMULATOR: subgraph.emulator.url, TOKEN: token };
  // Pauses before retries use the clock of the test.
  const { stdout } = await subgraph.passTime(promisify(execFile)('sh', ['-c', shell], { env }));
  return stdout;
}

describe('the page of errors', () => {
  it('has a section for each code that this server can return, with cause, fix and example', () => {
    expect(sections.map(({ code }) => code).toSorted()).toEqual([...ERROR_CODES].toSorted());
    for (const { code, text } of sections) {
      expect(text, code).toMatch(/\*\*Cause\.\*\* [\s\S]+\*\*Fix\.\*\* [\s\S]+```/);
    }
    expect(runnable.length).toBeGreaterThan(8);
  });

  it('has examples that a reader can run in any order, within minutes: faults concern reads of no other example or page', () => {
    const ofConsole = rootsOfConsole();
    expect(ofConsole).toContain('vulnerabilities');
    const roots = new Map(runnable.map(({ code, shell = '' }) => [code, rootsIn(shell)]));
    for (const { code, shell = '' } of runnable) {
      if (!shell.includes('/emulator/quota') && !shell.includes('/emulator/faults')) continue;
      const others = [...roots].flatMap(([other, names]) => (other === code ? [] : names));
      for (const root of roots.get(code) ?? []) expect([...others, ...ofConsole], code).not.toContain(root);
    }
  });

  it.skipIf(!hasCurl)(
    'has examples that run as written, one after the other, and return their code',
    { tags: ['slow', 'defender-first'] },
    async () => {
      // In one shell: what an example sets, the next ones see.
      const mark = '\n--- next example\n';
      const answers = (await run(runnable.map(({ shell }) => shell).join(`printf '${mark}'\n`))).split(mark);
      expect(answers).toHaveLength(runnable.length);
      const wrong = runnable.flatMap(({ code }, at) =>
        answers[at]!.includes(`"code":"${code}"`) ? [] : [`${code}: ${answers[at]!.slice(0, 300)}`],
      );
      expect(wrong).toEqual([]);
    },
  );
});
