import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '../../config/roles.js';
import type { DemoCaller } from './mint-callers.js';

/** Where one run of the demo keeps what it writes; only its owner can look in. */
export interface DemoFolder {
  /** A token for each role, a line each: the role, then the token. */
  readonly tokensPath: string;
  /** The token of a caller with all roles, and nothing else. */
  readonly allRolesPath: string;
  readonly auditPath: string;
  readonly dataDirectory: string;
  /**
   * Writes what a shell reads to have `URL`, `EMULATOR` and `TOKEN`, which the examples of the documentation begin with:
   * addresses are known once the servers listen.
   * @returns its path
   */
  readonly writeShellFile: (addresses: { readonly url: string; readonly emulator: string }) => string;
}

/** @param callers the one with all roles first */
export function createDemoFolder(callers: readonly DemoCaller[]): DemoFolder {
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
    tokensPath: write(
      'tokens.txt',
      single.map(({ name, token }) => `${name.padEnd(width)}  ${token}\n`).join(''),
    ),
    allRolesPath,
    // Empty from the start, so that it can be watched.
    auditPath: write('audit.jsonl', ''),
    dataDirectory: join(folder, 'data'),
    writeShellFile: ({ url, emulator }) =>
      write('env.sh', `URL=${url}\nEMULATOR=${emulator}\nTOKEN=$(cat ${quoted(allRolesPath)})\n`),
  };
}

/** A path as one word of a POSIX shell: whoever sets TMPDIR may have a blank or a quote in it. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
