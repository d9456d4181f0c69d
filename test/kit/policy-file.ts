import { createWrittenFile, type WrittenFile } from './written-file.js';

/** A policy file that a test may write anew; it goes with the test. */
export interface PolicyFileUnderTest extends WrittenFile {
  /** For `startSubgraph`. */
  readonly env: { readonly POLICY_FILE: string };
}

export function createPolicyFile(policy: string | object): PolicyFileUnderTest {
  const file = createWrittenFile('policy', policy);
  return { ...file, env: { POLICY_FILE: file.path } };
}

/** An environment in which nothing needs a second person and nothing is counted: for tests that are about something else. */
export function openPolicy(): { readonly POLICY_FILE: string } {
  return createPolicyFile({ approvals: [], caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' } }).env;
}
