import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '../../config/roles.js';
import type { DemoCaller } from './mint-callers.js';

export type DemoFolder = ReturnType<typeof createDemoFolder>;

/** Files of one demo run, readable only by the owner. @param callers the first one has all roles */
export function createDemoFolder(callers: readonly DemoCaller[]) {
  const [all] = callers;
  const single = callers.filter(({ name }) => ROLES.some((role) => role === name));
  const folder = mkdtempSync(join(tmpdir(), 'defender-subgraph-demo-'));
  const width = Math.max(...single.map(({ name }) => name.length));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const allRolesPath = write('all-roles.token', all?.token ?? '');
  return {
    /** One line per role: the role and its token. */
    tokensPath: write(
      'tokens.txt',
      single.map(({ name, token }) => `${name.padEnd(width)}  ${token}\n`).join(''),
    ),
    // Created empty, so that it can be watched from the start.
    auditPath: write('audit.jsonl', ''),
    dataDirectory: join(folder, 'data'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
    /**
     * Writes a shell file that exports `URL`, `EMULATOR` and `TOKEN`, which the examples of the documentation use.
     *
     * @returns its path
     */
    writeShellFile: ({ url, emulator }: { readonly url: string; readonly emulator: string }) =>
      write(
        'env.sh',
        `URL=${url}\nEMULATOR=${emulator}\nTOKEN=$(cat ${quoted(allRolesPath)})\nexport URL EMULATOR TOKEN\n`,
      ),
  };
}

/** Quotes a path for a POSIX shell, because TMPDIR may contain spaces or quotes. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
