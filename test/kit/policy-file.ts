import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';

/** A policy file that a test may write anew; it goes with the test. */
export interface PolicyFileUnderTest {
  readonly path: string;
  /** For `startSubgraph`. */
  readonly env: { readonly POLICY_FILE: string };
  /** Turns the path to a new file at once, as a platform does; an object is written with the marks of a whole file. */
  write(policy: string | object): void;
}

export function createPolicyFile(policy: string | object): PolicyFileUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'policy.yaml');
  let written = 0;
  const write: PolicyFileUnderTest['write'] = (content) => {
    written += 1;
    const next = join(folder, `next-${String(written)}`);
    writeFileSync(
      next,
      typeof content === 'string' ? content : stringify({ version: 1, ...content, end: true }),
    );
    renameSync(next, path);
  };
  write(policy);
  return { path, env: { POLICY_FILE: path }, write };
}

/** An environment in which nothing needs a second person and nothing is counted: for tests that are about something else. */
export function openPolicy(): { readonly POLICY_FILE: string } {
  return createPolicyFile({ approvals: [], caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' } }).env;
}
