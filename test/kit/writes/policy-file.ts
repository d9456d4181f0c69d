import { createWrittenFile, type WrittenFile } from '../written-file.js';

/** A policy file that a test may rewrite; it is deleted with the test. */
export interface PolicyFileUnderTest extends WrittenFile {
  /** For `startSubgraph`. */
  readonly env: { readonly POLICY_FILE: string };
}

export function createPolicyFile(policy: string | object): PolicyFileUnderTest {
  const file = createWrittenFile('policy', policy);
  return { ...file, env: { POLICY_FILE: file.path } };
}

/** An environment without approvals and caps, for tests about other features. */
export function openPolicy(): { readonly POLICY_FILE: string } {
  return createPolicyFile({ approvals: [], caps: { tightenPerCaller: 'none', loosenPerTenant: 'none' } }).env;
}
