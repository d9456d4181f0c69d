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
  return {
    tokensPath: write(
      'tokens.txt',
      single.map(({ name, token }) => `${name.padEnd(width)}  ${token}\n`).join(''),
    ),
    allRolesPath: write('all-roles.token', all?.token ?? ''),
    // Empty from the start, so that it can be watched.
    auditPath: write('audit.jsonl', ''),
    dataDirectory: join(folder, 'data'),
  };
}
